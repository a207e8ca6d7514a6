"""Deletes messages of people that no chat should keep, above all secrets; tells what stays."""

from collections.abc import Callable
from datetime import datetime

from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Effect, Forget, Say, line
from domain.machine.outbound import Cause, Undeliverable
from domain.machine.phrases import Phrase
from handlers.calls import Telegram

NOBODY_THERE = {Cause.BLOCKED, Cause.NO_CHAT}


class DeletionPerformer:
    """Performs `Forget`."""

    def __init__(
        self, telegram: Telegram, writer: OutboxWriter, clock: Callable[[], datetime]
    ) -> None:
        """`writer` puts out what is said where a message stays."""
        self._telegram = telegram
        self._writer = writer
        self._clock = clock

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Delete one message."""
        if not isinstance(effect, Forget):
            raise TypeError(type(effect).__name__)
        return Delivered(await self._telegram.forget(parcel.chat, effect.message_id))

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """Whoever sent it can still delete it, and has to know. One that blocked us hears nothing,
        and is not marked: the chat's next message does that.
        """
        if error.cause in NOBODY_THERE:
            return nothing
        stays = Say((line(Phrase.MESSAGE_STAYS, at=parcel.made_at),), kept=True)

        def after(tx: Tx) -> list[InboxItem]:
            origin = ParcelOrigin(parcel.chat, parcel.version, self._clock())
            return self._writer.put(tx, f"stays:{parcel.id}", origin, [stays])

        return after
