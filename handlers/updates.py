"""Telegram's updates become events: what arrived and where, never what it means.

They are read as they came, since the library's objects of every part of them cost more than the
decision. A part that is missing or of another kind raises `KeyError`, `TypeError` or `ValueError`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from telegram import ChatMember, MessageEntity

from domain.machine.events import (
    AddedToGroup,
    Arrival,
    Blocked,
    Event,
    Pressed,
    Sent,
    Typed,
    Unblocked,
)

_WITHOUT_FILE = frozenset(
    {"checklist", "contact", "dice", "game", "invoice", "location", "paid_media", "poll", "story"}
    | {"venue"}
)
"""What a person can send that is neither a text nor a file."""

_OF_SERVICE = frozenset({"new_chat_photo"})
"""What holds a file and was sent by nobody."""

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
_SIGNS_LOST = {
    MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.UNDERLINE, MessageEntity.CODE,
    MessageEntity.STRIKETHROUGH, MessageEntity.SPOILER, MessageEntity.PRE,
}  # fmt: skip
_PRIVATE = "private"


def read(update: Mapping[str, Any]) -> Arrival | None:
    """What an update says, None for what the desk has no use for (a channel post, a poll)."""
    match update:
        case {"callback_query": press}:
            return _press(press)
        case {"my_chat_member": change}:
            return _membership(change)
        case {"message": message}:
            return _message(message, edited=False)
        case {"edited_message": message}:
            return _message(message, edited=True)
    return None


def _message(message: Mapping[str, Any], *, edited: bool) -> Arrival | None:
    chat, person = message["chat"], message.get("from")
    if chat["type"] != _PRIVATE or person is None or not _is_sent(message, edited=edited):
        return None
    number = int(message["message_id"])
    content = _content(message, number, edited=edited)
    return Arrival(int(chat["id"]), content, _language(person), 0 if edited else number)


def _is_sent(message: Mapping[str, Any], *, edited: bool) -> bool:
    """Whether a person sent it: a text, a file, or one of the few things without a file.

    Whatever else there is tells of the chat itself (a pinned message, a timer, a gift, and what
    Telegram invents next). A live location is one for as long as it moves.
    """
    if "text" in message or "caption" in message:
        return True
    if "location" in message and "venue" not in message:
        return not edited and "live_period" not in message["location"]
    return any(
        name in _WITHOUT_FILE or (_is_file(part) and name not in _OF_SERVICE)
        for name, part in message.items()
    )


def _is_file(part: object) -> bool:
    match part:
        case {"file_id": str()} | [{"file_id": str()}, *_]:  # a photo is a list of its sizes
            return True
    return False


def _content(message: Mapping[str, Any], number: int, *, edited: bool) -> Event:
    if "text" in message:
        styled = any(each["type"] in _SIGNS_LOST for each in message.get("entities", ()))
        return Typed(str(message["text"]), number, edited, styled)
    sent = Sent(number, caption=str(message.get("caption", "")), edited=edited)
    document = message.get("document")
    if document is None:
        return sent
    name, size = str(document.get("file_name", "")), int(document.get("file_size", 0))
    return replace(sent, file_id=str(document["file_id"]), file_name=name, size=size)


def _press(query: Mapping[str, Any]) -> Arrival | None:
    """`version:verb:argument` with the step's version, `*:verb:argument` on lasting buttons.

    A message that Telegram no longer shows us stood in the person's own chat, which has their id.
    """
    message = query.get("message") or {"chat": {"id": query["from"]["id"], "type": _PRIVATE}}
    if message["chat"]["type"] != _PRIVATE:
        return None
    version, _, rest = str(query.get("data", "")).partition(":")
    verb, _, argument = rest.partition(":")
    # A forged version is an old one: no step has it.
    number = None if version == "*" else int(version) if version.isdecimal() else -1
    shown = int(message.get("message_id", 0))
    pressed = Pressed(verb, argument, number, query_id=str(query["id"]), message_id=shown)
    return Arrival(int(message["chat"]["id"]), pressed, _language(query["from"]))


def _membership(change: Mapping[str, Any]) -> Arrival | None:
    chat = change["chat"]
    gone = change["new_chat_member"]["status"] in {ChatMember.LEFT, ChatMember.BANNED}
    if chat["type"] == _PRIVATE:
        return Arrival(int(chat["id"]), Blocked() if gone else Unblocked())
    return None if gone else Arrival(int(chat["id"]), AddedToGroup())


def _language(person: Mapping[str, Any]) -> str:
    return str(person.get("language_code", ""))
