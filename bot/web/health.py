"""How the desk is: /health for who restarts it, /metrics for who watches it (Prometheus text).

Ill (503) is what a restart may cure: the store does not answer, or nothing is heard of Telegram.
What it cannot cure (a mail server that refuses us, a long queue) is told and left to alerts.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from aiohttp import web

from bot.store import inbox, standstills
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.outbox import overview
from bot.store.outbox.overview import ParcelCount
from domain.intake.disk import Disk

SILENCE = timedelta(minutes=3)  # a long poll comes back within one
PATIENCE = 2.0  # seconds


class Pulse:
    """The last signs of life of the edges; one that polls is heard each minute."""

    def __init__(self, clock: Callable[[], datetime], *, polls: bool) -> None:
        """Telegram counts as heard at the start; there may be no mailbox."""
        self._clock = clock
        self.polls = polls
        self.heard_at = clock()
        self.mailbox = "none"
        self.disk = Disk.WELL
        self.free = 0

    def heard(self) -> None:
        """Telegram has answered or called."""
        self.heard_at = self._clock()

    def disk_is(self, state: Disk, free: int) -> None:
        """So many bytes are free. Telegram is not asked while nothing is taken in, which no restart
        cures.
        """
        self.disk, self.free = state, free
        if state is Disk.FULL:
            self.heard()

    def mailbox_is(self, state: str) -> None:
        """The mailbox changed its state."""
        self.mailbox = state


@dataclass(frozen=True)
class Queues:
    """What waits; `overdue` since when the oldest row is due that may go."""

    counts: list[ParcelCount]
    overdue: datetime | None
    inbox: int
    stands_still: bool


class Health:
    """Answers how a desk is."""

    def __init__(self, store: Store, pulse: Pulse, clock: Callable[[], datetime]) -> None:
        """`clock` tells aware UTC."""
        self._store = store
        self._pulse = pulse
        self._clock = clock

    def routes(self) -> list[web.RouteDef]:
        """/health and /metrics."""
        return [web.get("/health", self._health), web.get("/metrics", self._metrics)]

    async def _health(self, _request: web.Request) -> web.Response:
        queues = await self._queues()
        silent = self._pulse.polls and self._since(self._pulse.heard_at) > SILENCE.total_seconds()
        well = queues is not None and not silent
        answer = {
            "well": well,
            "store": "answers" if queues else "silent",
            "telegram_heard_seconds_ago": self._since(self._pulse.heard_at),
            "oldest_due_seconds": self._since(queues.overdue) if queues else None,
            "mailbox": self._pulse.mailbox,
            "disk": self._pulse.disk,
            "disk_free_bytes": self._pulse.free,
            "takes_in": self._pulse.disk is not Disk.FULL,
        }
        body = orjson.dumps(answer)
        return web.Response(status=200 if well else 503, body=body, content_type="application/json")

    async def _metrics(self, _request: web.Request) -> web.Response:
        queues = await self._queues()
        if queues is None:
            return web.Response(status=503)
        return web.Response(text="\n".join([*self._lines(queues), ""]))

    def _lines(self, queues: Queues) -> Iterator[str]:
        for each in queues.counts:
            labels = f'class="{each.queue}",state="{each.state}"'
            yield f"results_desk_outbox_rows{{{labels}}} {each.rows}"
        yield f"results_desk_outbox_oldest_due_seconds {self._since(queues.overdue):.0f}"
        yield f"results_desk_stands_still {queues.stands_still:d}"
        yield f"results_desk_inbox_waiting {queues.inbox}"
        yield f"results_desk_telegram_heard_seconds {self._since(self._pulse.heard_at):.0f}"
        yield f"results_desk_disk_free_bytes {self._pulse.free}"
        yield f"results_desk_takes_in {int(self._pulse.disk is not Disk.FULL)}"
        yield f'results_desk_mailbox{{state="{self._pulse.mailbox}"}} 1'

    async def _queues(self) -> Queues | None:
        """What the store says; None where it does not answer in time."""
        now = self._clock()

        def look(tx: Tx) -> Queues:
            return Queues(
                overview.count_parcels(tx),
                overview.load_overdue(tx, now),
                inbox.count_waiting(tx),
                standstills.load_standing(tx) is not None,
            )

        try:
            async with asyncio.timeout(PATIENCE):
                return await self._store.read(look)
        except (StoreError, TimeoutError):
            return None

    def _since(self, moment: datetime | None) -> float:
        """Seconds; 0 for what never was."""
        return (self._clock() - moment).total_seconds() if moment else 0.0
