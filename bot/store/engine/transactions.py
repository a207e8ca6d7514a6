"""How transaction functions run on a SQLite connection: many to one COMMIT, or one to a snapshot.

A transaction function is an ordinary function of a `Tx`. It may run twice (when
another of its group fails), so it does nothing but read and write through its `Tx`.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from time import monotonic
from types import MappingProxyType
from typing import Any, NamedTuple

from domain.machine.sentence import Line

Work = Callable[["Tx"], Any]

NO_PARAMETERS: Mapping[str, object] = MappingProxyType({})
ROWS_AT_ONCE = 250  # in one INSERT: of 17 columns it has 4,250 parameters, SQLite takes 32,766
SPARE_PAGES = 2_000  # 8 MB
PAGES_AT_ONCE = 50
GROUP_SECONDS = 0.02  # a group that has run this long commits, and the rest forms the next

# After these SQLite may or may not have rolled back, and says to roll back in any case
# (https://www.sqlite.org/lang_transaction.html, "Response to errors within a transaction").
_FAULTS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)


class StoreError(Exception):
    """The store could not do what was asked of it; `line` is a sentence where people are told."""

    def __init__(self, why: str | Line) -> None:
        """`why` is a sentence of the catalogue, or words for logs."""
        super().__init__(why if isinstance(why, str) else why.outline)
        self.line = None if isinstance(why, str) else why


class StorageFault(StoreError):
    """The disk or the file failed, not the caller: nothing was kept, the same work may go again."""


class Tx:
    """An open transaction, lent to one function for as long as it runs.

    `changed` is the number of rows the last statement inserted, updated or deleted. Parameters
    become a dict on the way: sqlite3 misreads every other mapping.
    """

    __slots__ = ("_connection", "changed")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.changed = 0

    def execute(self, sql: str, params: Mapping[str, object] = NO_PARAMETERS) -> list[sqlite3.Row]:
        """Run one statement with `:name` parameters; its rows, RETURNING included, whole."""
        return self._run(self._connection.execute, sql, dict(params))

    def one(self, sql: str, params: Mapping[str, object] = NO_PARAMETERS) -> sqlite3.Row | None:
        """The first row, or None."""
        rows = self.execute(sql, params)
        return rows[0] if rows else None

    def many(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Run one statement once for each of `rows`."""
        self._run(self._connection.executemany, sql, map(dict, rows))

    def insert(self, into: str, rows: Sequence[Sequence[object]], otherwise: str = "") -> None:
        """Insert `rows` of values `into` a "table (columns)"; `otherwise` is an ON CONFLICT.

        Hundreds of rows to a statement: `many` takes twice the time for names, and asks for the
        interpreter's lock again after every row, which a busy event loop is slow to give. Not all
        rows in one: each number of rows is a statement to keep prepared.
        """
        values = f"({', '.join('?' * (into.count(',') + 1))})"
        whole = len(rows) - len(rows) % ROWS_AT_ONCE
        for size, part in ((ROWS_AT_ONCE, rows[:whole]), (1, rows[whole:])):
            sql = f"INSERT INTO {into} VALUES {', '.join([values] * size)} {otherwise}"
            groups = (part[start : start + size] for start in range(0, len(part), size))
            flat = ([*chain.from_iterable(group)] for group in groups)
            self._run(self._connection.executemany, sql, flat)

    def hold(self, person: str) -> None:
        """Keep `person` to this transaction until it ends.

        Nothing to do here, where there is one writer; said before every read-then-write because
        PostgreSQL has many.
        """

    def _run(self, start: Callable[..., sqlite3.Cursor], sql: str, params: object) -> list[Any]:
        if not self._connection.in_transaction:  # or the statement would commit by itself
            raise StorageFault("the transaction was rolled back by an earlier error")
        try:
            cursor = start(sql, params)
            rows = cursor.fetchall()
        except sqlite3.Error as error:
            if is_fault(error):
                raise StorageFault(str(error)) from error
            raise
        self.changed = cursor.rowcount
        return rows


class WorkOutcome(NamedTuple):
    """What became of one function: carried as a value, since a future refuses StopIteration."""

    value: Any = None
    error: BaseException | None = None

    def unwrap(self) -> Any:
        """Return what the function returned, or raise what it raised."""
        if self.error is not None:
            raise self.error
        return self.value


def is_fault(error: sqlite3.Error) -> bool:
    """Whether the disk or the file is to blame, and not the statement."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _FAULTS


def commit_together(connection: sqlite3.Connection, works: Sequence[Work]) -> list[WorkOutcome]:
    """Run `works` in order under one COMMIT; one that raises is undone alone.

    Returns the outcomes of the first of them, at least one: those that fit `GROUP_SECONDS` and
    stand before one that raises, which rarely happens; so none pays for a savepoint. Where the
    whole group is lost, its members run again one by one, so that only the culprit fails.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        return [WorkOutcome(error=_caused(error)) for _ in works]
    try:
        outcomes = _attempt_all(connection, works)
        if outcomes[-1].error is None:
            connection.execute("COMMIT")
            return outcomes
        connection.execute("ROLLBACK")
        sound = works[: len(outcomes) - 1]
        return commit_together(connection, sound) if sound else outcomes
    except (sqlite3.Error, StorageFault) as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        lost = _caused(error)
    if len(works) == 1:
        return [WorkOutcome(error=lost)]
    return [outcome for work in works for outcome in commit_together(connection, [work])]


def _caused(error: Exception) -> StorageFault:
    """The fault that an error of SQLite's shows, raised later and elsewhere."""
    try:
        raise StorageFault(str(error)) from error
    except StorageFault as fault:
        return fault


def empty_log(connection: sqlite3.Connection) -> bool:
    """Bring what the write-ahead log holds into the file, and cut it; whether that could be.

    It waits for nobody: with the usual patience whoever reads, a backup too, would hold up
    everybody's transactions for seconds.
    """
    [(patience,)] = connection.execute("PRAGMA busy_timeout").fetchall()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        [(busy, *_)] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy


def give_back(connection: sqlite3.Connection) -> bool:
    """Shorten the file by pages that nothing needs, for as long as a group may take; whether there
    are more. Some stay for what is written next.
    """
    deadline = monotonic() + GROUP_SECONDS
    while (free := _free_pages(connection)) > SPARE_PAGES:
        connection.execute(f"PRAGMA incremental_vacuum({PAGES_AT_ONCE})").fetchall()
        if _free_pages(connection) >= free:  # a store of before, which was never written anew
            return False
        if monotonic() > deadline:
            return True
    return False


def _free_pages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA freelist_count").fetchone()[0])


def look_together(connection: sqlite3.Connection, works: Sequence[Work]) -> list[WorkOutcome]:
    """Run `works` on one snapshot; what they see does not move while they look.

    Returns the outcomes of the first of them that fit `GROUP_SECONDS`, at least one.
    """
    deadline = monotonic() + GROUP_SECONDS
    outcomes: list[WorkOutcome] = []
    connection.execute("BEGIN")
    try:
        for work in works:
            outcomes.append(_outcome(connection, work))
            if monotonic() > deadline or not connection.in_transaction:  # a fault ended it
                break
    finally:
        connection.rollback()
    return outcomes


def _attempt_all(connection: sqlite3.Connection, works: Sequence[Work]) -> list[WorkOutcome]:
    """The outcomes until one raises, which is the last then, or the time is up."""
    deadline = monotonic() + GROUP_SECONDS
    outcomes = []
    for work in works:
        outcome = _attempt(connection, work)
        outcomes.append(outcome)
        if outcome.error is not None or monotonic() > deadline:
            break
    return outcomes


def _attempt(connection: sqlite3.Connection, work: Work) -> WorkOutcome:
    outcome = _outcome(connection, work)
    if isinstance(outcome.error, StorageFault):
        raise outcome.error
    if not connection.in_transaction:  # `work` caught the error, but the group is gone
        raise StorageFault("the transaction was rolled back by an earlier error")
    return outcome


def _outcome(connection: sqlite3.Connection, work: Work) -> WorkOutcome:
    try:
        return WorkOutcome(work(Tx(connection)))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to the caller
        return WorkOutcome(error=error)
