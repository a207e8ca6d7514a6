"""Whoever had the store's file could take acts out of it, or change them, and nobody saw it."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import Core
from bot.staff.audit.daily_line import tell_head
from bot.staff.erasure import erase_people
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import unseen
from bot.store import audit, audit_chain
from bot.store.audit import Act
from bot.store.audit_chain import ChainFault, ChainHead, ChainReport
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.staff.alerted import AlertedStaff
from tests.support.clock import MONTH
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
ACTS = 6
TRIGGERS = ("audit_no_other_row", "audit_blanked_only", "audit_forgotten_only")
VALUES = {
    "at": 17,
    "who": "uid 0 root",
    "what": "nothing",
    "whom": EMMA.id_number,
    "before": '{"a": 1}',
    "after": "",
    "salt": "00",
    "digest": "00",
    "link": "00",
}
OF_ERASED = "SELECT salt, whom FROM audit WHERE id <= :acts"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Staff looked at Marie, again and again."""
    async with desk_with_people(tmp_path) as plain:
        core = replace(plain, writer=replace(plain.writer, staff=AlertedStaff(chat=77)))

        def look(tx: Tx) -> None:
            for number in range(ACTS):
                act = Act(who="uid 998", what="why", whom=MARIE.id_number, after={"n": number})
                audit.note_act(tx, act, NOW)

        await core.store.write(look)
        yield core


def untie(tx: Tx) -> None:
    """As who has the file can: its triggers are gone."""
    for each in TRIGGERS:
        tx.execute(f"DROP TRIGGER IF EXISTS {each}")


async def walked(desk: Core, *statements: str) -> ChainReport:
    """What the walk finds after these statements, which are taken back."""

    def work(tx: Tx) -> ChainReport:
        tx.execute("SAVEPOINT forgery")
        untie(tx)
        for sql in statements:
            tx.execute(sql)
        report = audit_chain.verify(tx)
        tx.execute("ROLLBACK TO forgery")
        return report

    return await desk.store.write(work)


async def test_a_chain_that_nobody_touched_is_whole(desk: Core) -> None:
    report = await walked(desk)
    assert (report.whole, report.acts, report.erased, report.before) == (True, ACTS, 0, 0)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, ACTS), st.sampled_from(sorted(VALUES)))
async def test_whatever_is_changed_in_an_act_is_found_there(
    desk: Core, number: int, column: str
) -> None:
    report = await walked(
        desk,
        f"UPDATE audit SET {column} = '{VALUES[column]}' WHERE id = {number}",  # noqa: S608
    )
    assert report.faults[0] == (number, ChainFault.CHANGED)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, ACTS - 1))
async def test_an_act_that_is_taken_out_is_missed(desk: Core, number: int) -> None:
    report = await walked(desk, f"DELETE FROM audit WHERE id = {number}")  # noqa: S608
    assert report.faults == ((number + 1, ChainFault.MISSING),)


async def test_an_act_of_nobody_is_no_erased_one(desk: Core) -> None:
    report = await walked(desk, "UPDATE audit SET salt = '' WHERE id = 3")
    assert report.faults == ((3, ChainFault.CHANGED),)


async def test_an_act_put_in_at_the_end_is_not_chained(desk: Core) -> None:
    report = await walked(
        desk,
        "INSERT INTO audit (at, who, what, whom, before, after) VALUES (1, 'x', 'y', '', '', '')",
    )
    assert report.faults == ((ACTS + 1, ChainFault.UNLINKED),)


async def test_a_tail_that_is_cut_off_is_missed_by_whoever_kept_the_head(desk: Core) -> None:
    head = await desk.store.read(audit_chain.load_head)
    assert head
    kept = ChainHead(head.id, head.link[:16])
    assert await desk.store.read(lambda tx: audit_chain.stands_at(tx, kept))

    def cut(tx: Tx) -> tuple[bool, bool]:
        untie(tx)
        tx.execute("DELETE FROM audit WHERE id > 3")
        return audit_chain.verify(tx).whole, audit_chain.stands_at(tx, kept)

    assert await desk.store.write(cut) == (True, False)


async def test_who_is_erased_leaves_the_chain_whole_and_no_word_to_guess(desk: Core) -> None:
    await erase_people(desk, {"id_numbers": [MARIE.id_number], "by": "uid 998"}, unseen)
    report = await desk.store.read(audit_chain.verify)
    assert report.whole
    assert report.erased == ACTS
    found = await desk.store.read(lambda tx: tx.execute(OF_ERASED, {"acts": ACTS}))
    assert {tuple(row) for row in found} == {("", "erased")}


async def test_what_is_forgotten_leaves_a_chain_that_goes_on(desk: Core) -> None:
    later = Act(who="uid 998", what="why", whom=EMMA.id_number)
    await desk.store.write(lambda tx: audit.note_act(tx, later, NOW + 2 * MONTH))
    await forget_old(desk, NOW + 13 * MONTH)
    report = await desk.store.read(audit_chain.verify)
    assert (report.whole, report.acts) == (True, 1)
    old = ChainHead(3, "0" * 16)
    assert await desk.store.read(lambda tx: audit_chain.stands_at(tx, old))


async def test_no_number_comes_again_when_every_act_is_forgotten(desk: Core) -> None:
    await forget_old(desk, NOW + 13 * MONTH)
    again = Act(who="uid 998", what="why", whom=EMMA.id_number)
    await desk.store.write(lambda tx: audit.note_act(tx, again, NOW + 14 * MONTH))
    head = await desk.store.read(audit_chain.load_head)
    assert head
    assert head.id == ACTS + 1
    assert (await desk.store.read(audit_chain.verify)).whole


async def test_a_clock_set_back_breaks_no_chain(desk: Core) -> None:
    """The act of the earlier clock goes with those before it, not ahead of them."""
    earlier = Act(who="uid 998", what="why", whom=EMMA.id_number)
    await desk.store.write(lambda tx: audit.note_act(tx, earlier, NOW - 6 * MONTH))
    await forget_old(desk, NOW + 7 * MONTH)
    assert (await desk.store.read(audit_chain.verify)).acts == ACTS + 1
    await forget_old(desk, NOW + 13 * MONTH)
    assert (await desk.store.read(audit_chain.verify)).acts == 0


async def test_acts_of_before_the_chain_are_counted_and_not_vouched_for(desk: Core) -> None:
    old = """INSERT INTO audit (id, at, who, what, whom, before, after)
             SELECT :id, :at, 'uid 998', 'why', '', '', ''"""

    def upgraded(tx: Tx) -> ChainReport:
        untie(tx)
        tx.execute("DELETE FROM audit")
        for number in (1, 2):
            tx.execute(old, {"id": number, "at": stamp(NOW)})
        tx.execute("UPDATE audit_forgotten SET unchained = 2")
        audit.note_act(tx, Act(who="uid 998", what="why"), NOW)
        return audit_chain.verify(tx)

    report = await desk.store.write(upgraded)
    assert (report.whole, report.before, report.acts) == (True, 2, 1)


async def test_the_triggers_let_nobody_touch_the_chain(desk: Core) -> None:
    for column in ("digest", "link"):
        sql = f"""UPDATE audit SET whom = 'erased', before = '', after = '', salt = '',
                  {column} = 'x'"""  # noqa: S608
        with pytest.raises(sqlite3.IntegrityError, match="what was done stays"):
            await desk.store.write(lambda tx, sql=sql: tx.execute(sql))  # type: ignore[misc]


async def told(desk: Core, now: datetime) -> int:
    """How many lines approvers have been told by now."""
    await tell_head(desk, now)
    sql = "SELECT 1 FROM outbox WHERE key LIKE 'audit head %'"
    return len(await rows(desk, sql))


async def test_a_head_is_told_once_a_day_while_somebody_is_there(desk: Core) -> None:
    day, act = timedelta(days=1), Act(who="uid 998", what="why")
    evening = NOW.replace(hour=16)  # 17:00 in Lyon
    assert await told(desk, evening - timedelta(hours=8)) == 0
    assert await told(desk, evening + timedelta(hours=8)) == 0
    assert await told(desk, evening) == 1
    await desk.store.write(lambda tx: audit.note_act(tx, act, NOW))
    assert await told(desk, evening + timedelta(minutes=30)) == 1
    assert await told(desk, evening + day) == 2
    assert await told(desk, evening + 2 * day) == 2  # nothing was done since
