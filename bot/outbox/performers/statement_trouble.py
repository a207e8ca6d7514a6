"""What is said where a Statement cannot be handed over: to whoever waits for it, and to staff."""

from collections.abc import Sequence

from bot.core import Core
from bot.outbox.performers.settling import After
from bot.outbox.writer import ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.people import accounts, entries
from bot.texts.causes import staff_words
from domain.conversations.notices import whom
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Effect, Say, Write, line
from domain.machine.outbound import Cause, DeliveryError
from domain.machine.phrases import Phrase

WITHOUT_PDF = "candidate.answer.without-statement"
OVER = {Cause.PRINTING, Cause.UNPRINTABLE, Cause.REFUSED}
"""Causes that are ours and no recipient's, and so are told; the last one is a bug."""


class StatementTrouble:
    """Nobody waits in silence, and no chat is mute because of one document."""

    def __init__(self, core: Core) -> None:
        """`core` puts out what is said."""
        self._core = core

    async def step_aside(self, parcel: Parcel, result: int) -> None:
        """The engine fails: the chat's other messages go past, and it hears that the PDF comes."""

        def work(tx: Tx) -> list[InboxItem]:
            parcels.leave_lane(tx, parcel.id)
            later = _said(tx, Phrase.STATEMENT_LATER, result, parcel.chat)
            return self._put(tx, f"later:{parcel.id}", parcel.chat, later)

        self._core.notify(await self._core.store.write(work))

    def reported(
        self,
        parcel: int,
        result: int,
        chats: Sequence[int],
        error: DeliveryError,
        *,
        letter: Write | None = None,
    ) -> After:
        """Each of the chats hears that there will be no PDF, and whom to ask; who has none gets the
        `letter` without it. Staff hear once of a document and what is wrong with it, however often
        it is asked for.
        """

        def after(tx: Tx) -> list[InboxItem]:
            for chat in chats:
                failed = _said(tx, Phrase.STATEMENT_FAILED, result, chat)
                self._put(tx, f"failed:{parcel}:{chat}", chat, failed)
            if letter and not chats:
                self._put(tx, f"failed:{parcel}", 0, _without_pdf(letter))
            return self.alert(tx, result, error)

        return after

    def alert(self, tx: Tx, result: int, error: DeliveryError) -> list[InboxItem]:
        """Staff hear of it."""
        entry, words = entries.load_of_result(tx, result), error.words or str(error.cause)
        number = entry.id_number if entry else "–"
        why = staff_words(error)
        alert = Alert((line(AlertPhrase.NOT_PRINTED, id_number=number, why=why),))
        return self._put(tx, f"not printed:{result}:{words[:60]}", 0, alert)

    def _put(self, tx: Tx, cause: str, chat: int, effect: Effect) -> list[InboxItem]:
        return self._core.writer.put(tx, cause, ParcelOrigin(chat, 0, self._core.clock()), [effect])


def _without_pdf(letter: Write) -> Write:
    return Write(WITHOUT_PDF, letter.to, account=letter.account, lines=letter.lines)


def _said(tx: Tx, phrase: Phrase, result: int, chat: int) -> Say:
    """A word on somebody's Statement, under the name where the chat is of several people."""
    entry = entries.load_of_result(tx, result)
    there = accounts.load_in_chat(tx, chat)
    name = whom(entry, [each.entry for each in there]) if entry else ""
    head = (line(Phrase.ABOUT, name=name),) if name else ()
    own = next((each.id for each in there if entry and each.entry.id == entry.id), 0)
    return Say((*head, line(phrase)), kept=True, account=own)
