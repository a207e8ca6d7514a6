"""Telegram's side of the port: an update is confirmed only when the desk has kept it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.sandbox.telegram import Telegram
from handlers.polling import poll
from handlers.ports import RawUpdate, source_of
from handlers.transport import AiohttpRequest
from handlers.webhook import SECRET, Webhook
from tests.support.telegram.telegram_client import client


class DiskFullError(Exception):
    """What a store raises that cannot keep anything."""


@dataclass
class MemoryStore:
    """Keeps updates in a list, as long as there is room."""

    room: bool = True
    next_update: int | None = None
    kept: list[RawUpdate] = field(default_factory=list)

    @property
    def has_room(self) -> bool:
        return True

    async def wait_for_room(self) -> None:
        return

    async def offset(self, source: str) -> int | None:
        return self.next_update

    async def keep(self, source: str, updates: Sequence[RawUpdate], following: int) -> None:
        if not self.room:
            raise DiskFullError
        self.kept += updates
        self.next_update = following


def unheard() -> None:
    """Nobody listens."""


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
async def carrier() -> AsyncIterator[AiohttpRequest]:
    carrier = AiohttpRequest(connections=1)
    await carrier.initialize()
    yield carrier
    await carrier.shutdown()


async def polled(telegram: Telegram, carrier: AiohttpRequest, store: MemoryStore) -> None:
    """Poll until the store has something, or fails."""
    async with asyncio.timeout(10), client(telegram) as bot, asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(poll(bot, carrier, store, unheard))
        while not store.kept and not polling.done():  # noqa: ASYNC110 - a list tells nobody
            await asyncio.sleep(0.01)
        polling.cancel()


def said(store: MemoryStore) -> list[str]:
    return [each["message"]["text"] for each in store.kept]


async def test_what_could_not_be_kept_is_fetched_again(
    telegram: Telegram, carrier: AiohttpRequest
) -> None:
    marie = telegram.person("Marie")
    marie.say("Bonjour")
    store = MemoryStore(room=False)
    with pytest.raises(ExceptionGroup):
        await polled(telegram, carrier, store)
    store.room = True
    await polled(telegram, carrier, store)
    assert said(store) == ["Bonjour"]


async def test_polling_goes_on_where_a_former_life_stopped(
    telegram: Telegram, carrier: AiohttpRequest
) -> None:
    marie = telegram.person("Marie")
    marie.say("one")
    store = MemoryStore()
    await polled(telegram, carrier, store)
    marie.say("two")
    later = MemoryStore(next_update=store.next_update)
    await polled(telegram, carrier, later)
    assert (said(store), said(later)) == (["one"], ["two"])


@pytest.mark.parametrize(("room", "status"), [(True, 200), (False, 500)])
async def test_a_delivered_update_is_accepted_only_when_it_is_kept(
    telegram: Telegram, *, room: bool, status: int
) -> None:
    store = MemoryStore(room=room)
    async with client(telegram) as bot:
        app = web.Application()
        app.add_routes([Webhook(bot, "https://desk.example/updates", "key").route(store, unheard)])
        async with TestClient(TestServer(app)) as caller:
            answer = await caller.post("/updates", json={"update_id": 5}, headers={SECRET: "key"})
    assert (answer.status, store.next_update) == (status, 6 if room else None)


def test_updates_are_kept_by_bot(telegram: Telegram) -> None:
    assert source_of(client(telegram)) == f"telegram:{telegram.token.partition(':')[0]}"
