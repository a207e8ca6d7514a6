"""The desk is killed around a link: its letter and its hour are the same afterwards."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.support.mail.result_page import BIRTH, Shown, allow, ask, link_in, passing_in
from tests.support.people import CANDIDATES
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.ports import HOST, free_port
from tests.support.servers.wired import post_office

EMMA = CANDIDATES["Emma"]
PATIENCE = 30.0


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    at = f"{HOST}:{free_port()}"
    more = {"public": {"url": "https://desk.centre.fr/public", "listen": at}}
    async with post_office(Now(), None) as post, killable(tmp_path, post, more) as scene:
        scene.give_account("Emma")
        allow(scene, "Emma")
        yield scene


async def asked(scene: Killable, url: str, fields: dict[str, str]) -> Shown:
    """As `ask`, once the desk that was started again listens."""
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                return await ask(scene, url, fields)
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


@pytest.mark.long  # a letter that waits and a desk that stops are in every run (tests/desk)
async def test_a_link_and_its_hour_outlive_the_desk(scene: Killable) -> None:
    scene.smtp.on(b"queued as", scene.kill)
    scene.import_result("Emma", "B")
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await scene.order("release-preview", **what)
    at = scene.clock().isoformat()
    await scene.order("release", **what, digest=seen["digest"], at=at, quiet=False)
    await scene.died()
    await scene.settle()
    urls = {link_in(each) for each in scene.post.letters(EMMA.email)}
    [url] = urls  # the letter may have come twice, and is the same
    first = await asked(scene, url, BIRTH)
    opened = scene.db.execute("SELECT opened_at FROM result_pages").fetchall()
    scene.kill()
    await scene.died()
    again = await asked(scene, url, passing_in(first))
    assert "174" in first.text
    assert "174" in again.text
    assert [*map(tuple, scene.db.execute("SELECT opened_at FROM result_pages"))] == [
        *map(tuple, opened)
    ]
