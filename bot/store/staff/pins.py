"""The PINs of staff, as hashes, and until when one that was right is enough."""

from collections.abc import Collection
from datetime import datetime

from bot.store import audit
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.records import officer_named
from domain.machine.staffing.pins import ChoosePin, CountWrongPin, OpenStaffSession, StaffPin


def load(tx: Tx, person: int) -> StaffPin:
    """Somebody's; an empty one where they have chosen none."""
    row = tx.one("SELECT * FROM staff_pins WHERE person = :person", {"person": person})
    if row is None:
        return StaffPin()
    return StaffPin(
        row["pin_hash"], _moment(row["open_until"]), row["wrong"], _moment(row["closed_until"])
    )


def _moment(stamped: int) -> datetime | None:
    return moment(stamped) if stamped else None


def choose(change: ChoosePin, context: ChangeContext) -> None:
    """Another PIN, or the first."""
    context.execute(
        """INSERT INTO staff_pins (person, pin_hash) VALUES (:chat, :hash)
           ON CONFLICT (person) DO UPDATE SET pin_hash = excluded.pin_hash,
             wrong = 0, closed_until = 0""",
        hash=change.pin_hash,
    )
    act = Act(who=officer_named(context.chat), what="staff choose PIN")
    audit.note_act(context.tx, act, context.now)


def open_session(change: OpenStaffSession, context: ChangeContext) -> None:
    """None is asked for until then."""
    context.execute(
        "UPDATE staff_pins SET open_until = :until, wrong = 0 WHERE person = :chat",
        until=stamp(change.until),
    )


def count_wrong(change: CountWrongPin, context: ChangeContext) -> None:
    """One more; those that closed it are counted anew afterwards."""
    context.execute(
        """UPDATE staff_pins SET open_until = 0, closed_until = :until,
             wrong = CASE WHEN :until = 0 THEN staff_pins.wrong + 1 ELSE 0 END
           WHERE person = :chat""",
        until=stamp(change.closed_until) if change.closed_until else 0,
    )
    if change.closed_until:
        act = Act(who=officer_named(context.chat), what="staff PIN closed")
        audit.note_act(context.tx, act, context.now)


def forget_pin(tx: Tx, person: int) -> bool:
    """They choose another; False where they had none."""
    tx.execute("DELETE FROM staff_pins WHERE person = :person", {"person": person})
    return tx.changed > 0


def forget_strangers(tx: Tx, staff: Collection[int]) -> None:
    """The PINs of all who are not of staff."""
    rows = tx.execute("SELECT person FROM staff_pins ORDER BY person")
    for person in [row["person"] for row in rows if row["person"] not in staff]:
        forget_pin(tx, person)
