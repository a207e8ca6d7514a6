"""So many in any minute, hour and day, as a mail provider counts; bursts are welcome within it."""

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from fractions import Fraction

from domain.machine.outbound import DeliveryError, Doubtful

CODES_KEEP = Fraction(1, 5)  # of every window, for those who wait with a code's question open
BULK_LEAVES = CODES_KEEP + Fraction(1, 10)  # to codes, and to letters that one person waits for


class Quota:
    """Turns while every window has room. An even rate lost: a letter every 43 s is 2,000 a day."""

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

    async def turn(self, *, leaving: Fraction = Fraction(0)) -> None:
        """Wait for room in every window, of which so much is left to others."""
        while (wait := self._wait(leaving)) > timedelta(0):
            await self._sleep(wait.total_seconds())
        self._taken.append(self._clock())

    def failed(self, error: DeliveryError) -> None:
        """The turn is given back: the provider took no letter, and counts none."""
        if self._taken and not isinstance(error, Doubtful):
            self._taken.pop()

    def _wait(self, leaving: Fraction) -> timedelta:
        """Until the oldest turn of each full window leaves it."""
        now = self._clock()
        if self._taken and self._taken[-1] > now:  # a clock was set back
            self._taken = deque((min(each, now) for each in self._taken), self._taken.maxlen)
        room = [(_room(limit, leaving), span) for limit, span in self._limits]
        waits = [
            self._taken[-limit] + span - now for limit, span in room if len(self._taken) >= limit
        ]
        return max(waits, default=timedelta(0))


def _room(limit: int, leaving: Fraction) -> int:
    """What is left of a window: not nothing, so that a tiny one serves everybody."""
    return max(1, limit - math.ceil(limit * leaving))


class QuotaShare:
    """The turns of letters that leave some of every window to those more urgent."""

    def __init__(self, quota: Quota, leaving: Fraction) -> None:
        """`quota` is shared by all letters."""
        self._quota = quota
        self._leaving = leaving

    async def turn(self) -> None:
        """Wait until there is room beyond what is left to others."""
        await self._quota.turn(leaving=self._leaving)

    def failed(self, error: DeliveryError) -> None:
        """As the quota says."""
        self._quota.failed(error)
