"""Effects become rows of the outbox: under which key, in which lane, from when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.keys import Keys
from bot.store import inbox, outbox
from bot.store.codecs import EFFECTS, EVENTS
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import New
from domain.machine.effects import (
    Alert,
    Answer,
    Effect,
    Forget,
    ImportFile,
    LeaveGroup,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    Say,
    Tell,
    WakeAt,
    Write,
    line,
)
from domain.machine.events import Arrival
from domain.machine.phrases import Phrase
from domain.text.quiet_hours import QuietHours
from mailer.outbound.addresses import domain_of

INSIDE = "inside"


@dataclass(frozen=True)
class Owing:
    """Puts effects into the outbox, and events for other chats into the inbox."""

    keys: Keys
    quiet: QuietHours
    staff: tuple[int, ...]

    def owe(
        self, tx: Tx, cause: str, origin: "Origin", effects: Iterable[Effect]
    ) -> list[InboxItem]:
        """Everything a decision ordered, under keys made of its `cause`; what was told to chats."""
        told: list[InboxItem] = []
        for number, effect in enumerate(effects):
            key = f"{cause}:{number}"
            if isinstance(effect, Tell):
                told += self.tell(tx, key, effect, origin.now)
            elif isinstance(effect, WakeAt):
                outbox.put_timer(tx, _timer(effect, origin), origin.now)
            elif isinstance(effect, Alert):
                outbox.put(tx, self._alerts(key, effect, origin.now), origin.now)
            else:
                outbox.put(tx, [self._row(key, effect, origin)], origin.now)
        return told

    def tell(self, tx: Tx, key: str, effect: Tell, now: datetime) -> list[InboxItem]:
        """An event for a chat, kept like everything that arrives."""
        arrival = EVENTS.dumps(Arrival(effect.chat, effect.event)).encode()
        return inbox.keep(tx, INSIDE, [(key, self.keys.seal(arrival, INSIDE))], now)

    def forget(self, tx: Tx, effect: Forget, origin: "Origin") -> None:
        """A secret leaves the chat before anything else is done with it."""
        key = f"forget:{origin.chat}:{effect.message_id}"
        outbox.put(tx, [self._row(key, effect, origin)], origin.now)

    def alert(self, phrase: Phrase, now: datetime, tx: Tx) -> None:
        """Something staff should know at once."""
        cause = f"{phrase} {now.isoformat()}"
        self.owe(tx, cause, Origin(0, 0, now), [Alert((line(phrase),))])

    def _row(self, key: str, effect: Effect, origin: "Origin") -> New:
        klass, lane = _lane(effect, origin.chat)
        quiet = isinstance(effect, Say | Write) and effect.quiet
        due = self.quiet.allowed_from(origin.now) if quiet else origin.now
        text, domain = EFFECTS.dumps(effect), _domain(effect)
        return New(key, klass, lane, origin.chat, origin.version, text, due, domain)

    def _alerts(self, key: str, effect: Alert, now: datetime) -> list[New]:
        text = EFFECTS.dumps(Say(effect.lines, kept=True))
        return [
            New(f"{key}:{chat}", "talk", f"chat:{chat}", chat, 0, text, now) for chat in self.staff
        ]


@dataclass(frozen=True)
class Origin:
    """Where and when effects were decided; `version` is the step their buttons belong to."""

    chat: int
    version: int
    now: datetime


def _lane(effect: Effect, chat: int) -> tuple[str, str]:
    """Talk keeps its order chat by chat; answers and deletions pass everybody."""
    match effect:
        case Answer(query):
            return "press", f"press:{query}"
        case Forget(message):
            return "press", f"forget:{chat}:{message}"
        case LeaveGroup():
            return "press", f"group:{chat}"
        case Write(to=address):
            return "mail", f"mail:{address.casefold()}"
        case ReadFile() | ImportFile() | PreviewRelease() | ReleaseResults():
            return "staff", f"staff:{chat}"
    return "talk", f"chat:{chat}"


def _domain(effect: Effect) -> str:
    """Where a letter goes, "" for anything else."""
    return domain_of(effect.to) if isinstance(effect, Write) else ""


def _timer(effect: WakeAt, origin: Origin) -> New:
    key = f"timer:{origin.chat}:{effect.timer}"
    return New(key, "timer", key, origin.chat, origin.version, EFFECTS.dumps(effect), effect.due)
