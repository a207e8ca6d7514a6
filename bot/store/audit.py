"""What staff did and looked at, whoever they are: written once, and never rewritten.

The table's triggers hold that: an erased person is blanked while the act stays, and only what was
said to be forgotten goes (`0025_audit.sql`). Values name nobody but by `whom`.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile

from bot.store import audit_chain
from bot.store.engine.store import Tx
from bot.store.engine.times import FOREVER, moment, stamp

SLICE = 500
ERASED = "erased"
"""Whom an act was about, once that person is erased."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """What somebody of staff does: `whom` is an ID number, "chat 17", "letter 4" or nobody.

    `before` and `after` are what it changes, without names and addresses.
    """

    who: str
    what: str
    whom: str = ""
    before: Mapping[str, object] = field(default_factory=dict)
    after: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class AuditLine:
    """An act as it was written down."""

    at: datetime
    act: Act


def note_act(tx: Tx, act: Act, now: datetime) -> None:
    """Write an act down, in the transaction that does it."""
    said = {
        "at": stamp(now),
        "who": act.who,
        "what": act.what,
        "whom": act.whom,
        "before": _written(act.before),
        "after": _written(act.after),
    }
    tx.execute(
        """INSERT INTO audit (id, at, who, what, whom, before, after, salt, digest, link)
           VALUES (:id, :at, :who, :what, :whom, :before, :after, :salt, :digest, :link)""",
        audit_chain.linked(tx, said),
    )


def _written(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""


def load_acts(tx: Tx, since: datetime, until: datetime = FOREVER) -> list[AuditLine]:
    """What was done in that time, the oldest first."""
    sql = "SELECT * FROM audit WHERE at >= :since AND at < :until ORDER BY at, id"
    rows = tx.execute(sql, {"since": stamp(since), "until": stamp(until)})
    return [AuditLine(moment(row["at"]), _act_of(row)) for row in rows]


def _act_of(row: sqlite3.Row) -> Act:
    return Act(
        who=row["who"],
        what=row["what"],
        whom=row["whom"],
        before=json.loads(row["before"] or "{}"),
        after=json.loads(row["after"] or "{}"),
    )


def load_newest(tx: Tx, whom: str, what: str, since: datetime) -> list[AuditLine]:
    """How often this was done about somebody since then, behind that moment."""
    sql = """SELECT * FROM audit WHERE whom = :whom AND whom <> '' AND what = :what AND at > :since
      ORDER BY id"""
    rows = tx.execute(sql, {"whom": whom, "what": what, "since": stamp(since)})
    return [AuditLine(moment(row["at"]), _act_of(row)) for row in rows]


def find_about(tx: Tx, whom: Collection[str]) -> list[int]:
    """The acts about these."""
    sql = "SELECT id FROM audit WHERE whom <> '' AND whom = :whom ORDER BY id"
    return [row["id"] for each in whom for row in tx.execute(sql, {"whom": each})]


def blank_acts(tx: Tx, acts: Iterable[int]) -> None:
    """Whom these were about is erased; who did what, and when, stays."""
    sql = "UPDATE audit SET whom = :erased, before = '', after = '', salt = '' WHERE id = :id"
    tx.many(sql, ({"id": each, "erased": ERASED} for each in acts))


def forget_acts(tx: Tx, before: datetime) -> int:
    """Acts of so long ago; from then on the triggers let them go.

    In the order of the chain, up to the first that stays: behind it the clock was set back.
    """
    moved = {"before": stamp(before)}
    tx.execute("UPDATE audit_forgotten SET until = :before WHERE id = 1 AND until < :before", moved)
    oldest = tx.execute("SELECT id, at FROM audit ORDER BY id LIMIT :slice", {"slice": SLICE})
    gone = [row["id"] for row in takewhile(lambda row: row["at"] < moved["before"], oldest)]
    if not gone:
        return 0
    audit_chain.note_forgotten(tx, gone[-1])
    tx.execute("DELETE FROM audit WHERE id <= :last", {"last": gone[-1]})
    return tx.changed
