"""The page where a Statement is checked, in a real browser: small, by keyboard, dark, printed."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from pikepdf import Pdf
from playwright.async_api import Browser, Page

from tests.support.mail.result_page import with_pages
from tests.support.servers import chromium
from tests.support.servers.contrast import FAINT_TEXTS
from tests.support.staff.commanded import LONG_AGO
from tests.support.verifying.papers import code_on, paper
from tests.support.world import World

pytestmark = chromium.in_a_browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    async with with_pages(tmp_path_factory.mktemp("world")) as world:
        world.give_result("Marie", "B", LONG_AGO)
        yield world


async def at_ease(page: Page) -> None:
    """Nothing lies beside a small screen, and every word stands out."""
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    assert await page.evaluate(FAINT_TEXTS) == []


@pytest.mark.parametrize(
    ("scheme", "language"), [("light", "fr"), pytest.param("dark", "en", marks=pytest.mark.long)]
)
async def test_a_statement_is_checked_on_a_small_telephone_by_keyboard_and_printed(
    browser: Browser,
    world: World,
    tmp_path: Path,
    scheme: Literal["light", "dark"],
    language: str,
) -> None:
    pdf = await paper(world)
    at = world.settings.public.listen
    assert at
    file = tmp_path / "statement.pdf"
    file.write_bytes(pdf)
    page = await browser.new_page(
        viewport={"width": 320, "height": 640}, color_scheme=scheme, locale=language
    )
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    await page.goto(f"http://{at.host}:{at.port}/public/v/{code_on(pdf)}")
    await at_ease(page)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.get_by_text("Marie Durand").wait_for()
    await at_ease(page)
    printed = await page.pdf(format="A4", prefer_css_page_size=True)
    with Pdf.open(BytesIO(printed)) as document:
        assert len(document.pages) == 1
    await page.get_by_role("link").first.click()
    await page.locator("#file").wait_for()
    await at_ease(page)
    await page.locator("#file").set_input_files(file)
    await page.locator("button").nth(1).click()
    await page.get_by_text("Marie Durand").wait_for()
    assert await page.locator(".verdict.good").count() == 1
    assert errors == []
    await page.close()
