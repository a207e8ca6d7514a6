"""Once an hour: letters that are late are told to staff, once a day."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.housekeeping import late_letters, warn_of_late_letters, warn_of_late_questions
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.staff.alerted import AlertedStaff
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Line, Write
from domain.machine.outbound import Cause
from tests.support.clock import MORNING
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.world import OFFICER
from tests.support.world import opened as opened_world

NIGHT = datetime(2026, 11, 29, 22, 0, tzinfo=UTC)  # a Sunday, 23:00 in Lyon
HOUR = timedelta(hours=1)
NEWEST = "SELECT id FROM (SELECT id FROM outbox ORDER BY id DESC LIMIT :n) ORDER BY id"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield replace(core, writer=replace(core.writer, staff=AlertedStaff(chat=OFFICER)))


async def write(desk: Core, at: datetime, *causes: str, quiet: bool = False) -> None:
    """A letter made at that time for each cause, which has failed once unless the cause is ""."""
    letter = Write("candidate.notice.result-news", "emma@school.uk", account=1003, quiet=quiet)

    def work(tx: Tx) -> None:
        cause = f"at {at} {causes} {quiet}"
        desk.writer.put(tx, cause, ParcelOrigin(0, 0, at), [letter] * len(causes))
        for row, why in zip(tx.execute(NEWEST, {"n": len(causes)}), causes, strict=True):
            if why:
                parcels.schedule_retry(tx, row["id"], NOW + HOUR, why, words="")

    await desk.store.write(work)


async def alerts(desk: Core) -> list[str]:
    """The values in what staff are told."""
    found = await rows(desk, "SELECT effect FROM outbox WHERE class = 'talk' ORDER BY id")
    said = [EFFECTS.loads(str(effect)).lines[0].params for (effect,) in found]
    return [f"{each['count']} {each['cause']}" for each in said]


async def test_staff_hear_how_many_letters_are_late_and_why_most_are(desk: Core) -> None:
    await write(desk, NOW - 5 * HOUR, Cause.TEMPORARY, Cause.UNREACHABLE, Cause.UNREACHABLE)
    await warn_of_late_letters(desk, NOW)
    assert await alerts(desk) == ["3 unreachable"]


async def test_nobody_hears_of_letters_that_wait_for_a_short_while(desk: Core) -> None:
    await write(desk, NOW - 4 * HOUR, Cause.UNREACHABLE)
    await warn_of_late_letters(desk, NOW)
    assert await alerts(desk) == []


async def test_a_letter_that_was_never_tried_is_late_as_well(desk: Core) -> None:
    await write(desk, NOW - 5 * HOUR, "")
    await warn_of_late_letters(desk, NOW)
    assert await alerts(desk) == ["1 none"]


async def test_staff_hear_of_it_once_a_day_whatever_restarts(desk: Core) -> None:
    await write(desk, NOW - 5 * HOUR, Cause.UNREACHABLE)
    for hours in (0, 1, 13, 14, 23):  # midnight in Lyon is 14 hours away
        await warn_of_late_letters(desk, NOW + hours * HOUR)
    assert await alerts(desk) == ["1 unreachable"] * 2


async def test_staff_hear_once_a_day_of_questions_that_nobody_answered_in_time(desk: Core) -> None:
    due = stamp(NOW - HOUR)
    asked = """INSERT INTO questions (id, kind, state, chat, address, proven, account, entry,
      language, message_id, asked_at, heard_at, due_at)
      VALUES (:id, 'other', :state, 5, '', 0, 0, 0, 'en', '', :due, :due, :due)"""
    for number, state in ((1, "open"), (2, "open"), (3, "done")):
        values = {"id": number, "state": state, "due": due}
        await desk.store.write(partial(Tx.execute, sql=asked, params=values))
    await warn_of_late_questions(desk, NOW - 2 * HOUR)
    assert await told(desk) == []
    for hours in (0, 1, 13, 14):  # midnight in Lyon is 14 hours away
        await warn_of_late_questions(desk, NOW + hours * HOUR)
    assert await told(desk) == [Line(AlertPhrase.QUESTIONS_LATE, {"count": 2})] * 2


async def told(desk: Core) -> list[Line]:
    found = await rows(desk, "SELECT effect FROM outbox WHERE class = 'talk' ORDER BY id")
    return [EFFECTS.loads(str(effect)).lines[0] for (effect,) in found]


async def test_a_notice_written_at_night_waits_from_the_morning_on(desk: Core) -> None:
    """Written at 23:00 in Lyon, due at 8:00; it is late after 12:00."""
    await write(desk, NIGHT, Cause.UNREACHABLE, quiet=True)
    quiet = desk.writer.quiet
    for hours, late in ((10, 0), (12, 0), (14, 1)):
        look = partial(late_letters, now=NIGHT + hours * HOUR, quiet=quiet)
        assert (await desk.store.read(look)).total() == late


async def test_the_running_desk_tells_its_officers(tmp_path: Path) -> None:
    async with opened_world(tmp_path) as world:
        staff = world.person("Staff")
        staff.start()
        await world.settle()
        await world.stop()
        world.write(_late)
        await world.start()
        async with asyncio.timeout(10):
            while "1 e-mail attend de partir" not in staff.last.text:  # noqa: ASYNC110
                await asyncio.sleep(0.01)


def _late(tx: Tx) -> None:
    lost = Write("candidate.notice.no-such-letter", "emma@school.uk")
    row = NewParcel(
        key="late",
        queue=Queue.MAIL,
        lane="mail:emma",
        chat=0,
        version=0,
        effect=EFFECTS.dumps(lost),
        due=MORNING + HOUR,
    )
    parcels.put_parcels(tx, [row], MORNING - 5 * HOUR)
    tx.execute("UPDATE outbox SET cause = 'unreachable' WHERE key = 'late'")
