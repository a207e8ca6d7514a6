"""Letters to a mailbox whose account was deleted: once settled they name it no more.

The former address is sealed where the account was closed, until its entry waits no longer. What was
delivered, what will never be and what staff drop say to nobody any more to whom they went; a letter
on its way keeps its address, since it has to arrive. So staff cannot have a dead one tried again.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.core import Core
from bot.outbox.gate.still_owed import TO_OTHERS
from bot.outbox.performers.settling import After, Delivered, Performer
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.people import erasure, left_behind
from domain.machine.effects import Effect, Write
from domain.machine.outbound import Undeliverable
from domain.mail.letter_limits import CHECKED

Unseal = Callable[[bytes], str]


class FormerMailboxes:
    """Performs as another does, and then forgets where the letter went."""

    def __init__(self, letters: Performer, core: Core) -> None:
        """`letters` performs `Write`."""
        self._letters = letters
        self._clock = core.clock
        self._unseal = core.desk.open_address

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Deliver one letter."""
        delivered = await self._letters.perform(parcel, effect)
        return replace(delivered, after=self._forgetting(parcel, effect, delivered.after))

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """What a letter changes that will never be delivered."""
        return self._forgetting(parcel, effect, self._letters.given_up(parcel, effect, error))

    def _forgetting(self, parcel: Parcel, effect: Effect, after: After) -> After:
        def forgotten(tx: Tx) -> list[InboxItem]:
            raised = after(tx)
            forget(tx, self._unseal, parcel.id, effect, self._clock())
            return raised

        return forgotten


def forget(tx: Tx, unseal: Unseal, parcel: int, effect: Effect, now: datetime) -> None:
    """Of one that is settled: whose mailbox it went to, where their account is gone; what it told
    of a Statement to who checked it, all of it: an erasure looks for a person's own letters.
    """
    if isinstance(effect, Write) and effect.letter == CHECKED:
        erasure.blank_parcels(tx, [parcel])
        return
    if isinstance(effect, Write) and not (effect.entry or effect.letter.startswith(TO_OTHERS)):
        left_behind.forget_letter(unseal, tx, parcel, effect, now)


def forget_dropped(tx: Tx, unseal: Unseal, parcel: int, now: datetime) -> None:
    """Of one that staff dropped."""
    if effect := parcels.load_effect(tx, parcel):
        forget(tx, unseal, parcel, EFFECTS.loads(effect), now)
