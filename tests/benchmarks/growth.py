"""What the desk reads for one answer, with a thousand candidates in the store and with a million.

Goal: the median at most twice as long. Every read is of a candidate chosen at random, on the
reader's thread, so that the way to the thread is not measured with it.
"""

import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bot.store.engine.store import Store, Tx
from bot.store.exams import results
from bot.store.people import accounts, chats, sign_ins
from tests.support.pure.records import LIMITS

from . import goal
from .updates.desk import seed

SMALL, LARGE = 1_000, 1_000_000
READS = 2_000
RATIO = 2
NOW = datetime(2026, 12, 10, tzinfo=UTC)
RESULTS = """INSERT INTO results (id, entry, version, exam, status, grade, overall, cefr, skills,
    reference, digest, imported_at, release)
  SELECT id, id, 1, exam, 'RELEASED', 'B', 174, 'B2', '[]', '', '', 1, 1 FROM entries"""
RELEASE = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
  VALUES (1, 'B2 First', '2026-10', 1, 1, 'staff')"""

READERS: dict[str, Callable[[Tx, int], object]] = {
    "chat": chats.load,
    "sign-ins of a chat": lambda tx, who: sign_ins.load_of_chat(tx, who, LIMITS, NOW),
    "account of an ID number": lambda tx, who: accounts.load_by_number(tx, f"{who:09}"),
    "result": lambda tx, who: results.load_visible(tx, who, NOW),
}


def timed(tx: Tx, read: Callable[[Tx, int], object], count: int) -> float:
    """The median of many reads, in microseconds."""

    def each() -> Iterator[float]:
        for _ in range(READS):
            who = random.randint(1, count)
            start = time.perf_counter()
            assert read(tx, who)
            yield (time.perf_counter() - start) * 1e6

    return median(each())


async def measure(path: Path, count: int) -> list[float]:
    """The medians of `READERS`."""
    seed(path, count)
    with sqlite3.connect(path) as connection:
        connection.execute(RELEASE)
        connection.execute(RESULTS)
    connection.close()
    store = await Store.open(path)
    try:
        return [
            await store.read(lambda tx, read=read: timed(tx, read, count))  # type: ignore[misc]
            for read in READERS.values()
        ]
    finally:
        await store.close()


def main() -> None:
    """Print each read's median at both sizes, and how many times longer it takes."""
    with tempfile.TemporaryDirectory() as folder:
        few = asyncio.run(measure(Path(folder) / "few.sqlite3", SMALL))
        many = asyncio.run(measure(Path(folder) / "many.sqlite3", LARGE))
    print(f"  {'median, µs':26}{SMALL:>9,}{LARGE:>11,}   ratio")
    for name, one, other in zip(READERS, few, many, strict=True):
        ratio = other / one
        aim = goal(RATIO, met=ratio <= RATIO)
        print(f"  {name:26}{one:9.1f}{other:11.1f}{ratio:8.1f}{aim}")


if __name__ == "__main__":
    main()
