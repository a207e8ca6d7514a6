"""The standstills: from when until when staff had stopped everything that goes out, and who did."""

from datetime import datetime, timedelta

from bot.store import audit
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.outbox import standing
from domain.machine.records import officer_named
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.machine.standstill.records import Standstill

NOTHING = timedelta(0)


def load_standing(tx: Tx) -> Standstill | None:
    """The one that holds now."""
    row = tx.one("SELECT * FROM standstills WHERE lifted_at IS NULL")
    if row is None:
        return None
    return Standstill(since=moment(row["began_at"]), by=row["began_by"], hides=bool(row["hides"]))


def load_lifted(tx: Tx) -> datetime | None:
    """When the last one was lifted; None while one holds, and where there never was any."""
    row = tx.one("SELECT lifted_at FROM standstills ORDER BY id DESC LIMIT 1")
    return moment(row["lifted_at"]) if row and row["lifted_at"] is not None else None


def time_stood(tx: Tx, since: datetime, now: datetime) -> timedelta:
    """How long of that time everything stood still."""
    sql = """SELECT began_at, lifted_at FROM standstills
      WHERE lifted_at IS NULL OR lifted_at > :since"""
    spans = (
        min(moment(row["lifted_at"]) if row["lifted_at"] is not None else now, now)
        - max(moment(row["began_at"]), since)
        for row in tx.execute(sql, {"since": stamp(since)})
    )
    return sum((max(each, NOTHING) for each in spans), NOTHING)


def begin(tx: Tx, by: str, now: datetime, *, hides: bool) -> bool:
    """Everything stands still from now on; False where it does already, as it is asked for.

    Results that are hidden already stay so: only lifting shows them.
    """
    known = load_standing(tx)
    if known and (known.hides or not hides):
        return False
    values = {"by": by, "now": stamp(now), "hides": hides}
    if known:
        tx.execute("UPDATE standstills SET hides = 1 WHERE lifted_at IS NULL")
    else:
        tx.execute(
            "INSERT INTO standstills (began_at, began_by, hides) VALUES (:now, :by, :hides)", values
        )
    before = {"stands": known is not None, "hides": False}
    act = Act(who=by, what="freeze", before=before, after={"stands": True, "hides": hides})
    audit.note_act(tx, act, now)
    return True


def lift(tx: Tx, by: str, now: datetime) -> bool:
    """What waits may go; False where nothing stands still."""
    known = load_standing(tx)
    if known is None:
        return False
    values = {"by": by, "now": stamp(now)}
    tx.execute(
        "UPDATE standstills SET lifted_at = :now, lifted_by = :by WHERE lifted_at IS NULL", values
    )
    standing.let_go(tx)
    before = {"stands": True, "hides": known.hides}
    act = Act(who=by, what="unfreeze", before=before, after={"stands": False, "hides": False})
    audit.note_act(tx, act, now)
    return True


def begin_in_chat(change: BeginStandstill, context: ChangeContext) -> None:
    """At the word of the officer whose chat it is."""
    begin(context.tx, officer_named(context.chat), context.now, hides=change.hides)


def lift_in_chat(change: LiftStandstill, context: ChangeContext) -> None:
    """At the word of the officer whose chat it is."""
    lift(context.tx, officer_named(context.chat), context.now)
