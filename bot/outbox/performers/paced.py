"""A performer that takes its turns: no faster than Telegram or the mail provider allow."""

from typing import Protocol

from bot.outbox.performers.settling import After, Delivered, Performer
from bot.store.outbox import Owed
from domain.machine.effects import Effect
from domain.machine.outbound import DeliveryError, Undeliverable


class Turns(Protocol):
    """Gives turns: `bot.outbox.rate_limit.Pacer`, `bot.outbox.quota.Allowance` and its `Modest`."""

    async def turn(self) -> None:
        """Wait for one's turn."""

    def failed(self, error: DeliveryError) -> None:
        """A turn ended like this."""


class Paced:
    """Waits for a turn, then performs."""

    def __init__(self, performer: Performer, turns: Turns) -> None:
        """`turns` knows the limit."""
        self._performer = performer
        self._turns = turns

    async def perform(self, owed: Owed, effect: Effect) -> Delivered:
        """Perform in turn."""
        await self._turns.turn()
        try:
            return await self._performer.perform(owed, effect)
        except DeliveryError as error:
            self._turns.failed(error)
            raise

    def given_up(self, owed: Owed, effect: Effect, error: Undeliverable) -> After:
        """As the performer says."""
        return self._performer.given_up(owed, effect, error)
