"""The demo's page over HTTP: what it tells, what it does, and whom it refuses."""

import json
import re
from asyncio import TaskGroup, timeout
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientPayloadError, ClientResponse, ClientSession, FormData
from telegram import Bot

from bot.sandbox.page import server
from tests.support.telegram.page_stage import (
    FAMILY,
    RESULTS,
    UNIVERSITY,
    ZOE,
    Stage,
)
from tests.support.telegram.telegram_client import heard, keyboard, latest

pytest_plugins = ["tests.support.telegram.sandboxed_page"]
pytestmark = pytest.mark.asyncio(loop_scope="module")

STATIC = Path(server.__file__).parent / "static"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest_asyncio.fixture(loop_scope="module")
async def browser(stage: Stage) -> AsyncIterator[ClientSession]:
    """What a browser sends with the page's own requests."""
    async with ClientSession(stage.url, headers={"Origin": stage.url.rstrip("/")}) as session:
        yield session


async def told(events: ClientResponse, name: str) -> Any:
    """What the next event of that name says."""
    async with timeout(5):
        while (await events.content.readline()) != f"event: {name}\n".encode():
            pass
        return json.loads((await events.content.readline()).removeprefix(b"data: "))


@asynccontextmanager
async def listening(browser: ClientSession) -> AsyncIterator[ClientResponse]:
    async with browser.get("/events") as events:
        await told(events, "scene")
        yield events


async def scene(browser: ClientSession) -> Any:
    async with browser.get("/events") as events:
        return await told(events, "scene")


async def answer_press(bot: Bot, text: str) -> None:
    query = None
    while query is None:
        query = (await latest(bot)).callback_query
    await query.answer(text)


async def status(session: ClientSession, method: str, path: str, **how: Any) -> int:
    async with session.request(method, path, **how) as answer:
        return answer.status


@pytest.mark.parametrize("host", ["rebound.example", "127.0.0.1.example:80", "localhost@x.example"])
async def test_a_foreign_host_name_is_refused(browser: ClientSession, host: str) -> None:
    assert await status(browser, "GET", "/events", headers={"Host": host}) == 421


async def test_a_tunnelled_localhost_is_welcome(browser: ClientSession) -> None:
    assert await status(browser, "GET", "/", headers={"Host": "localhost:9000"}) == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", ""])
async def test_another_origin_changes_nothing(
    stage: Stage, browser: ClientSession, origin: str
) -> None:
    path = f"/chats/{stage.zoe.id}/start"
    assert await status(browser, "POST", path, json={}, headers={"Origin": origin}) == 403
    assert stage.zoe.history == []


async def test_every_answer_forbids_foreign_scripts_and_frames(browser: ClientSession) -> None:
    for path in ("/", "/static/page.js", "/nowhere"):
        async with browser.get(path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "script-src 'self'" in policy
            assert "frame-ancestors 'none'" in policy


async def test_the_page_fetches_nothing_from_elsewhere() -> None:
    for path in STATIC.iterdir():
        addresses = re.findall(r"https?://[\w.]+", path.read_text("utf-8").replace("\\", ""))
        assert set(addresses) <= {"http://www.w3.org", "https://t.me"}, path


async def test_the_scene_shows_the_cast(stage: Stage, browser: ClientSession) -> None:
    cast = (await scene(browser))["cast"]
    assert [each["role"] for each in cast["phones"]] == ["candidate", "elsewhere", "staff"]
    assert [each["address"] for each in cast["mailboxes"]] == [ZOE, FAMILY, UNIVERSITY]
    assert [each["role"] for each in cast["mailboxes"]] == ["candidate", "byMail", "university"]
    assert cast["confirmations"][0]["secretNumber"] == "1542"


async def test_a_browser_that_comes_back_sees_what_happened(
    stage: Stage, browser: ClientSession
) -> None:
    stage.zoe.start()
    await stage.send_letter()
    seen = await scene(browser)
    assert [each["html"] for each in seen["messages"]] == ["/start"]
    assert [each["subject"] for each in seen["letters"]] == ["Confirmez votre adresse"]


async def test_start_and_words_reach_the_bot(stage: Stage, browser: ClientSession) -> None:
    await status(browser, "POST", f"/chats/{stage.zoe.id}/start", json={"payload": "a1"})
    assert (await heard(stage.bot)).text == "/start a1"
    await status(browser, "POST", f"/chats/{stage.zoe.id}/say", json={"text": HOSTILE})
    assert (await heard(stage.bot)).text == HOSTILE


async def test_messages_are_told_as_they_come_and_escaped(
    stage: Stage, browser: ClientSession
) -> None:
    stage.zoe.start()
    async with listening(browser) as events:
        await stage.bot.send_message(stage.zoe.id, HOSTILE)
        message = (await told(events, "message"))["message"]
    assert message["html"] == "&lt;img src=x onerror=alert(1)&gt;"


async def test_deletions_are_told(stage: Stage, browser: ClientSession) -> None:
    secret = stage.zoe.start()
    async with listening(browser) as events:
        await stage.bot.delete_message(stage.zoe.id, secret.id)
        assert (await told(events, "gone"))["id"] == secret.id


async def test_a_press_is_answered_with_the_toast(stage: Stage, browser: ClientSession) -> None:
    stage.zoe.start()
    sent = await stage.bot.send_message(stage.zoe.id, "?", reply_markup=keyboard([("Oui", "y")]))
    asked = {"message": sent.message_id, "data": "y"}
    async with TaskGroup() as tasks:
        tasks.create_task(answer_press(stage.bot, "Noté"))
        async with browser.post(f"/chats/{stage.zoe.id}/press", json=asked) as answer:
            assert await answer.json() == {"text": "Noté", "alert": False}


async def test_staff_send_a_ready_file_with_one_click(stage: Stage, browser: ClientSession) -> None:
    await status(browser, "POST", f"/chats/{stage.staff.id}/files/0", json={})
    file = stage.staff.last.file
    assert file
    assert (file.name, file.content) == (RESULTS.name, RESULTS.content)


async def test_staff_send_a_file_of_their_own(stage: Stage, browser: ClientSession) -> None:
    form = FormData()
    form.add_field("file", b"a;b", filename="juin.csv")
    assert await status(browser, "POST", f"/chats/{stage.staff.id}/file", data=form) == 200
    assert stage.staff.last.file
    assert stage.staff.last.file.name == "juin.csv"


@pytest.mark.parametrize(
    ("name", "how", "mime"),
    [
        ("relevé.pdf", "inline", "application/pdf"),
        ("notes.csv", "inline", "text/plain"),
        ("piège.html", "attachment", "application/octet-stream"),
        ("piège.svg", "attachment", "application/octet-stream"),
    ],
)
async def test_only_harmless_files_open_in_the_browser(
    stage: Stage, browser: ClientSession, name: str, how: str, mime: str
) -> None:
    sent = stage.zoe.send_document(name, b"x")
    async with browser.get(f"/chats/{stage.zoe.id}/messages/{sent.id}/file") as answer:
        assert answer.content_type == mime
        assert answer.content_disposition
        assert (answer.content_disposition.type, answer.content_disposition.filename) == (how, name)


async def test_attachments_are_served_as_they_came(stage: Stage, browser: ClientSession) -> None:
    letter = await stage.send_letter()
    async with browser.get(f"/letters/{letter.number}/attachments/0") as answer:
        assert await answer.read() == b"%PDF-1.7"


async def test_a_reply_takes_the_real_way_to_the_desk(stage: Stage, browser: ClientSession) -> None:
    letter = await stage.send_letter()
    assert (
        await status(browser, "POST", f"/letters/{letter.number}/reply", json={"text": ""}) == 200
    )
    (raw,) = await stage.post.imap.letters("INBOX")
    assert b"Delivered-To: desk+c.7f3k@centre.test" in raw


async def test_actions_are_performed_and_tick_nothing_by_themselves(
    stage: Stage, browser: ClientSession
) -> None:
    async with browser.post("/actions/release", json={}) as answer:
        assert (await answer.json())["story"] == []
    assert stage.performed == ["release"]


async def test_no_file_letter_or_press_ticks_what_only_the_store_knows(
    stage: Stage, browser: ClientSession
) -> None:
    stage.zoe.start()
    await stage.post.reply(await stage.send_letter(), "OUI")
    stage.staff.send_document(RESULTS.name, RESULTS.content)
    assert (await scene(browser))["story"] == ["start"]
    stage.happened = frozenset({"register", "import"})
    assert (await scene(browser))["story"] == ["import", "register", "start"]
    stage.happened = frozenset()
    assert (await scene(browser))["story"] == ["import", "register", "start"]


async def test_a_result_is_read_once_it_is_shown_and_a_long_text_is_no_statement(
    stage: Stage, browser: ClientSession
) -> None:
    stage.zoe.start()
    below = keyboard([("Relevé", "*:statement:7")])
    await stage.bot.send_document(stage.zoe.id, b"Bonjour", filename="privacy.txt")
    assert (await scene(browser))["story"] == ["start"]
    await stage.bot.send_message(stage.zoe.id, "B2 First", reply_markup=below)
    await stage.bot.send_document(stage.zoe.id, b"%PDF-1.7", filename="releve.pdf")
    assert (await scene(browser))["story"] == ["read", "start", "statement"]


async def test_a_result_came_by_mail_once_its_statement_lies_in_that_mailbox(
    stage: Stage, browser: ClientSession
) -> None:
    await stage.send_letter()
    assert (await scene(browser))["story"] == []
    await stage.send_letter(FAMILY)
    assert (await scene(browser))["story"] == ["mail-result"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/chats/1/start"),
        ("POST", "/chats/zoe/start"),
        ("GET", "/chats/1/messages/1/file"),
        ("GET", "/letters/0/html"),
        ("GET", "/letters/9/attachments/0"),
        ("POST", "/letters/9/reply"),
        ("POST", "/actions/other"),
        ("GET", "/static/..%2fserver.py"),
    ],
)
async def test_what_is_not_there_is_not_found(
    browser: ClientSession, method: str, path: str
) -> None:
    assert await status(browser, method, path, json={}) == 404


@pytest.mark.parametrize("body", [b"no json", b'{"text": ""}', b"[]"])
async def test_what_no_client_sends_is_refused(
    stage: Stage, browser: ClientSession, body: bytes
) -> None:
    assert await status(browser, "POST", f"/chats/{stage.zoe.id}/say", data=body) == 400


async def test_closing_hangs_up_on_listening_browsers(stage: Stage, browser: ClientSession) -> None:
    async with listening(browser) as events:
        await stage.page.close()
        with pytest.raises(ClientPayloadError):
            await events.content.read()
