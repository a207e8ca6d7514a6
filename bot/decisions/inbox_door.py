"""The door of the inbox: what is beyond its chat's budget is counted and dropped, and never kept.

A message that is kept costs some 4.6 KB of the store; one that is dropped, nothing but a count.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store import inbox, messages_heard
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from domain.intake.messages import Fate, HeardOfChat, MessageBudget, fate, is_counted
from domain.machine.effects import Say, line
from domain.machine.events import Arrival
from domain.machine.phrases import Phrase


@dataclass(frozen=True)
class Incoming:
    """An update at the door, sealed as it would be kept, and what it says."""

    ref: str
    sealed: bytes
    arrival: Arrival


@dataclass(frozen=True)
class Admitted:
    """What was kept of a batch; `told`: somebody is told that no more is read."""

    kept: list[InboxItem]
    told: bool


class InboxDoor:
    """Lets in what a chat's budget allows."""

    def __init__(self, core: Core) -> None:
        """Staff are let in always, whether or not they may work in chats."""
        rules = core.settings.rules
        self._budget = MessageBudget(
            per_hour=rules.messages_per_hour, per_day=rules.messages_per_day
        )
        self._staff = frozenset(core.settings.staff.officers)
        self._writer = core.writer

    def admit(self, tx: Tx, source: str, batch: Sequence[Incoming], now: datetime) -> Admitted:
        """Keep what is let in, in its order. What was kept before is neither kept nor counted."""
        heard = self._heard(tx, batch, now)
        kept: list[InboxItem] = []
        told = False
        for each in batch:
            chat, sealed = each.arrival.chat, [(each.ref, each.sealed)]
            if not self._is_counted(each.arrival):
                kept += inbox.keep_items(tx, source, sealed, now)
                continue
            becomes, then = fate(each.arrival.event, heard[chat], self._budget, now)
            new = inbox.keep_items(tx, source, sealed, now) if becomes is Fate.KEPT else []
            kept += new
            if new or becomes is not Fate.KEPT:
                heard[chat] = then
            if becomes is Fate.TOLD:
                self._tell(tx, chat, then, now)
                told = True
        for chat, known in heard.items():
            messages_heard.save(tx, chat, known, now)
        return Admitted(kept, told)

    def _heard(self, tx: Tx, batch: Sequence[Incoming], now: datetime) -> dict[int, HeardOfChat]:
        """What was heard so far of each chat that has a budget."""
        counted = sorted({each.arrival.chat for each in batch if self._is_counted(each.arrival)})
        for chat in counted:
            tx.hold(f"chat:{chat}")
        return {chat: messages_heard.load(tx, chat, now) for chat in counted}

    def _is_counted(self, arrival: Arrival) -> bool:
        return is_counted(arrival.event) and arrival.chat not in self._staff

    def _tell(self, tx: Tx, chat: int, heard: HeardOfChat, now: datetime) -> None:
        until = heard.silent_until or now
        said = Say((line(Phrase.TOO_MANY_MESSAGES, until=until),), kept=True)
        self._writer.put(tx, f"full:{chat}:{until.isoformat()}", ParcelOrigin(chat, 0, now), [said])
