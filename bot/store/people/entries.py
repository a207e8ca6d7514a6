"""The entries: candidates, each in one exam session."""

import sqlite3
from datetime import date

from bot.store.engine.store import Tx
from domain.machine.records import Entry

ENTRY_COLUMNS = """
  e.id AS entry, e.id_number, e.first_name, e.family_name, e.email AS imported_email, e.exam,
  e.delivery, e.session, e.exam_date, e.results_from, e.results_by, e.language AS entry_language
"""


def entry_of(row: sqlite3.Row) -> Entry:
    """An entry from a row that selects `ENTRY_COLUMNS`."""
    return Entry(
        row["entry"],
        row["id_number"],
        row["first_name"],
        row["family_name"],
        row["imported_email"],
        row["exam"],
        row["delivery"],
        row["session"],
        date.fromisoformat(row["exam_date"]),
        date.fromisoformat(row["results_from"]),
        date.fromisoformat(row["results_by"]),
        row["entry_language"],
    )


def load(tx: Tx, entry: int) -> Entry | None:
    """An entry by its id."""
    row = tx.one(f"SELECT {ENTRY_COLUMNS} FROM entries e WHERE e.id = :entry", {"entry": entry})
    return entry_of(row) if row else None


def load_of_result(tx: Tx, result: int) -> Entry | None:
    """The entry whose result it is."""
    sql = f"""SELECT {ENTRY_COLUMNS} FROM results r JOIN entries e ON e.id = r.entry
      WHERE r.id = :result"""
    row = tx.one(sql, {"result": result})
    return entry_of(row) if row else None


def load_with_secret(tx: Tx, id_number: str) -> tuple[Entry, str] | None:
    """An entry by its ID number, with the keyed hash of its secret number."""
    sql = f"SELECT {ENTRY_COLUMNS}, e.secret_hash FROM entries e WHERE e.id_number = :number"
    row = tx.one(sql, {"number": id_number})
    return (entry_of(row), row["secret_hash"]) if row else None


def load_secret_hash(tx: Tx, entry: int) -> str:
    """The keyed hash of an entry's secret number, "" for no entry."""
    row = tx.one("SELECT secret_hash FROM entries WHERE id = :entry", {"entry": entry})
    return row["secret_hash"] if row else ""
