"""Takes in what arrives: kept first, then decided, each chat in its own order.

    Telegram -> keep the batch (one commit) -> move the offset -> queue of the chat -> journal

Nothing is confirmed to Telegram before it is kept. One update that cannot be read does not fail
its batch. An event that fails five times by a bug of ours is set aside and staff are alerted; when
the store fails, everything stops, since going on would lose.
"""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import orjson
from telegram import Bot
from telegram.request import BaseRequest

from bot.decisions.journal import Journal
from bot.keys import Keys
from bot.outbox.writer import INSIDE, OutboxWriter, ParcelOrigin
from bot.store import inbox
from bot.store.codecs import EVENTS
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.inbox import InboxItem
from domain.machine.effects import Alert, line
from domain.machine.events import Arrival
from domain.machine.phrases import Phrase
from handlers.transport import call
from handlers.updates import ALLOWED, read

log = logging.getLogger(__name__)

POLL_SECONDS = 50  # the longest that Telegram's server waits
BATCH = 100
AT_ONCE = 256
BUG_TRIES = 5
PAGE = 500


class Inbox:
    """Keeps what arrives and has it decided."""

    def __init__(
        self,
        store: Store,
        keys: Keys,
        journal: Journal,
        writer: OutboxWriter,
        decided: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        """`decided` is called after each decision: the outbox has something to do."""
        self._store = store
        self._keys = keys
        self._journal = journal
        self._writer = writer
        self._decided = decided
        self._clock = clock
        self._queues: dict[int, deque[tuple[InboxItem, Arrival]]] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._tasks: asyncio.TaskGroup | None = None
        self.heard_at = clock()

    async def run(self, *edges: Callable[[], Awaitable[None]]) -> None:
        """Decide what a former life left, then whatever the `edges` bring, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            await self._resume()
            for edge in edges:
                tasks.create_task(_forever(edge))

    async def poll(self, bot: Bot, carrier: BaseRequest) -> None:
        """Ask one bot's Telegram for updates, for ever; errors are waited out."""
        source = _source(bot)
        following = await self._store.read(lambda tx: inbox.load_offset(tx, source))
        wait = 0.0
        while True:
            try:
                batch = await _fetch(bot, carrier, following)
                wait = 0.0
                self.heard_at = self._clock()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next poll may work
                wait = min(30.0, wait * 2 or 0.5)
                log.warning("polling failed", extra={"error": type(error).__name__, "wait": wait})
                await asyncio.sleep(wait)
                continue
            if batch:
                following = max(each["update_id"] for each in batch) + 1
                await self.keep(source, batch, following)

    async def receive(self, bot: Bot, update: dict[str, Any]) -> None:
        """Keep one update that Telegram delivers; when this returns, it may be told so."""
        self.heard_at = self._clock()
        await self.keep(_source(bot), [update], update["update_id"] + 1)

    async def keep(self, source: str, batch: Sequence[dict[str, Any]], following: int) -> None:
        """Keep raw updates in one commit, the offset with them, and queue the new ones."""
        # Not orjson: it refuses half a surrogate pair, and the whole batch with it.
        plain = ((str(each["update_id"]), json.dumps(each).encode()) for each in batch)
        sealed = [(ref, self._keys.seal(content, source)) for ref, content in plain]

        def work(tx: Tx) -> list[InboxItem]:
            kept = inbox.keep_items(tx, source, sealed, self._clock())
            inbox.move_offset(tx, source, following)
            return kept

        self.take(await self._store.write(work))

    def take(self, items: Sequence[InboxItem]) -> None:
        """Queue what was kept, each behind the others of its chat."""
        for item in items:
            arrival = self._read(item)
            if arrival is None:
                self._spawn(self._discard(item))
                continue
            queue = self._queues.get(arrival.chat)
            if queue is not None:
                queue.append((item, arrival))
                continue
            self._queues[arrival.chat] = deque([(item, arrival)])
            self._spawn(self._work(arrival.chat))

    def _spawn(self, work: Any) -> None:
        assert self._tasks is not None  # noqa: S101 - only used while running
        self._tasks.create_task(work)

    def _read(self, item: InboxItem) -> Arrival | None:
        """What an item says; None for what nobody can read or nobody needs."""
        try:
            plain = self._keys.open(item.sealed, item.source)
            if item.source == INSIDE:
                arrival: Arrival = EVENTS.loads(plain.decode())
                return arrival
            return read(orjson.loads(plain))
        except Exception as error:  # noqa: BLE001 - one odd update must not stop the others
            log.warning(
                "an update cannot be read", extra={"item": item.id, "error": type(error).__name__}
            )
            return None

    async def _discard(self, item: InboxItem) -> None:
        await self._store.write(lambda tx: inbox.mark_done(tx, item.id))

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
                if await self._store.write(lambda tx: self._failed(tx, item.id)):
                    self._decided()
                    return
                await asyncio.sleep(0.1)
                continue
            self.take(raised)
            self._decided()
            return

    def _failed(self, tx: Tx, item: int) -> bool:
        """One more try is used up; after the last, staff are alerted."""
        aside = inbox.count_failure(tx, item, BUG_TRIES)
        if aside:
            alert = Alert((line(Phrase.ALERT_SET_ASIDE, item=str(item)),))
            self._writer.put(tx, f"aside:{item}", ParcelOrigin(0, 0, self._clock()), [alert])
        return aside

    async def _resume(self) -> None:
        """What was kept and not decided before the last end."""
        after = 0
        while page := await self._store.read(
            lambda tx, since=after: inbox.load_waiting(tx, since, PAGE)  # type: ignore[misc]
        ):
            self.take(page)
            after = page[-1].id


def _source(bot: Bot) -> str:
    """By the bot's own id: another bot's update ids are others."""
    return f"telegram:{bot.token.partition(':')[0]}"


async def _forever(edge: Callable[[], Awaitable[None]]) -> None:
    await edge()


async def _fetch(bot: Bot, carrier: BaseRequest, following: int | None) -> list[dict[str, Any]]:
    """Raw updates: the library's own call parses a whole batch and fails with one of them."""
    asked = {
        "offset": following,
        "timeout": POLL_SECONDS,
        "limit": BATCH,
        "allowed_updates": ALLOWED,
    }
    url = f"{bot.base_url}/getUpdates"
    answer = await call(carrier, url, asked, read_timeout=POLL_SECONDS + 10)
    return [each for each in answer if isinstance(each, dict) and "update_id" in each]
