"""What Telegram's side hands over, and what it wants remembered."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from telegram import Bot

RawUpdate = dict[str, Any]
"""An update as Telegram sent it, with its `update_id`; nothing read or decided."""

Heard = Callable[[], None]
"""Called whenever Telegram was heard, with or without updates."""


class UpdateStore(Protocol):
    """The desk's memory of Telegram's updates. What a call has taken is durable when it returns."""

    @property
    def has_room(self) -> bool:
        """Whether anything can be stored now."""

    async def wait_for_room(self) -> None:
        """Waits until something can be stored."""

    async def contested(self) -> None:
        """Told that somebody else fetches this bot's updates, again and again."""

    async def offset(self, source: str) -> int | None:
        """The next update to ask for, None at first."""

    async def keep(self, source: str, updates: Sequence[RawUpdate], following: int) -> None:
        """Stores a batch, and that `following` is next; a known update is not stored twice."""


def source_of(bot: Bot) -> str:
    """By the bot's own id: another bot's update ids are others."""
    return f"telegram:{bot.token.partition(':')[0]}"
