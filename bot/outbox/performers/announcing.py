"""Carries out announcements, and says what a broadcast says when it is delivered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.outbox.fan_out import START, Place, put_page
from bot.outbox.performers.settling import After, Delivered, Performer
from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.store.engine.store import Store, Tx
from bot.store.exams import broadcasts
from bot.store.inbox import InboxItem
from bot.store.outbox import Parcel
from bot.store.people import accounts, chats
from bot.texts.texts import prose
from domain.machine.effects import Alert, Announce, Effect, SayBroadcast, Write, line
from domain.machine.outbound import ChatMessage, Receipt, Undeliverable
from domain.machine.phrases import Phrase
from handlers.calls import Telegram


class AnnouncementPerformer:
    """Performs `Announce`: puts out the notices, a page a transaction."""

    def __init__(self, store: Store, writer: OutboxWriter, clock: Callable[[], datetime]) -> None:
        """`wake` is for the outbox to set: it is called when there are more parcels."""
        self._store = store
        self._writer = writer
        self._clock = clock
        self.wake: Callable[[], None] = lambda: None

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """From the start, however far an earlier try came: what is out already stays as it is."""
        if not isinstance(effect, Announce):
            raise TypeError(type(effect).__name__)
        place: Place | None = START
        while place is not None:
            place = await self._page(effect, place)
            self.wake()
        return Delivered()

    async def _page(self, effect: Announce, after: Place) -> Place | None:
        now, quiet = self._clock(), self._writer.quiet
        return await self._store.write(lambda tx: put_page(tx, effect, after, now, quiet))

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """Expanding fails by a bug only; staff are alerted, since nobody else would notice."""
        alert = Alert((line(Phrase.ALERT_NOT_ALL_TOLD, row=str(parcel.id)),))
        origin = ParcelOrigin(0, 0, self._clock())
        return lambda tx: self._writer.put(tx, f"not all told:{parcel.id}", origin, [alert])


class BulkChatPerformer:
    """Performs what goes to many chats: a broadcast's text; all else as in any chat."""

    def __init__(self, talk: Performer, telegram: Telegram, store: Store) -> None:
        """`talk` performs the effects that are no broadcast."""
        self._talk = talk
        self._telegram = telegram
        self._store = store

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Deliver one effect."""
        if not isinstance(effect, SayBroadcast):
            return await self._talk.perform(parcel, effect)
        html = await self._store.read(lambda tx: _html(tx, effect.broadcast, parcel.chat))
        receipt = await self._telegram.send(ChatMessage(parcel.chat, html))
        return Delivered(receipt, _below(parcel.chat, receipt))

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """As in any chat: one that blocked us is marked."""
        return self._talk.given_up(parcel, effect, error)


class LetterPerformer:
    """Performs letters; those of a broadcast get its text first."""

    def __init__(self, letters: Performer, store: Store) -> None:
        """`letters` writes and sends."""
        self._letters = letters
        self._store = store

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Deliver one letter."""
        if isinstance(effect, Write) and "broadcast" in effect.params:
            effect = await self._store.read(partial(worded, letter=effect))
        return await self._letters.perform(parcel, effect)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """As with any letter."""
        return self._letters.given_up(parcel, effect, error)


def _html(tx: Tx, broadcast: int, chat: int) -> str:
    known = chats.load(tx, chat)
    subject, text = _said(tx, broadcast, known.language if known else "")
    return f"<b>{prose(subject)}</b>\n\n{prose(text)}"


def worded(tx: Tx, letter: Write) -> Write:
    """A broadcast's letter with its subject and text; any other as it is."""
    match letter.params:
        case {"broadcast": int(number)}:
            known = accounts.load(tx, letter.account)
            subject, text = _said(tx, number, known.language if known else "")
            return replace(letter, params={"subject": subject, "text": text})
    return letter


def _said(tx: Tx, broadcast: int, language: str) -> tuple[str, str]:
    """Subject and text in a language; in the one they were given in, where there is no other."""
    texts = broadcasts.load_texts(tx, broadcast)
    return texts.get(language) or texts.get("") or next(iter(texts.values()))


def _below(chat: int, receipt: Receipt) -> After:
    """The broadcast stands below everything now."""

    def after(tx: Tx) -> list[InboxItem]:
        if receipt.message_id:
            chats.note_own_message(tx, chat, receipt.message_id, panel=False)
        return []

    return after
