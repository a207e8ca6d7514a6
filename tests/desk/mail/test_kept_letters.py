"""What the desk remembers of letters: what failed, what comes back, how far back it reaches."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbox.writer import ParcelOrigin
from bot.store.engine.store import Tx
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.mail.letters import decide_letter
from domain.mail.reading import LetterKind, Reading
from mailer.inbound.ports import Arrived, Ref
from tests.support import world
from tests.support.mail.letterbox import MARIE, Letterbox, letterbox, raw_letter
from tests.support.mail.mail_scene import value
from tests.support.pure.facts import FakeFacts
from tests.support.world import DESK, OFFICER

STRANGER = "nobody@example.org"
DECIDED = "SELECT count(*) FROM letters WHERE state <> 'waiting'"
KINDS = "SELECT group_concat(state || ' ' || kind) FROM letters"


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def test_a_letter_that_failed_and_is_moved_back_is_read_again(box: Letterbox) -> None:
    raw = raw_letter(DESK, "Bonjour", STRANGER)
    await box.take(raw)
    await change(box, "UPDATE letters SET kind = ''")  # as a letter that failed by a bug
    await box.take(raw)
    assert await box.value(KINDS) == "quarantine ,quarantine human"


async def test_a_letter_set_aside_and_moved_back_goes_aside_again(box: Letterbox) -> None:
    raw = raw_letter(DESK, "Bonjour", STRANGER)
    await box.take(raw)
    await box.take(raw)
    assert await box.value(KINDS) == "quarantine human,quarantine duplicate"


async def test_a_duplicate_that_came_early_goes_where_the_letter_goes(box: Letterbox) -> None:
    _, again = await keep_twice(box)
    assert await box.register.settled([again]) == {again: "Quarantine"}


async def test_a_duplicate_of_a_letter_that_failed_and_is_moved_back_is_read(
    box: Letterbox,
) -> None:
    raw, _ = await keep_twice(box)
    await change(box, "UPDATE letters SET kind = '' WHERE kind = 'human'")  # as if by a bug
    await box.take(raw)
    assert (await box.value(KINDS)).endswith(",quarantine human")


async def test_a_letter_that_the_server_never_gives_out_is_set_aside(box: Letterbox) -> None:
    await keep_unread(box, 1)
    assert await box.value(KINDS) == "quarantine "


async def test_two_letters_never_given_out_are_two(box: Letterbox) -> None:
    await keep_unread(box, 1)
    await keep_unread(box, 2)
    assert await box.value("SELECT count(*) FROM letters WHERE kind = ''") == 2


async def test_a_desk_that_has_ordered_nothing_yet_reaches_back_an_hour(box: Letterbox) -> None:
    await change(box, "DELETE FROM outbox")
    assert await box.register.reach() == timedelta(hours=1)


@pytest.mark.parametrize(("lived", "reach"), [(3, 3), (400, 30)])
async def test_a_desk_reaches_back_as_long_as_it_lives_and_30_days_at_most(
    box: Letterbox, lived: int, reach: int
) -> None:
    await change(box, "DELETE FROM outbox")
    await box.core.store.write(lambda tx: order(box, tx))
    box.clock.at += timedelta(days=lived)
    assert (await box.register.reach()).days == reach


async def test_staff_are_told_of_a_letter_that_is_never_given_out(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        officer = scene.telegram.person("Staff", person_id=OFFICER)
        officer.start()
        await scene.settle()
        await scene.stop()
        scene.db.execute(
            """INSERT INTO letters (mailbox, folder, uid_validity, uid, digest, kept_at)
               VALUES (?, 'INBOX', 0, 1, '', 0)""",
            (DESK,),
        )
        await scene.settle()
        await scene.later(timedelta(minutes=11))
        await scene.settle()
        assert "in the quarantine folder of the desk’s mailbox" in officer.last.text


@pytest.mark.parametrize("purpose", ["confirm", ""])
def test_staff_are_told_of_a_letter_that_nobody_can_read(purpose: str) -> None:
    reply = Received(Reading(LetterKind.MALFORMED), "", purpose=purpose, row=1)
    verdict = decide_letter(reply, FakeFacts())
    assert verdict.aside
    assert len(verdict.effects) == 1


async def test_a_letter_is_decided_within_two_seconds_of_its_coming(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        await scene.settle()
        async with asyncio.timeout(2):
            await scene.post.deliver(raw_letter(DESK, "HELP", STRANGER), to=DESK)
            while not value(scene, DECIDED):  # noqa: ASYNC110 - the desk tells nobody
                await asyncio.sleep(0.01)


async def keep_unread(box: Letterbox, uid: int) -> None:
    await box.register.keep([Arrived(Ref(DESK, "INBOX", 7, uid), None)])
    await box.decided()


async def keep_twice(box: Letterbox) -> tuple[bytes, Ref]:
    """A letter for a person, and where it lay again before it was decided."""
    raw = raw_letter(DESK, "Bonjour", STRANGER)
    first, again = (Ref(DESK, "INBOX", validity, 1) for validity in (7, 8))
    await box.register.keep([Arrived(first, raw), Arrived(again, raw)])
    await box.decided()
    return raw, again


async def change(box: Letterbox, sql: str) -> None:
    await box.core.store.write(lambda tx: tx.execute(sql, {}) and None)


def order(box: Letterbox, tx: Tx) -> None:
    """The desk owes its first parcel."""
    effect = Write("candidate.answer.help", MARIE.email)
    box.core.writer.put(tx, "first", ParcelOrigin(0, 0, box.clock()), [effect])
