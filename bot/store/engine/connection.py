"""One SQLite connection on a thread of its own: the only module that reaches into aiosqlite."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

import aiosqlite

T = TypeVar("T")

BUSY_MILLISECONDS = 5_000  # how long a foreign reader's checkpoint or a backup may hold us up
WRITER_KIB = 16_384
READER_KIB = 8_192
"""Of pages kept in memory: a slice of an import touches more than the 2 MB that SQLite keeps, which
it would then read anew for every slice."""

# Temporary files would lie outside the store's folder, with pages of it in the clear.
_EVERY = f"""PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {BUSY_MILLISECONDS};
  PRAGMA temp_store = MEMORY;"""
_WRITER = f"""PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
  PRAGMA cache_size = -{WRITER_KIB};"""
_READER = f"PRAGMA query_only = ON; PRAGMA cache_size = -{READER_KIB};"


class SqliteConnection:
    """A connection whose thread runs whole functions, one after the other.

    aiosqlite offers its thread statement by statement only; a hop for each would cost more than
    the statement, and other tasks' statements would slip into the transaction.
    """

    def __init__(self, proxy: aiosqlite.Connection) -> None:
        """`proxy` is open, with `isolation_level=None`: BEGIN and COMMIT are never implied."""
        self._proxy = proxy

    @classmethod
    async def open(cls, path: Path, *, writes: bool) -> Self:
        """Open `path`: as a reader, or to write, which creates it for its owner alone."""
        if writes:
            _create(path)
        proxy = aiosqlite.connect(path, isolation_level=None, cached_statements=512)
        proxy._thread.daemon = True  # noqa: SLF001 - a program that failed ends, closed or not
        connection = cls(await proxy)
        pragmas = _EVERY + (_WRITER if writes else _READER)
        try:
            await connection.submit(lambda raw: _prepare(raw, pragmas))
        except BaseException:
            await connection.close()
            raise
        return connection

    def submit(self, work: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Run `work` on the thread, after all that was submitted before.

        Cancelling the future gives up the answer, not the work. The thread is handed a closure
        because aiosqlite writes what it runs to the debug log, and a partial would show secrets.
        """
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        raw = self._proxy._conn  # noqa: SLF001 - the adapter's reason to exist
        self._proxy._tx.put_nowait((answer, lambda: work(raw)))  # noqa: SLF001
        return answer

    async def close(self) -> None:
        """Close once everything submitted has run, and end the thread."""
        await self._proxy.close()


def _create(path: Path) -> None:
    path.touch(mode=0o600)  # SQLite gives its -wal and -shm files the same mode


def _prepare(raw: sqlite3.Connection, pragmas: str) -> None:
    raw.row_factory = sqlite3.Row
    raw.executescript(pragmas)
