"""A timer that comes due is an event of its chat, kept in the transaction that settles it."""

from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.writer import OutboxWriter
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Effect, Tell, WakeAt
from domain.machine.events import Elapsed
from domain.machine.outbound import Undeliverable


class TimerPerformer:
    """Turns `WakeAt` into `Elapsed`."""

    def __init__(self, writer: OutboxWriter) -> None:
        """`writer` keeps the event."""
        self._writer = writer

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """The event is kept when the parcel is settled: both or neither."""
        if not isinstance(effect, WakeAt):
            raise TypeError(type(effect).__name__)
        event = Tell(parcel.chat, Elapsed(effect.timer, parcel.version))
        key = f"{parcel.id}:{parcel.version}:{effect.due.isoformat()}"

        def after(tx: Tx) -> list[InboxItem]:
            return self._writer.raise_event(tx, key, event, effect.due)

        return Delivered(after=after)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """Timers do not fail."""
        return nothing
