"""The organisations: who may be sent a result, as the centre lists them."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from bot.store.engine.numbers import numbered
from bot.store.engine.statements import ASKED, asked, update_same
from bot.store.engine.store import Tx
from domain.exams.organisations import words
from domain.machine.records import Organisation


def search(tx: Tx, query: str, limit: int) -> tuple[Organisation, ...]:
    """Those whose name, city or country holds every word of the query, shortest name first."""
    wanted = words(query)
    if not wanted:
        return ()
    # A centre lists some thousands: a scan of this table is a millisecond, an index would be FTS.
    holds = " AND ".join(f"replace(folded, :word{n}, '') <> folded" for n in range(len(wanted)))
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
    return Organisation(**{name: row[name] for name in names})


class NewOrganisation(NamedTuple):
    """A row of `organisations`."""

    name: str
    city: str
    country: str
    type: str
    website: str
    email: str
    language: str
    folded: str


_PLACE = ("name", "city", "country", "type")
_INTO = f"organisations (id, {', '.join(NewOrganisation._fields)})"
_OR_SAME = update_same(NewOrganisation._fields, _PLACE)


def put_organisations(tx: Tx, rows: Sequence[Sequence[object]]) -> None:
    """Keep organisations; one of the same name, place and type is put right."""
    tx.insert(_INTO, numbered(tx, rows), _OR_SAME)


def load_named(tx: Tx, names: Sequence[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Website, address and language of organisations by name, city, country and type."""
    columns = ", ".join((*_PLACE, "website", "email", "language"))
    rows = tx.execute(f"SELECT {columns} FROM organisations WHERE name IN {ASKED}", asked(names))
    return {tuple(row)[: len(_PLACE)]: tuple(row)[len(_PLACE) :] for row in rows}
