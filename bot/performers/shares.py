"""What became of a share: recorded, and told to the chats of its account."""

from datetime import datetime

from bot.owing import Owing
from bot.store import outcomes, people
from bot.store.engine import Tx
from bot.store.inbox import Kept
from domain.effects import Tell, Write
from domain.events import ShareSettled


def settle(
    tx: Tx, owing: Owing, row: int, effect: Write, now: datetime, reason: str = ""
) -> list[Kept]:
    """The letter of outbox row `row` was delivered, or failed for `reason`; the events raised."""
    if not effect.share:
        return []
    state = "failed" if reason else "sent"
    outcomes.settle_share(tx, effect.share, state, reason)
    event = ShareSettled(effect.share, delivered=not reason)
    return [
        kept
        for chat in people.chats_of(tx, effect.account)
        for kept in owing.tell(tx, f"{state}:{row}:{chat}", Tell(chat, event), now)
    ]
