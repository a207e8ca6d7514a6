"""Plain messages become Bot API calls; Telegram's errors become outcomes of a delivery."""

from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from domain.machine.outbound import (
    Cause,
    ChatMessage,
    DeliveryError,
    Doubtful,
    Key,
    Receipt,
    TryLater,
    Undeliverable,
)
from handlers.retrying import asked
from handlers.transport import NeverSent, TokenRefused, call

T = TypeVar("T")

_UNCHANGED = "message is not modified"
_DELETED = ("message to delete not found", "message_id_invalid")
_GONE = (
    "message to edit not found",
    "message to delete not found",
    "message can't be deleted",
    "message can't be edited",
    "query is too old",
    "message_id_invalid",
)
_NO_CHAT = (
    "chat not found", "can't initiate conversation", "bot is not a member", "user not found",
    "peer_id_invalid", "user is deactivated", "input_user_deactivated", "user_is_blocked",
    "user_is_deactivated", "chat_write_forbidden", "have no rights to send", "group chat was",
)  # fmt: skip
"""Of the chat, and not of the message: the person is out of reach here."""
_HTML = {"parse_mode": ParseMode.HTML, "link_preview_options": {"is_disabled": True}}


class Telegram:
    """Sends through one bot. Everything raises `TryLater`, `Doubtful` or `Undeliverable`."""

    def __init__(self, bot: Bot) -> None:
        """`bot` uses `handlers.transport`, whose errors tell what was never sent."""
        self._bot = bot

    async def send(self, message: ChatMessage) -> Receipt:
        """Send a message anew, or edit the one it names; an edit that changes nothing is done.

        A server that knows no button of pages, or takes none of ours, gets the message without it.
        """
        try:
            return await self._sent(message)
        except Undeliverable as error:
            plain = _without_pages(message)
            if plain == message or error.cause is not Cause.REFUSED:
                raise
            return await self._sent(plain)

    async def _sent(self, message: ChatMessage) -> Receipt:
        if message.document:
            return await self._document(message)
        if message.edits:
            return await self._edit(message, message.edits)
        sent = await self._call(
            "sendMessage",
            chat_id=message.chat_id,
            text=message.html,
            reply_markup=_markup(message.keyboard),
            disable_notification=message.silent,
            protect_content=message.guarded or None,
            **_HTML,
        )
        if message.strips:
            await self._strip(message.chat_id, message.strips)
        return Receipt(message_id=sent["message_id"])

    async def _edit(self, message: ChatMessage, edited: int) -> Receipt:
        try:
            await self._call(
                "editMessageText",
                chat_id=message.chat_id,
                message_id=edited,
                text=message.html,
                reply_markup=_markup(message.keyboard),
                **_HTML,
            )
        except Undeliverable as error:
            if error.words.casefold().startswith(_UNCHANGED):
                return Receipt(message_id=edited)
            raise
        return Receipt(message_id=edited)

    async def _strip(self, chat: int, message: int) -> None:
        """Take the buttons off an older message. Left on, they would only be answered kindly."""
        with suppress(DeliveryError):
            await self._call("editMessageReplyMarkup", chat_id=chat, message_id=message)

    async def _document(self, message: ChatMessage) -> Receipt:
        document = message.document
        assert document is not None  # noqa: S101 - asked by the caller
        sent = await self._call(
            "sendDocument",
            chat_id=message.chat_id,
            document=document.file_id or InputFile(document.content, document.name),
            caption=message.html,
            parse_mode=ParseMode.HTML,
            reply_markup=_markup(message.keyboard),
        )
        return Receipt(sent["message_id"], sent.get("document", {}).get("file_id"))

    async def download(self, file_id: str) -> bytes:
        """A file that somebody sent: 20 MB at most (Bot API, getFile)."""
        file = await _outcome(self._bot.get_file(file_id))
        return bytes(await _outcome(file.download_as_bytearray()))

    async def answer(self, query: str, toast: str = "") -> Receipt:
        """Answer a press, so that its button stops spinning."""
        await self._call("answerCallbackQuery", callback_query_id=query, text=toast[:200] or None)
        return Receipt()

    async def list_commands(self, chat: int, commands: Sequence[BotCommand], language: str) -> None:
        """What the client lists in one chat, in a language, or "" for all others."""
        await _outcome(
            self._bot.set_my_commands(
                commands, BotCommandScopeChat(chat), language_code=language or None
            )
        )

    async def pin(self, chat: int, message: int) -> None:
        """Pin a message without a sound; where that cannot be, it stands unpinned."""
        with suppress(DeliveryError):
            named = {"chat_id": chat, "message_id": message}
            await self._call("pinChatMessage", **named, disable_notification=True)

    async def retire(self, old: ChatMessage) -> None:
        """Take away a message of ours, or have it say that it is over: after 48 hours none goes.

        Where neither can be it stays as it is: its buttons are answered.
        """
        with suppress(DeliveryError):
            try:
                await self.forget(old.chat_id, old.edits or 0)
            except Undeliverable:
                named = {"chat_id": old.chat_id, "message_id": old.edits}
                await self.send(old)
                await self._call("unpinChatMessage", **named)

    async def forget(self, chat: int, message: int) -> Receipt:
        """Delete a message; one that is gone is deleted."""
        try:
            await self._call("deleteMessage", chat_id=chat, message_id=message)
        except Undeliverable as error:
            if not error.words.casefold().startswith(_DELETED):
                raise
        return Receipt()

    async def leave(self, chat: int, goodbye: str) -> Receipt:
        """Say goodbye to a group and leave it."""
        with suppress(Undeliverable):
            await self._call("sendMessage", chat_id=chat, text=goodbye)
        await self._call("leaveChat", chat_id=chat)
        return Receipt()

    async def _call(self, method: str, **parameters: object) -> Any:
        url = f"{self._bot.base_url}/{method}"
        return await _outcome(call(self._bot.request, url, parameters))


def _markup(rows: tuple[tuple[Key, ...], ...]) -> dict[str, object] | None:
    return {"inline_keyboard": [[_button(key) for key in row] for row in rows]} if rows else None


def _button(key: Key) -> dict[str, object]:
    if key.web_app:
        return {"text": key.label, "web_app": {"url": key.web_app}}
    return {"text": key.label, **({"url": key.url} if key.url else {"callback_data": key.data})}


def _without_pages(message: ChatMessage) -> ChatMessage:
    rows = (tuple(key for key in row if not key.web_app) for row in message.keyboard)
    return replace(message, keyboard=tuple(row for row in rows if row))


async def _outcome(answer: Awaitable[T]) -> T:
    """A call's answer, its error as an outcome of the delivery."""
    try:
        return await answer
    except TelegramError as error:
        raise _meant(error) from None


def _meant(error: TelegramError) -> Exception:
    match error:
        case RetryAfter():
            return TryLater(Cause.THROTTLED, after=asked(error))
        case NeverSent():
            return TryLater(Cause.UNREACHABLE, error.message)
        case TokenRefused():
            return TryLater(Cause.LOGIN, error.message)
        case Forbidden():
            return Undeliverable(Cause.BLOCKED, error.message)
        case ChatMigrated():
            return Undeliverable(Cause.NO_CHAT, "the group became a supergroup")
        case BadRequest():
            return Undeliverable(_refused(error.message.casefold()), error.message)
        case TimedOut() | NetworkError():
            return _lost(error)
    return TryLater(Cause.TEMPORARY, error.message)


def _lost(error: TelegramError) -> Exception:
    """A gateway's 5xx was not carried out by Telegram; a lost answer perhaps was."""
    if isinstance(error, TimedOut) or "answer" in error.message:
        return Doubtful(Cause.UNREACHABLE, error.message)
    return TryLater(Cause.TEMPORARY, error.message)


def _refused(words: str) -> Cause:
    if words.startswith(_GONE):
        return Cause.GONE
    return Cause.NO_CHAT if words.startswith(_NO_CHAT) else Cause.REFUSED


async def send_or_anew(telegram: Telegram, message: ChatMessage) -> Receipt:
    """Send; what was to be edited and is gone is said anew. Raises as a delivery does."""
    try:
        return await telegram.send(message)
    except Undeliverable as error:
        if not message.edits or error.cause is not Cause.GONE:
            raise
        return await telegram.send(replace(message, edits=None))
