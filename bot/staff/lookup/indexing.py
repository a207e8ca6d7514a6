"""Puts the words that people are found by, a while after names or addresses have come in."""

import asyncio

from bot.core import Core
from bot.store.lookup import words

EVERY = 5  # seconds
BREATH = 0.02  # seconds between two slices: everybody's messages go first


async def keep_words(core: Core) -> None:
    """For ever."""
    while True:
        more = await core.store.read(words.are_due) and await core.store.write(words.put_some)
        await asyncio.sleep(BREATH if more else EVERY)
