"""The desk is killed around a page: what it took is decided once, and the page stays burnt."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.support.mail.result_page import Shown, ask
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.ports import HOST, free_port
from tests.support.servers.wired import post_office
from tests.support.telegram.secret_page import JSON, TAKEN, address, answered, launch

EMMA = CANDIDATES["Emma"]
PATIENCE = 30.0
SIGNED_IN = "SELECT count(*) FROM sign_ins WHERE chat = ?"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    at = f"{HOST}:{free_port()}"
    more = {"public": {"url": "https://desk.centre.fr", "listen": at}}
    async with post_office(Now(), None) as post, killable(tmp_path, post, more) as scene:
        scene.give_account("Emma")
        yield scene


async def posted(scene: Killable, url: str) -> Shown:
    """A right password on the page, once the desk that was started again listens."""
    sent = {"launch": launch(scene, "Emma"), "secret": PASSWORD, "repeated": ""}
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                return await ask(scene, url, json.dumps(sent).encode(), headers=JSON)
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


@pytest.mark.long  # a desk that stops after it took one is in every run (tests/desk)
async def test_what_a_page_took_is_decided_once_though_the_desk_is_killed(scene: Killable) -> None:
    await scene.does("Emma", "/signout", "/signin", EMMA.id_number)
    url, chat = address(scene, "Emma"), scene.person("Emma").id
    assert answered(await posted(scene, url)) == TAKEN
    scene.kill()
    await scene.died()
    await scene.settle()
    assert scene.db.execute(SIGNED_IN, [chat]).fetchone()[0] == 1
    assert answered(await posted(scene, url))[0] == 400
    await scene.settle()
    said = [each.text for each in scene.person("Emma").chat if "You are signed in" in each.text]
    assert len(said) == 1
