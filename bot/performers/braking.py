"""A mail domain that says "slow down" (421) is left alone for a while; the others go on."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.performers.settling import After, Performer, Settled
from bot.store.outbox import Owed
from domain.delivery import Cause, TryLater, Undeliverable
from domain.effects import Effect, Write
from mailer.addresses import domain_of

PAUSE = timedelta(minutes=5)


class Braking:
    """Performs letters, but none to a domain that has just asked for less (RFC 5321, 4.2.1)."""

    def __init__(self, performer: Performer, clock: Callable[[], datetime]) -> None:
        """Only in memory: after a restart a domain simply says so again."""
        self._performer = performer
        self._clock = clock
        self._paused: dict[str, datetime] = {}

    async def perform(self, owed: Owed, effect: Effect) -> Settled:
        """Perform, unless the domain rests; then `TryLater` without a word to the server."""
        domain = domain_of(effect.to) if isinstance(effect, Write) else ""
        rest = self._paused.get(domain, self._clock()) - self._clock()
        if rest > timedelta(0):
            raise TryLater(Cause.THROTTLED, "its domain has asked for less", rest.total_seconds())
        self._paused.pop(domain, None)
        try:
            return await self._performer.perform(owed, effect)
        except TryLater as error:
            if error.cause is Cause.THROTTLED:
                self._paused[domain] = self._clock() + PAUSE
            raise

    def given_up(self, owed: Owed, effect: Effect, error: Undeliverable) -> After:
        """As the performer says."""
        return self._performer.given_up(owed, effect, error)
