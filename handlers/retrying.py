"""Calls that have to succeed once: while Telegram is out of reach, nothing else waits for them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from telegram.error import RetryAfter, TelegramError

log = logging.getLogger(__name__)

LONGEST_WAIT = 300.0  # seconds

Call = Callable[[], Awaitable[object]]


async def insist(what: str, call: Call) -> None:
    """Make a call until it succeeds, each time as late as Telegram asks."""
    wait = 1.0
    while True:
        try:
            await call()
        except TelegramError as error:
            pause = asked(error) or wait
            log.warning(f"{what} has to wait", extra={"error": type(error).__name__, "wait": pause})
            await asyncio.sleep(pause)
            wait = min(LONGEST_WAIT, wait * 2)
        else:
            return


async def insist_on_all(calls: dict[str, Call]) -> None:
    """Make all these calls, one at a time; one that has to wait holds back no other."""
    turn = asyncio.Lock()

    async def in_turn(call: Call) -> None:
        async with turn:
            await call()

    async with asyncio.TaskGroup() as tasks:
        for what, call in calls.items():
            tasks.create_task(insist(what, lambda call=call: in_turn(call)))  # type: ignore[misc]


def asked(error: TelegramError) -> float:
    """The seconds that Telegram asks to wait, 0 where it does not."""
    if not isinstance(error, RetryAfter):
        return 0.0
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
