"""Killed while a planned release is cancelled: cancelled or planned, all of it, and never half."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from tests.support.servers.many_planned import HELD, MANY, furnish, plan
from tests.support.servers.program import Program, installed

PLANNED = "SELECT id FROM releases WHERE opens_at IS NOT NULL AND cancelled_at IS NULL"
HALF = """SELECT 1 FROM releases l JOIN results r ON r.release = l.id
  WHERE l.cancelled_at IS NOT NULL OR l.opens_at IS NULL"""
OWED = "SELECT key FROM outbox WHERE key LIKE 'announce:%' AND state = 'waiting' ORDER BY key"


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with installed(tmp_path) as made:
        made.write(furnish)
        yield made


async def die_cancelling(program: Program, release: int, wait: float) -> None:
    """The order is given, and the desk killed some moments later, whatever has come of it."""
    async with asyncio.TaskGroup() as group:
        order = group.create_task(give(program, release))
        await asyncio.sleep(wait)
        await program.kill()
        order.cancel()
    await program.start()
    await program.listening()


async def give(program: Program, release: int) -> None:
    with suppress(Exception):  # the desk dies meanwhile
        await program.order("release-cancel", release=release)


def is_whole(program: Program, release: int) -> bool:
    """Whether it is cancelled; either way all of it is."""
    assert not program.rows(HALF)
    keys = [row["key"] for row in program.rows(OWED)]
    if [row["id"] for row in program.rows(PLANNED)] == [release]:
        assert keys == [f"announce:{kind}:{release}" for kind in ("invitation", "release")]
        assert program.rows(HELD)[0][0] == MANY
        return False
    assert (program.rows(PLANNED), keys, program.rows(HELD)[0][0]) == ([], [], 0)
    return True


async def lives(program: Program, waits: list[float]) -> list[int]:
    await program.start()
    numbers = []
    for wait in waits:
        release = await plan(program)
        numbers.append(release)
        await die_cancelling(program, release, wait)
        if not is_whole(program, release):
            await program.order("release-cancel", release=release)
        assert is_whole(program, release)
    return numbers


@pytest.mark.long
async def test_what_it_was_in_the_middle_of_is_finished(program: Program) -> None:
    await lives(program, [0.03])


@pytest.mark.long
async def test_whenever_it_dies_no_number_returns_and_nothing_is_half(program: Program) -> None:
    chance = random.Random(38)
    numbers = await lives(program, [chance.uniform(0, 0.12) for _ in range(12)])
    assert numbers == sorted(set(numbers))
    [[rows]] = program.rows("SELECT count(*) FROM releases WHERE cancelled_at IS NOT NULL")
    assert rows == len(numbers)
