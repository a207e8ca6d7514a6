"""Every dialogue of `tests/dialogues` goes as it is written; the file name is the claim."""

from pathlib import Path

import pytest

from tests.support import places, world
from tests.support.dialogue import played
from tests.support.recorded import Recorded

DIALOGUES = sorted(places.DIALOGUES.glob("*/*.txt"))


@pytest.mark.parametrize("path", DIALOGUES, ids=lambda path: f"{path.parent.name}: {path.stem}")
async def test_dialogue(path: Path, tmp_path: Path, recorded: Recorded) -> None:
    text = path.read_text(encoding="utf-8")  # noqa: ASYNC240 - nothing else runs yet
    async with world.opened(tmp_path) as scene:
        recorded.compare(await played(text, scene), path)
