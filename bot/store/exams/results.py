"""The results: every version of an entry's outcome, seen once its release is open."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from bot.store.engine.numbers import numbered
from bot.store.engine.store import Tx
from bot.store.engine.times import day, moment, stamp
from bot.store.exams.openness import HOLDS, ONCE_OPEN, PLANNED
from bot.store.people.accounts import SHOWN
from domain.exams.exams import Status
from domain.exams.reference import Reference
from domain.exams.tellable import is_tellable
from domain.machine.records import Result

# Candidates count the versions that they could see: what was put right before is none of theirs.
_SEEN = f"""
  SELECT r.*, l.opens_at, l.withdrawn_at, (
    SELECT count(*) FROM results o LEFT JOIN releases l ON l.id = o.release
    WHERE o.entry = r.entry AND o.version < r.version AND o.status = 'RELEASED'
      AND ({ONCE_OPEN} OR EXISTS (SELECT 1 FROM withdrawn w WHERE w.result = o.id))) AS earlier
  FROM results r JOIN releases l"""
_RESULT = f"{_SEEN} ON l.id = r.release"


def load_visible(tx: Tx, account: int, now: datetime) -> Result | None:
    """The newest version of an account's result whose release is open, None where one that came
    after it has been withdrawn.
    """
    sql = f"""{_RESULT} JOIN accounts a ON a.entry = r.entry
      WHERE a.id = :account AND {SHOWN} AND {HOLDS}
      ORDER BY r.version DESC LIMIT 1"""
    row = tx.one(sql, {"account": account, "now": stamp(now)})
    return _result_of(row) if row else None


def load_released(tx: Tx, result: int, now: datetime) -> Result | None:
    """One result version, if its release is open."""
    sql = f"{_RESULT} WHERE r.id = :result AND {HOLDS}"
    row = tx.one(sql, {"result": result, "now": stamp(now)})
    return _result_of(row) if row else None


def load_current(tx: Tx, entry: int, now: datetime) -> Result | None:
    """The newest version of an entry's result that may be seen."""
    sql = f"{_RESULT} WHERE r.entry = :entry AND {HOLDS} ORDER BY r.version DESC LIMIT 1"
    row = tx.one(sql, {"entry": entry, "now": stamp(now)})
    return _result_of(row) if row else None


def load_once_released(tx: Tx, result: int, now: datetime) -> tuple[Result, bool] | None:
    """One result version that could be seen, and whether that was withdrawn."""
    sql = f"""{_SEEN} ON l.id = r.release
        OR l.id IN (SELECT w.release FROM withdrawn w WHERE w.result = r.id)
      WHERE r.id = :result AND {ONCE_OPEN}
      ORDER BY l.withdrawn_at IS NOT NULL, l.id DESC LIMIT 1"""
    row = tx.one(sql, {"result": result, "now": stamp(now)})
    return (_result_of(row), row["withdrawn_at"] is not None) if row else None


def _result_of(row: sqlite3.Row) -> Result:
    """A result from a row of `_RESULT`. One that its exam cannot give is as one withheld."""
    found = json.loads(row["skills"])
    told = Result(
        id=row["id"],
        version=row["earlier"] + 1,
        exam=row["exam"],
        status=row["status"],
        grade=row["grade"],
        overall=row["overall"],
        cefr=row["cefr"],
        skills=tuple((name, score) for name, score, *_ in found),
        days=tuple((name, date.fromisoformat(on)) for name, _, *days in found for on in days),
        reference=row["reference"],
        result_date=day(row["result_date"]),
        released_at=moment(row["opens_at"]),
    )
    if is_tellable(told.exam, told.status, (told.grade, told.overall), told.skills):
        return told
    return replace(told, **_WITHHELD)


_WITHHELD: Mapping[str, Any] = {
    "status": Status.WITHHELD,
    "grade": "",
    "overall": None,
    "cefr": "",
    "skills": (),
    "days": (),
}

_NEWEST_PRINTABLE = f"""
  SELECT r.id, coalesce(a.language, e.language) AS language FROM entries e
  JOIN results r ON r.entry = e.id JOIN releases l ON l.id = r.release
  LEFT JOIN accounts a ON a.entry = e.id WHERE {HOLDS}
"""


def find_printable(tx: Tx, id_number: str, now: datetime) -> tuple[int, str] | None:
    """The newest released version of an ID number, with its candidate's language."""
    sql = f"{_NEWEST_PRINTABLE} AND e.id_number = :number ORDER BY r.version DESC LIMIT 1"
    row = tx.one(sql, {"number": id_number, "now": stamp(now)})
    return (row["id"], row["language"]) if row else None


def find_by_reference(tx: Tx, cited: Reference, now: datetime) -> tuple[int, str] | None:
    """As `find_printable`, of the version that has this reference number."""
    sql = f"""{_NEWEST_PRINTABLE} AND e.centre_number = :centre AND e.candidate_number = :candidate
      AND r.reference = :number ORDER BY r.version DESC LIMIT 1"""
    params = {"centre": cited.centre_number, "candidate": cited.candidate_number}
    row = tx.one(sql, {**params, "number": cited.number, "now": stamp(now)})
    return (row["id"], row["language"]) if row else None


def load_next_opening(tx: Tx, account: int, now: datetime) -> datetime | None:
    """When the next release that covers an account's result opens."""
    sql = f"""SELECT l.opens_at FROM accounts a JOIN results r ON r.entry = a.entry
      JOIN releases l ON l.id = r.release
      WHERE a.id = :account AND {PLANNED} ORDER BY l.opens_at LIMIT 1"""
    row = tx.one(sql, {"account": account, "now": stamp(now)})
    return moment(row["opens_at"]) if row else None


class NewResult(NamedTuple):
    """A row of `results`: one more version."""

    entry: int
    version: int
    exam: str
    status: str
    grade: str
    overall: int | None
    cefr: str
    skills: str
    reference: str
    result_date: str | None
    digest: str
    imported_at: int


def load_newest(tx: Tx, entry: int) -> NewResult | None:
    """The newest version, whether anybody may see it or not: for staff who import another."""
    columns = ", ".join(NewResult._fields)
    sql = f"SELECT {columns} FROM results WHERE entry = :entry ORDER BY version DESC LIMIT 1"
    row = tx.one(sql, {"entry": entry})
    return NewResult._make(row) if row else None


_INTO = f"results (id, {', '.join(NewResult._fields)})"


def put_results(tx: Tx, rows: Sequence[Sequence[object]]) -> None:
    """Keep new versions."""
    tx.insert(_INTO, numbered(tx, rows))
