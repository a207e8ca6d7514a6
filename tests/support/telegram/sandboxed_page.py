"""Fixture: the demo's page, open over an embedded Telegram and post office."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page import Page
from bot.sandbox.telegram import Telegram
from tests.support.telegram.page_stage import HERE, PAGES, Stage
from tests.support.telegram.telegram_client import client


@pytest_asyncio.fixture(loop_scope="module")  # as a browser outlives a test
async def stage() -> AsyncIterator[Stage]:
    async with Telegram() as telegram, PostOffice() as post, client(telegram) as bot:
        zoe, staff = telegram.person("Zoé", "fr"), telegram.person("Nadia", "fr")
        made = Stage(telegram=telegram, post=post, bot=bot, zoe=zoe, staff=staff)
        made.page = Page(telegram, post, made.cast(), made.progress, links={PAGES: HERE})
        made.url = await made.page.start(0)
        yield made
        await made.page.close()
