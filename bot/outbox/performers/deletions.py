"""Deletes messages that no chat should keep, above all secrets; tells what of theirs stays.

What showed a result that was withdrawn, and a broadcast that was wrong, are taken away here as
well: none of them waits behind a mailing.
"""

from datetime import datetime

from bot.core import Core
from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.writer import ParcelOrigin
from bot.staff.broadcasting.retracting import put_page
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats, entries
from bot.texts.wording import Wording
from domain.conversations.outcomes import moment
from domain.conversations.results import head_line
from domain.machine.broadcasting.effects import RetractBroadcast
from domain.machine.effects import Effect, Forget, HideShown, Line, Say, line
from domain.machine.outbound import Cause, ChatMessage, Receipt, Undeliverable
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import HideResult
from domain.machine.releasing.withdrawn_phrases import WithdrawnPhrase
from domain.text.languages import FALLBACK
from handlers.calls import Telegram

UNTOLD = HideResult | HideShown | RetractBroadcast
NOBODY_THERE = {Cause.BLOCKED, Cause.NO_CHAT}


class DeletionPerformer:
    """Performs `Forget`, `HideResult`, `HideShown` and `RetractBroadcast`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`core` puts out what is said where a message stays, in the chat's language."""
        self._telegram = telegram
        self._core = core
        self._wording = wording

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Delete or hide one message."""
        if isinstance(effect, HideResult):
            return Delivered(await self._hide(parcel.chat, effect))
        if isinstance(effect, HideShown):
            return Delivered(await self._set_aside(parcel.chat, effect))
        if isinstance(effect, RetractBroadcast):
            return await self._retract(parcel.chat, effect)
        if not isinstance(effect, Forget):
            raise TypeError(type(effect).__name__)
        return Delivered(await self._telegram.forget(parcel.chat, effect.message_id))

    async def _hide(self, number: int, shown: HideResult) -> Receipt:
        if shown.document:
            return await self._telegram.forget(number, shown.message_id)
        chat = await self._core.store.read(lambda tx: chats.load(tx, number))
        language = chat.language if chat else FALLBACK
        words = self._core.texts.html(WithdrawnPhrase.RESULT_HIDDEN, language, {})
        return await self._telegram.send(ChatMessage(number, words, edits=shown.message_id))

    async def _set_aside(self, number: int, shown: HideShown) -> Receipt:
        """As one that was hidden by its own button: whose it is, and how it is shown again."""
        if shown.document:
            return await self._telegram.forget(number, shown.message_id)
        chat, lines = await self._core.store.read(
            lambda tx: (chats.load(tx, number), _aside(tx, shown, self._core.clock()))
        )
        language = chat.language if chat else FALLBACK
        keyboard = self._wording.keyboard(moment.shows_again(shown.account), language, 0)
        words = self._wording.html(lines, language)
        edited = ChatMessage(number, words, keyboard, edits=shown.message_id)
        return await self._telegram.send(edited)

    async def _retract(self, chat: int, effect: RetractBroadcast) -> Delivered:
        if effect.message_id:
            return Delivered(await self._telegram.forget(chat, effect.message_id))

        def after(tx: Tx) -> list[InboxItem]:
            put_page(tx, effect, self._core.clock())
            return []

        return Delivered(after=after)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """Whoever sent it can still delete it, and has to know. One that blocked us hears nothing,
        and is not marked: the chat's next message does that.
        """
        if error.cause in NOBODY_THERE or isinstance(effect, UNTOLD):
            return nothing
        stays = Say((line(Phrase.MESSAGE_STAYS, at=parcel.made_at),), kept=True)

        def after(tx: Tx) -> list[InboxItem]:
            origin = ParcelOrigin(parcel.chat, parcel.version, self._core.clock())
            return self._core.writer.put(tx, f"stays:{parcel.id}", origin, [stays])

        return after


def _aside(tx: Tx, shown: HideShown, now: datetime) -> tuple[Line, ...]:
    """Whose result is hidden, while there is one, and that it is."""
    result, entry = (
        results.load_released(tx, shown.result, now),
        entries.load_of_result(tx, shown.result),
    )
    head = (head_line(entry, result),) if entry and result else ()
    return (*head, line(OutcomePhrase.RESULT_ASIDE_ALL))
