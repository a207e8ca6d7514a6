"""The webhook with a real Telegram behind it, and what health and metrics tell."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import orjson
import pytest

from bot.config import Endpoint, Secret
from bot.staff.order_values import OrderRefused
from bot.web.server import LARGEST, listener
from handlers.webhook import SECRET
from tests.support.servers.ports import HOST, free_port
from tests.support.world import World, opened

KEY = "0123456789abcdef"


def free() -> Endpoint:
    return Endpoint(HOST, free_port())


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A desk that waits for its webhook, and tells its health at the same port."""
    async with opened(tmp_path) as world:
        at = free()
        # The settings themselves take https only; Telegram's sandbox delivers to this machine.
        telegram = replace(
            world.settings.telegram,
            mode="webhook",
            webhook_url=f"http://{at.host}:{at.port}/updates",
            webhook_listen=at,
            webhook_secret=Secret(KEY),
        )
        health = replace(world.settings.health, listen=at)
        world.settings = replace(world.settings, telegram=telegram, health=health)
        yield world


@asynccontextmanager
async def got(world: World, path: str) -> AsyncIterator[aiohttp.ClientResponse]:
    at = world.settings.telegram.webhook_listen
    url = f"http://{at.host}:{at.port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        yield answer


async def posted(world: World, body: bytes, secret: str = KEY) -> int:
    headers = {SECRET: secret} if secret else {}
    url = world.settings.telegram.webhook_url
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=headers) as answer,
    ):
        return answer.status


async def test_a_conversation_comes_in_by_webhook(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    marie.say("/help")
    await world.settle()
    assert any("/register" in each.text for each in marie.chat)
    assert not world.telegram.called("getUpdates")


@pytest.mark.parametrize("secret", ["", "0123456789abcdeF", "é"])
async def test_who_does_not_know_the_secret_is_turned_away(world: World, secret: str) -> None:
    await world.start()
    assert await posted(world, b'{"update_id": 1}', secret) == 403
    assert not world.db.execute("SELECT * FROM inbox").fetchall()


async def test_while_the_disk_is_full_telegram_has_to_come_again(world: World) -> None:
    world.free = 0
    await world.start()
    assert await posted(world, b'{"update_id": 1}') == 503
    async with got(world, "/health") as answer:
        told = await answer.json()
    assert (answer.status, told["disk"], told["takes_in"]) == (200, "full", False)
    async with got(world, "/metrics") as answer:
        assert "results_desk_takes_in 0" in await answer.text()


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"update_id": "1"}', b"\xff"])
async def test_what_is_no_update_is_refused(world: World, body: bytes) -> None:
    await world.start()
    assert await posted(world, body) == 400


async def test_what_is_too_large_is_refused(world: World) -> None:
    await world.start()
    assert await posted(world, b" " * (LARGEST + 1)) == 413


async def test_an_update_delivered_twice_is_kept_once(world: World) -> None:
    await world.start()
    chat, person = {"id": 7, "type": "private"}, {"id": 7}
    message = {"message_id": 1, "chat": chat, "from": person, "text": "Bonjour"}
    for _ in range(2):
        assert await posted(world, orjson.dumps({"update_id": 77, "message": message})) == 200
    assert len(world.db.execute("SELECT * FROM inbox WHERE ref = '77'").fetchall()) == 1


async def test_half_a_pair_of_surrogates_does_not_hold_up_all_others(world: World) -> None:
    await world.start()
    assert await posted(world, rb'{"update_id": 78, "message": {"text": "\ud83d"}}') == 200


async def test_polling_ends_a_webhook_of_former_days(world: World) -> None:
    await world.start()
    await world.settle()
    await world.stop()
    polling = replace(world.settings.telegram, mode="polling")
    world.settings = replace(world.settings, telegram=polling)
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    assert "Centre Lumière" in marie.last.text


async def test_a_desk_that_works_is_well(world: World) -> None:
    await world.start()
    async with got(world, "/health") as answer:
        told = await answer.json()
        assert (answer.status, told["well"], told["store"]) == (200, True, "answers")


async def test_a_desk_that_hears_nothing_of_telegram_is_not_well(world: World) -> None:
    polling = replace(world.settings.telegram, mode="polling")
    world.settings = replace(world.settings, telegram=polling)
    await world.settle()
    world.clock.at += timedelta(minutes=4)
    async with got(world, "/health") as answer:
        assert answer.status == 503


async def test_metrics_count_what_is_owed(world: World) -> None:
    await world.start()
    async with got(world, "/metrics") as answer:
        assert "results_desk_inbox_waiting 0\n" in await answer.text()


def test_a_port_that_is_taken_is_told_with_the_settings_to_change() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(OrderRefused, match="refused-listening"),
    ):
        listener(Endpoint(*taken.getsockname()))
