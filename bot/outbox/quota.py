"""So many in any minute, hour and day, as a mail provider counts; bursts are welcome within it."""

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

from domain.machine.outbound import DeliveryError, Doubtful

SPARED = 10  # bulk mail leaves one turn in so many to letters that somebody waits for


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

    async def turn(self, *, spare: bool = False) -> None:
        """Wait for room in every window; one of the `spare` ones wants room left over."""
        while (wait := self._wait(spare=spare)) > timedelta(0):
            await self._sleep(wait.total_seconds())
        self._taken.append(self._clock())

    def failed(self, error: DeliveryError) -> None:
        """The turn is given back: the provider took no letter, and counts none."""
        if self._taken and not isinstance(error, Doubtful):
            self._taken.pop()

    def _wait(self, *, spare: bool) -> timedelta:
        """Until the oldest turn of each full window leaves it."""
        now = self._clock()
        if self._taken and self._taken[-1] > now:  # a clock was set back
            self._taken = deque((min(each, now) for each in self._taken), self._taken.maxlen)
        room = [(_spared(limit) if spare else limit, span) for limit, span in self._limits]
        waits = [
            self._taken[-limit] + span - now for limit, span in room if len(self._taken) >= limit
        ]
        return max(waits, default=timedelta(0))


def _spared(limit: int) -> int:
    """What bulk mail may take: not all, unless that is a single turn."""
    return max(1, limit - math.ceil(limit / SPARED))


class SpareQuota:
    """The turns of bulk mail, which leaves some of every window to the others."""

    def __init__(self, quota: Quota) -> None:
        """`quota` is shared with the letters that somebody waits for."""
        self._quota = quota

    async def turn(self) -> None:
        """Wait until there is room to spare."""
        await self._quota.turn(spare=True)

    def failed(self, error: DeliveryError) -> None:
        """As the quota says."""
        self._quota.failed(error)
