"""So many in any minute, hour and day, as a mail provider counts; bursts are welcome within it."""

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

from domain.machine.outbound import DeliveryError, Doubtful

SPARED = 10  # circulars leave one turn in so many to letters that somebody waits for


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

    def remember(self, taken: Iterable[datetime]) -> None:
        """Turns that a former life took, oldest first."""
        self._taken.extend(taken)

    async def turn(self, *, modest: bool = False) -> None:
        """Wait for room in every window; a `modest` turn wants room to spare."""
        while (wait := self._wait(modest=modest)) > timedelta(0):
            await self._sleep(wait.total_seconds())
        self._taken.append(self._clock())

    def failed(self, error: DeliveryError) -> None:
        """The turn is given back: the provider took no letter, and counts none."""
        if self._taken and not isinstance(error, Doubtful):
            self._taken.pop()

    def _wait(self, *, modest: bool) -> timedelta:
        """Until the oldest turn of each full window leaves it."""
        now = self._clock()
        room = [(_modest(limit) if modest else limit, span) for limit, span in self._limits]
        waits = [
            self._taken[-limit] + span - now for limit, span in room if len(self._taken) >= limit
        ]
        return max(waits, default=timedelta(0))


def _modest(limit: int) -> int:
    """What circulars may take: not all, unless that is a single turn."""
    return max(1, limit - math.ceil(limit / SPARED))


class Modest:
    """The turns of circulars, which leave some of every window to the others."""

    def __init__(self, allowance: Allowance) -> None:
        """`allowance` is shared with the letters that somebody waits for."""
        self._allowance = allowance

    async def turn(self) -> None:
        """Wait until there is room to spare."""
        await self._allowance.turn(modest=True)

    def failed(self, error: DeliveryError) -> None:
        """As the allowance says."""
        self._allowance.failed(error)
