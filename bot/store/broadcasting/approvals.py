"""Broadcasts that wait for a second approver: until when, whom they were to reach, who agreed."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.releases import MadeBy


@dataclass(frozen=True, kw_only=True)
class BroadcastApproval:
    """What one waits, or waited, for; `chat` is that of who prepared it, 0 for a command's."""

    broadcast: int
    recipients: int
    chat: int
    quiet: bool
    ends_at: datetime
    agreed_by: str = ""


def put(tx: Tx, new: BroadcastApproval) -> None:
    """It waits from now on."""
    tx.execute(
        """INSERT INTO broadcast_approvals (broadcast, recipients, chat, quiet, ends_at)
           VALUES (:broadcast, :recipients, :chat, :quiet, :ends_at)""",
        {
            "broadcast": new.broadcast,
            "recipients": new.recipients,
            "chat": new.chat,
            "quiet": int(new.quiet),
            "ends_at": stamp(new.ends_at),
        },
    )


def load(tx: Tx, broadcast: int) -> BroadcastApproval | None:
    """What one waits or waited for, None where it needed nobody."""
    sql = "SELECT * FROM broadcast_approvals WHERE broadcast = :id"
    row = tx.one(sql, {"id": broadcast})
    if row is None:
        return None
    return BroadcastApproval(
        broadcast=row["broadcast"],
        recipients=row["recipients"],
        chat=row["chat"],
        quiet=bool(row["quiet"]),
        ends_at=moment(row["ends_at"]),
        agreed_by=row["agreed_by"],
    )


def is_waiting(tx: Tx, broadcast: int) -> bool:
    """Whether somebody can still agree to it."""
    row = tx.one(
        """SELECT 1 FROM broadcast_approvals a JOIN broadcasts b ON b.id = a.broadcast
           WHERE b.id = :id AND a.agreed_at IS NULL AND b.stopped_at IS NULL""",
        {"id": broadcast},
    )
    return row is not None


def agree(tx: Tx, broadcast: int, made: MadeBy) -> bool:
    """It waits no more; False where somebody was faster."""
    tx.execute(
        """UPDATE broadcast_approvals SET agreed_at = :at, agreed_by = :by
           WHERE broadcast = :id AND agreed_at IS NULL""",
        {"id": broadcast, **made.params},
    )
    return tx.changed == 1
