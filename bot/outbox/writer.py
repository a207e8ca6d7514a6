"""Effects become parcels, the rows of the outbox: under which key, in which queue, from when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.keys import Keys
from bot.outbox import gathering
from bot.outbox.gathering import Gathering
from bot.outbox.queues import POLICIES, queue_of
from bot.store import inbox
from bot.store.codecs import EFFECTS, EVENTS
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.mail.letters_caused import LetterCounter
from bot.store.outbox import parcels, replacing
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import rests
from bot.store.staff.alerted import AlertedStaff
from domain.conversations.staffing.next_steps import next_step
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Effect, Forget, Keyboard, Say, Tell, WakeAt, Write, line
from domain.machine.events import Arrival
from domain.machine.staffing.alarms import STANDING, WAITING
from domain.office.office_hours import OfficeHours
from domain.text.quiet_hours import QuietHours
from mailer.outbound.addresses import domain_of

INSIDE = "inside"


@dataclass(frozen=True)
class ParcelOrigin:
    """Where and when effects were decided; `version` is the step their buttons belong to."""

    chat: int
    version: int
    now: datetime


def parcel(
    key: str,
    effect: Effect,
    origin: ParcelOrigin,
    *,
    queue: Queue | None = None,
    due: datetime | None = None,
) -> NewParcel:
    """An effect as a row of the outbox: in its usual queue and due at once, unless given."""
    queue = queue or queue_of(effect)
    return NewParcel(
        key=key,
        queue=queue,
        lane=POLICIES[queue].lane(effect, origin.chat),
        chat=origin.chat,
        version=origin.version,
        effect=EFFECTS.dumps(effect),
        due=due or origin.now,
        domain=domain_of(effect.to) if isinstance(effect, Write) else "",
    )


@dataclass(frozen=True)
class OutboxWriter:
    """Puts effects into the outbox, and events for other chats into the inbox."""

    keys: Keys
    quiet: QuietHours
    staff: AlertedStaff
    office: OfficeHours | None = None

    def put(
        self, tx: Tx, cause: str, origin: ParcelOrigin, effects: Iterable[Effect]
    ) -> list[InboxItem]:
        """Everything a decision ordered, under keys made of its `cause`; the events it raises."""
        raised: list[InboxItem] = []
        for number, effect in enumerate(effects):
            key = f"{cause}:{number}"
            if isinstance(effect, Tell):
                raised += self.raise_event(tx, key, effect, origin.now)
            elif isinstance(effect, WakeAt):
                replacing.put_timer(tx, _timer(effect, origin), origin.now)
            elif isinstance(effect, Alert) and effect.gathered:
                self._gather(tx, effect, origin.now)
            elif isinstance(effect, Alert):
                parcels.put_parcels(tx, self._alerts(tx, key, effect, origin.now), origin.now)
            else:
                parcels.put_parcels(tx, [self._parcel(key, effect, origin)], origin.now)
            if isinstance(effect, Write):
                LetterCounter(self.keys.of_letters, origin.chat, origin.now).count(tx, effect)
        return raised

    def raise_event(self, tx: Tx, key: str, effect: Tell, now: datetime) -> list[InboxItem]:
        """An event for a chat, kept like everything that arrives; none for who is at rest."""
        if rests.goes_unsaid(tx, effect):
            return []
        arrival = EVENTS.dumps(Arrival(effect.chat, effect.event)).encode()
        return inbox.keep_items(tx, INSIDE, [(key, self.keys.seal(arrival, INSIDE))], now)

    def forget(self, tx: Tx, effect: Forget, origin: ParcelOrigin) -> None:
        """A secret leaves the chat before anything else is done with it."""
        key = f"forget:{origin.chat}:{effect.message_id}"
        parcels.put_parcels(tx, [self._parcel(key, effect, origin)], origin.now)

    def alert(
        self, phrase: AlertPhrase, now: datetime, tx: Tx, **values: str | int | datetime
    ) -> None:
        """Something staff should know at once."""
        cause = f"{phrase} {now.isoformat()}"
        self.put(tx, cause, ParcelOrigin(0, 0, now), [Alert((line(phrase, **values),))])

    def _parcel(self, key: str, effect: Effect, origin: ParcelOrigin) -> NewParcel:
        quiet = isinstance(effect, Say | Write) and effect.quiet
        due = self.quiet.allowed_from(origin.now) if quiet else origin.now
        if isinstance(effect, Write) and effect.not_before:
            due = max(due, effect.not_before)
        return parcel(key, effect, origin, due=due)

    def _gather(self, tx: Tx, effect: Alert, now: datetime) -> None:
        opens = self._opens(effect, now)
        for chat, lines in self.staff.hearing(tx, effect.lines, now):
            name = f"gathered:{effect.gathered}:{chat}"
            offered = next_step(lines, self.staff.rights_in(tx, chat, now))
            make = partial(_due_parcel, ParcelOrigin(chat, 0, now), offered)
            stands = lines[0].phrase in STANDING
            gathering.gather(tx, lines, Gathering(name, now, make, opens, stands=stands))

    def _alerts(self, tx: Tx, key: str, effect: Alert, now: datetime) -> Iterator[NewParcel]:
        for chat, lines in self.staff.hearing(tx, effect.lines, now):
            if chat != effect.about:
                offered = next_step(lines, self.staff.rights_in(tx, chat, now))
                say = Say(lines, offered, kept=True, for_staff=True)
                due = self._opens(effect, now)
                yield parcel(f"{key}:{chat}", say, ParcelOrigin(chat, 0, now), due=due)

    def _opens(self, effect: Alert, now: datetime) -> datetime:
        """When staff are told: at once of what stops results, else in the office's hours."""
        waits = self.office is not None and effect.lines[0].phrase in WAITING
        return self.office.opening_from(now) if self.office and waits else now


def _due_parcel(
    origin: ParcelOrigin, offered: Keyboard, key: str, say: Say, due: datetime
) -> NewParcel:
    return parcel(key, replace(say, keyboard=offered), origin, due=due)


def _timer(effect: WakeAt, origin: ParcelOrigin) -> NewParcel:
    """Its lane is its key: there is but one of each kind in a chat."""
    key = POLICIES[Queue.TIMER].lane(effect, origin.chat)
    return parcel(key, effect, origin, due=effect.due)
