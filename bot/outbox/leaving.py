"""What is said of the deletion of what somebody typed: that it is done, only once it is.

The answer is decided before, so the words are chosen when it is sent. It waits a moment for the
deletion, which is on its way before it; else it is being done, and told if it fails.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace

from bot.store.engine.store import Store
from bot.store.outbox.leaving import load_deletion
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Line
from domain.machine.phrases import Phrase
from domain.text.typed_phrases import TypedPhrase

LONGEST_WAIT = 3.0  # seconds that an answer waits for its deletion; Telegram may well take as long
FIRST_TRY = 0  # tries of a deletion that was not begun yet; one that failed may take hours


class Departures:
    """Hears which deletions have ended, well or not, and lets the answers go that wait for them."""

    def __init__(self) -> None:
        """Nobody waits."""
        self._awaited: dict[int, asyncio.Event] = {}

    def ended(self, parcel: Parcel) -> None:
        """A deletion was done, put off or given up, and the store has it."""
        if awaited := self._awaited.get(parcel.chat):
            awaited.set()

    async def said(self, store: Store, parcel: Parcel, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """The lines of an answer, which may say that a message leaves."""
        if not any(each.phrase == Phrase.MESSAGE_LEAVES for each in lines):
            return lines
        return once_done(lines) if await self._is_done(store, parcel) else lines

    async def _is_done(self, store: Store, parcel: Parcel) -> bool:
        """Whether it is deleted; what is on its way is waited for.

        Answers of one chat go one after the other, so that each chat has one that waits.
        """
        ended = self._awaited[parcel.chat] = asyncio.Event()
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_WAIT):
                    while await _state(store, parcel) is None:
                        await ended.wait()
                        ended.clear()
            return await _state(store, parcel) or False
        finally:
            self._awaited.pop(parcel.chat, None)


def once_done(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines where the message is gone."""
    return tuple(
        replace(each, phrase=TypedPhrase.MESSAGE_LEFT)
        if each.phrase == Phrase.MESSAGE_LEAVES
        else each
        for each in lines
    )


async def _state(store: Store, parcel: Parcel) -> bool | None:
    """Whether it is deleted; None while it is on its way."""
    state, tries = await store.read(lambda tx: load_deletion(tx, parcel.chat, parcel.made_at))
    under_way = state == "sending" or (state == "waiting" and tries == FIRST_TRY)
    return None if under_way else state == "sent"
