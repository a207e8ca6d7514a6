"""The people on the other side: what a person can do in Telegram, and what they then see."""

import asyncio
import mimetypes
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TypeVar

from bot.sandbox.telegram.people.typed import typed
from bot.sandbox.telegram.people.view import Button, Shown, shown
from bot.sandbox.telegram.state.feed import Change
from bot.sandbox.telegram.state.files import Upload
from bot.sandbox.telegram.state.world import (
    Chat,
    Content,
    Message,
    Press,
    PressAnswer,
    Reachability,
    World,
)
from bot.sandbox.telegram.text import Json, Marked, entity

T = TypeVar("T")


class Group:
    """A group chat; a person brings the bot into it."""

    def __init__(self, world: World, chat_id: int, title: str) -> None:
        self.id = chat_id
        self.title = title
        profile = {"id": chat_id, "type": "group", "title": title}
        self._chat = Chat(id=chat_id, profile=profile, reach=Reachability.LEFT)
        world.chats[chat_id] = self._chat

    @property
    def chat(self) -> list[Shown]:
        """What its members see, oldest first."""
        return _visible(self._chat)

    @property
    def has_bot(self) -> bool:
        return self._chat.reach is Reachability.OPEN


class Person:
    """Somebody with a Telegram account. What a client would not let them do is a ValueError.

    `language` is what their client tells (IETF); empty, it tells none.
    """

    def __init__(self, world: World, person_id: int, first_name: str, language: str) -> None:
        self.id = person_id
        self.first_name = first_name
        self.language = language
        self._world = world
        self._read = 0  # number of the last news taken by `reply`
        profile = {"id": person_id, "type": "private", "first_name": first_name}
        self._chat = Chat(id=person_id, profile=profile, reach=Reachability.STRANGER)
        world.chats[person_id] = self._chat

    @property
    def chat(self) -> list[Shown]:
        """The private chat with the bot as on the screen, oldest first."""
        return _visible(self._chat)

    @property
    def history(self) -> list[Shown]:
        """The same with the deleted messages, marked as such."""
        return [shown(each) for each in self._chat.messages.values()]

    @property
    def last(self) -> Shown:
        """The last message on the screen; raises LookupError in an empty chat."""
        for message in reversed(self._chat.messages.values()):
            if message.deleted_at is None:
                return shown(message)
        raise LookupError(f"{self.first_name} sees an empty chat")

    @property
    def pinned(self) -> list[Shown]:
        """The messages at the head of the chat, the newest last."""
        return [shown(self._chat.messages[each]) for each in self._chat.pinned]

    @property
    def keyboard(self) -> tuple[tuple[str, ...], ...]:
        """The labels of the reply keyboard in place of the letters; typing one is pressing it."""
        return self._chat.reply_keyboard

    @property
    def has_blocked(self) -> bool:
        return self._chat.reach is Reachability.BLOCKED

    def commands(self) -> list[tuple[str, str]]:
        """The command menu in their language: name and description."""
        language = self.language.partition("-")[0]
        found = self._world.settings.shown_commands(self.id, language)
        return [(each["command"], each["description"]) for each in found]

    def start(self, payload: str = "") -> Shown:
        """Presses Start, or opens t.me/bot?start=payload; unblocks the bot first."""
        if self.has_blocked:
            self.unblock()
        text = f"/start {payload}".strip()
        return self._send(Content(Marked(text, (entity("bot_command", 0, 6),))))

    def say(self, text: str, group: Group | None = None) -> Shown:
        """Types a text and sends it; formatting signs and commands become entities."""
        marked = typed(text)
        if not 1 <= len(marked.text) <= 4096:
            raise ValueError("a message has 1 to 4096 characters")
        return self._send(Content(marked), group)

    def send_document(self, name: str, content: bytes, caption: str = "") -> Shown:
        """Attaches a file; its type follows from its name."""
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = self._world.files.keep(Upload(name, mime, content))
        return self._send(Content(typed(caption), file=file))

    def send_photo(self, content: bytes, caption: str = "") -> Shown:
        """Sends a photo, which like all photos becomes a JPEG without a name."""
        file = self._world.files.keep(Upload("photo.jpg", "image/jpeg", content), "photos")
        return self._send(Content(typed(caption), file=file))

    def share_contact(self, phone: str, owner: "Person | None" = None) -> Shown:
        """Sends a phone number, by default their own."""
        who = owner or self
        contact = {"phone_number": phone, "first_name": who.first_name, "user_id": who.id}
        return self._send(Content(extra={"contact": contact}))

    def edit(self, message: Shown, text: str) -> Shown:
        """Changes a message of their own."""
        kept = self._world.chats[message.chat_id].messages[message.id]
        if kept.sender is self._world.bot or kept.deleted_at is not None:
            raise ValueError("only a message of one's own that is still there can be edited")
        self._acts_in(kept.chat)
        old = kept.content
        self._world.revise(kept, Content(typed(text), old.rows, old.file, old.extra))
        self._publish("edited_message", kept)
        return shown(kept)

    def delete(self, message: Shown) -> None:
        """Deletes a message for both sides, whoever wrote it; the bot is not told."""
        self._world.delete(self._world.chats[message.chat_id].messages[message.id])

    def press(self, message: Shown, button: Button | str) -> Press:
        """Presses a button. A string is sent as it is, as a forged client could."""
        data = button if isinstance(button, str) else button.data
        if not data:
            raise ValueError("this button opens a page; the bot does not hear of it")
        chat = self._world.chats[message.chat_id]
        self._acts_in(chat)
        press = self._world.press(chat, data)
        self._world.updates.push("callback_query", self._query(press, message), self.id)
        return press

    def tap(self, label: str) -> Press:
        """Presses the latest button on the screen whose label contains `label`."""
        for message in reversed(self.chat):
            if any(label in button.label for button in message.buttons):
                return self.press(message, message.button(label))
        raise LookupError(f"{self.first_name} sees no button {label!r}; {self._screen()}")

    def block(self) -> None:
        """Blocks the bot: it is told, and cannot write any more."""
        self._move(Reachability.BLOCKED, "member", "kicked")

    def unblock(self) -> None:
        """Lets the bot write again; it is told."""
        self._move(Reachability.OPEN, "kicked", "member")

    def add_bot(self, group: Group) -> None:
        """Brings the bot into a group."""
        chat = self._world.chats[group.id]
        chat.reach = Reachability.OPEN
        if self._chat.reach is Reachability.STRANGER:
            self._chat.reach = Reachability.MET
        self._world.bot_membership(chat, self.profile, "left", "member")
        self._send(Content(extra={"new_chat_members": [self._world.bot]}), group)

    async def wait_for(self, sees: Callable[[list[Shown]], T | None], within: float = 5.0) -> T:
        """What `sees` finds in the chat as soon as it finds anything true.

        Asked at once and after every change. Raises TimeoutError, which tells the screen, after
        `within` seconds.
        """
        with self._world.feed.listen() as news:
            return await self._watch(lambda: sees(self.chat), news, within)

    async def reply(self, within: float = 5.0) -> Shown:
        """The bot's next message, new or edited, since this person last did something.

        Called again it waits for the one after that. Raises TimeoutError as `wait_for` does.
        """
        message = await self.wait_for(lambda _: self._unread(), within)
        self._read = message.changed
        return shown(message)

    async def answer(self, press: Press, within: float = 5.0) -> PressAnswer:
        """What the bot answers to a press; raises TimeoutError where the button keeps spinning."""
        with self._world.feed.listen() as news:
            return await self._watch(lambda: press.answer, news, within)

    @property
    def profile(self) -> Json:
        """The Bot API's User object."""
        language = {"language_code": self.language} if self.language else {}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **language}

    def _send(self, content: Content, group: Group | None = None) -> Shown:
        chat = self._world.chats[group.id] if group else self._chat
        self._acts_in(chat)
        if group is None:
            self._chat.reach = Reachability.OPEN
        message = self._world.post(chat, self.profile, content)
        if _heard(message):
            self._publish("message", message)
        return shown(message)

    def _publish(self, kind: str, message: Message) -> None:
        self._world.updates.push(kind, message.as_json(), message.chat.id)

    def _acts_in(self, chat: Chat) -> None:
        if chat is self._chat and self.has_blocked:
            raise ValueError(f"{self.first_name} has blocked the bot")
        self._read = self._world.feed.number

    def _query(self, press: Press, message: Shown) -> Json:
        chat = self._world.chats[message.chat_id]
        kept = chat.messages[message.id]
        gone = {"message_id": message.id, "chat": chat.profile, "date": 0}
        return {
            "id": press.id,
            "from": self.profile,
            "message": gone if kept.deleted_at is not None else kept.as_json(),
            "chat_instance": str(chat.id),
            "data": press.data,
        }

    def _move(self, reach: Reachability, old: str, new: str) -> None:
        if self._chat.reach is reach:
            return
        self._chat.reach = reach
        self._world.bot_membership(self._chat, self.profile, old, new)

    def _unread(self) -> Message | None:
        news = (
            each
            for each in self._chat.messages.values()
            if each.changed > self._read and each.sender is self._world.bot
        )
        seen = (each for each in news if each.deleted_at is None)
        return min(seen, key=lambda each: each.changed, default=None)

    async def _watch(
        self, look: Callable[[], T | None], news: AsyncIterator[Change], within: float
    ) -> T:
        try:
            async with asyncio.timeout(within):
                while not (found := look()):
                    await anext(news)
        except TimeoutError:
            words = f"{self.first_name} waited {within:g} s in vain; {self._screen()}"
            raise TimeoutError(words) from None
        return found

    def _screen(self) -> str:
        """The last messages in one line, for an error."""
        return "sees: " + " | ".join(_line(each) for each in self.chat[-4:])


def _visible(chat: Chat) -> list[Shown]:
    return [shown(each) for each in chat.messages.values() if each.deleted_at is None]


def _heard(message: Message) -> bool:
    """In groups a bot hears commands and service messages only (privacy mode, the default)."""
    if message.chat.reach is not Reachability.OPEN:
        return False
    text = message.content.text.text
    return message.chat.private or text.startswith("/") or not text


def _line(message: Shown) -> str:
    labels: Iterator[str] = (f"[{each.label}]" for each in message.buttons)
    return " ".join((f"{message.sender}: {message.text!r}", *labels))
