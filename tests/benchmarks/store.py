"""Durable small writes: the store's group commit against a commit each and the usual lock.

Each write is an UPDATE and an INSERT, `synchronous=FULL`, 64 in flight. The three are measured in
turn, several rounds over; what counts is the ratio within a round, since disks have their days.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

import aiosqlite

from bot.store.engine.connection import SqliteConnection
from bot.store.engine.store import Store, Tx

from . import goal

IN_FLIGHT = 64
ROUNDS = 5
GOALS = {"each": 8, "locked": 20}  # how many times faster a group is
SECONDS = 0.4

SCHEMA = """CREATE TABLE step (chat INTEGER PRIMARY KEY, version INTEGER NOT NULL) STRICT;
CREATE TABLE parcel (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
INSERT INTO step SELECT i, 0 FROM n;"""
UPDATE = "UPDATE step SET version = version + 1 WHERE chat = :chat"
INSERT = "INSERT INTO parcel (chat, body) VALUES (:chat, :body)"

Write = Callable[[int], Awaitable[object]]


def values(chat: int) -> dict[str, object]:
    """The parameters of one write."""
    return {"chat": chat % 10_000 + 1, "body": "a sentence of about the usual length " * 4}


async def rate(write: Write) -> tuple[float, float]:
    """Writes a second, and the 99th percentile of their latency in ms."""
    latencies: list[float] = []
    end = time.perf_counter() + SECONDS

    async def person(number: int) -> None:
        while (start := time.perf_counter()) < end:
            await write(number)
            latencies.append(time.perf_counter() - start)

    await asyncio.gather(*map(person, range(IN_FLIGHT)))
    return len(latencies) / SECONDS, sorted(latencies)[len(latencies) * 99 // 100] * 1_000


async def grouped(path: Path) -> tuple[float, float]:
    """The store as it is."""
    store = await Store.open(path)

    def work(chat: int) -> Callable[[Tx], None]:
        def both(tx: Tx) -> None:
            tx.execute(UPDATE, values(chat))
            tx.execute(INSERT, values(chat))

        return both

    try:
        return await rate(lambda chat: store.write(work(chat)))
    finally:
        await store.close()


async def each(path: Path) -> tuple[float, float]:
    """One hop to the thread and one COMMIT for each."""
    connection = await SqliteConnection.open(path, writes=True)

    def both(raw: sqlite3.Connection, chat: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(UPDATE, values(chat))
        raw.execute(INSERT, values(chat))
        raw.execute("COMMIT")

    try:
        return await rate(lambda chat: connection.submit(lambda raw: both(raw, chat)))
    finally:
        await connection.close()


async def locked(path: Path) -> tuple[float, float]:
    """What most programs do: one connection, a lock, and an await for every statement."""
    lock = asyncio.Lock()
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")

        async def write(chat: int) -> None:
            async with lock:
                await connection.execute("BEGIN IMMEDIATE")
                await connection.execute(UPDATE, values(chat))
                await connection.execute(INSERT, values(chat))
                await connection.commit()

        return await rate(write)


def main() -> None:
    """Print the rates and, round by round, how many times faster the group is."""
    results: dict[str, list[tuple[float, float]]] = {"grouped": [], "each": [], "locked": []}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            for way in (grouped, each, locked):
                path = Path(folder) / f"{way.__name__}-{number}.db"
                sqlite3.connect(path).executescript(SCHEMA).connection.close()
                results[way.__name__].append(asyncio.run(way(path)))
    for name, measured in results.items():
        rates, latencies = zip(*measured, strict=True)
        print(f"  {name:8}{median(rates):9,.0f} writes/s   p99 {median(latencies):6.1f} ms")
    for name, least in GOALS.items():
        pairs = zip(results["grouped"], results[name], strict=True)
        ratio = median(ours[0] / theirs[0] for ours, theirs in pairs)
        print(f"  grouped / {name}: {ratio:.1f}{goal(least, met=ratio >= least)}")


if __name__ == "__main__":
    main()
