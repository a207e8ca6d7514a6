"""The chain of what staff did: each act holds a digest of the one before, so that none is missed.

    act 7   id, at, who, what, digest ── link 7 ─┐
    act 8   id, at, who, what, digest, link 7 ── link 8   the head

`digest` stands for whom it was about, before and after, under a salt of its own: who is erased
takes words and salt along, nobody can guess them from the digest, and the links still fit. A tail
that was cut off leaves a chain that is whole; it is missed by whoever knows a head of before.
"""

import json
import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from bot.store.engine.store import Tx

HEAD_SHOWN = 16  # signs of a link: 64 bits, which nobody meets by trying
PAGE = 500  # acts
_SIZE = 32  # bytes of a digest


class ChainFault(StrEnum):
    """What is wrong with an act in the chain; the words: `results-desk audit verify`."""

    MISSING = "missing"
    CHANGED = "changed"
    UNLINKED = "unlinked"


@dataclass(frozen=True)
class ChainHead:
    """The newest act: its number and its link. `str` is how people keep it: "1234-0f3a…"."""

    id: int
    link: str = field(repr=False)

    def __str__(self) -> str:
        """As approvers are told it."""
        return f"{self.id}-{self.link[:HEAD_SHOWN]}"


@dataclass(frozen=True, kw_only=True)
class ChainReport:
    """What a walk along the chain found: acts in it, those of erased people, those from before it.

    `faults` are the first acts at which it does not hold, each with why.
    """

    acts: int
    erased: int
    before: int
    head: ChainHead | None
    faults: tuple[tuple[int, ChainFault], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether no act is missing or changed, as far as the chain itself can tell."""
        return not self.faults


def linked(tx: Tx, act: dict[str, object]) -> dict[str, object]:
    """The columns of a new act, with its number, salt, digest and link."""
    last, link = _newest(tx)
    salt = secrets.token_hex(16)
    row = {**act, "id": last + 1, "salt": salt}
    row["digest"] = _digest(salt, act["whom"], act["before"], act["after"])
    row["link"] = _link(link, row)
    return row


def load_head(tx: Tx) -> ChainHead | None:
    """The newest act that is chained; None where there is none yet."""
    last, link = _newest(tx)
    return ChainHead(last, link) if link else None


def verify(tx: Tx) -> ChainReport:
    """Walk along the whole chain, the oldest act first."""
    begun = _begun(tx)
    last, link, unchained = begun["last"], begun["link"], begun["unchained"]
    acts = erased = before = 0
    faults: list[tuple[int, ChainFault]] = []
    for row in _walked(tx):
        if row["id"] <= unchained and not row["link"]:
            before, last = before + 1, row["id"]
            continue
        acts += 1
        erased += not row["salt"]
        faults += ((row["id"], each) for each in _faults(row, last, link))
        last, link = row["id"], row["link"]
    head = ChainHead(last, link) if link else None
    return ChainReport(acts=acts, erased=erased, before=before, head=head, faults=tuple(faults))


def stands_at(tx: Tx, known: ChainHead) -> bool:
    """Whether the act of a head that somebody kept is still there, with the same link."""
    row = tx.one("SELECT link FROM audit WHERE id = :id", {"id": known.id})
    if row is None:  # forgotten by now: no more can be said of it than that it was not cut off
        return known.id <= int(_begun(tx)["last"])
    return bool(known.link) and str(row["link"]).startswith(known.link)


def load_all(tx: Tx) -> list[dict[str, object]]:
    """Every act with its place in the chain, the oldest first."""
    return [dict(row) for row in _walked(tx)]


def note_forgotten(tx: Tx, upto: int) -> None:
    """The acts up to this one are about to be forgotten: the chain begins behind it."""
    tx.execute(
        """UPDATE audit_forgotten SET last = :id,
             link = (SELECT link FROM audit WHERE id = :id) WHERE id = 1""",
        {"id": upto},
    )


def take_untold(tx: Tx, day: date) -> ChainHead | None:
    """The head that approvers have not been told, once a day; it counts as told from here on."""
    head, begun = load_head(tx), _begun(tx)
    if head is None or head.id == begun["told"] or begun["told_on"] == day.isoformat():
        return None
    tx.execute(
        "UPDATE audit_forgotten SET told = :id, told_on = :day WHERE id = 1",
        {"id": head.id, "day": day.isoformat()},
    )
    return head


def _walked(tx: Tx) -> Iterator[sqlite3.Row]:
    """Every act, the oldest first, a page at a time."""
    sql, after = "SELECT * FROM audit WHERE id > :after ORDER BY id LIMIT :page", 0
    while page := tx.execute(sql, {"after": after, "page": PAGE}):
        yield from page
        after = page[-1]["id"]


def _newest(tx: Tx) -> tuple[int, str]:
    row = tx.one("SELECT id, link FROM audit ORDER BY id DESC LIMIT 1")
    begun = _begun(tx)
    return (row["id"], row["link"]) if row else (begun["last"], begun["link"])


def _begun(tx: Tx) -> sqlite3.Row:
    row = tx.one("SELECT * FROM audit_forgotten WHERE id = 1")
    assert row  # noqa: S101 - the migration wrote it, and nothing takes it away
    return row


def _faults(row: sqlite3.Row, last: int, link: str) -> Iterator[ChainFault]:
    if row["id"] != last + 1:
        yield ChainFault.MISSING
        return
    if not row["link"]:
        yield ChainFault.UNLINKED
        return
    spoken = row["salt"] or row["whom"] != "erased" or row["before"] or row["after"]
    said = _digest(row["salt"], row["whom"], row["before"], row["after"])
    if (spoken and said != row["digest"]) or _link(link, dict(row)) != row["link"]:
        yield ChainFault.CHANGED


def _digest(salt: str, *words: object) -> str:
    return _hashed([salt, *words])


def _link(before: str, row: dict[str, object]) -> str:
    return _hashed([before, *(row[each] for each in ("id", "at", "who", "what", "digest"))])


def _hashed(values: list[object]) -> str:
    text = json.dumps(values, ensure_ascii=False)
    return blake2b(text.encode(), digest_size=_SIZE).hexdigest()
