"""One press in a real letter stops the announcements, over real HTTP; looking changes nothing."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.config import Endpoint, PublicSection
from bot.sandbox.mail.delivered import Delivered
from tests.support.people import CANDIDATES
from tests.support.servers.ports import HOST, free_port
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"].account
LUCAS = CANDIDATES["Lucas"].account
NEWS = {"session": "2026-10", "exam": "", "texts": {"": ["News", "A fair."]}, "news": True}


@dataclass
class Answer:
    """What the desk answered."""

    status: int
    headers: dict[str, str]
    text: str


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A desk with public pages, and Emma, who wants announcements."""
    async with opened(tmp_path) as world:
        at = Endpoint(HOST, free_port())
        public = PublicSection("https://desk.centre.fr/public/", at)
        world.settings = replace(world.settings, public=public)
        world.give_account("Emma")
        world.db.execute("UPDATE accounts SET news = 1 WHERE id = ?", [EMMA])
        yield world


def wanted(world: World) -> bool:
    found = world.db.execute("SELECT news FROM accounts WHERE id = ?", [EMMA]).fetchone()
    return bool(found["news"])


def link(world: World, account: int = EMMA, purpose: str = "unsubscribe") -> str:
    return f"{world.settings.public.url}unsubscribe/{world.keys.token(purpose, account)}"


async def ask(world: World, url: str, method: str = "POST", language: str = "") -> Answer:
    """As the proxy hands it on: the address's path, at the port where the desk listens."""
    await world.start()
    at = world.settings.public.listen
    assert at
    asked = f"http://{at.host}:{at.port}{urlsplit(url).path}"
    headers = {"Accept-Language": language}
    form = {"List-Unsubscribe": "One-Click"}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, asked, data=form, headers=headers) as got,
    ):
        return Answer(got.status, dict(got.headers), await got.text())


async def announced(world: World) -> Delivered:
    """An announcement, as Emma gets it."""
    seen = await world.order("broadcast-preview", **NEWS)
    sure = {"count": seen["count"], "quiet": True, "emergency": "alone"}
    await world.order("broadcast", **NEWS, **sure)
    await world.settle()
    [letter] = world.post.letters(CANDIDATES["Emma"].email)
    return letter


async def test_the_link_in_a_letter_stops_the_announcements(world: World) -> None:
    letter = await announced(world)
    assert letter.header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click"
    [url] = re.findall("<(https://desk[^>]+)>", letter.header("List-Unsubscribe"))
    assert (await ask(world, url)).status == 200
    assert not wanted(world)


async def test_a_letter_about_an_exam_cannot_be_stopped(world: World) -> None:
    await world.broadcast("The room has changed.")
    await world.settle()
    [letter] = world.post.letters(CANDIDATES["Emma"].email)
    assert letter.header("List-Unsubscribe") == ""


async def test_without_a_public_address_news_is_stopped_by_letter_only(world: World) -> None:
    world.settings = replace(world.settings, public=PublicSection())
    letter = await announced(world)
    assert re.fullmatch("<mailto:[^>]+>", letter.header("List-Unsubscribe"))
    assert letter.header("List-Unsubscribe-Post") == ""


async def test_looking_at_the_page_changes_nothing(world: World) -> None:
    for method in ("GET", "HEAD"):
        assert (await ask(world, link(world), method)).status == 200
    assert wanted(world)


async def test_the_page_has_one_button_that_posts_to_itself(world: World) -> None:
    page = (await ask(world, link(world), "GET")).text
    assert re.findall("<form.*</form>", page) == [
        '<form method="post"><button>Stop the announcements</button></form>'
    ]


async def test_pressing_twice_says_the_same_and_notes_it_once(world: World) -> None:
    first, second = await ask(world, link(world)), await ask(world, link(world))
    assert (first.status, first.text) == (second.status, second.text)
    noted = world.db.execute("SELECT said FROM journal WHERE account = ?", [EMMA]).fetchall()
    assert [row["said"] for row in noted] == ["announcements stopped by a press in a letter"]


async def test_the_page_speaks_the_accounts_language(world: World) -> None:
    world.give_account("Lucas")
    page = (await ask(world, link(world, LUCAS), language="en")).text
    assert '<html lang="fr">' in page
    assert "Vous ne recevrez plus nos annonces" in page


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("token", ["u" + "a" * 32, "u", "é", "%00", "x" * 2000])
async def test_a_forged_link_leads_nowhere(world: World, method: str, token: str) -> None:
    answer = await ask(world, f"https://desk.centre.fr/public/unsubscribe/{token}", method)
    assert answer.status == 404
    assert "This link no longer works" in answer.text
    assert wanted(world)


async def test_a_token_made_for_something_else_stops_nothing(world: World) -> None:
    assert (await ask(world, link(world, purpose="bounce"))).status == 404
    assert wanted(world)


async def test_a_closed_account_and_a_forged_link_look_the_same(world: World) -> None:
    closed = await ask(world, link(world, LUCAS), language="fr-FR,en;q=0.5")
    forged = await ask(world, link(world, purpose="bounce"), language="fr")
    assert (closed.status, closed.text) == (forged.status, forged.text)
    assert "Ce lien ne fonctionne plus" in closed.text


async def test_a_page_loads_nothing_and_tells_its_address_to_nobody(world: World) -> None:
    for method in ("GET", "POST"):
        answer = await ask(world, link(world), method)
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert not re.search("<script|src=|href=|url\\(", answer.text)
