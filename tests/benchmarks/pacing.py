"""How evenly bulk chat leaves the outbox: durable rows, a turn for each, a call of 50 ms.

Goals: the mean within 1 % of the limit, and no second, wherever it begins, above 1.1 of it.
"""

import asyncio
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot import app
from bot.config import CentreSection, Secret, Settings
from bot.config import StoreSection as StoreSettings
from bot.core import Core, opened
from bot.outbox.delivery import ParcelDelivery
from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.wakeup import Wakeup
from bot.outbox.worker import Outbox
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from domain.machine.effects import Effect, SendText
from domain.machine.outbound import Receipt, Undeliverable

from . import goal

SECONDS = 8
LATENCY = 0.05


class Telegram:
    """Takes every message, a round trip after it was called, and notes when."""

    def __init__(self, expected: int) -> None:
        self.called: list[float] = []
        self.done = asyncio.Event()
        self._expected = expected

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        self.called.append(time.perf_counter())
        if len(self.called) == self._expected:
            self.done.set()
        await asyncio.sleep(LATENCY)
        return Delivered(Receipt(message_id=parcel.id))

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        return nothing


def notices(count: int) -> Callable[[Tx], None]:
    """A notice to as many chats."""
    now, effect = datetime.now(UTC), SendText("notice")
    given = [
        parcel(f"{chat}", effect, ParcelOrigin(chat, 0, now), queue=Queue.BULK_CHAT)
        for chat in range(count)
    ]
    return lambda tx: parcels.put_parcels(tx, given, now)


async def send(core: Core, limit: int) -> list[float]:
    """The moments at which the notices of `SECONDS` were called out."""
    telegram = Telegram(limit * SECONDS)
    await core.store.write(notices(limit * SECONDS))
    pipeline, wakeup = app.bulk_chat_pipeline(telegram, limit), Wakeup()
    delivery = ParcelDelivery(core.store, core.writer, lambda _: wakeup.ring(), core.clock)
    box = Outbox(core.store, [pipeline], delivery, wakeup)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(box.run())
        await telegram.done.wait()
        running.cancel()
    return telegram.called


async def measure(folder: Path, limit: int) -> tuple[float, float]:
    """The mean rate and that of the busiest second, both as a share of the limit."""
    store = StoreSettings(path=folder / f"{limit}.sqlite3", key=Secret("5e" * 32))
    settings = Settings(
        centre=CentreSection(name="Centre", number="FR001", city="Lyon", email="desk@lyon.test"),
        store=store,
    )
    async with opened(settings) as core:
        called = await send(core, limit)
    mean = (len(called) - 1) / (called[-1] - called[0])
    seconds = (bisect_left(called, each + 1) - place for place, each in enumerate(called))
    return mean / limit, max(seconds) / limit


def main() -> None:
    """Print both shares at Telegram's rate for all and at the paid one."""
    with tempfile.TemporaryDirectory() as folder:
        for limit in (30, 1_000):
            mean, busiest = asyncio.run(measure(Path(folder), limit))
            print(
                f"  {limit:5,} a second: mean {mean:.3f} of it"
                f"{goal('0.99 to 1.01', met=0.99 <= mean <= 1.01)}, "
                f"busiest second {busiest:.3f}{goal(1.1, met=busiest <= 1.1)}"
            )


if __name__ == "__main__":
    main()
