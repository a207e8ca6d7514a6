"""The real python-telegram-bot at the embedded Telegram, and what the tests ask of it."""

import asyncio
from collections.abc import Awaitable

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, Conflict
from telegram.request import HTTPXRequest

from bot.sandbox.telegram import Telegram

# Reading the certificates of the world would take most of the tests' time.
_NO_TLS = {"verify": False}


class Clock:
    """Seconds since 1970, moved by hand."""

    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def client(telegram: Telegram, token: str = "", read_timeout: float = 5) -> Bot:
    return Bot(
        token or telegram.token,
        base_url=telegram.base_url,
        base_file_url=telegram.file_url,
        request=HTTPXRequest(8, read_timeout=read_timeout, httpx_kwargs=_NO_TLS),
        get_updates_request=HTTPXRequest(4, httpx_kwargs=_NO_TLS),
    )


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


async def latest(bot: Bot) -> Update:
    return (await bot.get_updates(offset=-1, timeout=2))[-1]


async def heard(bot: Bot) -> Message:
    message = (await latest(bot)).effective_message
    assert isinstance(message, Message)
    return message


async def raised(call: Awaitable[object]) -> BaseException | None:
    """The error an awaitable ends with, as a value, so that a TaskGroup does not fall over it."""
    try:
        await call
    except (BadRequest, Conflict) as error:
        return error
    return None


async def arrival(telegram: Telegram, method: str) -> None:
    """Waits until the bot has called `method`."""
    async with asyncio.timeout(5):
        while not telegram.called(method):  # noqa: ASYNC110 - the feed tells chats, not calls
            await asyncio.sleep(0.005)
