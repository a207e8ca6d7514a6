"""The rules at work without a store: arrivals are decided one by one, what is owed is kept.

arrival -> [forget, prepare] -> decide -> change -> ask -> owe      as `bot.decisions.journal`
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.outbox.gathering import WAIT, counted
from bot.texts.public_words import secret_words
from domain.conversations import desk
from domain.conversations.asking import by_mail
from domain.conversations.staffing.next_steps import next_step
from domain.machine.changes import Change
from domain.machine.effects import Alert, Effect, Line, Say, Tell, WakeAt, Write
from domain.machine.events import Arrival, Pressed, Received, Sent, Typed
from domain.machine.facts import HashOf, LoginMatches, Matches, Need, PasswordMatches
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.steps.step import AtRest, Step
from domain.mail.letters import decide_letter
from domain.text.languages import spoken
from domain.text.quiet_hours import QuietHours
from tests.support.clock import Clock
from tests.support.people import OFFICER
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.facts import FakeFacts
from tests.support.pure.inviting import changes as _inviting  # noqa: F401 - registers them
from tests.support.pure.records import ChatRow, Records
from tests.support.staff import rosters as _rosters  # noqa: F401 - registers them

Turn = tuple[Say, ...]
"""What one event has the desk say in its chat, message by message."""


@dataclass
class Standing:
    """Where a chat stands; `panel` is the message whose buttons count."""

    step: Step = field(default_factory=AtRest)
    version: int = 0
    panel: int = 0
    last_message: int = 0


@dataclass(frozen=True, kw_only=True)
class OwedEffect:
    """One thing that the desk owes the world from a moment on."""

    number: int
    effect: Effect
    chat: int
    version: int
    made_at: datetime
    due: datetime
    gathered: str = ""


def hashed(password: str) -> str:
    """What stands for the hash of a password where nobody is to be kept from guessing it."""
    return f"the hash of {password}"


class PureDesk:
    """Decides, and keeps what it owes until it is taken."""

    def __init__(self, records: Records, quiet: QuietHours, clock: Clock) -> None:
        self.records = records
        self.quiet = quiet
        self.clock = clock
        self.standings: dict[int, Standing] = {}
        self.effects_seen: set[type] = set()
        self.steps_seen: set[type] = set()
        self.turns: list[Turn] = []
        self._owed: list[OwedEffect] = []
        self._numbers = 0

    def standing(self, chat: int) -> Standing:
        """Where a chat stands, from its first word on."""
        return self.standings.setdefault(chat, Standing())

    def accept(self, arrival: Arrival) -> None:
        """Decide an event, and whatever it raises for other chats."""
        waiting = deque([arrival])
        while waiting:
            waiting.extend(self._decided(waiting.popleft()))

    def receive(self, letter: Received) -> None:
        """Decide a letter."""
        now = self.clock()
        facts = self.records.facts(0, now)
        verdict = by_mail.noted(letter, decide_letter(letter, facts), facts)
        self._change(verdict.changes, facts)
        for raised in self.owe(0, 0, verdict.effects):
            self.accept(raised)

    def _decided(self, arrival: Arrival) -> list[Arrival]:
        now, chat, event = self.clock(), arrival.chat, arrival.event
        self.records.chats.setdefault(chat, ChatRow(self._language(arrival)))
        at = self.standing(chat)
        officer = bool(self.records.office.rights(chat, now).roles)
        if forget := desk.forgets(at.step, event, secret_words(), officer=officer):
            self.owe(chat, at.version, [forget])
        facts = self._facts(chat, now)
        self._hash(facts, desk.needs(at.step, event, facts))
        decision = desk.decide(at.step, event, facts)
        self._change(decision.changes, facts)
        effects = list(decision.effects)
        if not decision.silent:
            asked = desk.question(decision.step, self._facts(chat, now))
            lines = asked.below(decision.saying)
            effects.append(Say(lines, asked.keyboard, anew=decision.anew))
        self.turns.append(tuple(each for each in effects if isinstance(each, Say)))
        moved = not decision.silent or decision.step != at.step
        at.step, at.version = decision.step, at.version + moved
        self.steps_seen.add(type(at.step))
        raised = self.owe(chat, at.version, effects)
        if isinstance(event, Typed | Sent | Pressed | SecretGiven):
            self.records.saw(chat, now)
        at.last_message = max(at.last_message, arrival.message_id)
        return raised

    def _facts(self, chat: int, now: datetime) -> FakeFacts:
        facts = self.records.facts(chat, now)
        facts.version = self.standing(chat).version
        return facts

    def _hash(self, facts: FakeFacts, need: Need | None) -> None:
        match need:
            case HashOf(text, same):
                facts.hashed, facts.right = hashed(text), same
            case Matches(stored, text):
                facts.right = stored == hashed(text)
            case LoginMatches(number, text):
                account = facts.login(number).account
                facts.right = self._password(account.id if account else 0) == hashed(text)
            case PasswordMatches(known, text):
                facts.right = self._password(known) == hashed(text)

    def _password(self, account: int) -> str:
        return self.records.passwords.get(account, "")

    def _change(self, changes: Iterable[Change], facts: FakeFacts) -> None:
        self.records.next_row = facts.next_row
        scene = PureScene(self.records, facts.chat, facts.now)
        for change in changes:
            apply(change, scene)

    def _language(self, arrival: Arrival) -> str:
        return spoken([arrival.language.partition("-")[0]], FakeFacts().languages)

    def owe(self, chat: int, version: int, effects: Iterable[Effect]) -> list[Arrival]:
        """Keep what is owed; what it raises for chats is returned."""
        raised: list[Arrival] = []
        now = self.clock.at
        for effect in effects:
            if isinstance(effect, Write):
                self.records.wrote(effect, chat, now)
            match effect:
                case Tell(told, event):
                    self.effects_seen.add(Tell)
                    raised.append(Arrival(told, event))
                case WakeAt(timer, due):
                    self._owed = [each for each in self._owed if not _is_timer(each, chat, timer)]
                    self._keep(effect, (chat, version), due)
                case Alert(lines) if effect.gathered:
                    self._gather(effect.gathered, lines, now)
                case Alert(lines):
                    self.effects_seen.add(Alert)
                    if effect.about != OFFICER:
                        self._keep(self._alert(lines, now), (OFFICER, 0), now)
                case Write(not_before=datetime() as later):
                    self._keep(effect, (chat, version), later)
                case Say(quiet=True) | Write(quiet=True):
                    self._keep(effect, (chat, version), self.quiet.allowed_from(now))
                case _:
                    self._keep(effect, (chat, version), now)
        return raised

    def _alert(self, lines: tuple[Line, ...], now: datetime) -> Say:
        offered = next_step(lines, self.records.office.rights(OFFICER, now))
        return Say(lines, offered, kept=True)

    def _gather(self, name: str, lines: tuple[Line, ...], now: datetime) -> None:
        """As `bot.outbox.gathering`, where only one message of a kind ever waits."""
        waits = [each for each in self._owed if each.gathered == name]
        said = [line for each in waits for line in each.effect.lines]  # type: ignore[union-attr]
        self._owed = [each for each in self._owed if each.gathered != name]
        self.effects_seen.add(Alert)
        alert = self._alert(counted((*said, *lines)), now)
        self._keep(alert, (OFFICER, 0), now + WAIT)
        self._owed[-1] = replace(self._owed[-1], gathered=name)

    def owe_at(self, due: datetime, chat: int, effect: Effect) -> None:
        """Keep what nobody in the chat asked for until it is due."""
        if isinstance(effect, Say):
            self.turns.append((effect,))
        self._keep(effect, (chat, 0), due)

    def _keep(self, effect: Effect, origin: tuple[int, int], due: datetime) -> None:
        self.effects_seen.add(type(effect))
        self._numbers += 1
        chat, version = origin
        self._owed.append(
            OwedEffect(
                number=self._numbers,
                effect=effect,
                chat=chat,
                version=version,
                made_at=self.clock.at,
                due=due,
            )
        )

    def take_due(self) -> OwedEffect | None:
        """What comes next, if anything is due."""
        due = [each for each in self._owed if each.due <= self.clock.at]
        if not due:
            return None
        first = min(due, key=lambda each: (each.due, each.number))
        self._owed.remove(first)
        return first


def _is_timer(owed: OwedEffect, chat: int, timer: str) -> bool:
    return owed.chat == chat and isinstance(owed.effect, WakeAt) and owed.effect.timer == timer
