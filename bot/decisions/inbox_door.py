"""The door of the inbox: what is beyond its chat's budget is counted and dropped, and never kept.

A message that is kept costs some 4.6 KB of the store; one that is dropped, nothing but a count.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.core import Core
from bot.decisions.journal import UNKNOWN_STEP
from bot.outbox.writer import ParcelOrigin
from bot.store import inbox, messages_heard
from bot.store.codecs import read_step
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people import chats
from bot.store.staff import roles
from bot.texts.public_words import secret_words
from bot.texts.texts import Texts
from domain.conversations import desk
from domain.intake.messages import (
    Fate,
    HeardOfChat,
    MessageBudget,
    fate,
    is_counted,
    may_delete,
    stop_labels,
)
from domain.machine.effects import Line, Say, line
from domain.machine.events import Arrival
from domain.machine.phrases import Phrase
from domain.machine.steps.step import AtRest, Step

FIRST = AtRest()


@dataclass(frozen=True)
class Incoming:
    """An update at the door, sealed as it would be kept, and what it says.

    `in_hand`: it says the same when it is read again, so that nobody need do that.
    """

    ref: str
    sealed: bytes
    arrival: Arrival
    in_hand: bool = True


@dataclass(frozen=True)
class Admitted:
    """What was kept of a batch; `warns`: somebody is told that no more is read."""

    kept: list[InboxItem]
    warns: bool


class InboxDoor:
    """Lets in what a chat's budget allows."""

    def __init__(self, core: Core, is_behind: Callable[[int], bool]) -> None:
        """Staff are let in always, whether or not they may work in chats.

        `is_behind`: something of a chat waits to be decided, so that its step may be another soon.
        """
        self._is_behind = is_behind
        rules = core.settings.rules
        self._budget = MessageBudget(
            per_hour=rules.messages_per_hour, per_day=rules.messages_per_day
        )
        self._staff = core.settings.staff.configured
        self._labels = stop_labels(partial(_said, core.texts), core.texts.languages)
        self._writer = core.writer

    def admit(self, tx: Tx, source: str, batch: Sequence[Incoming], now: datetime) -> Admitted:
        """Keep what is let in, in its order. What was kept before is neither kept nor counted."""
        heard = self._heard(tx, batch, now)
        kept: list[InboxItem] = []
        warns, begun = False, set[int]()
        for each in batch:
            chat = each.arrival.chat
            if chat not in heard or not is_counted(each.arrival.event):
                kept += _kept(tx, source, each, now)
                continue
            becomes, then = fate(
                each.arrival.event, heard[chat], self._budget, now, labels=self._labels
            )
            new = _kept(tx, source, each, now) if becomes is Fate.KEPT else []
            kept += new
            begun |= {chat} if new else set()
            if new or becomes is not Fate.KEPT:
                heard[chat] = then
            if becomes is Fate.TOLD:
                self._warn(tx, chat, then, now)
                warns = True
            if becomes is not Fate.KEPT and may_delete(then, self._budget):
                behind = chat in begun or self._is_behind(chat)
                warns |= self._delete_secret(tx, each.arrival, now, behind=behind)
        messages_heard.save(tx, heard, now)
        return Admitted(kept, warns)

    def _heard(self, tx: Tx, batch: Sequence[Incoming], now: datetime) -> dict[int, HeardOfChat]:
        """What was heard so far of each chat that has a budget."""
        staff = roles.load_people(tx, self._staff, now)
        heard = {each.arrival.chat for each in batch if is_counted(each.arrival.event)}
        counted = sorted(heard - staff)
        for chat in counted:
            tx.hold(f"chat:{chat}")
        return {chat: messages_heard.load(tx, chat, now) for chat in counted}

    def _delete_secret(self, tx: Tx, arrival: Arrival, now: datetime, *, behind: bool) -> bool:
        """What is not read may be a password all the same; whether it is to be deleted.

        So long as few come: each costs a row.
        """
        step: Step | None = UNKNOWN_STEP
        if not behind:
            chat = chats.load(tx, arrival.chat)
            step = read_step(chat.step) if chat else FIRST
        forget = desk.forgets(step or UNKNOWN_STEP, arrival.event, secret_words())
        if forget:
            self._writer.forget(tx, forget, ParcelOrigin(arrival.chat, 0, now))
        return forget is not None

    def _warn(self, tx: Tx, chat: int, heard: HeardOfChat, now: datetime) -> None:
        until = heard.silent_until or now
        said = Say((line(Phrase.TOO_MANY_MESSAGES, until=until),), kept=True)
        self._writer.put(tx, f"full:{chat}:{until.isoformat()}", ParcelOrigin(chat, 0, now), [said])


def _kept(tx: Tx, source: str, update: Incoming, now: datetime) -> list[InboxItem]:
    """The update as an item; none where it was kept before."""
    kept = inbox.keep_items(tx, source, [(update.ref, update.sealed)], now)
    arrival = update.arrival if update.in_hand else None
    return [replace(each, arrival=arrival) for each in kept]


def _said(texts: Texts, label: Line, language: str) -> str:
    return texts.say(label.phrase, language, label.params)
