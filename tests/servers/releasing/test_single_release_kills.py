"""Killed while one straggler's result is released alone: that one opens, and no other ever."""

import asyncio
import random
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.sandbox.telegram import Person
from bot.store.engine.store import Tx
from tests.support import people
from tests.support.servers.followed import EMMA, furnish, notices
from tests.support.servers.program import Program, eventually

pytestmark = [pytest.mark.long]
OTHERS = range(5001, 5021)
OPEN = "SELECT entry FROM results WHERE release IS NOT NULL"
SENDING = "SELECT id FROM outbox WHERE key LIKE 'release:%' AND state = 'sending'"


def wait_as_well(tx: Tx) -> None:
    """More results of the same exam and session, which nobody releases."""
    now = datetime.now(UTC)
    for entry in OTHERS:
        people.enrol_another(tx, entry)
        people.give_result(tx, replace(EMMA, entry=entry), "B", now)
    tx.execute("UPDATE results SET release = NULL")
    tx.execute("DELETE FROM releases")


async def give(program: Program) -> None:
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what, only=EMMA.id_number)
    approved = {"digest": seen["digest"], "entry": seen["entry"], "quiet": False}
    await program.order("release", **what, **approved, at=datetime.now(UTC).isoformat())


async def give_to_who_dies(program: Program) -> None:
    with suppress(Exception):  # the desk dies meanwhile, or has nothing left to release
        await give(program)


async def die_releasing(program: Program, wait: float) -> int:
    """The order is given, and the desk killed some moments later: how many notices were going."""
    async with asyncio.TaskGroup() as group:
        order = group.create_task(give_to_who_dies(program))
        await asyncio.sleep(wait)
        await program.kill()
        order.cancel()
    going = len(program.rows(SENDING))
    await program.start()
    await program.listening()
    return going


async def lives(program: Program, waits: list[float]) -> None:
    emma: Person = program.telegram.person("Emma", "en")
    emma.start()
    program.write(lambda tx: furnish(tx, [emma]))
    program.write(wait_as_well)
    await program.start()
    await program.settled()
    window = sum([await die_releasing(program, wait) for wait in waits])
    if not program.rows(OPEN):
        await give(program)
    await eventually(lambda: notices(program, emma))
    await program.settled()
    assert [row["entry"] for row in program.rows(OPEN)] == [EMMA.entry]
    assert 1 <= notices(program, emma) <= 1 + window


async def test_what_it_was_in_the_middle_of_is_finished(program: Program) -> None:
    await lives(program, [0.05])


async def test_whenever_it_dies_no_other_result_opens(program: Program) -> None:
    chance = random.Random(66)
    await lives(program, [chance.uniform(0, 0.4) for _ in range(8)])
