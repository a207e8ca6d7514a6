"""The way of one queue's parcels into the world: wait for a turn, then perform."""

from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from typing import Protocol

from bot.outbox.performers.settling import Delivered, Performer
from bot.outbox.queues import QueuePolicy
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from domain.machine.effects import Effect
from domain.machine.outbound import DeliveryError


class Limiter(Protocol):
    """Gives turns: no faster than Telegram or the mail provider allow."""

    async def turn(self) -> None:
        """Wait for one's turn."""

    def failed(self, error: DeliveryError) -> None:
        """A turn ended like this."""


class Unlimited:
    """Turns for the asking."""

    async def turn(self) -> None:
        """At once."""

    def failed(self, error: DeliveryError) -> None:
        """Nothing is learned."""


UNLIMITED = Unlimited()


def unheard(parcel: Parcel) -> None:
    """Nobody waits for a parcel's end."""


LastLook = Callable[[Queue, Parcel, Effect], Awaitable[None]]
"""Whether it may still go, asked when its turn has come. Raises where it may not."""


@dataclass(frozen=True)
class Pipeline:
    """A queue, how its parcels go out, who performs them, and who gives the turns."""

    queue: Queue
    policy: QueuePolicy
    performer: Performer
    limiter: Limiter = UNLIMITED
    _: KW_ONLY
    ended: Callable[[Parcel], None] = unheard
    """Hears of each parcel that was taken through, once the store has what became of it."""

    async def perform(self, parcel: Parcel, effect: Effect, look: LastLook) -> Delivered:
        """Deliver in turn. Raises `TryLater`, `Doubtful` or `Undeliverable`, and what `look` does:
        it may have taken hours until the turn came.
        """
        await self.limiter.turn()
        try:
            await look(self.queue, parcel, effect)
            return await self.performer.perform(parcel, effect)
        except DeliveryError as error:
            self.limiter.failed(error)
            raise
