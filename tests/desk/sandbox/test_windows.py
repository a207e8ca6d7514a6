"""The demo plays the client that opens pages of the bot: those of its buttons, signed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from telegram.error import BadRequest

from handlers.launch_data import opened_by
from tests.support.telegram.page_stage import PAGES, Stage

pytest_plugins = ["tests.support.telegram.sandboxed_page"]
pytestmark = pytest.mark.asyncio(loop_scope="module")
PAGE = f"{PAGES}/p/e1?for=password"


@pytest_asyncio.fixture(loop_scope="module")
async def browser(stage: Stage) -> AsyncIterator[ClientSession]:
    stage.zoe.start()
    origin = {"Origin": stage.url.rstrip("/")}
    async with ClientSession(stage.url, headers=origin) as session:
        yield session


async def send(stage: Stage, url: str) -> None:
    button = InlineKeyboardButton("Page", web_app=WebAppInfo(url))
    markup = InlineKeyboardMarkup([[button]])
    await stage.bot.send_message(stage.zoe.id, "?", reply_markup=markup)


async def test_a_button_opens_its_page_signed_for_whose_chat_it_is(
    stage: Stage, browser: ClientSession
) -> None:
    await send(stage, PAGE)
    async with browser.post(f"/chats/{stage.zoe.id}/open", json={"url": PAGE}) as answer:
        opened = urlsplit((await answer.json())["url"])
    assert (opened.path, opened.query) == ("/window/p/e1", "for=password")
    [data] = parse_qs(opened.fragment)["tgWebAppData"]
    assert opened_by(data, stage.telegram.token, datetime.now(UTC)) == stage.zoe.id


@pytest.mark.parametrize("url", [f"{PAGES}/p/other", "https://elsewhere.example/p/e1", 7, None])
async def test_what_no_button_leads_to_is_not_opened(
    stage: Stage, browser: ClientSession, url: object
) -> None:
    await send(stage, "https://elsewhere.example/p/e1")
    async with browser.post(f"/chats/{stage.zoe.id}/open", json={"url": url}) as answer:
        assert answer.status == 404


async def test_where_no_desk_answers_the_window_stays_empty(browser: ClientSession) -> None:
    async with browser.get("/window/p/e1") as answer:
        assert answer.status == 502


async def test_a_page_without_tls_is_refused_as_by_telegram(stage: Stage) -> None:
    stage.zoe.start()
    with pytest.raises(BadRequest, match=r"(?i)only https links are allowed"):
        await send(stage, "http://results.example/p/e1")
