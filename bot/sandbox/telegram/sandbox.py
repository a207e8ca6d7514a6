"""The whole of it: a Telegram with one bot, to be talked to over HTTP and played with in Python."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, AsyncExitStack
from itertools import count
from typing import Self

from bot.sandbox.telegram.api.calls import Api, Call
from bot.sandbox.telegram.api.faults import Fault, Limits, Meter
from bot.sandbox.telegram.api.server import Server
from bot.sandbox.telegram.people.launching import launched
from bot.sandbox.telegram.people.people import Group, Person
from bot.sandbox.telegram.state.feed import Change
from bot.sandbox.telegram.state.world import World

_BOT_ID = 7_000_000_001
# Telegram's servers are not asked, so any token of the right shape will do.
_TOKEN_TAIL = 35


class Telegram:
    """An embedded Telegram; an asynchronous context manager that serves while it is open.

    All is in memory. Acting and reading are plain calls, to be made from the event loop it runs
    in; only waiting is awaited.
    """

    def __init__(
        self,
        token: str = "",
        *,
        port: int = 0,
        clock: Callable[[], float] = time.time,
        limits: Limits | None = None,
        log_size: int = 10_000,
    ) -> None:
        """`token` and `port` are made up when not given; `clock` gives seconds since 1970.

        `log_size` is the number of calls kept in `calls`.
        """
        self.token = token or f"{_BOT_ID}:{secrets.token_urlsafe(_TOKEN_TAIL)[:_TOKEN_TAIL]}"
        self._port = port
        self._world = World(_bot(self.token), clock)
        self._api = Api(self._world, limits or Limits(), log_size)
        self._server = Server(self._api, self._world.files, self.token)
        self._stack = AsyncExitStack()
        self._person_ids = count(500_000_001)
        self._group_ids = count(-4_000_000_001, -1)
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}

    async def __aenter__(self) -> Self:
        self._port = await self._server.start(self._port)
        self._stack.push_async_callback(self._server.stop)
        group = await self._stack.enter_async_context(asyncio.TaskGroup())
        postman = group.create_task(self._world.postman.run())
        self._stack.callback(postman.cancel)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def base_url(self) -> str:
        """For `Bot(base_url=...)`: the token is put after it."""
        return f"http://127.0.0.1:{self._port}/bot"

    @property
    def file_url(self) -> str:
        """For `Bot(base_file_url=...)`."""
        return f"http://127.0.0.1:{self._port}/file/bot"

    def person(self, first_name: str, language: str = "en", person_id: int = 0) -> Person:
        """A new person, who has not met the bot yet."""
        person = Person(self._world, person_id or next(self._person_ids), first_name, language)
        self.people[person.id] = person
        return person

    def launch(self, person: Person, url: str) -> str:
        """What somebody's client opens where a button leads to a page of the bot's."""
        return launched(url, person.profile, self.token, self._world.clock())

    def group(self, title: str) -> Group:
        """A new group, without the bot."""
        group = Group(self._world, next(self._group_ids), title)
        self.groups[group.id] = group
        return group

    @property
    def calls(self) -> list[Call]:
        """The bot's latest calls, oldest first, those that were refused included."""
        return list(self._api.calls)

    def called(self, method: str) -> list[Call]:
        """The latest calls of one method, as `sendMessage`."""
        return [each for each in self._api.calls if each.method.lower() == method.lower()]

    def changes(self) -> AbstractContextManager[AsyncIterator[Change]]:
        """`with telegram.changes() as changes: async for change in changes: ...`"""
        return self._world.feed.listen()

    def inject(self, kind: str, content: dict[str, object], owner: int = 0) -> None:
        """Queues an update of any content, such as no client makes and no library can read.

        `owner` is the chat or person whose order it keeps on the way to a webhook.
        """
        self._world.updates.push(kind, content, owner)

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed yet."""
        return len(self._world.updates)

    @property
    def latency(self) -> float:
        """Seconds between the act and its answer; may be set at any time."""
        return self._server.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._server.latency = seconds

    @property
    def limits(self) -> Limits:
        """What is answered with 429; setting it forgets what was counted."""
        return self._api.meter.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self._api.meter = Meter(limits)

    def refuse_next(
        self, fault: Fault, *methods: str, chat_id: int | None = None, times: int = 1
    ) -> None:
        """The next call, or the next `times` calls, of these methods meet `fault`.

        Without methods any call but getUpdates does. Faults wait in the order they were given.
        """
        self._api.script.plan(fault, methods, chat_id, times)


def _bot(token: str) -> dict[str, object]:
    number = token.partition(":")[0]
    return {
        "id": int(number) if number.isdecimal() else _BOT_ID,
        "is_bot": True,
        "first_name": "Results Desk",
        "username": "results_desk_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }
