"""Sends somebody what is stored about them: a page to read, then a file for programs."""

import asyncio
import json
import logging

from bot.core import Core
from bot.documents.printing import NotPrinted
from bot.outbox.performers.settling import Delivered, stands_below
from bot.own_data.gathering import OwnData, gather
from bot.own_data.printing import printed
from bot.store.people.chats import Chat
from bot.texts.wording import Wording
from domain.machine.effects import SendOwnData, line
from domain.machine.outbound import Cause, ChatMessage, Document, Undeliverable
from domain.machine.own_data.effects import OwnDataForm
from domain.machine.own_data.phrases import OwnDataPhrase
from handlers.calls import Telegram

log = logging.getLogger(__name__)


class OwnDataSender:
    """Gathers what is stored as it is sent; nothing of it is kept."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`core` has the store, and the settings of the centre whose page it is."""
        self._telegram, self._core, self._wording = telegram, core, wording
        self._one_at_a_time = asyncio.Semaphore(1)  # an engine of its own prints each page

    async def send(self, effect: SendOwnData, chat: Chat) -> Delivered:
        """One of the two forms; where no page can be printed, a word says so."""
        data = await self._core.store.read(lambda tx: gather(tx, self._core, effect.account))
        if data is None:
            raise Undeliverable(Cause.GONE, "the account is closed", tried=False)
        language, document = chat.language, None
        if effect.form == OwnDataForm.FILE:
            phrase, document = OwnDataPhrase.OWN_DATA_FILE, self._file(data, language)
        elif document := await self._page(data, language):
            phrase = OwnDataPhrase.OWN_DATA_PAGE
        else:
            phrase = OwnDataPhrase.OWN_DATA_UNPRINTED
        caption = self._wording.line(line(phrase, name=data.name), language)
        receipt = await self._telegram.send(ChatMessage(chat.id, caption, document=document))
        return Delivered(receipt, stands_below(chat.id, receipt, panel=False))

    def _file(self, data: OwnData, language: str) -> Document:
        told = json.dumps(data.for_programs(), ensure_ascii=False, indent=2)
        return Document(self._named(language, "json"), "application/json", f"{told}\n".encode())

    async def _page(self, data: OwnData, language: str) -> Document | None:
        async with self._one_at_a_time:
            try:
                pdf = await printed(self._core, self._wording, data, language)
            except NotPrinted as error:
                log.warning("what is stored was not printed", extra={"why": str(error)})
                return None
        return Document(self._named(language, "pdf"), "application/pdf", pdf)

    def _named(self, language: str, kind: str) -> str:
        return f"{self._core.texts.say('own-data-stem', language)}.{kind}"
