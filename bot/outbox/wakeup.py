"""Wakes the outbox: made before all who ring, so that none of them has to know the worker."""

import asyncio
from collections.abc import Iterable

from bot.store.outbox.queues import Queue


class Wakeup:
    """Which queues have something new. Rung by whoever puts parcels in, heard by the worker."""

    def __init__(self) -> None:
        """Silent."""
        self._rung: set[Queue] = set()
        self._event = asyncio.Event()

    def ring(self, queues: Iterable[Queue] = Queue) -> None:
        """There may be something to begin in these queues, in all of them unless named."""
        self._rung.update(queues)
        self._event.set()

    async def wait(self) -> None:
        """Until somebody has rung."""
        await self._event.wait()

    def answer(self) -> set[Queue]:
        """The queues rung for since the last answer."""
        rung, self._rung = self._rung, set()
        self._event.clear()
        return rung
