"""A timer that comes due is an event of its chat, kept in the transaction that settles it."""

from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.writer import Owing
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import Owed
from domain.machine.effects import Effect, Tell, WakeAt
from domain.machine.events import Elapsed
from domain.machine.outbound import Undeliverable


class TimerPerformer:
    """Turns `WakeAt` into `Elapsed`."""

    def __init__(self, owing: Owing) -> None:
        """`owing` keeps the event."""
        self._owing = owing

    async def perform(self, owed: Owed, effect: Effect) -> Delivered:
        """The event is kept when the row is settled: both or neither."""
        if not isinstance(effect, WakeAt):
            raise TypeError(type(effect).__name__)
        event = Tell(owed.chat, Elapsed(effect.timer, owed.version))
        key = f"{owed.id}:{owed.version}:{effect.due.isoformat()}"

        def after(tx: Tx) -> list[InboxItem]:
            return self._owing.tell(tx, key, event, effect.due)

        return Delivered(after=after)

    def given_up(self, owed: Owed, effect: Effect, error: Undeliverable) -> After:
        """Timers do not fail."""
        return nothing
