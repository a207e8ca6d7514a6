"""A page takes a secret for whoever holds its address: others get it, send it twice, or too late.

Only the chat's own person, on the page of the very question that stands, once, has a word in; all
else gets one answer, bytes and all, and changes nothing. Nothing that is kept in clear or logged
may hold what was typed, or the token.
"""

import logging
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.web.secret_pages import LARGEST, OF_CHAT
from tests.support.mail.result_page import Shown, ask, with_pages
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.telegram.secret_page import (
    JSON,
    TAKEN,
    address,
    answered,
    give,
    launch,
    post,
)
from tests.support.world import World

EMMA, MARIE = CANDIDATES["Emma"], CANDIDATES["Marie"]
REFUSED = (400, '{"taken": false}')
DECIDED = "SELECT count(*) FROM journal"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        for each in (EMMA, MARIE):
            await world.does(each.first_name, "/start", "/signin", each.id_number)
        yield world


def standing(world: World) -> list[object]:
    """All that an attempt could change."""
    chats = world.db.execute("SELECT id, step, version FROM chats ORDER BY id").fetchall()
    decided = world.db.execute(DECIDED).fetchone()[0]
    return [*map(tuple, chats), decided]


def neutral(shown: Shown) -> bool:
    """The one answer, with no header that tells more."""
    same = "Cache-Control", "Content-Length", "Content-Type", "Content-Security-Policy"
    return answered(shown) == REFUSED and {"Date", "Server", *same} <= set(shown.headers)


def sent(world: World, name: str = "Emma", **others: object) -> dict[str, object]:
    return {"launch": launch(world, name), "secret": PASSWORD, "repeated": ""} | others


async def refuses(world: World, url: str, **what: object) -> None:
    before = standing(world)
    assert neutral(await post(world, url, **what))
    assert standing(world) == before


async def test_nobody_types_on_the_page_of_another(world: World) -> None:
    await refuses(world, address(world, "Emma"), **sent(world, "Marie"))
    await refuses(world, address(world, "Marie"), **sent(world, "Emma"))
    assert answered(await give(world, "Emma", PASSWORD)) == TAKEN


async def test_a_forged_token_opens_nothing(world: World) -> None:
    url = address(world, "Emma")
    token = url.partition("/p/")[2].partition("?")[0]
    row = world.keys.read_token(token)
    assert row
    others = world.keys.token("view", row.row), world.keys.token("page", row.row + 999)
    for each in (*others, token[:-1] + ("a" if token[-1] != "a" else "b"), "", "e", "é" * 40):
        shown = await ask(world, url.replace(token, each), b"{}", headers=JSON)
        assert shown.status in {400, 404}
        assert shown.status == 400 or not each
    await refuses(world, url.replace(token, others[1]), **sent(world))


async def test_a_page_is_used_once(world: World) -> None:
    url = address(world, "Emma")
    assert answered(await post(world, url, **sent(world, secret="wrong-wrong-11"))) == TAKEN
    await refuses(world, url, **sent(world))


async def test_a_page_ends_when_its_question_does(world: World) -> None:
    url = address(world, "Emma")
    await world.does("Emma", "/cancel")
    await refuses(world, url, **sent(world))
    await world.does("Emma", "/signin", EMMA.id_number)
    await refuses(world, url, **sent(world))


async def test_a_page_ends_after_its_time(world: World) -> None:
    url = address(world, "Emma")
    await world.later(timedelta(minutes=15))
    await refuses(world, url, **sent(world))


async def test_launch_data_of_another_bot_or_of_yesterday_is_none(world: World) -> None:
    url, known = address(world, "Emma"), launch(world, "Emma")
    forged = known.replace(str(world.person("Emma").id), str(world.person("Marie").id))
    world.clock.at -= timedelta(hours=25)
    old = launch(world, "Emma")
    world.clock.at += timedelta(hours=25)
    for each in ("", forged, old, known[:-1], f"{known}&x=1"):
        await refuses(world, url, **sent(world, launch=each))
    assert answered(await post(world, url, **sent(world))) == TAKEN


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[" * 3000,
        b'{"launch": 1, "secret": [], "repeated": {}}',
        b"{" + b" " * LARGEST + b"}",
        b"\xff\xfe\x00",
    ],
)
async def test_what_is_no_message_of_the_page_is_refused(world: World, body: bytes) -> None:
    before = standing(world)
    assert neutral(await ask(world, address(world, "Emma"), body, headers=JSON))
    assert standing(world) == before


@pytest.mark.parametrize("secret", ["", "   ", "a\ud800b", "a\nb", "a\u0000b"])
async def test_what_no_chat_could_hold_is_no_secret(world: World, secret: str) -> None:
    await refuses(world, address(world, "Emma"), **sent(world, secret=secret))


async def test_no_other_site_and_no_form_posts(world: World) -> None:
    url, body = address(world, "Emma"), b'{"launch": "", "secret": "x", "repeated": ""}'
    for headers in (
        {**JSON, "Sec-Fetch-Site": "cross-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ):
        assert neutral(await ask(world, url, body, headers=headers))


async def test_guesses_at_one_page_end_before_they_are_read(world: World) -> None:
    url = address(world, "Emma")
    for _ in range(OF_CHAT):
        await refuses(world, url, **sent(world, "Marie"))
    await refuses(world, url, **sent(world))
    assert answered(await give(world, "Marie", PASSWORD)) == TAKEN
    world.clock.at += timedelta(minutes=1)
    assert answered(await post(world, url, **sent(world))) == TAKEN


async def test_a_page_takes_no_more_than_its_chat_may_say(world: World) -> None:
    rules = replace(world.settings.rules, messages_per_hour=5)
    world.settings = replace(world.settings, rules=rules)
    await world.later(timedelta(minutes=1))
    for _ in range(2):  # three messages led here
        assert answered(await give(world, "Emma", "wrong-wrong-11")) == TAKEN
    await refuses(world, address(world, "Emma"), **sent(world))


async def test_nothing_of_it_is_logged_or_kept_in_clear(
    world: World, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    url = address(world, "Emma")
    token, secret = url.partition("/p/")[2].partition("?")[0], "wrong-but-mine-77"
    await post(world, url, **sent(world, secret=secret))
    await post(world, url, **sent(world, secret=secret))
    logged = "\n".join(str(each.__dict__) for each in caplog.records if "asyncio" not in each.name)
    assert secret not in logged
    assert launch(world, "Emma")[:60] not in logged
    await world.stop()
    with sqlite3.connect(world.settings.store.path) as db:
        stored = "\n".join(db.iterdump())
    assert secret not in stored
    assert token not in stored


async def test_the_page_itself_lets_nobody_in(world: World) -> None:
    shown = await ask(world, address(world, "Emma"))
    policy = shown.headers["Content-Security-Policy"]
    assert shown.headers["Cache-Control"] == "no-store"
    assert shown.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "frame-ancestors https://web.telegram.org" in policy
    assert "unsafe" not in policy
    assert " name=" not in shown.text.replace('<meta name="viewport"', "")
    assert "http" not in shown.text.replace("https://web.telegram.org", "")
