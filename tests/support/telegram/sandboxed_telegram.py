"""Fixtures: an embedded Telegram, a bot connected to it, and somebody who pressed Start."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from telegram import Bot

from bot.sandbox.telegram import Person, Telegram
from tests.support.telegram.telegram_client import Clock, client


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    async with Telegram(clock=clock) as opened:
        yield opened


@pytest_asyncio.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with client(telegram) as made:
        yield made


@pytest.fixture
def anna(telegram: Telegram) -> Person:
    """Somebody who has pressed Start."""
    person = telegram.person("Anna", "fr")
    person.start()
    return person
