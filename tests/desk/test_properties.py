"""Whatever anybody does in whatever order, some things hold: played against the real store."""

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.config import parse
from bot.core import assembled
from bot.decisions.password_hashing import Passwords
from bot.keys import Keys
from bot.store.codecs import EFFECTS, EVENTS, STEPS
from bot.store.engine.store import Store, Tx
from domain.machine import events
from domain.machine.effects import Answer, Effect, Say
from domain.machine.events import Arrival, Event, Pressed, Sent, Typed
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.steps.registration import AwaitingSecret
from domain.machine.steps.step import Step
from domain.text.identifiers import secret_number
from tests.support import people, world
from tests.support.clock import MORNING
from tests.support.counter import Counter
from tests.support.examples import examples
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.stores.new_store import lay

WORDS = (
    "/start", "/register", "/signin", "/results", "/send", "/details", "/other", "/cancel",
    "/delete_me", "/language", "/statement", "/signout", "0000", "EMC345678", "8841", "000000",
    PASSWORD, "lyon", "a@b.fr", "www.example.org", "back", "/import", "/release", "ZZZ999999", "",
)  # fmt: skip
VERBS = (
    "back", "submit", "accept", "news", "edit", "share", "org", "show", "hide", "delete-yes",
    "email-right", "email-better", "results", "everywhere", "password", "email", "nonsense",
)  # fmt: skip
SECRET_WORDS = (PASSWORD, *(each.secret for each in CANDIDATES.values()))


@dataclass(frozen=True)
class Go:
    """Somebody does what brings them to an account, with this secret number or that."""

    chat: int
    name: str
    times: int
    secret: str


@dataclass(frozen=True)
class Tap:
    """Somebody presses one of the buttons before them."""

    chat: int
    number: int


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    minutes: int


Act = Go | Tap | Wait | tuple[int, Event]

SECRETS = st.sampled_from(["8841", "0427", "0000"])
CHATS = st.sampled_from([11, 12, world.OFFICER])
MESSAGES = st.integers(1, 9_999)
st.register_type_strategy(date, st.dates(date(2026, 1, 1), date(2028, 1, 1)))  # no year is a secret
TYPED = st.builds(
    Typed, st.sampled_from(WORDS) | st.text(max_size=9), MESSAGES, st.booleans(), st.booleans()
)
PRESSED = st.builds(
    Pressed,
    st.sampled_from(VERBS),
    st.sampled_from(["", "1", "yes", "email", "x", "1001", "9" * 30]),
    st.none() | st.integers(-1, 30),
    query_id=st.uuids().map(str),
)
ELSEWHERE = (
    events.Blocked, events.Unblocked, events.AddedToGroup, events.Elapsed, events.AddressConfirmed,
    events.AddressDenied, events.ConfirmationStrayed, events.AddressDead,
    events.LetterStopped, events.SignedInElsewhere,
    events.AccountClosed, events.AccountFrozen, events.AccountUnfrozen, events.ShareSettled,
    events.FileRead, ReleasePreviewed,
)  # fmt: skip
TIMES = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
st.register_type_strategy(datetime, TIMES)
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))  # what SQLite has room for
EVENT = st.one_of(TYPED, PRESSED, st.builds(Sent, MESSAGES), *map(st.from_type, ELSEWHERE))
ACT: st.SearchStrategy[Act] = st.one_of(
    st.builds(Go, CHATS, st.sampled_from(["Emma", "Marie"]), st.integers(1, 12), SECRETS),
    st.builds(Tap, CHATS, st.integers(0, 12)),
    st.builds(Wait, st.sampled_from([1, 31, 25 * 60, 15 * 24 * 60])),
    st.tuples(CHATS, EVENT),
)
ACTS = st.lists(ACT, max_size=25)


class Bench:
    """Gives each example a desk of its own on a copy of one seeded file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seeded = folder / "seeded.sqlite3"
        self._path = folder / "desk.sqlite3"
        self._runner = asyncio.Runner()
        self._passwords = Passwords()
        lay(self._seeded)
        self._runner.run(self._prepare())

    async def _prepare(self) -> None:
        store = await Store.open(self._seeded)
        plain = world.secluded_settings(self._folder)
        self._parts = assembled(parse(plain, folder=self._folder), store)
        await store.write(_furnish)
        await store.close()

    def play(self, acts: list[Act], *, twice: bool = False) -> None:
        """Check, act by act, whatever must hold."""
        self._runner.run(self._play(acts, twice))

    async def _play(self, acts: list[Act], twice: bool) -> None:
        for end in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + end).unlink(missing_ok=True)
        shutil.copy(self._seeded, self._path)
        store = await Store.open(self._path, readers=1)
        try:
            await Play(Counter(store, self._path, self._parts, self._passwords)).all(acts, twice)
        finally:
            await store.close()

    def close(self) -> None:
        """End the threads."""
        self._passwords.close()
        self._runner.close()


def _furnish(tx: Tx) -> None:
    """Everybody's entry; Marie is registered in the second chat and has her result."""
    people.seed(tx, Keys.read(world.KEY))
    marie = CANDIDATES["Marie"]
    people.give_account(tx, marie, people.scene_of(tx, 12, MORNING))
    people.give_result(tx, marie, "B", MORNING)


class Play:
    """One example, and what has been proven in it."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._proven = {CANDIDATES["Marie"].entry}

    async def all(self, acts: list[Act], twice: bool) -> None:
        """Do everything; at the end no secret is found in the store's files."""
        for act in acts:
            await self._do(act, twice)
        assert not [word for word in SECRET_WORDS if self._counter.holds(word)]

    async def _do(self, act: Act, twice: bool) -> None:
        match act:
            case Wait(minutes):
                self._counter.later(timedelta(minutes=minutes))
            case Tap(chat, number):
                buttons, version = await self._counter.buttons(chat)
                if buttons:
                    button = buttons[number % len(buttons)]
                    press = Pressed(button.verb, button.argument, version, query_id="query")
                    await self._event(chat, press, twice)
            case Go(chat, name, times, secret):
                who = replace(CANDIDATES[name], secret=secret)
                for _ in range(times):
                    event = await self._counter.right(chat, who)
                    await self._event(chat, event, twice)
            case (chat, event):
                await self._event(chat, event, twice)

    async def _event(self, chat: int, event: Event, twice: bool) -> None:
        await self._prove(chat, event)
        if twice:
            await self._repeated(chat, event)
            return
        item = await self._counter.take(chat, event)
        _speaks(event, await self._counter.owed(item))
        assert await self._counter.accounts() <= self._proven

    async def _prove(self, chat: int, event: Event) -> None:
        step = await self._counter.step(chat)
        if isinstance(event, Typed) and not event.edited and isinstance(step, AwaitingSecret):
            for each in CANDIDATES.values():
                named = each.id_number == step.form.id_number
                if named and secret_number(event.text) == each.secret:
                    self._proven.add(each.entry)

    async def _repeated(self, chat: int, event: Event) -> None:
        item, arrival = await self._counter.keep(chat, event)
        await self._counter.journal.accept(item, arrival)
        before = self._counter.dump()
        assert await self._counter.journal.accept(item, arrival) == []
        assert self._counter.dump() == before


def _speaks(event: Event, owed: list[Any]) -> None:
    """Nobody who does something is left in silence."""
    if isinstance(event, Typed | Sent):
        assert any(isinstance(each, Say) for each in owed)
    if isinstance(event, Pressed):
        assert isinstance(owed[0], Answer)
        assert len(owed) > 1 or owed[0].toast


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("bench"))
    yield made
    made.close()


SLOW = settings(max_examples=examples(1), suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(acts=ACTS)
def test_any_events_are_answered_and_register_nobody_without_a_secret(
    bench: Bench, acts: list[Act]
) -> None:
    bench.play(acts)


@settings(SLOW, max_examples=max(4, examples(1) // 6))
@given(acts=ACTS)
@example(acts=[Go(11, "Emma", 1, "8841"), Go(11, "Emma", 5, "8841")])
def test_an_item_decided_again_changes_nothing(bench: Bench, acts: list[Act]) -> None:
    bench.play(acts, twice=True)


@given(step=st.from_type(Step))  # type: ignore[arg-type]
def test_every_step_is_read_back_as_it_was(step: Step) -> None:
    assert STEPS.loads(STEPS.dumps(step)) == step


@given(event=st.from_type(Event), chat=st.integers())  # type: ignore[arg-type]
def test_every_event_is_read_back_as_it_was(event: Event, chat: int) -> None:
    arrival = Arrival(chat, event)
    assert EVENTS.loads(EVENTS.dumps(arrival)) == arrival


@given(effect=st.from_type(Effect))  # type: ignore[arg-type]
def test_every_effect_is_read_back_as_it_was(effect: Effect) -> None:
    assert EFFECTS.loads(EFFECTS.dumps(effect)) == effect
