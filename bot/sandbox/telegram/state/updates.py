"""The updates a bot has yet to take, and the one long poll that may wait for them.

As at Telegram: ids grow; an update stays until a later offset confirms it or it is too old; what
`allowed_updates` excludes is never queued; a second poller ends the first with 409.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice, takewhile

import orjson

from bot.sandbox.telegram.errors import OTHER_POLLER, WEBHOOK_ACTIVE, conflict
from bot.sandbox.telegram.text import Json

# How long an unfetched update is kept, in seconds (telegram-bot-api, Client.cpp).
_KEPT_FOR = {"callback_query": 150.0}
_KEPT_USUALLY = 86_400.0
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_MOST_WAIT = 50.0

Lane = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Update:
    """One update, already JSON: it is written once and read as often as it is fetched."""

    id: int
    body: bytes
    lane: Lane
    expires: float


class Updates:
    """The queue of one bot."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next_id = 700_000_001
        self._waiting: OrderedDict[int, Update] = OrderedDict()
        self._poll: asyncio.Future[None] | None = None
        self.allowed: frozenset[str] | None = None
        self.webhook = ""
        self.arrived = asyncio.Event()

    def __len__(self) -> int:
        return len(self._waiting)

    def push(self, kind: str, content: Json, owner: int) -> None:
        """Queues an update; `owner` is the chat, for a press the person, whose order it keeps."""
        if not self._wanted(kind):
            return
        number, self._next_id = self._next_id, self._next_id + 1
        body = orjson.dumps({"update_id": number, kind: content})
        lane = (kind.removeprefix("edited_"), owner)
        expires = self._clock() + _KEPT_FOR.get(kind, _KEPT_USUALLY)
        self._waiting[number] = Update(number, body, lane, expires)
        self.arrived.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def allow(self, kinds: list[str] | None) -> None:
        """Telegram's rule: none given keeps the setting, an empty list brings the default back."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def fetch(self, offset: int, limit: int, within: float) -> list[Update]:
        """Confirms all before `offset`, then waits up to `within` seconds for what follows.

        Raises 409 where a webhook is set, and in the poll that a newer one pushes out.
        """
        if self.webhook:
            raise conflict(WEBHOOK_ACTIVE)
        self.interrupt(OTHER_POLLER)
        self._confirm(offset)
        batch = self._batch(limit)
        if batch or within <= 0:
            return batch
        await self._wait(min(within, _MOST_WAIT))
        return self._batch(limit)

    def interrupt(self, reason: str) -> None:
        """Ends the waiting long poll, if there is one, with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(reason))

    def after(self, number: int) -> list[Update]:
        """The waiting updates with a higher id, oldest first; cheap when few are new."""
        newer = takewhile(lambda each: each.id > number, reversed(self._waiting.values()))
        return list(newer)[::-1]

    def done(self, update: Update) -> None:
        self._waiting.pop(update.id, None)

    def expired(self, update: Update) -> bool:
        return update.expires <= self._clock()

    def clear(self) -> None:
        self._waiting.clear()

    def _wanted(self, kind: str) -> bool:
        return kind not in _NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = next(islice(reversed(self._waiting), -offset - 1, None), 0)
        while self._waiting and next(iter(self._waiting)) < offset:
            self._waiting.popitem(last=False)

    def _batch(self, limit: int) -> list[Update]:
        for stale in list(takewhile(self.expired, self._waiting.values())):
            self.done(stale)
        fresh = (each for each in self._waiting.values() if not self.expired(each))
        return list(islice(fresh, limit if 1 <= limit <= 100 else 100))

    async def _wait(self, within: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(within):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
