"""A real browser, for what only one can tell; tests in it are skipped where there is none."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_PATH = next(filter(None, map(shutil.which, _NAMES)), "")

in_a_browser = [
    pytest.mark.skipif(not _PATH, reason="no Chromium here; `apt install chromium` brings one"),
    pytest.mark.asyncio(loop_scope="module"),
]
"""What marks a module of such tests: they share one browser, and its event loop."""


@asynccontextmanager
async def opened() -> AsyncIterator[Browser]:
    """One for a module's tests: it takes a second to come."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_PATH)
        yield browser
        await browser.close()
