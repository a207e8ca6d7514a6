"""The line to Telegram: who we are to it, and how its updates come in, fetched or delivered."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from telegram import Bot
from telegram.error import TelegramError

from bot.config import TelegramSection
from bot.decisions.inbox import Inbox
from handlers.transport import AiohttpRequest
from handlers.updates import ALLOWED

log = logging.getLogger(__name__)

CONNECTIONS = 40  # at once; Telegram takes 1 to 100


@dataclass(frozen=True)
class TelegramLine:
    """The bot that calls, and the carrier of its long polls."""

    bot: Bot
    polls: AiohttpRequest


async def listen(line: TelegramLine, settings: TelegramSection, intake: Inbox) -> None:
    """Have updates come in, for ever or until Telegram knows where to deliver them."""
    if settings.mode == "webhook":
        await insist("the webhook", partial(_set_webhook, line.bot, settings))
        return
    # A webhook of former days would have every poll refused; what waits for it is fetched.
    await insist("the end of the webhook", line.bot.delete_webhook)
    await intake.poll(line.bot, line.polls)


def _set_webhook(bot: Bot, settings: TelegramSection) -> Awaitable[bool]:
    return bot.set_webhook(
        settings.webhook_url,
        max_connections=CONNECTIONS,
        allowed_updates=ALLOWED,
        secret_token=settings.webhook_secret.reveal(),
    )


async def insist(what: str, call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until it succeeds; while Telegram is out of reach, nothing else waits for it."""
    wait = 1.0
    while True:
        try:
            await call()
        except TelegramError as error:
            log.warning(f"{what} has to wait", extra={"error": type(error).__name__, "wait": wait})
            await asyncio.sleep(wait)
            wait = min(300.0, wait * 2)
        else:
            return
