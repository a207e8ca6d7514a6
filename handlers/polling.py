"""Updates fetched: asked for, kept, and only then confirmed by asking for those that follow."""

import asyncio
import logging
from typing import NoReturn

from telegram import Bot
from telegram.request import BaseRequest

from handlers.ports import Heard, RawUpdate, UpdateStore, source_of
from handlers.retrying import insist
from handlers.transport import call
from handlers.updates import ALLOWED

log = logging.getLogger(__name__)

POLL_SECONDS = 50  # the longest that Telegram's server waits
BATCH = 100
LONGEST_WAIT = 30.0  # seconds, after errors


async def poll(bot: Bot, carrier: BaseRequest, store: UpdateStore, heard: Heard) -> NoReturn:
    """Have a bot's updates kept, for ever; errors of Telegram's are waited out.

    A webhook of former days would have every poll refused; what waits for it is fetched.
    """
    await insist("the end of the webhook", bot.delete_webhook)
    source = source_of(bot)
    following = await store.offset(source)
    wait = 0.0
    while True:
        await store.wait_for_room()
        try:
            batch = await _fetch(bot, carrier, following)
            wait = 0.0
            heard()
        except Exception as error:  # noqa: BLE001 - whatever it is, the next poll may work
            wait = min(LONGEST_WAIT, wait * 2 or 0.5)
            log.warning("polling failed", extra={"error": type(error).__name__, "wait": wait})
            await asyncio.sleep(wait)
            continue
        if batch:
            following = max(each["update_id"] for each in batch) + 1
            await store.keep(source, batch, following)


async def _fetch(bot: Bot, carrier: BaseRequest, following: int | None) -> list[RawUpdate]:
    """Raw updates: the library's own call parses a whole batch and fails with one of them."""
    asked = {
        "offset": following,
        "timeout": POLL_SECONDS,
        "limit": BATCH,
        "allowed_updates": ALLOWED,
    }
    url = f"{bot.base_url}/getUpdates"
    answer = await call(carrier, url, asked, read_timeout=POLL_SECONDS + 10)
    return [each for each in answer if isinstance(each, dict) and "update_id" in each]
