"""The store: transaction functions in, answers out, one COMMIT for all that wait.

One writer connection commits in groups; a few reader connections look at snapshots, those who wait
together at the same. Measured against one commit each it is several times faster
(`tests/benchmarks/store.py`), because the disk is waited for once a group and the event loop is
woken once a group.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self, TypeVar, cast

from bot.store.engine.connection import SqliteConnection
from bot.store.engine.transactions import (
    StorageFault,
    StoreError,
    Tx,
    Work,
    WorkOutcome,
    commit_together,
    empty_log,
    give_back,
    look_together,
)

__all__ = ["StorageFault", "Store", "StoreClosed", "StoreError", "Tx"]

T = TypeVar("T")

GROUP_SIZE = 256  # jobs to one COMMIT, or one snapshot


class StoreClosed(StoreError):
    """The store was closed before the work began: nothing of it was done."""


class _Job(NamedTuple):
    work: Work
    answer: asyncio.Future[WorkOutcome]


RunTogether = Callable[[sqlite3.Connection, Sequence[Work]], list[WorkOutcome]]
"""Runs at least the first of some works; the others wait for the next group."""


class _Groups:
    """What waits, run in groups by whichever connection is free: one hop to its thread for all."""

    def __init__(self, connections: Sequence[SqliteConnection], run: RunTogether) -> None:
        self._free = [*connections]
        self._run = run
        self._waiting: deque[_Job] = deque()
        self._running: set[_Job] = set()

    async def answer(self, work: Work) -> WorkOutcome:
        """What becomes of it."""
        loop = asyncio.get_running_loop()
        job = _Job(work, loop.create_future())
        self._waiting.append(job)
        # Not at once: all who were answered together then ask together again.
        loop.call_soon(self._begin)
        return await job.answer

    async def finish(self) -> None:
        """Wait for all that was asked for."""
        if accepted := [job.answer for job in (*self._running, *self._waiting)]:
            await asyncio.wait(accepted)

    def _begin(self) -> None:
        while self._free and (jobs := self._group()):
            connection = self._free.pop()
            self._running.update(jobs)
            works = [job.work for job in jobs]
            group = connection.submit(lambda raw, works=works: self._run(raw, works))  # type: ignore[misc]
            group.add_done_callback(partial(self._end, connection, jobs))

    def _group(self) -> list[_Job]:
        jobs: list[_Job] = []
        while self._waiting and len(jobs) < GROUP_SIZE:
            job = self._waiting.popleft()
            if not job.answer.cancelled():
                jobs.append(job)
        return jobs

    def _end(
        self,
        connection: SqliteConnection,
        jobs: Sequence[_Job],
        group: asyncio.Future[list[WorkOutcome]],
    ) -> None:
        outcomes = _outcomes(group, len(jobs))
        for job, outcome in zip(jobs, outcomes, strict=False):
            if not job.answer.cancelled():
                job.answer.set_result(outcome)
        self._waiting.extendleft(reversed(jobs[len(outcomes) :]))
        self._running.difference_update(jobs)
        self._free.append(connection)
        asyncio.get_running_loop().call_soon(self._begin)


class Store:
    """One SQLite file. Whoever writes to it holds `bot.store.engine.lock.sole_writer` meanwhile."""

    def __init__(
        self, writer: SqliteConnection, readers: Sequence[SqliteConnection], closing: AsyncExitStack
    ) -> None:
        """Use `Store.open`; `closing` ends the connections."""
        self._writer = writer
        self._writes = _Groups([writer], commit_together)
        self._reads = _Groups(readers, look_together)
        self._closing = closing
        self._closed = False

    @classmethod
    async def open(cls, path: Path, readers: int = 2, *, writes: bool = True) -> Self:
        """Open or create the file (mode 0600): WAL, `synchronous=FULL`, foreign keys on.

        With `writes` false the file must be there, and every `write` is a `StorageFault`.
        """
        async with AsyncExitStack() as stack:
            writer = await SqliteConnection.open(path, writes=writes)
            stack.push_async_callback(writer.close)  # the last to close checkpoints: the writer
            looking = []
            for _ in range(readers):
                looking.append(await SqliteConnection.open(path, writes=False))
                stack.push_async_callback(looking[-1].close)
            return cls(writer, looking, stack.pop_all())

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a transaction; its answer comes after the COMMIT that makes it durable.

        What `work` raises is raised here and undoes only `work`. `work` may run twice.
        Cancelled before `work` began, it is dropped; later, it is kept and nobody is told.
        Raises `StorageFault` (nothing kept) and `StoreClosed`.
        """
        self._require_open()
        return cast(T, (await self._writes.answer(work)).unwrap())

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run `work` on one snapshot of what is committed; a statement that writes is refused.

        Raises what `work` raises, `StorageFault` and `StoreClosed`.
        """
        self._require_open()
        return cast(T, (await self._reads.answer(work)).unwrap())

    async def empty_log(self) -> bool:
        """Leave nothing in the write-ahead log; False while somebody else still reads from it."""
        self._require_open()
        return await self._writer.submit(empty_log)

    async def give_back(self) -> bool:
        """Shorten the file a little; whether there is more to give back."""
        self._require_open()
        return await self._writer.submit(give_back)

    async def close(self) -> None:
        """Refuse new work, finish what was accepted, close the file."""
        self._closed = True
        await self._writes.finish()
        await self._reads.finish()
        await self._closing.aclose()

    def _require_open(self) -> None:
        if self._closed:
            raise StoreClosed("the store is closed; the program is ending")


def _outcomes(group: asyncio.Future[list[WorkOutcome]], size: int) -> list[WorkOutcome]:
    error = group.exception()  # a bug of ours or no memory: still nobody may wait for ever
    return group.result() if error is None else [WorkOutcome(error=error)] * size
