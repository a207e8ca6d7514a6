"""The outbox by itself: which row goes when, whatever becomes of the others."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import pytest

from bot.classes import Class
from bot.keys import Keys
from bot.outbox import Outbox
from bot.owing import Owing
from bot.performers.settling import After, Settled, nothing
from bot.roads import FIRST, Halts, Road
from bot.store import outbox
from bot.store.engine import Store, Tx
from bot.store.inbox import Kept
from bot.store.migrations import migrate
from bot.store.outbox import New, Owed
from bot.store.times import stamp
from bot.stored import EFFECTS
from domain.delivery import Cause, DeliveryError, Doubtful, Receipt, TryLater, Undeliverable
from domain.effects import Answer, Effect, Say, SendText, Write
from domain.phrases import Phrase
from domain.quiet import QuietHours

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
SOON = timedelta(milliseconds=20)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
ROAD = Road(
    "road",
    {Cause.THROTTLED: None, Cause.LOGIN: Phrase.ALERT_MAIL_LOGIN},
    Phrase.ALERT_MAIL_LOGIN_BACK,
)
OWING = Owing(
    Keys.read("5e" * 32), QuietHours(time(21), time(8), ZoneInfo("Europe/Paris")), staff=(9,)
)


class Recorder:
    """Delivers into a list; what stands in `errors` under a name is raised instead, in turn."""

    def __init__(self) -> None:
        self.delivered: list[str] = []
        self.errors: dict[str, list[DeliveryError]] = {}
        self.blocked = asyncio.Event()
        self.blocked.set()

    async def perform(self, owed: Owed, effect: Effect) -> Settled:
        name = _name(effect)
        if waiting := self.errors.get(name):
            raise waiting.pop(0)
        if name.startswith("slow"):
            await self.blocked.wait()
        self.delivered.append(name)
        return Settled(after=_fail if name == "trap" else nothing)

    def given_up(self, owed: Owed, effect: Effect, error: Undeliverable) -> After:
        return nothing


def _fail(_: Tx) -> list[Kept]:
    raise RuntimeError("a bug")


def _name(effect: Effect) -> str:
    match effect:
        case SendText(name) | Answer(name):
            return name
        case Say(lines):
            return lines[0].phrase
    raise AssertionError(effect)


class Bench:
    """A store, an outbox with two classes, and the clock on the wall."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.talk, self.bulk = Recorder(), Recorder()
        self.classes = [
            Class("talk", self.talk, lanes=4, first=SOON),
            Class("bulk", self.bulk, lanes=4, first=SOON, road=ROAD),
        ]
        self.outbox = Outbox(store, self.classes, OWING, self.now)
        self.began = monotonic()

    def now(self) -> datetime:
        return NOW + timedelta(seconds=monotonic() - self.began)

    async def owe(
        self, name: str, lane: str = "one", *, klass: str = "talk", wait: timedelta = timedelta(0)
    ) -> None:
        """One row, named by what it delivers; an answer (`?`) is let go when in doubt."""
        effect = EFFECTS.dumps(Answer(name) if name.endswith("?") else SendText(name))
        row = New(name, klass, lane, 1, 0, effect, self.now() + wait)
        await self.store.write(lambda tx: outbox.put(tx, [row], self.now()))
        self.outbox.wake()

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for something to have been delivered."""
        async with asyncio.timeout(5):
            while not done():  # noqa: ASYNC110 - what is delivered tells nobody
                await asyncio.sleep(0.005)

    async def state(self, name: str) -> str:
        sql = "SELECT state FROM outbox WHERE key = :name"
        row = await self.store.read(lambda tx: tx.one(sql, {"name": name}))
        assert row
        return str(row["state"])

    async def settled(self, name: str, state: str) -> None:
        """Wait until a row is in a state."""
        async with asyncio.timeout(5):
            while await self.state(name) != state:  # noqa: ASYNC110 - nor does the store
                await asyncio.sleep(0.005)


@asynccontextmanager
async def running(bench: Bench) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(bench.outbox.run())
        yield
        task.cancel()


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    path = tmp_path / "desk.sqlite3"
    migrate(path)
    store = await Store.open(path)
    yield Bench(store)
    await store.close()


async def test_lane_goes_in_the_order_it_was_owed(bench: Bench) -> None:
    for name in ("a", "b", "c"):
        await bench.owe(name)
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 3)
    assert bench.talk.delivered == ["a", "b", "c"]


async def test_lane_waits_for_the_row_that_is_tried_again(bench: Bench) -> None:
    bench.talk.errors["a"] = [TryLater(Cause.UNREACHABLE)] * 2
    await bench.owe("a")
    await bench.owe("b")
    await bench.owe("elsewhere", lane="two")
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 3)
    assert bench.talk.delivered == ["elsewhere", "a", "b"]


async def test_row_for_later_does_not_hold_its_lane(bench: Bench) -> None:
    await bench.owe("later", wait=timedelta(hours=1))
    await bench.owe("now")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["now"])
    assert await bench.state("later") == "waiting"


async def test_row_goes_when_it_comes_due(bench: Bench) -> None:
    async with running(bench):
        await bench.owe("soon", wait=timedelta(milliseconds=60))
        await bench.owe("now", lane="two")
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["now", "soon"]


async def test_row_owed_while_its_lane_is_busy_follows(bench: Bench) -> None:
    bench.talk.blocked.clear()
    async with running(bench):
        await bench.owe("slow")
        await bench.settled("slow", "sending")
        await bench.owe("next")
        bench.talk.blocked.set()
        await bench.until(lambda: bench.talk.delivered == ["slow", "next"])


async def test_full_class_goes_on_when_a_lane_ends(bench: Bench) -> None:
    bench.talk.blocked.clear()
    async with running(bench):
        for lane in range(6):
            await bench.owe(f"slow {lane}", lane=f"{lane}")
        await bench.settled("slow 3", "sending")
        assert await bench.state("slow 4") == "waiting"
        bench.talk.blocked.set()
        await bench.until(lambda: len(bench.talk.delivered) == 6)


async def test_busy_class_holds_no_other(bench: Bench) -> None:
    bench.bulk.blocked.clear()
    async with running(bench):
        for lane in range(8):
            await bench.owe(f"slow {lane}", lane=f"{lane}", klass="bulk")
        await bench.owe("talk", lane="t")
        await bench.until(lambda: bench.talk.delivered == ["talk"])
        assert bench.bulk.delivered == []


async def test_halted_class_waits_whole_and_loses_no_try(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.THROTTLED, after=30)]
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.owe("b", lane="two", klass="bulk")
        await bench.owe("talk", lane="t")
        await bench.until(lambda: bench.talk.delivered == ["talk"])
    rows = await bench.store.read(_waiting)
    assert rows == [("a", 0), ("b", 0)]


async def test_classes_of_one_road_are_halted_together(bench: Bench) -> None:
    bench.classes[0] = replace(bench.classes[0], road=ROAD)
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.owe("talk", lane="t")
        await asyncio.sleep(0.05)
    assert bench.talk.delivered == []


async def test_staff_hear_once_of_a_halt_and_once_of_its_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.01)
    for name in ("a", "b"):
        bench.bulk.errors[name] = [refused] * 3
        await bench.owe(name, lane=name, klass="bulk")
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.delivered) == 2)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


async def test_what_began_before_a_halt_proves_nothing_by_its_end(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    bench.bulk.blocked.clear()
    async with running(bench):
        await bench.owe("slow", klass="bulk")
        await bench.settled("slow", "sending")
        await bench.owe("a", lane="two", klass="bulk")
        await bench.settled("a", "waiting")
        bench.bulk.blocked.set()
        await bench.settled("slow", "sent")
        await bench.owe("b", lane="three", klass="bulk")
        await asyncio.sleep(0.05)
    assert bench.bulk.delivered == ["slow"]
    assert bench.talk.delivered == ["alert-mail-login"]


def test_a_road_that_is_free_for_a_moment_is_halted_for_longer() -> None:
    halts, now, waits = Halts(), NOW, []
    for _ in range(3):
        halts.begin(ROAD, TryLater(Cause.LOGIN), now)
        until = halts.until(ROAD)
        assert until
        waits.append((until - now).total_seconds())
        now = until + MINUTE
        halts.end(ROAD, now, now)
    halts.begin(ROAD, TryLater(Cause.LOGIN), now + HOUR)
    assert halts.until(ROAD) == now + HOUR + FIRST
    assert waits == [30, 60, 120]


async def test_a_bug_in_what_follows_a_delivery_does_not_deliver_it_again(bench: Bench) -> None:
    async with running(bench):
        await bench.owe("trap")
        await bench.settled("trap", "sent")
        await bench.owe("b")
        await bench.until(lambda: bench.talk.delivered == ["trap", "b"])


async def test_a_row_that_ends_the_program_lets_it_live_in_between(bench: Bench) -> None:
    await bench.owe("a")
    killed = "UPDATE outbox SET state = 'sending', tries = 8"
    await bench.store.write(lambda tx: tx.execute(killed))
    async with running(bench):
        await bench.settled("a", "waiting")
    row = await bench.store.read(lambda tx: tx.one("SELECT due_at FROM outbox"))
    assert row
    assert row["due_at"] > stamp(bench.now() + 5 * MINUTE)


async def test_a_timer_set_anew_while_it_is_delivered_still_waits(bench: Bench) -> None:
    timer = New("timer:1:a", "talk", "timer:1:a", 1, 1, "", NOW)
    await bench.store.write(lambda tx: outbox.put_timer(tx, timer, NOW))
    await bench.store.write(lambda tx: outbox.claim(tx, "talk", NOW, 1))
    await bench.store.write(lambda tx: outbox.put_timer(tx, replace(timer, version=2), NOW))
    await bench.store.write(lambda tx: outbox.sent(tx, 1, Receipt(), NOW))
    assert await bench.state("timer:1:a") == "waiting"


async def test_what_is_cancelled_unsent_is_no_sign_of_relief(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.05)
    bench.bulk.errors = {
        "a": [refused, refused],
        "b": [Undeliverable(Cause.GONE, tried=False)],
    }
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.errors["a"]) == 1)
        await bench.owe("b", lane="two", klass="bulk", wait=-SOON)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.bulk.errors["b"] == []
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


async def test_a_restart_tells_staff_nothing_twice_and_leaves_out_no_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=30)
    bench.bulk.errors["a"] = [refused, refused]
    await bench.owe("a", klass="bulk")
    for _ in range(2):
        bench.outbox = Outbox(bench.store, bench.classes, OWING, bench.now)
        left = len(bench.bulk.errors["a"])
        async with running(bench):
            await bench.until(lambda was=left: len(bench.bulk.errors["a"]) < was)  # type: ignore[misc]
            await bench.settled("a", "waiting")
        bench.began -= 60
    bench.outbox = Outbox(bench.store, bench.classes, OWING, bench.now)
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


def test_a_halt_lasts_longer_each_time_and_no_longer_for_rows_that_fail_together() -> None:
    halts, now, waits = Halts(), NOW, []
    for _ in range(7):
        for _ in range(3):
            halts.begin(ROAD, TryLater(Cause.LOGIN), now)
        until = halts.until(ROAD)
        assert until
        waits.append((until - now).total_seconds())
        now = until
    assert waits == [30, 60, 120, 240, 480, 600, 600]


async def test_what_was_not_tried_loses_no_try_and_waits_as_long_as_asked(bench: Bench) -> None:
    bench.talk.errors["a"] = [TryLater(Cause.THROTTLED, after=60, tried=False)]
    await bench.owe("a")
    async with running(bench):
        await bench.until(lambda: not bench.talk.errors["a"])
        await bench.settled("a", "waiting")
    assert await bench.store.read(_waiting) == [("a", 0)]


def _waiting(tx: Tx) -> list[tuple[str, int]]:
    rows = tx.execute("SELECT key, tries FROM outbox WHERE state = 'waiting' ORDER BY id")
    return [(row["key"], row["tries"]) for row in rows]


async def test_doubtful_answer_is_let_go_and_its_lane_goes_on(bench: Bench) -> None:
    bench.talk.errors["a?"] = [Doubtful(Cause.UNREACHABLE)]
    await bench.owe("a?")
    await bench.owe("b")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["b"])
    assert await bench.state("a?") == "doubtful"


@pytest.mark.parametrize(("sealed", "doubted"), [(None, 0), (b"letter", 1)])
async def test_a_letter_that_only_waited_for_its_turn_is_not_in_doubt_after_a_crash(
    bench: Bench, sealed: bytes | None, doubted: int
) -> None:
    letter = EFFECTS.dumps(Write("candidate.answer.help", "emma@school.uk"))
    row = New("letter", "mail", "mail:emma@school.uk", 0, 0, letter, NOW)
    await bench.store.write(lambda tx: outbox.put(tx, [row], NOW))
    sql = "UPDATE outbox SET state = 'sending', tries = 1, sealed = :sealed"
    await bench.store.write(lambda tx: tx.execute(sql, {"sealed": sealed}))
    async with running(bench):
        await bench.settled("letter", "waiting")
    sql = "SELECT doubted_at IS NOT NULL AS doubted, tries FROM outbox"
    found = await bench.store.read(lambda tx: tx.one(sql))
    assert found
    assert tuple(found) == (doubted, doubted)


async def test_doubtful_message_is_sent_again(bench: Bench) -> None:
    bench.talk.errors["a"] = [Doubtful(Cause.UNREACHABLE)]
    await bench.owe("a")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["a"])


async def test_undeliverable_row_dies_and_its_lane_goes_on(bench: Bench) -> None:
    bench.talk.errors["a"] = [Undeliverable(Cause.BLOCKED)]
    await bench.owe("a")
    await bench.owe("b")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["b"])
    assert await bench.state("a") == "dead"


async def test_what_a_crash_left_under_way_goes_again_before_its_lane(bench: Bench) -> None:
    await bench.owe("a")
    await bench.owe("b")
    await bench.store.write(lambda tx: outbox.claim(tx, "talk", bench.now(), 1))
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["a", "b"])


async def test_key_that_is_known_is_owed_once(bench: Bench) -> None:
    await bench.owe("a")
    await bench.owe("a")
    async with running(bench):
        await bench.owe("b")
        await bench.until(lambda: "b" in bench.talk.delivered)
    assert bench.talk.delivered == ["a", "b"]


async def test_row_nobody_can_read_does_not_stop_its_lane(bench: Bench) -> None:
    row = New("odd", "talk", "one", 1, 0, '{"is":"OfAnotherProgram"}', bench.now())
    await bench.store.write(lambda tx: outbox.put(tx, [row], bench.now()))
    await bench.owe("next")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["next"])
    assert await bench.state("odd") == "dead"
