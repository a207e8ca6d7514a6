"""Shows staff what was said in a question: a message that nobody can pass on.

That somebody read it is written down first; the words are unsealed as they go, and stand nowhere.
"""

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.store.asking import asked, questions
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people import chats
from bot.store.staff import roles
from bot.texts.wording import Wording
from domain.conversations.asking.said import said
from domain.machine.asking.effects import ShowWords
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import AskedWords
from domain.machine.effects import Line, line
from domain.machine.outbound import ChatMessage
from domain.machine.records import officer_named
from domain.machine.staffing.records import called, giver
from domain.machine.staffing.roles import Right
from domain.text.languages import FALLBACK
from handlers.calls import Telegram, send_or_anew

LONGEST = 3800  # of Telegram's 4096 signs
MOST = 41  # lines of one text, with who said it


class AskedWordsShown:
    """Performs `ShowWords`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`wording` says lines in a chat's language."""
        self._telegram, self._core, self._wording = telegram, core, wording

    async def show(self, chat: int, effect: ShowWords) -> Delivered:
        """The newest words that fit; nothing to who may not answer, or not any more."""
        if not await self._core.store.read(lambda tx: self._may(tx, chat)):
            return Delivered()
        await self._core.store.write(lambda tx: self._note(tx, chat, effect.question))
        text = await self._core.store.read(lambda tx: self._text(tx, chat, effect.question))
        receipt = await send_or_anew(self._telegram, ChatMessage(chat, text, guarded=True))

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.message_id:
                chats.note_own_message(tx, chat, receipt.message_id, panel=False)
            return []

        return Delivered(receipt, after)

    def _may(self, tx: Tx, chat: int) -> bool:
        staff, now = self._core.desk.staff, self._core.clock()
        return roles.load_rights(tx, staff, chat, now).may(Right.ANSWER)

    def _note(self, tx: Tx, chat: int, question: int) -> None:
        questions.note_look(tx, question, officer_named(chat), self._core.clock())

    def _text(self, tx: Tx, chat: int, question: int) -> str:
        known = chats.load(tx, chat)
        language = known.language if known else FALLBACK
        members = roles.load_members(tx, self._core.desk.staff, self._core.clock())
        found = asked.load_words(tx, question, self._core.desk.open_address)
        names = {each.by: giver(called(each.by, members)) for each in found if each.by}
        head = line(AskingPhrase.WORDS_HEAD, number=str(question))
        told: list[str] = []
        whole = True
        for each in reversed(found):
            room = LONGEST - sum(map(len, told))
            more, all_of_it = self._fitting(_lines(each, names), language, room)
            whole = whole and all_of_it
            told = [more, *told] if more else told
            if not all_of_it:
                break
        if not found:
            told = [self._wording.html((line(AskingPhrase.WORDS_NONE),), language)]
        if not whole:
            rest = line(AskingPhrase.WORDS_REST, number=str(question))
            told.append(self._wording.html((rest,), language))
        return "\n\n".join([self._wording.html((head,), language), *told])

    def _fitting(self, lines: tuple[Line, ...], language: str, room: int) -> tuple[str, bool]:
        """As many of a text's lines as there is room for, and whether that is all of them."""
        for most in range(min(len(lines), MOST), 1, -1):
            html = self._wording.html(lines[:most], language)
            if len(html) <= room:
                return html, most == len(lines)
        return "", False


def _lines(words: AskedWords, names: dict[str, str | Line]) -> tuple[Line, ...]:
    by = names.get(words.by, "asker")
    head = Line(AskingPhrase.SAID_BY, {"by": by, "at": words.at})
    none = (line(AskingPhrase.WORDS_NONE if words.letter else AskingPhrase.WORDS_SEALED),)
    return (head, *(said(words.text) or none))
