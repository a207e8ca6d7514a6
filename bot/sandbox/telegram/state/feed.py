"""News of everything that changes in the chats, for whoever listens."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened."""

    NEW = "new"  # a message came
    EDITED = "edited"  # its text or its buttons are others now
    DELETED = "deleted"
    ANSWERED = "answered"  # the bot answered a press: `words` is the toast
    ACTION = "action"  # the bot is busy: `words` is "typing", "upload_document"…
    CHAT = "chat"  # blocked, unblocked, added, left


@dataclass(frozen=True, kw_only=True)
class Change:
    """One piece of news; `number` grows by one with each."""

    number: int
    kind: ChangeKind
    chat_id: int
    message_id: int = 0
    words: str = ""


class Feed:
    """Tells every listener every change from the moment it began to listen."""

    def __init__(self) -> None:
        self.number = 0
        self._listeners: list[asyncio.Queue[Change]] = []

    def publish(self, kind: ChangeKind, chat_id: int, message_id: int = 0, words: str = "") -> int:
        """Spreads the news and gives its number."""
        self.number += 1
        if self._listeners:
            change = Change(
                number=self.number, kind=kind, chat_id=chat_id, message_id=message_id, words=words
            )
            for listener in self._listeners:
                listener.put_nowait(change)
        return self.number

    @contextmanager
    def listen(self) -> Iterator[AsyncIterator[Change]]:
        """From here to the end of the block no change is missed; the iterator never ends."""
        queue: asyncio.Queue[Change] = asyncio.Queue()
        self._listeners.append(queue)
        try:
            yield _taken_from(queue)
        finally:
            self._listeners.remove(queue)


async def _taken_from(queue: asyncio.Queue[Change]) -> AsyncIterator[Change]:
    while True:
        yield await queue.get()
