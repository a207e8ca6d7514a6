"""So many in any minute, hour and day, as a mail provider counts; bursts are welcome within it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta


class Allowance:
    """Turns while every window has room. A pacer lost: a letter every 43 s is 2,000 a day."""

    def __init__(
        self,
        limits: Sequence[tuple[int, timedelta]],
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`limits`: at most so many turns in any span of so long."""
        self._limits = limits
        self._clock = clock
        self._sleep = sleep
        self._taken: deque[datetime] = deque(maxlen=max(limit for limit, _ in limits))
        self._queue = asyncio.Lock()

    def remember(self, taken: Iterable[datetime]) -> None:
        """Turns that a former life took, oldest first."""
        self._taken.extend(taken)

    async def turn(self) -> None:
        """Wait for room in every window; first come, first served."""
        async with self._queue:
            while (wait := self._wait()) > timedelta(0):
                await self._sleep(wait.total_seconds())
            self._taken.append(self._clock())

    def hold(self, seconds: float) -> None:
        """Nothing: the mail server's own wish to wait concerns its lane."""

    def _wait(self) -> timedelta:
        """Until the oldest turn of each full window leaves it."""
        now = self._clock()
        waits = [
            self._taken[-limit] + period - now
            for limit, period in self._limits
            if len(self._taken) >= limit
        ]
        return max(waits, default=timedelta(0))
