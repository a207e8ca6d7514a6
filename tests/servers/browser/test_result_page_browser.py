"""The page of a result in a real browser: on a small telephone, by keyboard, light and dark."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.support.mail.result_page import link, with_pages
from tests.support.servers import chromium
from tests.support.servers.contrast import FAINT_TEXTS
from tests.support.world import World

pytestmark = chromium.in_a_browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    folder: Path = tmp_path_factory.mktemp("world")
    async with with_pages(folder) as world:
        yield world


def local(world: World, url: str) -> str:
    at = world.settings.public.listen
    assert at
    return f"http://{at.host}:{at.port}{urlsplit(url).path}"


@pytest.mark.parametrize(
    ("scheme", "name"), [("light", "Marie"), pytest.param("dark", "Emma", marks=pytest.mark.long)]
)
async def test_a_result_is_read_on_a_small_telephone_by_keyboard(
    browser: Browser, world: World, scheme: Literal["light", "dark"], name: str
) -> None:
    url = local(world, await link(world, name))
    small = {"width": 320, "height": 640}
    page = await browser.new_page(
        viewport={"width": small["width"], "height": small["height"]}, color_scheme=scheme
    )
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    await page.goto(url)
    seen = []
    for day in ("18", "17"):
        await page.get_by_label("Jour" if name == "Marie" else "Day").fill(day)
        await page.keyboard.press("Tab")
        await page.keyboard.type("5" if day == "18" else "")
        await page.keyboard.press("Tab")
        await page.keyboard.type("2008" if day == "18" else "")
        seen.append(await page.evaluate(FAINT_TEXTS))
        assert await page.evaluate("document.documentElement.scrollWidth") == 320
        if day == "18":
            await page.keyboard.press("Enter")
            await page.get_by_role("alert").wait_for()
    await page.get_by_role("button").first.click()
    await page.get_by_text("174").first.wait_for()
    seen.append(await page.evaluate(FAINT_TEXTS))
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    assert seen == [[], [], []]
    async with page.expect_download() as coming:
        await page.get_by_role("button").first.click()
    fetched = await (await coming.value).path()
    assert fetched.read_bytes().startswith(b"%PDF")
    assert "174" not in page.url
    assert "2008" not in page.url
    assert [each for each in errors if "Failed to load resource" not in each] == []
    await page.close()
