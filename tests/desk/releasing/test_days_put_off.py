"""Who was invited to try a password hears that the day was put off, and nobody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.gate.still_owed import still_owed
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.staff.releasing import cancelling
from bot.store.codecs import EFFECTS
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from domain.machine.effects import Say, Write
from domain.machine.sign_in_phrases import SignInPhrase
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import give, release_all

DAY = timedelta(days=1)
OPENS = NOW + 9 * DAY
TRYING = OPENS - 3 * DAY
AGAIN = "UPDATE outbox SET state = 'waiting' WHERE key LIKE 'announce:putting%'"
LATER = TRYING + timedelta(hours=5)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Marie, in chat 1, and Emma, by letter, were invited to try their passwords."""
    async with desk_with_people(tmp_path) as core:
        for name in ("Marie", "Emma"):
            await give(core, name, "B")
        await core.store.write(lambda tx: tx.execute("UPDATE chats SET blocked = 1 WHERE id = 3"))
        await release_all(core, OPENS)
        await expand(core, TRYING)
        yield core


async def expand(desk: Core, now: datetime) -> None:
    """Put out what is announced by now."""
    performer = AnnouncementPerformer(replace(desk, clock=lambda: now))
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, now, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))
        await desk.store.write(
            lambda tx, row=row: tx.execute(  # type: ignore[misc]
                "UPDATE outbox SET state = 'sent' WHERE id = :id", {"id": row.id}
            )
        )


async def sent(desk: Core, chat: int | None = None) -> None:
    """The invitations have gone, or that into one chat alone."""
    sql = """UPDATE outbox SET state = 'sent'
      WHERE key LIKE 'invitation:%' AND (:chat IS NULL OR chat = :chat)"""
    await desk.store.write(lambda tx: tx.execute(sql, {"chat": chat}))


async def cancelled(desk: Core, at: timedelta = timedelta(hours=1)) -> int:
    [(number,)] = await rows(desk, "SELECT max(id) FROM releases")
    there = replace(desk, clock=lambda: TRYING + at)
    done, _ = await cancelling.cancel(there, int(str(number)), "anna")
    assert done
    return int(str(number))


async def told(desk: Core) -> list[str]:
    """Into which chats and mailboxes it goes that the day was put off."""
    found = await rows(desk, "SELECT chat, effect FROM outbox WHERE key LIKE 'put off:%'")
    effects = [(chat, EFFECTS.loads(str(effect))) for chat, effect in found]
    return sorted(each.to if isinstance(each, Write) else str(chat) for chat, each in effects)


async def test_by_the_road_of_the_invitation_once(desk: Core) -> None:
    await sent(desk)
    await cancelled(desk)
    await expand(desk, TRYING + timedelta(hours=1, minutes=59))
    assert await told(desk) == []
    for _ in range(2):
        await expand(desk, LATER)
        await desk.store.write(lambda tx: tx.execute(AGAIN))
    assert await told(desk) == ["1", "emma.clarke@school.uk"]


async def test_whose_invitation_never_went_hears_nothing(desk: Core) -> None:
    await sent(desk, chat=1)
    await cancelled(desk)
    await expand(desk, LATER)
    assert await told(desk) == ["1"]


@pytest.mark.parametrize(("wait", "heard"), [(timedelta(hours=2), 0), (2 * DAY, 2)])
async def test_set_anew_for_that_day_nobody_hears_of_it(
    desk: Core, wait: timedelta, heard: int
) -> None:
    await sent(desk)
    await cancelled(desk)
    await release_all(desk, OPENS + wait)
    await expand(desk, LATER)
    assert len(await told(desk)) == heard


async def test_who_has_a_result_by_then_hears_nothing(desk: Core) -> None:
    await sent(desk)
    await cancelled(desk)
    await release_all(replace(desk, clock=lambda: LATER), LATER - timedelta(minutes=1))
    await expand(desk, LATER)
    assert await told(desk) == []


async def test_a_release_cancelled_before_anybody_was_invited_is_not_told_of(desk: Core) -> None:
    await sent(desk)
    await cancelled(desk)
    await release_all(desk, OPENS + 20 * DAY)
    await cancelled(desk)
    keys = await rows(desk, "SELECT key FROM outbox WHERE key LIKE 'announce:putting-off:%'")
    assert len(keys) == 1


async def test_it_names_neither_exam_nor_result_and_is_not_said_to_who_rests(desk: Core) -> None:
    await sent(desk)
    await cancelled(desk)
    await expand(desk, LATER)
    [(text,)] = await rows(desk, "SELECT effect FROM outbox WHERE key LIKE 'put off:%:chat:1'")
    say = EFFECTS.loads(str(text))
    assert isinstance(say, Say)
    assert [each.phrase for each in say.lines] == [SignInPhrase.DAY_PUT_OFF]
    assert [*say.lines[0].params] == ["at"]
    assert await desk.store.read(lambda tx: still_owed(tx, say, 1, LATER))
    await desk.store.write(lambda tx: tx.execute("UPDATE entries SET rests = 1"))
    assert not await desk.store.read(lambda tx: still_owed(tx, say, 1, LATER))
