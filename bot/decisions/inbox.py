"""Takes in what arrives: kept first, then decided, each chat in its own order.

    Telegram -> door, keep the batch (one commit) -> arrivals -> queue of the chat -> journal

Nothing is confirmed to Telegram before it is kept, or dropped at the door. One update that cannot
be read does not fail its batch. An event that fails five times by a bug of ours is set aside and
staff are alerted; when the store fails, everything stops, since going on would lose.
"""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

import orjson

from bot.core import Core
from bot.decisions.disk_watch import DiskWatch
from bot.decisions.inbox_door import Admitted, InboxDoor, Incoming
from bot.decisions.journal import Journal
from bot.keys import SealBrokenError
from bot.outbox.writer import INSIDE, ParcelOrigin
from bot.store import inbox
from bot.store.codecs import EVENTS
from bot.store.engine.store import StoreError, Tx
from bot.store.inbox import InboxItem
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.machine.events import Arrival
from handlers.ports import RawUpdate
from handlers.updates import read

log = logging.getLogger(__name__)

AT_ONCE = 256
BUG_TRIES = 5
PAGE = 500

Arrivals: TypeAlias = "asyncio.Queue[Sequence[InboxItem]]"
"""What was kept and waits to be decided; filled by whoever keeps, emptied by the inbox."""


class Inbox:
    """Keeps what arrives and has it decided."""

    def __init__(self, core: Core, journal: Journal, arrivals: Arrivals, disk: DiskWatch) -> None:
        """`arrivals` brings what others kept; `core` hears of each decision."""
        self._disk = disk
        self._core = core
        self._journal = journal
        self._arrivals = arrivals
        self._door = InboxDoor(core, lambda chat: chat in self._queues)
        self._queues: dict[int, deque[tuple[InboxItem, Arrival]]] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def run(self, *edges: Callable[[], Awaitable[None]]) -> None:
        """Decide what a former life left, then whatever the `edges` bring, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            await self._resume(tasks)
            for edge in edges:
                tasks.create_task(_forever(edge))
            while True:
                self._take(await self._arrivals.get(), tasks)

    @property
    def has_room(self) -> bool:
        """Whether the disk has room for more."""
        return self._disk.has_room

    async def wait_for_room(self) -> None:
        """Wait until the disk has room for more."""
        await self._disk.wait_for_room()

    async def contested(self) -> None:
        """Tell staff, once an hour at most."""
        now = self._core.clock()
        alert = Alert((line(AlertPhrase.BOT_CONTESTED),))
        key = f"contested {now:%Y-%m-%dT%H}"
        await self._core.store.write(
            lambda tx: self._core.writer.put(tx, key, ParcelOrigin(0, 0, now), [alert])
        )
        self._core.notify([])

    async def offset(self, source: str) -> int | None:
        """The next update to ask for."""
        return await self._core.store.read(lambda tx: inbox.load_offset(tx, source))

    async def keep(self, source: str, updates: Sequence[RawUpdate], following: int) -> None:
        """Keep raw updates in one commit, the offset with them, and queue the new ones.

        What nobody needs, and what is beyond its chat's budget, is not kept; the offset moves on.
        """
        incoming = [each for update in updates if (each := self._incoming(source, update))]

        def work(tx: Tx) -> Admitted:
            admitted = self._door.admit(tx, source, incoming, self._core.clock())
            inbox.move_offset(tx, source, following)
            return admitted

        admitted = await self._core.store.write(work)
        self._arrivals.put_nowait(admitted.kept)
        if admitted.warns:
            self._core.notify([])

    def _incoming(self, source: str, update: RawUpdate) -> Incoming | None:
        """An update as it is kept; None for what nobody can read or nobody needs."""
        ref = str(update["update_id"])
        try:
            arrival = read(update)
        except Exception as error:  # noqa: BLE001 - one odd update must not stop the others
            log.warning(
                "an update cannot be read", extra={"update": ref, "error": type(error).__name__}
            )
            return None
        if arrival is None:
            return None
        try:
            plain, in_hand = orjson.dumps(update), True
        except TypeError:  # half a surrogate pair: kept, and set aside when it is read again
            plain, in_hand = json.dumps(update).encode(), False
        return Incoming(ref, self._core.keys.seal(plain, source), arrival, in_hand=in_hand)

    def _take(self, items: Sequence[InboxItem], tasks: asyncio.TaskGroup) -> None:
        """Queue what was kept, each behind the others of its chat."""
        for item in items:
            try:
                arrival = self._read(item)
            except Exception as error:  # noqa: BLE001 - one odd update must not stop the others
                tasks.create_task(self._set_aside(item, error))
                continue
            if arrival is None:
                tasks.create_task(self._discard(item))
                continue
            queue = self._queues.get(arrival.chat)
            if queue is not None:
                queue.append((item, arrival))
                continue
            self._queues[arrival.chat] = deque([(item, arrival)])
            tasks.create_task(self._work(arrival.chat))

    def _read(self, item: InboxItem) -> Arrival | None:
        """What an item says; None for what nobody needs. Raises what keeps it from being read."""
        if item.arrival is not None:
            return item.arrival
        plain = self._core.keys.open(item.sealed, item.source)
        if item.source == INSIDE:
            arrival: Arrival = EVENTS.loads(plain.decode())
            return arrival
        return read(orjson.loads(plain))

    async def _discard(self, item: InboxItem) -> None:
        await self._core.store.write(lambda tx: inbox.mark_done(tx, item.id))

    async def _set_aside(self, item: InboxItem, error: Exception) -> None:
        """Kept as it came, and staff hear of it: another key or program may read it yet."""
        log.warning(
            "an update cannot be read", extra={"item": item.id, "error": type(error).__name__}
        )
        sealed = isinstance(error, SealBrokenError)
        phrase = AlertPhrase.SEALED_ASIDE if sealed else AlertPhrase.UNREAD_ASIDE
        alert = Alert((line(phrase, count=1),), gathered=phrase)

        def work(tx: Tx) -> None:
            inbox.set_aside(tx, item.id)
            origin = ParcelOrigin(0, 0, self._core.clock())
            self._core.writer.put(tx, f"aside:{item.id}", origin, [alert])

        await self._core.store.write(work)
        self._core.notify([])

    async def _work(self, chat: int) -> None:
        """Decide one chat's queue in order, then leave."""
        queue = self._queues[chat]
        async with self._slots:
            while queue:
                await self._decide(*queue[0])
                queue.popleft()
        del self._queues[chat]

    async def _decide(self, item: InboxItem, arrival: Arrival) -> None:
        while True:
            try:
                raised = await self._journal.accept(item.id, arrival)
            except StoreError:
                raise
            except Exception:
                log.exception("a decision failed by a bug", extra={"item": item.id})
                if await self._core.store.write(lambda tx: self._failed(tx, item.id, arrival.chat)):
                    self._core.notify([])
                    return
                await asyncio.sleep(0.1)
                continue
            self._core.notify(raised)
            return

    def _failed(self, tx: Tx, item: int, chat: int) -> bool:
        """One more try is used up; after the last, staff are alerted."""
        aside = inbox.count_failure(tx, item, BUG_TRIES)
        if aside:
            event = line(AlertPhrase.EVENT, item=str(item), chat=str(chat))
            lines = (line(AlertPhrase.SET_ASIDE, count=1), event)
            alert = Alert(lines, gathered=AlertPhrase.SET_ASIDE)
            self._core.writer.put(
                tx, f"aside:{item}", ParcelOrigin(0, 0, self._core.clock()), [alert]
            )
        return aside

    async def _resume(self, tasks: asyncio.TaskGroup) -> None:
        """What was kept and not decided before the last end."""
        after = 0
        while page := await self._core.store.read(
            lambda tx, since=after: inbox.load_waiting(tx, since, PAGE)  # type: ignore[misc]
        ):
            self._take(page, tasks)
            after = page[-1].id


async def _forever(edge: Callable[[], Awaitable[None]]) -> None:
    await edge()
