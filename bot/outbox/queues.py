"""The queues of the outbox: who performs each, how many at once, and how they are retried."""

import random
from dataclasses import dataclass
from datetime import timedelta

from bot.outbox.circuit_breaker import NO_BREAKER, BreakerPolicy
from bot.outbox.performers.settling import Performer
from domain.machine.outbound import DeliveryError

JITTER = 0.2


@dataclass(frozen=True)
class Pipeline:
    """One queue on its way out: who performs it, how many lanes at once, and how it is retried.

    The first retry comes after `first`, each next after twice as long, up to `longest`; after
    `lifetime` it is over. What opens its `breaker` concerns all queues behind it: they wait.
    """

    name: str
    performer: Performer
    lanes: int
    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=5)
    lifetime: timedelta = timedelta(days=5)
    breaker: BreakerPolicy = NO_BREAKER

    def wait(self, tries: int, error: DeliveryError) -> timedelta:
        """How long until the next try, with jitter; at least as long as the other side asks."""
        if not error.tried:
            return timedelta(seconds=error.after or 0) * random.uniform(1, 1 + JITTER)
        doubled: timedelta = min(self.first * 2 ** min(tries - 1, 20), self.longest)
        jittered = doubled * random.uniform(1 - JITTER, 1 + JITTER)
        return max(jittered, timedelta(seconds=error.after or 0))
