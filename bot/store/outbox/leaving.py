"""How the deletion stands of what somebody typed before they were answered."""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.outbox.queues import Queue


def load_deletion(tx: Tx, chat: int, answered_at: datetime) -> tuple[str, int]:
    """The state and the tries of the newest that was ordered by then; ("", 0) for none."""
    row = tx.one(
        """SELECT state, tries FROM outbox WHERE chat = :chat AND class = :deletion
             AND made_at <= :answered AND effect LIKE '{"is":"Forget"%'
           ORDER BY id DESC LIMIT 1""",
        {"chat": chat, "deletion": Queue.DELETION, "answered": stamp(answered_at)},
    )
    return (row["state"], row["tries"]) if row else ("", 0)
