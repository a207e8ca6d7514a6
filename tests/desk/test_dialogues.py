"""Dialogues of `tests/dialogues` go through the whole desk as they are written.

Every run plays those that stand for the rest (`tests.support.dialogue_heads`), `make test-all` all.
`--update` plays all and rewrites them.
"""

from pathlib import Path

import pytest

from tests.support import world
from tests.support.dialogue import played
from tests.support.dialogue_heads import Dialogue, dialogues
from tests.support.recorded import Recorded


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    every = metafunc.config.getoption("--update")
    known = [
        pytest.param(
            each,
            id=str(each),
            marks=[] if every or each.stands_for_others else [pytest.mark.long],
        )
        for each in dialogues()
    ]
    metafunc.parametrize("dialogue", known)


async def test_dialogue(dialogue: Dialogue, tmp_path: Path, recorded: Recorded) -> None:
    async with world.opened(tmp_path) as scene:
        recorded.compare(await played(dialogue.text, scene), dialogue.path)
        ids = [each.message_id for each in scene.letters]
        assert len(set(ids)) == len(ids), "mail servers drop what bears a Message-ID they know"
