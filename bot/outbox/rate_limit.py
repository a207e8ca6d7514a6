"""Turns at an even pace: what is late is caught up, but never so much that a second overflows.

turns     |   |   |   |       |||   |   |        at most `limit` and a tenth in any second
due       |   |   |   |   |   |   |   |   |
                       ^^^^^^^ the loop was busy
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from domain.machine.outbound import DeliveryError

EXCESS = 0.1  # of the limit, in any one period


class RateLimiter:
    """Gives `limit` turns each `period` seconds, one after the other, first come first served.

    Late turns are caught up with a credit of at most `EXCESS - 1 / limit` periods, which is none up
    to ten turns a period: a period and its credit then hold a tenth above the limit at most.
    Without a credit the mean falls behind with each late wake-up; with an open one (a plain bucket,
    full after a rest) the first second holds twice the limit.
    """

    def __init__(
        self,
        limit: float,
        period: float = 1.0,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`clock` gives seconds, `sleep` waits for them; both only differ in tests.

        `next_turn` is the earliest moment of the next turn on that clock. To carry a limit an hour
        or a day over a restart, use a clock of the day and keep this number.
        """
        self.next_turn = clock()
        self._interval = period / limit
        self._credit = max(0.0, EXCESS * period - self._interval)
        self._clock = clock
        self._sleep = sleep
        self._queue = asyncio.Lock()

    async def turn(self) -> None:
        """Wait for one's turn. Whoever is cancelled while waiting uses none up."""
        async with self._queue:
            while (wait := self.next_turn - self._clock()) > 0:
                await self._sleep(wait)
            due = max(self.next_turn, self._clock() - self._credit)
            self.next_turn = due + self._interval

    def failed(self, error: DeliveryError) -> None:
        """Holds where the other side asks for it."""
        if error.after:
            self.hold(error.after)

    def hold(self, seconds: float) -> None:
        """No turn for `seconds` (a 429's `retry_after`), those who wait already included."""
        self.next_turn = max(self.next_turn, self._clock() + seconds)
