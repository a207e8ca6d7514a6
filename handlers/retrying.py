"""Calls that have to succeed once: while Telegram is out of reach, nothing else waits for them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

log = logging.getLogger(__name__)

LONGEST_WAIT = 300.0  # seconds


async def insist(what: str, call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until it succeeds."""
    wait = 1.0
    while True:
        try:
            await call()
        except TelegramError as error:
            log.warning(f"{what} has to wait", extra={"error": type(error).__name__, "wait": wait})
            await asyncio.sleep(wait)
            wait = min(LONGEST_WAIT, wait * 2)
        else:
            return
