"""Telegram's side of the port: an update is confirmed only when the desk has kept it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.app import known
from bot.config import parse
from bot.sandbox.telegram import Telegram
from bot.sandbox.telegram.api.faults import Fault
from bot.texts.texts import Texts
from handlers.polling import poll
from handlers.ports import RawUpdate, source_of
from handlers.profile import introduce
from handlers.transport import AiohttpRequest
from handlers.webhook import SECRET, Webhook
from tests.support.telegram.telegram_client import client
from tests.support.world import secluded_settings

KNOWN = known(parse(secluded_settings(Path()), folder=Path()))


class DiskFullError(Exception):
    """What a store raises that cannot keep anything."""


@dataclass
class MemoryStore:
    """Keeps updates in a list, as long as there is room."""

    room: bool = True
    next_update: int | None = None
    kept: list[RawUpdate] = field(default_factory=list)
    contests: int = 0

    @property
    def has_room(self) -> bool:
        return True

    async def contested(self) -> None:
        self.contests += 1

    async def wait_for_room(self) -> None:
        return

    async def offset(self, source: str) -> int | None:
        return self.next_update

    async def keep(self, source: str, updates: Sequence[RawUpdate], following: int) -> None:
        if not self.room:
            raise DiskFullError
        self.kept += updates
        self.next_update = following


@dataclass
class FillingStore(MemoryStore):
    """Whose disk fills up while the first poll is open."""

    asked: int = 0
    let_in: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait_for_room(self) -> None:
        self.asked += 1
        if self.asked > 1:
            await self.let_in.wait()


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


async def test_what_a_poll_brings_once_the_disk_is_full_waits_for_room(
    telegram: Telegram, carrier: AiohttpRequest
) -> None:
    telegram.person("Marie").say("late")
    store = FillingStore()
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(polled(telegram, carrier, store))
        while store.asked < 2:  # noqa: ASYNC110 - a number tells nobody
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        assert not store.kept
        store.let_in.set()
        await polling
    assert said(store) == ["late"]


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


CONFLICT = Fault.refused(409, "Conflict: can't use getUpdates method while webhook is active")


@pytest.mark.parametrize(("times", "contests"), [(1, 0), (2, 1)])
async def test_a_conflict_ends_the_webhook_again_and_the_second_in_a_row_is_told(
    telegram: Telegram, carrier: AiohttpRequest, times: int, contests: int
) -> None:
    telegram.person("Marie").say("Bonjour")
    telegram.refuse_next(CONFLICT, "getUpdates", times=times)
    store = MemoryStore()
    await polled(telegram, carrier, store)
    assert said(store) == ["Bonjour"]
    assert store.contests == contests
    assert len(telegram.called("deleteWebhook")) == 1 + times


async def test_a_webhook_that_cannot_be_ended_yet_does_not_hold_up_the_poll(
    telegram: Telegram, carrier: AiohttpRequest
) -> None:
    telegram.person("Marie").say("Bonjour")
    telegram.refuse_next(Fault.throttled(after=900), "deleteWebhook")
    store = MemoryStore()
    await polled(telegram, carrier, store)
    assert said(store) == ["Bonjour"]


async def test_a_call_at_the_start_that_has_to_wait_holds_back_no_other(telegram: Telegram) -> None:
    telegram.refuse_next(Fault.throttled(after=900), "setMyCommands")
    texts, others = Texts(ZoneInfo("Europe/Paris")), ("setMyDescription", "setMyShortDescription")
    async with asyncio.timeout(10), client(telegram) as bot, asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(introduce(bot, texts, KNOWN))
        while not all(len(telegram.called(each)) == 3 for each in others):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        assert len(telegram.called("setMyCommands")) == 3
        assert not waiting.done()
        waiting.cancel()


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
