"""One event, one transaction: what we now know and what goes out are recorded together.

    accept -> [forget a secret, prepare what is slow] -> decide -> change -> ask -> write -> commit

What was prepared outside names the step it was prepared for; if that has moved on, all begins
again. An item that was decided before is left alone, however often it is accepted.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.decisions.facts import Prepared, SharedFacts, StoredFacts
from bot.decisions.password_hashing import Busy, Passwords
from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.staff.lookup import finding
from bot.staff.readiness.reach import UNREACHED
from bot.store import alarms, inbox, journal, secret_pages
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP, STEPS, read_step
from bot.store.engine.store import Store, Tx
from bot.store.inbox import InboxItem
from bot.store.people import accounts, chats, sign_ins, wrong_tries
from bot.store.people.chats import Chat
from bot.store.staff import roles
from bot.texts.public_words import secret_words
from domain.conversations import desk
from domain.conversations.secret_pages import offering
from domain.conversations.signed_in.shown import shown_in
from domain.machine.decision import Decision, Question, ask_again, move
from domain.machine.effects import Effect, Say, line
from domain.machine.events import Arrival, Event, Pressed, Sent, Typed
from domain.machine.facts import HashOf, LoginMatches, Matches, Need, PasswordMatches
from domain.machine.lookup.facts import FoundBy
from domain.machine.phrases import Phrase
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.steps.registration import Form
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.staff import StaffStep
from domain.machine.steps.step import AtRest, Step
from domain.text.languages import spoken

Clock = Callable[[], datetime]

OF_A_PERSON = (Typed, Sent, Pressed, SecretGiven)
"""What the person themselves does, in whose client's language the chat then speaks."""

UNKNOWN_STEP = AwaitingLoginPassword("")
"""What is sent at a step that cannot be read may be a secret, and leaves the chat like one."""


class _DecidedBefore(Exception):
    """The item waits no more: what was about to be recorded of it is undone."""


@dataclass(frozen=True)
class _Wanted:
    """The decision waits for this; `failed`: for a stranger to the account who was wrong before."""

    need: Need
    version: int
    failed: bool


@dataclass(frozen=True)
class _Ready:
    """What was prepared, and for which version of the step; `busy`: it could not be."""

    version: int
    prepared: Prepared
    busy: bool = False


class Journal:
    """Decides what arrives in chats, and records it."""

    def __init__(
        self,
        store: Store,
        shared: SharedFacts,
        writer: OutboxWriter,
        passwords: Passwords,
        clock: Clock,
    ) -> None:
        """`clock` tells aware UTC."""
        self._store = store
        self._desk = shared
        self._writer = writer
        self._passwords = passwords
        self._clock = clock

    async def accept(self, item: int, arrival: Arrival) -> list[InboxItem]:
        """Decide inbox item `item`; returns the events it raised for other chats, to be decided.

        Raises `StorageFault` (nothing happened) or whatever bug a decision has.
        """
        ready: _Ready | None = None
        while True:
            try:
                done = await self._store.write(
                    lambda tx, ready=ready: self._attempt(tx, item, arrival, ready)  # type: ignore[misc]
                )
            except _DecidedBefore:
                return []
            if not isinstance(done, _Wanted):
                return done
            ready = await self._prepare(done)

    def _attempt(
        self, tx: Tx, item: int, arrival: Arrival, ready: _Ready | None
    ) -> "list[InboxItem] | _Wanted":
        tx.hold(f"chat:{arrival.chat}")
        now = self._clock()
        chat = self._opened(tx, arrival, now)
        step = read_step(chat.step)
        self._forget(tx, step, chat, arrival.event, now)
        known = StoredFacts(tx, self._desk, chat, now, ready.prepared if ready else Prepared())
        need = desk.needs(step, arrival.event, known) if step else None
        if need and (ready is None or ready.version != chat.version):
            if not inbox.is_waiting(tx, item):
                raise _DecidedBefore
            return _Wanted(need, chat.version, _has_failed(tx, need, known))
        busy = ready is not None and ready.busy
        decision = _decide(step, arrival.event, known, busy=busy)
        known = self._changed(tx, decision, known)
        origin = self._moved(tx, arrival, chat, decision, known)
        asked = None if decision.silent else _asked(tx, decision.step, known, origin)
        raised = self._writer.put(tx, f"{item}", origin, _effects(decision, known, asked))
        self._seen(tx, arrival, chat, known)
        if not inbox.mark_done(tx, item):
            raise _DecidedBefore
        _note(tx, chat, arrival.event, decision, now)
        return raised

    def _changed(self, tx: Tx, decision: Decision, known: StoredFacts) -> StoredFacts:
        """Apply the changes; the facts as they leave them."""
        context = ChangeContext(
            tx, known.chat, known.now, self._desk.digest, seal=self._desk.seal_address
        )
        for change in decision.changes:
            apply_change(change, context)
        return known.changed() if decision.changes else known

    def _moved(
        self, tx: Tx, arrival: Arrival, chat: Chat, decision: Decision, known: StoredFacts
    ) -> ParcelOrigin:
        """Save where the chat stands now, and say to which version of it buttons belong."""
        step = STEPS.dumps(decision.step)
        moved = not decision.silent or step != chat.step
        there = replace(chat, step=step, version=chat.version + moved)
        chats.save_step(tx, there, arrival.message_id, known.now)
        return ParcelOrigin(chat.id, there.version, known.now)

    def _forget(self, tx: Tx, step: Step | None, chat: Chat, event: Event, now: datetime) -> None:
        known = step is not None and isinstance(event, Sent)
        officer = known and self._is_staff(tx, chat.id, now)
        at = step or UNKNOWN_STEP
        if forget := desk.forgets(at, event, secret_words(), officer=officer):
            self._writer.forget(tx, forget, ParcelOrigin(chat.id, chat.version, now))

    def _is_staff(self, tx: Tx, chat: int, now: datetime) -> bool:
        return bool(roles.load_rights(tx, self._desk.staff, chat, now).roles)

    def _seen(self, tx: Tx, arrival: Arrival, chat: Chat, known: StoredFacts) -> None:
        if isinstance(arrival.event, OF_A_PERSON):
            if chat.blocked:
                chats.open_again(tx, chat.id)
            sign_ins.keep_awake(tx, chat.id, known.shown(), known.now)

    def _opened(self, tx: Tx, arrival: Arrival, now: datetime) -> Chat:
        """The chat; in which only we have spoken, that is in the centre's language."""
        own = isinstance(arrival.event, OF_A_PERSON)
        language = self._language(arrival) if own else self._desk.rules.centre_language
        return chats.open_chat(tx, arrival.chat, language, FIRST_STEP, now, heard=own)

    def _language(self, arrival: Arrival) -> str:
        """The client's language if we speak it."""
        return spoken([arrival.language.partition("-")[0]], self._desk.texts.languages)

    async def _prepare(self, wanted: _Wanted) -> _Ready:
        try:
            return _Ready(wanted.version, await self._computed(wanted))
        except Busy:
            return _Ready(wanted.version, Prepared(), busy=True)

    async def _computed(self, wanted: _Wanted) -> Prepared:
        match wanted.need:
            case HashOf(text, same):
                return Prepared(hashed=await self._passwords.hash(text), right=same)
            case Matches(stored, text):
                return Prepared(right=await self._passwords.verify(stored, text))
            case LoginMatches(number, text):
                account = await self._store.read(lambda tx: accounts.load_by_number(tx, number))
                return await self._verified(account.id if account else 0, text, wanted)
            case FoundBy(text):
                return Prepared(found=await finding.find(self._store, text))
            case PasswordMatches(account_id, text):
                return await self._verified(account_id, text, wanted)

    async def _verified(self, account: int, text: str, wanted: _Wanted) -> Prepared:
        known = await self._store.read(lambda tx: accounts.load_password_hash(tx, account))
        stored = known[0] if known else None
        right = await self._passwords.verify(stored, text, failed=wanted.failed)
        return Prepared("", right, account, known[1] if known else 0)


def _asked(tx: Tx, step: Step, known: StoredFacts, origin: ParcelOrigin) -> Question:
    """The question as the changes left it; where it wants a secret, with the page to type it on.

    While the world is known not to reach our pages it has none.
    """
    asked, kind = desk.question(step, known), offering.page_at(step, known.rules)
    if not (kind and offering.serves(known)) or alarms.load_since(tx, UNREACHED):
        return asked
    page = known.fresh()
    secret_pages.put(tx, page, kind, (origin.chat, origin.version), known.now)
    return offering.offered(asked, kind, page)


def _effects(decision: Decision, known: StoredFacts, asked: Question | None) -> list[Effect]:
    """What the decision orders, and the question that it leads to."""
    effects = list(decision.effects)
    if asked:
        lines = asked.below(decision.saying)
        whose = shown_in(lines, decision.step, known)
        for_staff = isinstance(decision.step, StaffStep)
        form = getattr(decision.step, "form", Form())
        panel = Say(
            lines,
            asked.keyboard,
            anew=decision.anew,
            whose=whose,
            for_staff=for_staff,
            entry=form.entry,
        )
        effects.append(panel)
    return effects


def _has_failed(tx: Tx, need: Need, facts: StoredFacts) -> bool:
    """What follows a proof, or an owner's own chat tries, never gives way for a wrong try."""
    stranger = isinstance(need, LoginMatches) and facts.login(need.id_number).stranger
    return stranger and wrong_tries.has_failed(tx, facts.chat, facts.now)


def _decide(step: Step | None, event: Event, facts: StoredFacts, *, busy: bool) -> Decision:
    if step is None:
        return move(AtRest(), line(Phrase.THREAD_LOST))
    return ask_again(step, line(Phrase.BUSY)) if busy else desk.decide(step, event, facts)


def _note(tx: Tx, chat: Chat, event: Event, decision: Decision, now: datetime) -> None:
    """One redacted line of the conversation; what the desk said stands in the outbox."""
    step = type(decision.step).__name__
    journal.write_line(tx, _redacted(event), now, chat=chat.id, account=chat.shown or 0, step=step)


def _redacted(event: Event) -> str:
    """What happened, without a word a person typed, nor how long it was: it may be a secret at the
    wrong step.
    """
    match event:
        case Typed():
            return "typed a text"
        case Pressed(verb):
            return f"pressed {verb}"
        case SecretGiven():
            return "gave a secret on a page"
    return type(event).__name__
