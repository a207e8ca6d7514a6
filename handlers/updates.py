"""Telegram's updates become events: what arrived and where, never what it means."""

from telegram import CallbackQuery, ChatMember, Message, MessageEntity, Update

from domain.events import (
    AddedToGroup,
    Arrival,
    Blocked,
    Event,
    Pressed,
    Sent,
    Typed,
    Unblocked,
)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
_SIGNS_LOST = {
    MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.UNDERLINE, MessageEntity.CODE,
    MessageEntity.STRIKETHROUGH, MessageEntity.SPOILER, MessageEntity.PRE,
}  # fmt: skip
_PRIVATE = "private"


def read(update: Update) -> Arrival | None:
    """What an update says, None for what the desk has no use for (a channel post, a poll)."""
    if update.callback_query:
        return _press(update.callback_query)
    if update.my_chat_member:
        return _membership(update)
    if message := update.message or update.edited_message:
        return _message(message, edited=update.edited_message is not None)
    return None


def _message(message: Message, *, edited: bool) -> Arrival | None:
    person = message.from_user
    if message.chat.type != _PRIVATE or person is None:
        return None
    return Arrival(
        message.chat_id,
        _content(message, edited=edited),
        person.language_code or "",
        0 if edited else message.message_id,
    )


def _content(message: Message, *, edited: bool) -> Event:
    if message.text is not None:
        styled = any(entity.type in _SIGNS_LOST for entity in message.entities)
        return Typed(message.text, message.message_id, edited, styled)
    document = message.document
    if document is None:
        return Sent(message.message_id, edited=edited)
    return Sent(
        message.message_id,
        document.file_id,
        document.file_name or "",
        document.file_size or 0,
        edited,
    )


def _press(query: CallbackQuery) -> Arrival | None:
    """`version:verb:argument` with the step's version, `*:verb:argument` on lasting buttons."""
    message = query.message
    if message is None or message.chat.type != _PRIVATE:
        return None
    version, _, rest = (query.data or "").partition(":")
    verb, _, argument = rest.partition(":")
    # A forged version is an old one: no step has it.
    number = None if version == "*" else int(version) if version.isdecimal() else -1
    pressed = Pressed(verb, argument, number, query.id, message.message_id)
    return Arrival(message.chat.id, pressed, query.from_user.language_code or "")


def _membership(update: Update) -> Arrival | None:
    change = update.my_chat_member
    if change is None:
        return None
    status = change.new_chat_member.status
    gone = status in {ChatMember.LEFT, ChatMember.BANNED}
    if change.chat.type == _PRIVATE:
        return Arrival(change.chat.id, Blocked() if gone else Unblocked())
    return None if gone else Arrival(change.chat.id, AddedToGroup())
