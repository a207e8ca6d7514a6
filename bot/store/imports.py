"""A file on its way in: staged in slices, accepted by one row, let in slice by slice.

    staging --accept--> accepted --let_in, a slice at a time--> done
       \\--discard--> nothing

What is staged shows nowhere, so that a file is dropped as if it had never been. What is accepted
is in: a crash leaves slices over, and `let_in` goes on where it ended. One big transaction at the
end lost, since everybody's messages would wait for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import orjson

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp


class NewEntry(NamedTuple):
    """A row of `entries`. `reopens`: whose wrong tries are forgiven, a digest or ""."""

    id_number: str
    centre_number: str
    candidate_number: str
    first_name: str
    family_name: str
    email: str
    exam: str
    session: str
    secret_hash: str
    birth_date: str
    language: str
    exam_date: str
    delivery: str
    results_from: str
    results_by: str
    digest: str
    reopens: str


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


New = NewEntry | NewResult | NewOrganisation


class ImportBusy(Exception):
    """Another import is under way: nothing was done."""


class ImportLost(Exception):
    """Another import has taken this one's place: nothing of this one was let in."""


@dataclass(frozen=True)
class UnderWay:
    """An import that has not ended. While its count of `slices` grows, somebody is at it."""

    id: int
    kind: str
    slices: int
    accepted: bool


def under_way(tx: Tx) -> UnderWay | None:
    """The import that has not ended; there is never more than one."""
    sql = "SELECT * FROM imports WHERE state IN ('staging', 'accepted') ORDER BY id LIMIT 1"
    row = tx.one(sql)
    return (
        UnderWay(row["id"], row["kind"], row["slices"], row["state"] == "accepted") if row else None
    )


def begin(tx: Tx, kind: str, made_by: str, now: datetime) -> int:
    """A new import, of which nothing is staged. Raises `ImportBusy`."""
    if under_way(tx):
        raise ImportBusy("another import is under way")
    rows = tx.execute(
        "INSERT INTO imports (kind, made_by, begun_at) VALUES (:kind, :by, :now) RETURNING id",
        {"kind": kind, "by": made_by, "now": stamp(now)},
    )
    return int(rows[0]["id"])


def stage(tx: Tx, number: int, slices: Sequence[Sequence[New]]) -> None:
    """Keep some slices, or tell that the import is alive. Raises `ImportLost`."""
    _move(tx, number, "slices = slices + 1")
    texts = (orjson.dumps(rows, default=tuple).decode() for rows in slices if rows)
    tx.insert("staged (import, content)", [(number, text) for text in texts])


def accept(tx: Tx, number: int) -> None:
    """From now on the file is in. Raises `ImportLost`."""
    _move(tx, number, "state = 'accepted'")


def _move(tx: Tx, number: int, change: str) -> None:
    tx.execute(f"UPDATE imports SET {change} WHERE id = :id AND state = 'staging'", {"id": number})
    if not tx.changed:
        raise ImportLost(f"import {number} has been given up for another one")


def discard(tx: Tx, number: int) -> None:
    """Drop an import that was not accepted, with all it staged."""
    if tx.one("SELECT 1 FROM imports WHERE id = :id AND state = 'staging'", {"id": number}):
        tx.execute("DELETE FROM staged")  # there is only this one; so SQLite empties it at once
        tx.execute("DELETE FROM imports WHERE id = :id", {"id": number})


def let_in(tx: Tx) -> bool:
    """Let in one slice of what is accepted; False when nothing is left."""
    open_one = under_way(tx)
    if open_one is None or not open_one.accepted:
        return False
    row = tx.one("SELECT id, content FROM staged ORDER BY id LIMIT 1")
    if row is None:
        tx.execute("UPDATE imports SET state = 'done' WHERE id = :id", {"id": open_one.id})
        return False
    _WRITERS[open_one.kind](tx, orjson.loads(row["content"]))
    tx.execute("DELETE FROM staged WHERE id = :id", {"id": row["id"]})
    return True


def _otherwise(columns: Sequence[str], key: Sequence[str]) -> str:
    """The end of an INSERT that updates the row of the same `key`, where there is one."""
    sets = ", ".join(f"{each} = excluded.{each}" for each in columns if each not in key)
    return f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets}"


_ENTRY = NewEntry._fields[:-1]
_PLACE = ("name", "city", "country", "type")
_ENTRIES = f"entries ({', '.join(_ENTRY)})"
_RESULTS = f"results ({', '.join(NewResult._fields)})"
_ORGANISATIONS = f"organisations ({', '.join(NewOrganisation._fields)})"
_SAME_ENTRY = _otherwise(_ENTRY, ("id_number",))
_SAME_ORGANISATION = _otherwise(NewOrganisation._fields, _PLACE)

Rows = Sequence[Sequence[object]]


def _put_entries(tx: Tx, rows: Rows) -> None:
    """An entry with a new secret number can be opened again, however many tries there were."""
    tx.insert(_ENTRIES, [row[:-1] for row in rows], _SAME_ENTRY)
    reopened = ({"digest": row[-1]} for row in rows if row[-1])
    tx.many("DELETE FROM secret_tries WHERE id_digest = :digest", reopened)


def _put_results(tx: Tx, rows: Rows) -> None:
    tx.insert(_RESULTS, rows)


def _put_organisations(tx: Tx, rows: Rows) -> None:
    tx.insert(_ORGANISATIONS, rows, _SAME_ORGANISATION)


_WRITERS = {
    "entries": _put_entries,
    "results": _put_results,
    "organisations": _put_organisations,
}


class KnownEntry(NamedTuple):
    """What a result has to agree with. `version` and `digest` are those of its newest result."""

    id: int
    id_number: str
    exam: str
    session: str
    centre_number: str
    candidate_number: str
    version: int
    digest: str


# A list as one parameter: five hundred names to bind take longer than the look-up itself.
_ASKED = "(SELECT value FROM json_each(:asked))"


def digests_of_entries(tx: Tx, id_numbers: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Content digest and secret hash of the entries there are, by ID number."""
    sql = f"SELECT id_number, digest, secret_hash FROM entries WHERE id_number IN {_ASKED}"
    return {row[0]: (row[1], row[2]) for row in tx.execute(sql, _asked(id_numbers))}


_KNOWN = """
  SELECT e.id, e.id_number, e.exam, e.session, e.centre_number, e.candidate_number,
    coalesce(r.version, 0) AS version, coalesce(r.digest, '') AS digest
  FROM entries e LEFT JOIN results r ON r.entry = e.id
"""  # every version: entries have one or two, and picking the newest here takes longer


def entries_by_number(tx: Tx, id_numbers: Sequence[str]) -> dict[str, KnownEntry]:
    """The entries of some ID numbers."""
    sql = f"{_KNOWN} WHERE e.id_number IN {_ASKED} ORDER BY e.id_number, r.version"  # as indexed
    known = map(KnownEntry._make, tx.execute(sql, _asked(id_numbers)))
    return {entry.id_number: entry for entry in known}


def entries_of_candidate(tx: Tx, centre: str, candidate: str) -> list[KnownEntry]:
    """The entries, of any session, with these two numbers."""
    sql = f"""{_KNOWN} WHERE e.centre_number = :centre AND e.candidate_number = :candidate
      ORDER BY version"""
    rows = tx.execute(sql, {"centre": centre, "candidate": candidate})
    return list({row[0]: KnownEntry(*row) for row in rows}.values())


def organisations_named(tx: Tx, names: Sequence[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Website, address and language of organisations by name, city, country and type."""
    columns = ", ".join((*_PLACE, "website", "email", "language"))
    rows = tx.execute(f"SELECT {columns} FROM organisations WHERE name IN {_ASKED}", _asked(names))
    return {tuple(row)[: len(_PLACE)]: tuple(row)[len(_PLACE) :] for row in rows}


def _asked(values: Sequence[str]) -> dict[str, str]:
    return {"asked": orjson.dumps(values).decode()}
