"""The desk is killed as a Statement leaves: whatever has left is known, by file and by code."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import assembled
from bot.store.engine.store import Store
from bot.verifying.answering import Verifier
from domain.verifying.answers import PaperVerdict
from tests.support.mail.letterbox import raw_letter
from tests.support.mail.result_page import allow
from tests.support.people import CANDIDATES
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.wired import post_office
from tests.support.staff.commanded import LONG_AGO
from tests.support.verifying.papers import code_on
from tests.support.world import DESK

EMMA = CANDIDATES["Emma"]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    async with post_office(Now(), None) as post, killable(tmp_path, post) as scene:
        scene.give_account("Emma")
        allow(scene, "Emma")
        scene.give_result("Emma", "B", LONG_AGO)
        yield scene


async def verdicts(scene: Killable, content: bytes) -> list[PaperVerdict]:
    """By the file and by the code, as any program that reads the store beside the desk."""
    store = await Store.open(scene.settings.store.path, readers=1, writes=False)
    try:
        asked = Verifier(assembled(scene.settings, store, scene.clock))
        answers = [await asked.file(content), await asked.code(code_on(content))]
    finally:
        await store.close()
    return [each.verdict for each in answers]


@pytest.mark.long  # that a paper which was sent is known is in every run (tests/desk/verifying)
@pytest.mark.parametrize(("at", "gone"), [(b"queued as", 1), (b"354", 0)], ids=["taken", "not yet"])
async def test_what_has_left_is_known_however_the_desk_ended(
    scene: Killable, at: bytes, gone: int
) -> None:
    scene.smtp.on(at, scene.kill)
    raw = raw_letter(DESK, "RESULT", EMMA.email)
    await scene.start()
    await scene.post.deliver(raw, to=DESK, envelope_from=EMMA.email)
    await scene.died()
    left = [each for each in scene.post.letters(EMMA.email) if each.attachments]
    assert len(left) == gone
    for each in left:
        known = await verdicts(scene, each.attachments[0].content)
        assert known == [PaperVerdict.GENUINE, PaperVerdict.CODE_HOLDS]
    await scene.settle()
    sent = [each for each in scene.post.letters(EMMA.email) if each.attachments]
    assert sent
    files = {each.attachments[0].content for each in sent}
    assert len(files) == 1  # one that came twice is the same file, under the same code
    assert await verdicts(scene, files.pop()) == [PaperVerdict.GENUINE, PaperVerdict.CODE_HOLDS]
