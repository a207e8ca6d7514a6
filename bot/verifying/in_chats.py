"""Tells a chat whether a Statement is ours: looked up as it is said, in the words of the page.

Nothing of it stays: neither code nor file in the order, nor the message that the file came in.
"""

from datetime import date
from functools import partial

from bot.core import Core
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.writer import ParcelOrigin
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import replacing
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from bot.store.staff import roles
from bot.texts.wording import Wording
from bot.verifying.birth_dates import BirthDates
from bot.verifying.checking import CheckWay, PaperChecker
from domain.machine.effects import CheckPaper, Forget
from domain.machine.outbound import Cause, ChatMessage, TryLater, Undeliverable
from domain.machine.staffing.roles import Right
from domain.text.languages import FALLBACK
from domain.verifying.answers import PaperAnswer, PaperVerdict, Unread
from domain.verifying.by_chat import of_file, ways_on
from domain.verifying.saying import asked_lines
from handlers.calls import Telegram, send_or_anew

AT_ONCE = 4  # files of all chats; of others the turn comes again
PATIENCE = 2.0  # seconds until then


class ChecksInChats:
    """Performs `CheckPaper`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`telegram` gives the files, `wording` says lines in a chat's language."""
        self._telegram, self._core, self._wording = telegram, core, wording
        self._checker = PaperChecker(core)
        self._birth_dates = BirthDates(core)
        self._reading = 0

    async def answer(self, parcel: Parcel, order: CheckPaper) -> Delivered:
        """The whole answer, as on the page, to whoever has the code or the file."""
        answer = await self._found(order)
        look = partial(self._message, order=order, answer=answer, parcel=parcel)
        receipt = await send_or_anew(self._telegram, await self._core.store.read(look))
        forget = self.forgetting(parcel, order)

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.message_id:
                chats.note_own_message(tx, parcel.chat, receipt.message_id, panel=False)
            return forget(tx)

        return Delivered(receipt, after, owes=bool(order.message_id))

    def forgetting(self, parcel: Parcel, order: CheckPaper) -> After:
        """What is done whatever came of an order: nothing of it stays."""

        def after(tx: Tx) -> list[InboxItem]:
            if order.message_id:
                origin = ParcelOrigin(parcel.chat, parcel.version, self._core.clock())
                self._core.writer.forget(tx, Forget(order.message_id), origin)
            replacing.put_effect(tx, parcel.id, EFFECTS.dumps(CheckPaper()))
            return []

        return after

    async def _found(self, order: CheckPaper) -> PaperAnswer:
        if not order.file_id:
            return await self._code(order)
        if self._reading >= AT_ONCE:
            raise TryLater(Cause.TEMPORARY, "files are being read", PATIENCE, tried=False)
        self._reading += 1
        try:
            content = await self._telegram.download(order.file_id)
        except Undeliverable:  # Telegram gives it to nobody
            return PaperAnswer(verdict=PaperVerdict.UNREAD, why=Unread.DAMAGED)
        else:
            return await self._checker.file(content, CheckWay.CHAT)
        finally:
            self._reading -= 1

    async def _code(self, order: CheckPaper) -> PaperAnswer:
        if not order.born:
            return await self._checker.code(order.code, CheckWay.CHAT)
        born = date.fromisoformat(order.born)
        return await self._birth_dates.compared(order.code, born, CheckWay.CHAT)

    def _message(
        self, tx: Tx, *, order: CheckPaper, answer: PaperAnswer, parcel: Parcel
    ) -> ChatMessage:
        known = chats.load(tx, parcel.chat)
        language = known.language if known else FALLBACK
        rights = roles.load_rights(tx, self._core.desk.staff, parcel.chat, self._core.clock())
        lines = asked_lines(answer)
        if order.message_id:
            lines = (*lines, *of_file(answer, imports=rights.may(Right.IMPORT)))
        rows = ways_on(order, of_staff=bool(rights.roles))
        keyboard = self._wording.keyboard(rows, language, parcel.version)
        return ChatMessage(parcel.chat, self._wording.html(lines, language), keyboard)
