"""What Telegram remembers: chats, messages, presses, files and the updates it owes the bot."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from itertools import count

from bot.sandbox.telegram.errors import bad_request, forbidden
from bot.sandbox.telegram.state.bot_settings import BotSettings
from bot.sandbox.telegram.state.feed import ChangeKind, Feed
from bot.sandbox.telegram.state.files import Files, StoredFile
from bot.sandbox.telegram.state.keyboards import Rows
from bot.sandbox.telegram.state.updates import Updates
from bot.sandbox.telegram.state.webhook import Postman
from bot.sandbox.telegram.text import Json, Marked

# A press can be answered for this long (telegram-bot-api), a message deleted for so long (Bot API).
ANSWERABLE_FOR = 150.0
DELETABLE_FOR = 48 * 3600.0


class Reachability(Enum):
    """How far the bot gets with a chat."""

    STRANGER = "never met"
    MET = "met in a group only"
    OPEN = "may be written to"
    BLOCKED = "blocked the bot"
    LEFT = "a group without the bot"


@dataclass(eq=False, kw_only=True)
class Chat:
    """A private chat or a group; `profile` is the Bot API's Chat object."""

    id: int
    profile: Json
    reach: Reachability
    messages: dict[int, "Message"] = field(default_factory=dict)
    reply_keyboard: tuple[tuple[str, ...], ...] = ()
    pinned: list[int] = field(default_factory=list)  # the newest last

    @property
    def private(self) -> bool:
        return self.id > 0


@dataclass(eq=False, slots=True)
class Content:
    """What a message says; a `file` turns its text into a caption."""

    text: Marked = field(default_factory=Marked)
    rows: Rows = field(default_factory=list)
    file: StoredFile | None = None
    extra: Json = field(default_factory=dict)  # further fields of the Bot API's Message object


@dataclass(eq=False, slots=True, kw_only=True)
class Message:
    """One message; once deleted it stays here, marked, and the Bot API knows it no more."""

    id: int
    chat: Chat
    sender: Json
    sent_at: float
    content: Content
    edited_at: float | None = None
    deleted_at: float | None = None
    changed: int = 0  # number of its latest news in the feed

    def as_json(self) -> Json:
        """The Bot API's Message object."""
        body: Json = {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat.profile,
            "date": int(self.sent_at),
        }
        if self.edited_at is not None:
            body["edit_date"] = int(self.edited_at)
        if self.content.rows:
            body["reply_markup"] = {"inline_keyboard": self.content.rows}
        return body | self._said() | self.content.extra

    def _said(self) -> Json:
        text, entities = self.content.text
        name = "text" if self.content.file is None else "caption"
        said: Json = {name: text} if text else {}
        if entities:
            said["entities" if name == "text" else "caption_entities"] = entities
        return said | (_attached(self.content.file) if self.content.file else {})


@dataclass(frozen=True)
class PressAnswer:
    """What the bot answered to a press: nothing, a passing toast, or an alert to be closed."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(eq=False, kw_only=True)
class Press:
    """One press of a button; `answer` is None for as long as the button spins."""

    id: str
    chat_id: int
    data: str
    at: float
    answer: PressAnswer | None = None


class World:
    """Everything one bot's Telegram remembers; the Bot API and the people both work on it."""

    def __init__(self, bot: Json, clock: Callable[[], float]) -> None:
        self.bot = bot
        self.clock = clock
        self.feed = Feed()
        self.files = Files()
        self.updates = Updates(clock)
        self.postman = Postman(self.updates)
        self.settings = BotSettings()
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self._message_ids = count(1)
        self._press_ids = count(4_000_000_000_000_001)

    def reachable(self, chat_id: int) -> Chat:
        """The chat, if the bot may write there; raises Telegram's 400 or 403."""
        chat = self.chats.get(chat_id)
        if chat is None or chat.reach is Reachability.STRANGER:
            raise bad_request("chat not found")
        if chat.reach is Reachability.MET:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.reach is Reachability.BLOCKED:
            raise forbidden("bot was blocked by the user")
        if chat.reach is Reachability.LEFT:
            raise forbidden("bot is not a member of the group chat")
        return chat

    def post(self, chat: Chat, sender: Json, content: Content) -> Message:
        """Puts a new message into a chat."""
        message = Message(
            id=next(self._message_ids),
            chat=chat,
            sender=sender,
            sent_at=self.clock(),
            content=content,
        )
        chat.messages[message.id] = message
        message.changed = self.feed.publish(ChangeKind.NEW, chat.id, message.id)
        return message

    def revise(self, message: Message, content: Content) -> None:
        """Gives a message another text or other buttons."""
        message.content = content
        message.edited_at = self.clock()
        message.changed = self.feed.publish(ChangeKind.EDITED, message.chat.id, message.id)

    def pin(self, message: Message) -> None:
        """Holds a message at the head of its chat, of which a message of service tells."""
        chat = message.chat
        if message.id not in chat.pinned:
            chat.pinned.append(message.id)
            service = {"chat": chat.profile, "from": self.bot, "date": int(self.clock())}
            number = {"message_id": next(self._message_ids)}
            self.updates.push(
                "message", service | number | {"pinned_message": message.as_json()}, chat.id
            )

    def delete(self, message: Message) -> None:
        """Takes a message from both sides, and from the head of the chat."""
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        message.deleted_at = self.clock()
        message.changed = self.feed.publish(ChangeKind.DELETED, message.chat.id, message.id)

    def press(self, chat: Chat, data: str) -> Press:
        press = Press(id=str(next(self._press_ids)), chat_id=chat.id, data=data, at=self.clock())
        self.presses[press.id] = press
        return press

    def bot_membership(self, chat: Chat, by: Json, old: str, new: str) -> None:
        """Tells the bot that its place in a chat changed (my_chat_member)."""
        change = {
            "chat": chat.profile,
            "from": by,
            "date": int(self.clock()),
            "old_chat_member": _member(self.bot, old),
            "new_chat_member": _member(self.bot, new),
        }
        self.feed.publish(ChangeKind.CHAT, chat.id, words=new)
        self.updates.push("my_chat_member", change, chat.id)


def _member(user: Json, status: str) -> Json:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": user, "status": status, **until}


def _attached(file: StoredFile) -> Json:
    if file.folder == "photos":
        return {"photo": [{**file.described(), "width": 1280, "height": 960}]}
    return {"document": {**file.described(), "file_name": file.name, "mime_type": file.mime}}
