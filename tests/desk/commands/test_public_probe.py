"""What `check` finds where the world should reach the public pages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.commands.look.finding_words import told
from bot.config import PublicSection
from bot.staff import checks
from tests.support.mail.result_page import with_pages
from tests.support.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        yield world


async def test_the_desks_own_pages_are_known(world: World) -> None:
    await world.start()
    at = world.settings.public.listen
    assert at
    found = await checks.public_pages(PublicSection(f"http://{at.host}:{at.port}/public/", at))
    assert found.well
    assert "leads to the desk" in told(found)[0]


async def test_a_proxy_that_cuts_the_path_is_told(world: World) -> None:
    await world.start()
    at = world.settings.public.listen
    assert at
    found = await checks.public_pages(PublicSection(f"http://{at.host}:{at.port}", at))
    assert "the whole path" in told(found)[1]
    assert not found.needed


async def test_somebody_elses_site_and_no_answer_are_told() -> None:
    async with TestServer(web.Application()) as other:
        url = str(other.make_url("/"))
        assert "something else (404)" in told(await checks.public_pages(PublicSection(url)))[0]
    assert "no answer" in told(await checks.public_pages(PublicSection(url)))[0]
