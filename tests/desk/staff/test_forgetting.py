"""What is old is forgotten, however much there is of it, and nothing else."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.staff.housekeeping import forget_old
from bot.store.engine.times import stamp
from bot.store.mail import mailbox
from bot.store.retention import SLICE
from mailer.inbound.ports import Ref
from tests.support.staff.office import NOW, desk_with_people, rows

YEAR = timedelta(days=366)
HOUR = timedelta(hours=1)
DELIVERY = """INSERT INTO outbox
  (key, class, lane, chat, version, effect, due_at, made_at, state)
  VALUES (:number, 'talk', 'chat:1', 1, 0, '', :at, :at, :state)"""
REFERENCE = """INSERT INTO inbox (source, ref, kept_at, state)
  VALUES ('telegram:1', :number, :at, :state)"""
LETTER = """INSERT INTO letters (mailbox, folder, uid_validity, uid, digest, sealed, kept_at)
  VALUES ('desk', 'INBOX', 1, 1, '', :sealed, 0)"""
HAPPENED = "INSERT INTO journal (at, chat, said, step) VALUES (:at, 1, :number || :state, '')"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def keep(desk: Core, sql: str, count: int, *, age: timedelta, state: str = "") -> None:
    """So many rows of that age; their numbers are their age's own."""
    first = int(age.total_seconds()) * 10_000
    given = [
        {"number": str(first + each), "at": stamp(NOW - age), "state": state}
        for each in range(count)
    ]
    await desk.store.write(lambda tx: tx.many(sql, given))


@pytest.mark.parametrize(
    ("table", "sql", "state"),
    [("outbox", DELIVERY, "sent"), ("inbox", REFERENCE, "done"), ("journal", HAPPENED, "")],
)
async def test_more_than_a_slice_goes_and_what_is_young_stays(
    desk: Core, table: str, sql: str, state: str
) -> None:
    await keep(desk, sql, 2 * SLICE + 1, age=YEAR, state=state)
    await keep(desk, sql, 3, age=HOUR, state=state)
    await forget_old(desk, NOW)
    assert await rows(desk, f"SELECT count(*) FROM {table}") == [(3,)]  # noqa: S608 - a constant


@pytest.mark.parametrize("state", ["waiting", "sending", "doubtful"])
async def test_what_is_owed_or_in_doubt_stays_however_old(desk: Core, state: str) -> None:
    await keep(desk, DELIVERY, 1, age=YEAR, state=state)
    await forget_old(desk, NOW)
    assert await rows(desk, "SELECT state FROM outbox") == [(state,)]


async def test_what_was_never_decided_stays_however_old(desk: Core) -> None:
    await keep(desk, REFERENCE, 1, age=YEAR, state="waiting")
    await forget_old(desk, NOW)
    assert await rows(desk, "SELECT state FROM inbox") == [("waiting",)]


async def test_who_was_answered_is_forgotten_after_two_days(desk: Core) -> None:
    days = [{"day": f"{NOW - timedelta(days=ago):%Y-%m-%d}"} for ago in (0, 1, 3)]
    sql = "INSERT INTO automatic_answers VALUES ('emma@school.uk', 'help', :day)"
    await desk.store.write(lambda tx: tx.many(sql, days))
    await forget_old(desk, NOW)
    assert len(await rows(desk, "SELECT day FROM automatic_answers")) == 2


@pytest.mark.parametrize(
    ("sealed", "age", "left"), [("x", YEAR, 1), (None, YEAR, 0), ("", HOUR, 1)]
)
async def test_the_rest_of_a_letter_goes_with_it(
    desk: Core, sealed: str | None, age: timedelta, left: int
) -> None:
    """Without a letter at all ("") it is being fetched."""
    if sealed != "":
        await desk.store.write(
            lambda tx: tx.execute(LETTER, {"sealed": sealed and sealed.encode()})
        )
    ref = Ref("desk", "INBOX", 1, 1)
    await desk.store.write(lambda tx: mailbox.keep_piece(tx, ref, 1, b"sealed", now=NOW - age))
    await forget_old(desk, NOW)
    assert await rows(desk, "SELECT count(*) FROM letter_pieces") == [(left,)]
