"""An outbox by itself, with two queues that deliver into lists, and the clock on the wall."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from bot.keys import Keys
from bot.outbox.circuit_breaker import NO_BREAKER, BreakerPolicy
from bot.outbox.delivery import ParcelDelivery
from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.pipeline import Pipeline
from bot.outbox.queues import POLICIES, RetryPolicy
from bot.outbox.wakeup import Wakeup
from bot.outbox.worker import Outbox
from bot.outbox.writer import OutboxWriter
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Store, Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel, Parcel
from bot.store.outbox.queues import Queue
from bot.store.staff.alerted import AlertedStaff
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Answer, Effect, Say, SendText
from domain.machine.outbound import Cause, DeliveryError, Undeliverable
from domain.text.quiet_hours import QuietHours
from tests.support.stores.new_store import lay

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
SOON = timedelta(milliseconds=20)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NOTHING = timedelta(0)
BREAKER = BreakerPolicy(
    "shared",
    {Cause.THROTTLED: None, Cause.LOGIN: AlertPhrase.MAIL_LOGIN},
    AlertPhrase.MAIL_LOGIN_BACK,
)
WRITER = OutboxWriter(
    Keys.read("5e" * 32),
    QuietHours(time(21), time(8), ZoneInfo("Europe/Paris")),
    staff=AlertedStaff(chat=9),
)


class Recorder:
    """Delivers into a list; what stands in `errors` under a name is raised instead, in turn."""

    def __init__(self) -> None:
        self.delivered: list[str] = []
        self.errors: dict[str, list[DeliveryError]] = {}
        self.blocked = asyncio.Event()
        self.blocked.set()

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        name = _name(effect)
        if waiting := self.errors.get(name):
            raise waiting.pop(0)
        if name.startswith("slow"):
            await self.blocked.wait()
        self.delivered.append(name)
        return Delivered(after=_fail if name == "trap" else nothing)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        return nothing


def _fail(_: Tx) -> list[InboxItem]:
    raise RuntimeError("a bug")


def _name(effect: Effect) -> str:
    match effect:
        case SendText(name) | Answer(name):
            return name
        case Say(lines):
            return lines[0].phrase
    raise AssertionError(effect)


class Bench:
    """A store, an outbox with two queues, and the clock on the wall."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.talk, self.bulk = Recorder(), Recorder()
        self.pipelines = [
            self.pipeline(Queue.TALK, self.talk),
            self.pipeline(Queue.BULK_CHAT, self.bulk, BREAKER),
        ]
        self.began = monotonic()
        self.start_anew()

    def pipeline(
        self, queue: Queue, performer: Recorder, breaker: BreakerPolicy = NO_BREAKER
    ) -> Pipeline:
        policy = replace(POLICIES[queue], lanes=4, retry=RetryPolicy(first=SOON), breaker=breaker)
        return Pipeline(queue, policy, performer)

    def start_anew(self) -> None:
        """An outbox that remembers nothing of a former one."""
        self.wakeup = Wakeup()
        self.delivery = ParcelDelivery(self.store, WRITER, lambda _: self.wakeup.ring(), self.now)
        self.outbox = Outbox(self.store, self.pipelines, self.delivery, self.wakeup)

    def now(self) -> datetime:
        return NOW + timedelta(seconds=monotonic() - self.began)

    async def put(
        self,
        name: str,
        lane: str = "one",
        *,
        queue: Queue = Queue.TALK,
        wait: timedelta = timedelta(0),
        chat: int = 1,
    ) -> None:
        """One parcel, named by what it delivers; an answer (`?`) is let go when in doubt."""
        effect = EFFECTS.dumps(Answer(name) if name.endswith("?") else SendText(name))
        parcel = NewParcel(
            key=name,
            queue=queue,
            lane=lane,
            chat=chat,
            version=0,
            effect=effect,
            due=self.now() + wait,
        )
        await self.store.write(lambda tx: parcels.put_parcels(tx, [parcel], self.now()))
        self.wakeup.ring()

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
        """Wait until a parcel is in a state."""
        async with asyncio.timeout(5):
            while await self.state(name) != state:  # noqa: ASYNC110 - nor does the store
                await asyncio.sleep(0.005)

    async def nothing_under_way(self) -> None:
        """Wait until whatever was delivered is settled."""
        sql = "SELECT 1 FROM outbox WHERE state = 'sending'"
        async with asyncio.timeout(5):
            while await self.store.read(lambda tx: tx.one(sql)):  # noqa: ASYNC110 - nor does it
                await asyncio.sleep(0.005)


@asynccontextmanager
async def running(bench: Bench) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(bench.outbox.run())
        yield
        task.cancel()


def waiting(tx: Tx) -> list[tuple[str, int]]:
    rows = tx.execute("SELECT key, tries FROM outbox WHERE state = 'waiting' ORDER BY id")
    return [(row["key"], row["tries"]) for row in rows]


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Bench]:
    """A bench on a new store."""
    store = await Store.open(lay(folder / "desk.sqlite3"))
    yield Bench(store)
    await store.close()
