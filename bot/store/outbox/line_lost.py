"""What waits because Telegram was out of reach, or because a chat asked for a pause."""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.outbox.queues import TO_CHATS, Queue
from domain.machine.outbound import Cause

SLICE = 500  # rows to a transaction


def end_waits(tx: Tx, queue: Queue, now: datetime) -> int:
    """The line works again: what waited for it is due; how many, a slice."""
    tx.execute(
        """UPDATE outbox SET due_at = :now WHERE id IN (
             SELECT id FROM outbox WHERE state = 'waiting' AND class = :queue
               AND due_at > :now AND cause = :unreachable LIMIT :slice)""",
        {"queue": queue, "now": stamp(now), "unreachable": Cause.UNREACHABLE, "slice": SLICE},
    )
    return tx.changed


def load_pauses(tx: Tx, now: datetime) -> list[tuple[int, datetime]]:
    """The chats for which a message waits as they asked, and until when."""
    sql = """SELECT chat, max(due_at) AS due FROM outbox WHERE state = 'waiting' AND class = :queue
             AND due_at > :now AND cause = :throttled GROUP BY chat"""
    given = {"now": stamp(now), "throttled": Cause.THROTTLED}
    rows = (row for each in TO_CHATS for row in tx.execute(sql, {**given, "queue": each}))
    return [(row["chat"], moment(row["due"])) for row in rows]
