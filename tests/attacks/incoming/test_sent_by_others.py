"""Who forwards, forges or repeats a letter of a share sends nothing, and takes nothing back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.mail.delivered import Delivered
from tests.support import world
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.world import World

HERS = EMMA.email


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    """Emma has the read-back of a share before her."""
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
        scene.give_result("Emma", "A")
        await scene.write_letter("SEND Leeds", HERS)
        await scene.settle()
        await answers(scene, "1")
        assert last(scene).subject == "Reply YES to send your result"
        yield scene


def last(scene: World) -> Delivered:
    return scene.post.letters(HERS)[-1]


async def answers(scene: World, text: str, author: str = HERS, **how: str) -> None:
    """Somebody writes to the address that the last letter is answered to."""
    letter = last(scene)
    raw = raw_letter(letter.answer_to, text, author)
    await scene.post.deliver(raw, to=letter.answer_to, **{"envelope_from": author} | how)
    await scene.settle()


def shares(scene: World) -> int:
    return int(scene.db.execute("SELECT count(*) FROM shares").fetchone()[0])


async def test_a_forwarded_read_back_is_answered_by_nobody_else(scene: World) -> None:
    await answers(scene, "YES", "friend@mail.test")
    assert shares(scene) == 0
    assert last(scene).subject == "A reply came from another address"


async def test_what_the_mail_server_disowns_is_no_yes(scene: World) -> None:
    await answers(scene, "YES", dmarc="fail")
    assert shares(scene) == 0


async def test_a_yes_in_the_quote_is_no_yes(scene: World) -> None:
    await answers(scene, f"I will think about it.\n\n> {HERS} wrote:\n> YES")
    assert shares(scene) == 0


async def test_an_absence_is_no_yes(scene: World) -> None:
    letter = last(scene)
    away = [("Auto-Submitted", "auto-replied"), ("Subject", "Automatic reply: away")]
    raw = raw_letter(letter.answer_to, "YES", HERS, away)
    await scene.post.deliver(raw, to=letter.answer_to, envelope_from=HERS)
    await scene.settle()
    assert shares(scene) == 0


async def test_two_yeses_at_once_send_once(scene: World) -> None:
    letter = last(scene)
    for _ in range(2):
        raw = raw_letter(letter.answer_to, "YES", HERS)
        await scene.post.deliver(raw, to=letter.answer_to, envelope_from=HERS)
    await scene.settle()
    assert shares(scene) == 1


async def test_a_token_of_one_letter_answers_no_other(scene: World) -> None:
    """The list of before, answered again, leads to another read-back and sends nothing."""
    listed = scene.post.letters(HERS)[-2]
    raw = raw_letter(listed.answer_to, "YES", HERS)
    await scene.post.deliver(raw, to=listed.answer_to, envelope_from=HERS)
    await scene.settle()
    assert shares(scene) == 0


async def test_nothing_goes_within_the_hour_and_a_stranger_takes_nothing_back(scene: World) -> None:
    await answers(scene, "YES")
    await answers(scene, "CANCEL", "friend@mail.test")
    state = "SELECT state FROM shares"
    assert scene.db.execute(state).fetchone()[0] == "queued"
    assert scene.post.letters("results@leeds.ac.uk") == []
