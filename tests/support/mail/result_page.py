"""A desk with public pages, and what people and programs send to the page of a result."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from bot.config import Endpoint, PublicSection
from bot.sandbox.mail.delivered import Delivered
from domain.mail.pages.records import VIEW
from tests.support.people import BORN, CANDIDATES
from tests.support.servers.ports import HOST, free_port
from tests.support.world import World, opened

BIRTH = {"day": str(BORN.day), "month": str(BORN.month), "year": str(BORN.year)}
WRONG = {**BIRTH, "day": "18"}
FORM = "application/x-www-form-urlencoded"


@dataclass
class Shown:
    """What the page answered."""

    status: int
    headers: Mapping[str, str]
    text: str
    body: bytes


@asynccontextmanager
async def with_pages(folder: Path) -> AsyncIterator[World]:
    """A world whose letters lead to pages; Emma and Marie may have their results by mail."""
    async with opened(folder) as world:
        at = Endpoint(HOST, free_port())
        public = PublicSection("https://desk.centre.fr/public/", at)
        world.settings = replace(world.settings, public=public)
        for name in ("Emma", "Marie"):
            world.give_account(name)
            allow(world, name)
        yield world


def allow(world: World, name: str) -> None:
    account = CANDIDATES[name].account
    world.db.execute("UPDATE accounts SET statement_by_mail = 1 WHERE id = ?", [account])


async def released(world: World, name: str = "Emma", outcome: str = "B") -> Delivered:
    """Somebody's result comes out, and the letter that says so."""
    world.import_result(name, outcome)
    await world.release(CANDIDATES[name].exam)
    await world.settle()
    return newest(world, name)


def newest(world: World, name: str = "Emma") -> Delivered:
    return world.post.letters(CANDIDATES[name].email)[-1]


def link_in(letter: Delivered) -> str:
    """Where a letter leads; it says so once in its text."""
    [url] = re.findall(r"https://desk\.centre\.fr/public/result/\w+", letter.text)
    return str(url)


async def link(world: World, name: str = "Emma", outcome: str = "B") -> str:
    return link_in(await released(world, name, outcome))


def forged(world: World) -> str:
    """A link whose token was never ours."""
    token = world.keys.token(VIEW, 1)
    return f"{world.settings.public.url}result/{token[:-1]}{'a' if token[-1] != 'a' else 'b'}"


async def ask(
    world: World,
    url: str,
    fields: Mapping[str, str] | bytes | None = None,
    method: str = "",
    *,
    headers: Mapping[str, str] | None = None,
) -> Shown:
    """As the proxy hands it on: a look, or with `fields` a press."""
    await world.start()
    at, parts = world.settings.public.listen, urlsplit(url)
    assert at
    asked = f"http://{at.host}:{at.port}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    how = method or ("GET" if fields is None else "POST")
    async with (
        aiohttp.ClientSession() as session,
        session.request(how, asked, data=fields, headers=headers) as got,
    ):
        body = await got.read()
        text = "" if got.content_type == "application/pdf" else body.decode()
        return Shown(got.status, dict(got.headers), text, body)


def passing_in(page: Shown) -> dict[str, str]:
    """What the shown page would send along with its buttons."""
    return {"passing": re.findall(r'name="passing" value="([^"]+)"', page.text)[0]}
