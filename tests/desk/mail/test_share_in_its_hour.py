"""A share by letters waits an hour in the outbox: through restarts, and while it is owed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import world
from tests.support.mail.letterbox import EMMA
from tests.support.mail.mail_scene import AGAIN, said, shared, value
from tests.support.world import World

HERS, LEEDS = EMMA.email, "results@leeds.ac.uk"
HOUR = timedelta(hours=1)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    """Emma has said yes."""
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
        scene.give_result("Emma", "A")
        await scene.write_letter("SEND Leeds", HERS)
        await scene.settle()
        for text in ("1", "YES"):
            last = max(at for at, each in enumerate(scene.letters) if each.mailbox == HERS)
            await scene.reply(last, text, HERS)
            await scene.settle()
        yield scene


async def test_it_goes_once_when_its_hour_is_over_however_often_the_desk_starts(
    scene: World,
) -> None:
    await scene.later(HOUR - timedelta(minutes=1))
    await scene.settle()
    assert scene.post.letters(LEEDS) == []
    for _ in range(2):
        await scene.later(timedelta(minutes=2))
        await scene.settle()
    assert len(scene.post.letters(LEEDS)) == 1


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM accounts",
        "UPDATE accounts SET frozen_at = 1",
        "UPDATE results SET release = NULL",
    ],
)
async def test_what_is_owed_no_more_does_not_go(scene: World, sql: str) -> None:
    scene.write(lambda tx: tx.execute(sql))
    await scene.later(2 * HOUR)
    await scene.settle()
    assert scene.post.letters(LEEDS) == []


async def test_what_was_corrected_within_the_hour_goes_in_neither_version_and_she_hears_why(
    scene: World,
) -> None:
    scene.db.execute("DELETE FROM sign_ins")
    scene.give_result("Emma", "B")
    await scene.later(2 * HOUR)
    await scene.settle()
    assert scene.post.letters(LEEDS) == []
    [*_, told] = scene.post.letters(HERS)
    text = " ".join(told.text.split())
    assert "once you have read your result, which has changed" in text
    assert "To read the result of today, reply RESULT" in text


async def test_a_share_that_waits_for_a_server_is_told_in_the_chat_as_corrected(
    tmp_path: Path,
) -> None:
    async with world.opened(tmp_path) as scene:
        scene.put_in_mood(LEEDS, "busy")
        await shared(scene)
        scene.give_result("Emma", "B")
        await scene.later(AGAIN)
        await scene.settle()
        assert "Please look at your result first" in said(scene)
        assert value(scene, "SELECT reason FROM shares") == "superseded"
