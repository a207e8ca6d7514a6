"""What became of a session's candidates, counted: for a report, in which nobody is named.

Each count goes over the entries of a session by their index.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import release_progress
from bot.store.exams.openness import OPEN

_SAW = """FROM entries e JOIN results r ON r.entry = e.id
  JOIN sightings s ON s.result = r.id WHERE e.session = :session"""
_SHARED = """FROM entries e JOIN results r ON r.entry = e.id
  JOIN shares s ON s.result = r.id WHERE e.session = :session"""
_ASKED = """FROM entries e JOIN questions q ON q.entry = e.id AND q.entry <> 0
  WHERE e.session = :session"""


@dataclass(frozen=True)
class KindCount:
    """So many of a kind, by so many people."""

    kind: str
    count: int
    people: int


def count_seen(tx: Tx, session: str) -> int:
    """Who looked at a result, on any road."""
    return _count(tx, f"SELECT count(DISTINCT e.id) AS n {_SAW}", session)


def count_statements(tx: Tx, session: str) -> int:
    """Who took the Statement, in a chat."""
    sql = f"SELECT count(DISTINCT e.id) AS n {_SAW} AND s.kind = 'statement'"
    return _count(tx, sql, session)


def count_shares(tx: Tx, session: str) -> list[KindCount]:
    """What was sent to organisations, by what became of it."""
    sql = f"""SELECT s.state AS kind, count(*) AS n, count(DISTINCT e.id) AS people {_SHARED}
      GROUP BY s.state ORDER BY s.state"""
    return _by_kind(tx, sql, session)


def count_sharing(tx: Tx, session: str) -> int:
    """Who sent a result to anybody."""
    return _count(tx, f"SELECT count(DISTINCT e.id) AS n {_SHARED}", session)


def count_questions(tx: Tx, session: str) -> list[KindCount]:
    """What was asked about them, by what it is about."""
    sql = f"""SELECT q.kind AS kind, count(*) AS n, count(DISTINCT e.id) AS people {_ASKED}
      GROUP BY q.kind ORDER BY q.kind"""
    return _by_kind(tx, sql, session)


def count_asking(tx: Tx, session: str) -> int:
    """About whom anything was asked."""
    return _count(tx, f"SELECT count(DISTINCT e.id) AS n {_ASKED}", session)


def count_notified(tx: Tx, session: str, now: datetime) -> int | None:
    """How many were told by the releases that are open; None where nobody knows any more."""
    sql = f"SELECT l.id FROM releases l WHERE l.session = :session AND {OPEN}"
    rows = tx.execute(sql, {"session": session, "now": stamp(now)})
    found = [release_progress.load(tx, row["id"], now) for row in rows]
    fates = [each.fates for each in found if each]
    return sum(each["told"] for each in fates if each) if all(fates) else None


def _count(tx: Tx, sql: str, session: str) -> int:
    row = tx.one(sql, {"session": session})
    return int(row["n"]) if row else 0


def _by_kind(tx: Tx, sql: str, session: str) -> list[KindCount]:
    rows = tx.execute(sql, {"session": session})
    return [KindCount(row["kind"], int(row["n"]), int(row["people"])) for row in rows]
