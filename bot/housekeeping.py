"""Forgets in time what the desk has no more use for, once an hour."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.config import Settings
from bot.store import inbox, mailbox, outbox
from bot.store.engine import Store, Tx

EVERY = timedelta(hours=1)
SENT_STAYS = timedelta(days=90)  # as long as a bounce or a question about it may come


async def keep_house(store: Store, clock: Callable[[], datetime], settings: Settings) -> None:
    """Forget what is old, for ever."""
    while True:
        await store.write(lambda tx: forget_old(tx, clock(), settings))
        await asyncio.sleep(EVERY.total_seconds())


def forget_old(tx: Tx, now: datetime, settings: Settings) -> None:
    """References, letters and settled deliveries whose days are over."""
    inbox.forget_old(tx, now)
    outbox.forget_settled(tx, now - SENT_STAYS)
    letters = now - timedelta(days=settings.store.keep_letters_days)
    junk = now - timedelta(days=settings.store.keep_junk_days)
    mailbox.forget_old(tx, letters, junk)
