"""What `check` finds where the world should reach the public pages."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.commands.look.check import pages_reached
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


async def test_the_desk_that_runs_hears_whether_its_pages_are_reached(world: World) -> None:
    await world.order("public-reach", reached=True)
    at = world.settings.public.listen
    assert at
    for path, troubles in (("", ["public-pages"]), ("/public", [])):
        url = f"http://{at.host}:{at.port}{path}"
        await pages_reached(replace(world.settings, public=PublicSection(url, at)))
        assert [row["name"] for row in world.db.execute("SELECT name FROM alarms")] == troubles


async def test_where_no_desk_runs_nobody_hears_of_it(world: World) -> None:
    found = await pages_reached(world.settings)
    assert not found.well
    assert world.db.execute("SELECT count(*) FROM alarms").fetchone()[0] == 0
