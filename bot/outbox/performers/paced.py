"""A performer that waits for its turns: no faster than Telegram or the mail provider allow."""

from typing import Protocol

from bot.outbox.performers.settling import After, Delivered, Performer
from bot.store.outbox import Parcel
from domain.machine.effects import Effect
from domain.machine.outbound import DeliveryError, Undeliverable


class Limiter(Protocol):
    """Gives turns: `RateLimiter`, `Quota` and its `SpareQuota`."""

    async def turn(self) -> None:
        """Wait for one's turn."""

    def failed(self, error: DeliveryError) -> None:
        """A turn ended like this."""


class Limited:
    """Waits for a turn, then performs."""

    def __init__(self, performer: Performer, limiter: Limiter) -> None:
        """`limiter` knows the limit."""
        self._performer = performer
        self._limiter = limiter

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Perform in turn."""
        await self._limiter.turn()
        try:
            return await self._performer.perform(parcel, effect)
        except DeliveryError as error:
            self._limiter.failed(error)
            raise

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """As the performer says."""
        return self._performer.given_up(parcel, effect, error)
