"""How far an order has come, told in the chat that gave it: one message, edited now and then.

It owes nobody anything: it is sent beside the outbox, may be lost, and after a kill another begins.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from bot.staff.order_values import Progress
from domain.machine.outbound import ChatMessage, DeliveryError, Receipt

EVERY = 3.0  # seconds, at most; what is done sooner is told by its end alone


class ChatSender(Protocol):
    """Sends and edits messages."""

    async def send(self, message: ChatMessage) -> Receipt:
        """Raises `DeliveryError`."""


@asynccontextmanager
async def shown_progress(
    telegram: ChatSender, chat: int, words: Callable[[int], str], *, every: float = EVERY
) -> AsyncIterator[Progress]:
    """What is given is told, as these words say it, until the work is over."""
    latest = shown = 0
    message: int | None = None

    def note(done: int) -> None:
        nonlocal latest
        latest = done

    async def show() -> None:
        nonlocal shown, message
        if latest == shown:
            return
        shown = latest
        with suppress(DeliveryError):
            said = ChatMessage(chat, words(shown), edits=message, silent=True)
            message = (await telegram.send(said)).message_id or message

    async def go_on_telling() -> None:
        while True:
            await asyncio.sleep(every)
            await show()

    telling = asyncio.get_running_loop().create_task(go_on_telling())
    try:
        yield note
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling
    if message is not None:  # it stays in the chat, and would tell of a part for ever
        await show()
