"""Reads of results, releases, organisations and shares."""

import json
import sqlite3
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import day, moment, stamp
from domain.exams.organisations import words
from domain.exams.reference import Reference
from domain.machine.records import Organisation, Result, Share

# Candidates count the versions that they could see: what was put right before is none of theirs.
_RESULT = """
  SELECT r.*, l.opens_at, (
    SELECT count(*) FROM results o WHERE o.entry = r.entry AND o.version < r.version
      AND o.release IS NOT NULL AND o.status = 'RELEASED') AS earlier
  FROM results r JOIN releases l ON l.id = r.release
"""


def visible_result(tx: Tx, account: int, now: datetime) -> Result | None:
    """The newest version of an account's result whose release is open."""
    sql = f"""{_RESULT} JOIN accounts a ON a.entry = r.entry
      WHERE a.id = :account AND l.opens_at <= :now ORDER BY r.version DESC LIMIT 1"""
    row = tx.one(sql, {"account": account, "now": stamp(now)})
    return result_of(row) if row else None


def released(tx: Tx, result: int, now: datetime) -> Result | None:
    """One result version, if its release is open."""
    sql = f"{_RESULT} WHERE r.id = :result AND l.opens_at <= :now"
    row = tx.one(sql, {"result": result, "now": stamp(now)})
    return result_of(row) if row else None


def result_of(row: sqlite3.Row) -> Result:
    """A result from a row of `_RESULT`."""
    return Result(
        row["id"],
        row["earlier"] + 1,
        row["exam"],
        row["status"],
        row["grade"],
        row["overall"],
        row["cefr"],
        tuple((name, score) for name, score in json.loads(row["skills"])),
        row["reference"],
        day(row["result_date"]),
        moment(row["opens_at"]),
    )


_NEWEST_PRINTABLE = """
  SELECT r.id, coalesce(a.language, e.language) AS language FROM entries e
  JOIN results r ON r.entry = e.id JOIN releases l ON l.id = r.release
  LEFT JOIN accounts a ON a.entry = e.id WHERE l.opens_at <= :now
"""


def released_of_number(tx: Tx, id_number: str, now: datetime) -> tuple[int, str] | None:
    """The newest released version of an ID number, with its candidate's language."""
    sql = f"{_NEWEST_PRINTABLE} AND e.id_number = :number ORDER BY r.version DESC LIMIT 1"
    row = tx.one(sql, {"number": id_number, "now": stamp(now)})
    return (row["id"], row["language"]) if row else None


def released_of_reference(tx: Tx, cited: Reference, now: datetime) -> tuple[int, str] | None:
    """As `released_of_number`, of the version that has this reference number."""
    sql = f"""{_NEWEST_PRINTABLE} AND e.centre_number = :centre AND e.candidate_number = :candidate
      AND r.reference = :number ORDER BY r.version DESC LIMIT 1"""
    params = {"centre": cited.centre_number, "candidate": cited.candidate_number}
    row = tx.one(sql, {**params, "number": cited.number, "now": stamp(now)})
    return (row["id"], row["language"]) if row else None


def release_due(tx: Tx, account: int, now: datetime) -> datetime | None:
    """When the next release that covers an account's result opens."""
    sql = """SELECT l.opens_at FROM accounts a JOIN results r ON r.entry = a.entry
      JOIN releases l ON l.id = r.release
      WHERE a.id = :account AND l.opens_at > :now ORDER BY l.opens_at LIMIT 1"""
    row = tx.one(sql, {"account": account, "now": stamp(now)})
    return moment(row["opens_at"]) if row else None


def organisations(tx: Tx, query: str, limit: int) -> tuple[Organisation, ...]:
    """Those whose name, city or country holds every word of the query, shortest name first."""
    wanted = words(query)
    if not wanted:
        return ()
    # A centre lists some thousands: a scan of this table is a millisecond, an index would be FTS.
    holds = " AND ".join(f"instr(folded, :word{n}) > 0" for n in range(len(wanted)))
    order = "ORDER BY length(name), name, city LIMIT :limit"
    sql = f"SELECT * FROM organisations WHERE {holds} {order}"
    params = {"limit": limit, **{f"word{n}": word for n, word in enumerate(wanted)}}
    return tuple(_organisation_of(row) for row in tx.execute(sql, params))


def organisation(tx: Tx, organisation: int) -> Organisation | None:
    """An organisation by its id."""
    sql = "SELECT * FROM organisations WHERE id = :organisation"
    row = tx.one(sql, {"organisation": organisation})
    return _organisation_of(row) if row else None


def _organisation_of(row: sqlite3.Row) -> Organisation:
    names = ("id", "name", "type", "city", "country", "website", "email", "language")
    return Organisation(*(row[name] for name in names))


def shares(tx: Tx, account: int) -> tuple[Share, ...]:
    """An account's ten newest shares, newest first."""
    sql = "SELECT * FROM shares WHERE account = :account ORDER BY id DESC LIMIT 10"
    return tuple(_share_of(row) for row in tx.execute(sql, {"account": account}))


def share(tx: Tx, share: int) -> Share | None:
    """A share by its id."""
    row = tx.one("SELECT * FROM shares WHERE id = :share", {"share": share})
    return _share_of(row) if row else None


def _share_of(row: sqlite3.Row) -> Share:
    return Share(
        row["id"],
        row["account"],
        row["name"],
        row["state"],
        row["reason"],
        moment(row["at"]),
        row["email"],
    )


def settle_share(tx: Tx, share: int, state: str, reason: str) -> None:
    """What became of a share."""
    sql = "UPDATE shares SET state = :state, reason = :reason WHERE id = :share"
    tx.execute(sql, {"state": state, "reason": reason, "share": share})
