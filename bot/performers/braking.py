"""A mail domain that asks for less is left alone for a while; then one letter tries for all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.performers.settling import After, Performer, Settled
from bot.store.outbox import Owed
from domain.delivery import Cause, DeliveryError, TryLater, Undeliverable
from domain.effects import Effect, Write
from mailer.addresses import domain_of

FIRST = timedelta(minutes=5)
LONGEST = timedelta(hours=1)
PROBING = timedelta(seconds=30)


@dataclass
class _Rest:
    """A domain's rest: how long it is this time, until when, and whether a letter tries already."""

    wait: timedelta
    until: datetime
    tried: bool = False


class Brake:
    """Which domains rest. Only in memory: after a restart a domain simply says so again."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """All domains are open."""
        self._clock = clock
        self._resting: dict[str, _Rest] = {}

    @contextmanager
    def letter_to(self, domain: str) -> Iterator[None]:
        """One letter on its way there. Raises `TryLater` before a word is said while it rests."""
        rest = self._resting.get(domain)
        if rest:
            self._try(rest)
        try:
            yield
        except DeliveryError as error:
            self._refused(domain, rest, error.cause)
            raise
        else:
            if rest:
                del self._resting[domain]
        finally:
            if rest:
                rest.tried = False

    def _try(self, rest: _Rest) -> None:
        left = PROBING if rest.tried else rest.until - self._clock()
        if left > timedelta(0):
            words = "its domain has asked for less"
            raise TryLater(Cause.THROTTLED, words, left.total_seconds(), tried=False)
        rest.tried = True

    def _refused(self, domain: str, rest: _Rest | None, cause: Cause) -> None:
        """Asked for less again, the domain rests twice as long."""
        if cause is Cause.THROTTLED:
            wait = min(2 * rest.wait, LONGEST) if rest else FIRST
            self._resting[domain] = _Rest(wait, self._clock() + wait)


class Braking:
    """Performs letters, but none to a domain that has just asked for less (RFC 5321, 4.2.1)."""

    def __init__(self, performer: Performer, brake: Brake) -> None:
        """`brake` is shared by all classes of letters."""
        self._performer = performer
        self._brake = brake

    async def perform(self, owed: Owed, effect: Effect) -> Settled:
        """Perform, unless the domain rests."""
        domain = domain_of(effect.to) if isinstance(effect, Write) else ""
        with self._brake.letter_to(domain):
            return await self._performer.perform(owed, effect)

    def given_up(self, owed: Owed, effect: Effect, error: Undeliverable) -> After:
        """As the performer says."""
        return self._performer.given_up(owed, effect, error)
