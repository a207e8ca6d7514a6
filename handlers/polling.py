"""Updates fetched: asked for, kept, and only then confirmed by asking for those that follow."""

import asyncio
import logging
from typing import NoReturn

from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError
from telegram.request import BaseRequest

from handlers.ports import Heard, RawUpdate, UpdateStore, source_of
from handlers.retrying import asked
from handlers.transport import call
from handlers.updates import ALLOWED

log = logging.getLogger(__name__)

POLL_SECONDS = 50  # the longest that Telegram's server waits
BATCH = 100
LONGEST_WAIT = 30.0  # seconds, after errors
TOLD_AT = 2  # conflicts in a row: the first may be a desk that is just ending


async def poll(bot: Bot, carrier: BaseRequest, store: UpdateStore, heard: Heard) -> NoReturn:
    """Have a bot's updates kept, for ever; errors of Telegram's are waited out.

    A webhook of former days would have every poll refused; what waits for it is fetched. One that
    comes back, or a second desk, is a conflict: the webhook is deleted, and the second in a row
    is told.
    """
    await _end_webhook(bot)
    source = source_of(bot)
    following = await store.offset(source)
    wait, conflicts = 0.0, 0
    while True:
        await store.wait_for_room()
        try:
            batch = await _fetch(bot, carrier, following)
            wait, conflicts = 0.0, 0
            heard()
        except Exception as error:  # noqa: BLE001 - whatever it is, the next poll may work
            wait = min(LONGEST_WAIT, wait * 2 or 0.5)
            pause = asked(error) if isinstance(error, RetryAfter) else wait
            log.warning("polling failed", extra={"error": type(error).__name__, "wait": pause})
            conflicts = await _contest(bot, store, error, conflicts)
            await asyncio.sleep(pause)
            continue
        if batch:
            await store.wait_for_room()  # the disk may have filled up since the poll was opened
            following = max(each["update_id"] for each in batch) + 1
            await store.keep(source, batch, following)


async def _contest(bot: Bot, store: UpdateStore, error: Exception, before: int) -> int:
    """How many conflicts this makes since the last answer; each has the webhook deleted."""
    if not isinstance(error, Conflict):
        return before
    await _end_webhook(bot)
    if before + 1 == TOLD_AT:
        await store.contested()
    return before + 1


async def _end_webhook(bot: Bot) -> None:
    """Not insisted on: where it is still there the next poll is refused, and it is tried again."""
    try:
        await bot.delete_webhook()
    except TelegramError as error:
        log.warning("the webhook may still be there", extra={"error": type(error).__name__})


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
