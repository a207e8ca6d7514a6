"""A clock that was ahead opened a planned release, and nobody was told once it was put right."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.store import journal
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy, begin_release, open_release
from tests.support.outbox_bench import NOW, Bench, opened, running

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TOLD = "SELECT effect FROM outbox WHERE effect LIKE '%alert-clock-was-ahead%'"


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        for due in (NOW + HOUR, NOW + 9 * DAY):
            await bench.store.write(lambda tx, due=due: plan(tx, due))  # type: ignore[misc]
        yield bench


def plan(tx: Tx, opens_at: datetime) -> None:
    open_release(tx, begin_release(tx, ("B2 First", "2026-11"), MadeBy(NOW, "Ada")), opens_at)


async def told(bench: Bench) -> list[str]:
    rows = await bench.store.read(lambda tx: tx.execute(TOLD))
    return [row["effect"] for row in rows]


async def delivered(bench: Bench, name: str) -> None:
    await bench.put(name, lane=name, chat=2)
    await bench.until(lambda: name in bench.talk.delivered)


async def noticed(bench: Bench, name: str) -> None:
    """The outbox has read the clock since: what began the first parcel may have read it before."""
    for each in (f"{name}, once", f"{name}, twice"):
        await delivered(bench, each)


async def test_staff_hear_once_of_the_release_that_only_a_wrong_clock_had_opened(
    bench: Bench,
) -> None:
    async with running(bench):
        for leap in (DAY, -DAY, DAY, -DAY):
            await noticed(bench, f"before {bench.began} {leap}")
            bench.began -= leap.total_seconds()
        await noticed(bench, "after")
    [said] = await told(bench)
    assert '"number":"1"' in said


async def test_after_a_restart_it_is_told_as_well(bench: Bench) -> None:
    await bench.store.write(lambda tx: journal.write_line(tx, "typed a text", NOW + DAY))
    for _ in range(2):
        bench.start_anew()
        async with running(bench):
            await delivered(bench, f"started {bench.began} {id(bench.outbox)}")
    assert len(await told(bench)) == 1


async def test_a_clock_that_is_put_right_by_seconds_is_no_news(bench: Bench) -> None:
    async with running(bench):
        await delivered(bench, "before")
        bench.began += 5
        await delivered(bench, "after")
    assert not await told(bench)
