"""What is said of the deletion of what somebody typed: that it is done, only once it is.

The answer is decided before, so the words are chosen when it is sent. It waits a moment for the
deletion, which is on its way before it; else the words are true both before and after.
"""

import asyncio
from dataclasses import replace

from bot.store.engine.store import Store
from bot.store.outbox.leaving import load_deletion
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Line
from domain.machine.phrases import Phrase
from domain.text.typed_phrases import TypedPhrase

LOOKS, PAUSE = 60, 0.05  # seconds: as long as Telegram may well take


async def said_of_deletion(
    store: Store, parcel: Parcel, lines: tuple[Line, ...]
) -> tuple[Line, ...]:
    """The lines of an answer, which may say that a message leaves."""
    if not any(each.phrase == Phrase.MESSAGE_LEAVES for each in lines):
        return lines
    return once_done(lines) if await _is_done(store, parcel) else lines


def once_done(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines where the message is gone."""
    return tuple(
        replace(each, phrase=TypedPhrase.MESSAGE_LEFT)
        if each.phrase == Phrase.MESSAGE_LEAVES
        else each
        for each in lines
    )


async def _is_done(store: Store, parcel: Parcel) -> bool:
    """Whether it is deleted; what is not yet tried is waited for."""
    state = ""
    for _ in range(LOOKS):
        state, tries = await store.read(lambda tx: load_deletion(tx, parcel.chat, parcel.made_at))
        if not (state == "sending" or (state == "waiting" and not tries)):
            break
        await asyncio.sleep(PAUSE)
    return state == "sent"
