"""Killed while a correction of a planned release is imported: it holds all the old or none."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from tests.support.servers.many_planned import FIRST, HELD, MANY, furnish, plan
from tests.support.servers.program import Program, eventually, installed
from tests.support.staff.bringing import PLAINLY

CORRECTED = "SELECT count(*) FROM results WHERE version > 1"
LEFT = "SELECT lost, lost_told FROM releases WHERE id = ?"
OVER = "SELECT 1 FROM releases WHERE id = ? AND cancelled_by = 'desk'"
BOTH = """SELECT 1 FROM results o JOIN results n ON n.entry = o.entry AND n.version > o.version
  WHERE o.release IS NOT NULL"""
HEADER = "ID Number,Exam,Result,Overall Score,CEFR Level"


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with installed(tmp_path) as made:
        made.write(furnish)
        yield made


def correction(folder: Path) -> Path:
    rows = (f"{entry:06}AAA,B2 First,A,182,C1" for entry in range(FIRST, FIRST + MANY))
    path = folder / "results.csv"
    path.write_text("\n".join((HEADER, *rows)))
    return path


async def bring(program: Program, file: Path) -> None:
    order = {"kind": "results", "path": str(file), "dry_run": False, "skip_bad": False}
    with suppress(Exception):  # the desk dies meanwhile
        await program.order("import", **{**PLAINLY, **order})


async def die_importing(program: Program, file: Path, wait: float) -> None:
    async with asyncio.TaskGroup() as group:
        order = group.create_task(bring(program, file))
        await asyncio.sleep(wait)
        await program.kill()
        order.cancel()
    await program.start()
    await program.listening()


def is_in(program: Program, release: int) -> bool:
    """Whether the correction is in; either way all of it is, and staff know of it."""
    corrected, held = (program.rows(sql)[0][0] for sql in (CORRECTED, HELD))
    assert (corrected, held) in {(0, MANY), (MANY, 0)}
    assert program.rows(BOTH) == []
    assert [tuple(each) for each in program.rows(LEFT, release)] == [(corrected, corrected)]
    assert bool(program.rows(OVER, release)) == bool(corrected)  # with nothing left in it
    return bool(corrected)


@pytest.mark.long
async def test_it_dies_early_and_then_the_file_goes_in(program: Program, tmp_path: Path) -> None:
    file = correction(tmp_path)
    await program.start()
    release = await plan(program)
    await die_importing(program, file, 0.3)
    if not is_in(program, release):
        await bring(program, file)
    assert is_in(program, release)


@pytest.mark.long
async def test_whenever_it_dies_nothing_is_half(program: Program, tmp_path: Path) -> None:
    file, chance = correction(tmp_path), random.Random(40)
    await program.start()
    release = await plan(program)
    for _ in range(10):
        await die_importing(program, file, chance.uniform(0.4, 2.0))
        if is_in(program, release):
            program.write(lambda tx: tx.execute("DELETE FROM results WHERE version > 1"))
            release = await plan(program)
    await bring(program, file)
    await eventually(lambda: is_in(program, release))
