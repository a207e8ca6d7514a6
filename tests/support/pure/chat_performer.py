"""What the desk owes to chats, done to the embedded Telegram as `bot.outbox.performers.chat` does.

The texts are the real ones.
"""

from contextlib import suppress

from bot.outbox.leaving import once_done
from bot.sandbox.telegram.errors import NOT_MODIFIED, RefusedError
from bot.texts.texts import Texts
from bot.texts.wording import Wording
from domain.machine.effects import (
    Answer,
    Effect,
    Forget,
    HideShown,
    LeaveGroup,
    Line,
    Say,
    SendCalendar,
    SendOwnData,
    SendStatement,
    SendText,
    line,
)
from domain.machine.outbound import Key
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.own_data.effects import OwnDataForm
from domain.machine.own_data.phrases import OwnDataPhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Result
from domain.text.languages import FALLBACK
from tests.support.pure.desk import OwedEffect, PureDesk
from tests.support.pure.records import ChatRow
from tests.support.pure.telegram import PureTelegram

HTML = {"parse_mode": "HTML"}
ABOUT = Say | SendStatement | SendOwnData | SendCalendar
"""What is about an account, which may be signed out meanwhile."""
FORMS = {
    OwnDataForm.PAGE: (OwnDataPhrase.OWN_DATA_PAGE, "pdf"),
    OwnDataForm.FILE: (OwnDataPhrase.OWN_DATA_FILE, "json"),
}


def statement_name(result: Result, texts: Texts, language: str) -> str:
    """The name a Statement travels under."""
    return f"{texts.say('statement-file-stem', language)}-{result.reference}.pdf"


class PureChatPerformer:
    """Sends, edits, deletes and answers."""

    def __init__(self, desk: PureDesk, telegram: PureTelegram, wording: Wording) -> None:
        self._desk = desk
        self._telegram = telegram
        self._wording = wording

    def perform(self, owed: OwedEffect) -> bool:
        """Deliver one effect; False for what is not for a chat. One that is deaf is marked."""
        account = owed.effect.account if isinstance(owed.effect, ABOUT) else 0
        if account and owed.chat not in self._desk.records.chats_of(account):
            return True  # owed no more
        try:
            return self._done(owed, owed.effect)
        except RefusedError as error:
            if error.code != 403 and "chat not found" not in error.description:
                raise
            self._desk.records.chats.setdefault(owed.chat, ChatRow()).blocked = True
        return True

    def _done(self, owed: OwedEffect, effect: Effect) -> bool:
        match effect:
            case Answer(query, toast):
                self._answer(owed, query, toast)
            case Forget(message):
                self._telegram.call("deletemessage", chat_id=owed.chat, message_id=message)
            case LeaveGroup():
                self._leave(owed.chat)
            case Say():
                self._say(owed, effect)
            case HideShown():
                pass  # what a chat was seen to show stands in the store
            case SendText(name):
                text = self._wording.long_texts[name][self._language(owed.chat)]
                self.send(owed.chat, text)
            case SendStatement(account, _):
                self._statement(owed.chat, account)
            case SendOwnData(account, form):
                self._own_data(owed.chat, account, form)
            case SendCalendar():
                self._calendar(owed.chat)
            case _:
                return False
        return True

    def _language(self, chat: int) -> str:
        row = self._desk.records.chats.get(chat)
        return row.language if row else FALLBACK

    def _answer(self, owed: OwedEffect, query: str, toast: Line | None) -> None:
        words = self._wording.line(toast, self._language(owed.chat)) if toast else ""
        if query:
            self._telegram.call("answercallbackquery", callback_query_id=query, text=words)

    def _leave(self, chat: int) -> None:
        goodbye = self._wording.line(line(Phrase.GROUP_GOODBYE), FALLBACK)
        self._telegram.call("sendmessage", chat_id=chat, text=goodbye)
        self._telegram.call("leavechat", chat_id=chat)

    def _say(self, owed: OwedEffect, say: Say) -> None:
        at, language = self._desk.standing(owed.chat), self._language(owed.chat)
        html = self._wording.html(once_done(say.lines), language)
        rows = _markup(self._wording.keyboard(say.keyboard, language, owed.version))
        is_last = bool(at.panel) and at.panel >= at.last_message and not say.anew
        if is_last and not say.kept:
            self._edit(owed.chat, at.panel, html, rows)
            return
        message = self.send(owed.chat, html, reply_markup=rows)
        if say.kept:
            return
        if at.panel and not is_last:
            with suppress(RefusedError):
                self._telegram.call(
                    "editmessagereplymarkup", chat_id=owed.chat, message_id=at.panel
                )
        at.panel = message

    def _edit(self, chat: int, panel: int, html: str, rows: object) -> None:
        where = {"chat_id": chat, "message_id": panel}
        try:
            self._telegram.call("editmessagetext", **where, text=html, reply_markup=rows, **HTML)
        except RefusedError as error:
            if NOT_MODIFIED not in error.description:
                raise

    def send(self, chat: int, html: str, **more: object) -> int:
        """A message below everything; its number."""
        method = "senddocument" if "document" in more else "sendmessage"
        words = {"caption" if "document" in more else "text": html}
        message = self._telegram.call(method, chat_id=chat, **words, **HTML, **more)
        self._desk.standing(chat).last_message = message
        return message

    def _statement(self, chat: int, account: int) -> None:
        result = self._desk.records.facts(chat, self._desk.clock.at).result(account)
        assert result, "what is not released is not sent"
        said = line(Phrase.STATEMENT_CAPTION, exam=result.exam, reference=result.reference)
        language = self._language(chat)
        name = statement_name(result, self._wording.texts, language)
        caption = self._wording.line(said, language)
        self.send(chat, caption, document=self._telegram.file(name))

    def _calendar(self, chat: int) -> None:
        language = self._language(chat)
        stem = self._wording.texts.say("calendar-stem", language)
        caption = self._wording.line(line(OutcomePhrase.CALENDAR_SENT), language)
        self.send(chat, caption, document=self._telegram.file(f"{stem}.ics"))

    def _own_data(self, chat: int, account: int, form: OwnDataForm) -> None:
        known = self._desk.records.facts(chat, self._desk.clock.at).account(account)
        assert known, "what is closed is told nobody"
        language = self._language(chat)
        stem = self._wording.texts.say("own-data-stem", language)
        phrase, kind = FORMS[form]
        caption = self._wording.line(line(phrase, name=known.entry.full_name), language)
        self.send(chat, caption, document=self._telegram.file(f"{stem}.{kind}"))


def _markup(rows: tuple[tuple[Key, ...], ...]) -> dict[str, object] | None:
    keys = [
        [
            {"text": key.label, **({"url": key.url} if key.url else {"callback_data": key.data})}
            for key in row
        ]
        for row in rows
    ]
    return {"inline_keyboard": keys} if rows else None
