"""The organisations: who may be sent a result, as the centre lists them."""

import sqlite3

from bot.store.engine.store import Tx
from domain.exams.organisations import words
from domain.machine.records import Organisation


def search(tx: Tx, query: str, limit: int) -> tuple[Organisation, ...]:
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


def load(tx: Tx, organisation: int) -> Organisation | None:
    """An organisation by its id."""
    sql = "SELECT * FROM organisations WHERE id = :organisation"
    row = tx.one(sql, {"organisation": organisation})
    return _organisation_of(row) if row else None


def _organisation_of(row: sqlite3.Row) -> Organisation:
    names = ("id", "name", "type", "city", "country", "website", "email", "language")
    return Organisation(*(row[name] for name in names))
