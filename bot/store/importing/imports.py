"""A file on its way in: staged in slices, accepted by one row, let in slice by slice.

    staging --accept--> accepted --let in, a slice at a time--> done
       \\--discard--> nothing

Results that a file makes outdated leave their planned release with the slice that does it.
What is staged shows nowhere, so that a file is dropped as if it had never been. What is accepted
is in: a crash leaves slices over, and `let_in_slice` goes on where it ended. One big transaction
at the end lost, since everybody's messages would wait for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams.certificates import NewCertificate, put_certificates
from bot.store.exams.leaving import leave_outdated
from bot.store.exams.organisations import NewOrganisation, put_organisations
from bot.store.exams.results import NewResult, put_results
from bot.store.people.entries import NewEntry, load_ids, put_entries

NewRow = NewEntry | NewResult | NewOrganisation | NewCertificate

CERTIFICATES = "statuses"
_WRITERS = {
    "entries": put_entries,
    "results": put_results,
    "organisations": put_organisations,
}


ACCEPTED = "accepted"


class ImportBusy(Exception):
    """Another import is under way: nothing was done."""


class ImportLost(Exception):
    """Another import has taken this one's place: nothing of this one was let in."""


@dataclass(frozen=True, kw_only=True)
class ImportUnderWay:
    """An import that has not ended. While its count of `slices` grows, somebody is at it.

    `at` stamps when it was accepted.
    """

    id: int
    kind: str
    slices: int
    accepted: bool
    at: int


def load_under_way(tx: Tx) -> ImportUnderWay | None:
    """The import that has not ended; there is never more than one."""
    sql = "SELECT * FROM imports WHERE state IN ('staging', 'accepted') ORDER BY id LIMIT 1"
    row = tx.one(sql)
    if row is None:
        return None
    accepted = row["state"] == ACCEPTED
    at = row["begun_at"] if row["accepted_at"] is None else row["accepted_at"]
    return ImportUnderWay(
        id=row["id"], kind=row["kind"], slices=row["slices"], accepted=accepted, at=at
    )


def load_newest(tx: Tx) -> tuple[int, str]:
    """Number and state of the newest import: the same as before, if nothing came in since."""
    row = tx.one("SELECT id, state FROM imports ORDER BY id DESC LIMIT 1")
    return (row["id"], row["state"]) if row else (0, "")


def begin_import(tx: Tx, kind: str, made_by: str, now: datetime) -> int:
    """A new import, of which nothing is staged. Raises `ImportBusy`."""
    if load_under_way(tx):
        raise ImportBusy("another import is under way")
    number = take_number(tx)
    tx.execute(
        "INSERT INTO imports (id, kind, made_by, begun_at) VALUES (:id, :kind, :by, :now)",
        {"id": number, "kind": kind, "by": made_by, "now": stamp(now)},
    )
    return number


def stage_slices(tx: Tx, number: int, slices: Sequence[Sequence[NewRow]]) -> None:
    """Keep some slices, or tell that the import is alive. Raises `ImportLost`."""
    _move(tx, number, "slices = slices + 1")
    texts = (orjson.dumps(rows, default=tuple).decode() for rows in slices if rows)
    tx.insert("staged (import, content)", [(number, text) for text in texts])


def accept_import(tx: Tx, number: int, now: datetime) -> None:
    """From now on the file is in, and is missed where it is gone. Raises `ImportLost`."""
    _move(tx, number, "state = 'accepted', accepted_at = :now", now=stamp(now))
    tx.execute(
        """INSERT INTO numbers (name, next) VALUES ('import', :next)
           ON CONFLICT (name) DO UPDATE SET next = :next""",
        {"next": number + 1},
    )


def _move(tx: Tx, number: int, change: str, **values: int) -> None:
    sql = f"UPDATE imports SET {change} WHERE id = :id AND state = 'staging'"
    tx.execute(sql, {"id": number, **values})
    if not tx.changed:
        raise ImportLost(f"import {number} has been given up for another one")


def discard_import(tx: Tx, number: int) -> None:
    """Drop an import that was not accepted, with all it staged."""
    if tx.one("SELECT 1 FROM imports WHERE id = :id AND state = 'staging'", {"id": number}):
        tx.execute("DELETE FROM staged")  # there is only this one; so SQLite empties it at once
        tx.execute("DELETE FROM imports WHERE id = :id", {"id": number})


def let_in_slice(tx: Tx) -> bool:
    """Let in one slice of what is accepted; False when nothing is left."""
    open_one = load_under_way(tx)
    if open_one is None or not open_one.accepted:
        return False
    row = tx.one("SELECT id, content FROM staged ORDER BY id LIMIT 1")
    if row is None:
        tx.execute("UPDATE imports SET state = 'done' WHERE id = :id", {"id": open_one.id})
        return False
    rows = orjson.loads(row["content"])
    _write(tx, open_one, rows)
    leave_outdated(tx, _entries_of(tx, open_one.kind, rows), open_one.at)
    tx.execute("DELETE FROM staged WHERE id = :id", {"id": row["id"]})
    return True


def _write(tx: Tx, of: ImportUnderWay, rows: Sequence[Sequence[object]]) -> None:
    if of.kind == CERTIFICATES:
        put_certificates(tx, rows, of.id)
    else:
        _WRITERS[of.kind](tx, rows)


def _entries_of(tx: Tx, kind: str, rows: Sequence[Sequence[object]]) -> Iterator[int]:
    """The entries of which a slice said something, looked up by whoever needs them."""
    if kind == "results":
        yield from {int(NewResult(*row).entry) for row in rows}  # type: ignore[arg-type]
    if kind == "entries":
        yield from load_ids(tx, [NewEntry(*row).id_number for row in rows])  # type: ignore[arg-type]
