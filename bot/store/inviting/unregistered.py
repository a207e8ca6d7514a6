"""The entries without an account: those of a session, of an address, of a release."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.exams.releases import NEWEST_VERSIONS
from bot.store.inviting import invitations
from bot.store.people import closings, entries
from bot.store.people.entries import ENTRY_COLUMNS, entry_of
from domain.machine.inviting.records import Unregistered
from domain.mail.inviting.audience import MOST_ENTRIES

_ROWS = f"""{ENTRY_COLUMNS}, e.rests FROM entries e
  WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)"""


def load_at(tx: Tx, email: str, now: datetime, limit: int) -> tuple[Unregistered, ...]:
    """The first that were imported with an address, capitals aside."""
    sql = f"""SELECT {_ROWS} AND lower(e.email) = :email AND e.email <> ''
      ORDER BY e.id LIMIT :limit"""
    return _found(tx, sql, {"email": email.lower(), "limit": limit}, now)


def load_of_session(
    tx: Tx, session: str, exam: str, now: datetime, *, after: tuple[str, int], limit: int
) -> tuple[Unregistered, ...]:
    """The next ones of a session, or of one exam in it."""
    of_exam = "AND e.exam = :exam" if exam else ""
    sql = f"""SELECT {_ROWS} AND e.session = :session {of_exam}
      AND (e.exam, e.id) > (:after, :place) ORDER BY e.exam, e.id LIMIT :limit"""
    where = {"session": session, "exam": exam, "limit": limit}
    return _found(tx, sql, {**where, "after": after[0], "place": after[1]}, now)


def load_of_release(
    tx: Tx, release: int, now: datetime, *, after: int, limit: int
) -> list[tuple[int, Unregistered]]:
    """The next ones whose results a release covers, by the numbers of these."""
    rows = tx.execute(
        f"""SELECT r.id AS result, {ENTRY_COLUMNS}, e.rests
            FROM results r JOIN entries e ON e.id = r.entry
            WHERE r.release = :release AND r.id > :after
              AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)
            ORDER BY r.id LIMIT :limit""",
        {"release": release, "after": after, "limit": limit},
    )
    return [(row["result"], _unregistered(tx, row, now)) for row in rows]


def count_told_of(tx: Tx, exam: str, session: str) -> int:
    """How many a release of what waits would tell by letter; a deletion's wait is not looked at."""
    row = tx.one(
        f"""SELECT count(*) AS n FROM entries e WHERE e.id IN (
              SELECT e.id {NEWEST_VERSIONS} AND r.release IS NULL)
            AND e.email <> '' AND e.rests = 0
            AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)
            AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.entry = e.id AND i.state <> 'open')
            AND (SELECT count(*) FROM entries s WHERE lower(s.email) = lower(e.email)) <= :most""",
        {"exam": exam, "session": session, "most": MOST_ENTRIES},
    )
    return int(row["n"]) if row else 0


def count_of_session(tx: Tx, session: str) -> int:
    """How many of a session there are."""
    row = tx.one(
        """SELECT count(*) AS n FROM entries e WHERE e.session = :session
           AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)""",
        {"session": session},
    )
    return int(row["n"]) if row else 0


def _found(
    tx: Tx, sql: str, where: Mapping[str, object], now: datetime
) -> tuple[Unregistered, ...]:
    return tuple(_unregistered(tx, row, now) for row in tx.execute(sql, where))


def _unregistered(tx: Tx, row: sqlite3.Row, now: datetime) -> Unregistered:
    entry = entry_of(row)
    return Unregistered(
        entry=entry,
        sharing=entries.count_at(tx, entry.email) if entry.email else 0,
        rests=bool(row["rests"]),
        waits=closings.load_waiting(tx, entry.id, now) is not None,
        invitation=invitations.load_newest(tx, entry.id, entry.email),
    )
