"""What a performer gives back: the receipt, and what else its delivery changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from domain.machine.effects import Effect
from domain.machine.outbound import Receipt, Undeliverable

NO_RECEIPT = Receipt()
After = Callable[[Tx], list[InboxItem]]


def nothing(tx: Tx) -> list[InboxItem]:
    """Nothing else changes."""
    return []


def stands_below(chat: int, receipt: Receipt, *, panel: bool) -> After:
    """Our message stands below everything now."""

    def after(tx: Tx) -> list[InboxItem]:
        if receipt.message_id:
            chats.note_own_message(tx, chat, receipt.message_id, panel=panel)
        return []

    return after


@dataclass(frozen=True)
class Delivered:
    """A delivery that worked. `after` runs in the transaction that marks it sent.

    `answered`: False where nobody was spoken to, since it had been delivered before. `owes`: True
    where `after` orders what must not wait until the outbox looks again.
    """

    receipt: Receipt = NO_RECEIPT
    after: After = nothing
    answered: bool = True
    owes: bool = False


class Performer(Protocol):
    """Carries out the effects of one queue of the outbox."""

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Deliver one effect. Raises `TryLater`, `Doubtful` or `Undeliverable`."""

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """What changes when an effect will never be delivered."""
