"""Every dialogue of `tests/dialogues` goes as it is written, on the rules alone.

Texts are the real ones; nothing is stored, sent or printed. `--update` is the whole desk's
(`tests/desk/test_dialogues.py`).
"""

import pytest

from tests.support.dialogue import played
from tests.support.dialogue_heads import Dialogue, dialogues
from tests.support.pure.world import PureWorld


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "dialogue" in metafunc.fixturenames:
        known = [] if metafunc.config.getoption("--update") else dialogues()
        metafunc.parametrize("dialogue", [each for each in known if each.is_pure], ids=str)


async def test_dialogue(dialogue: Dialogue) -> None:
    played_purely = await played(dialogue.text, PureWorld())
    assert played_purely.splitlines() == dialogue.text.splitlines()
