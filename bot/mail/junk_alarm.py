"""Alerts staff once that the mailbox has no folder for spam to be read, and forgets it once it has.

Replies land there; who has no such folder loses nothing, and sets `junk = ""` to say so.
"""

import asyncio
from functools import partial

from bot.core import Core
from bot.store import alarms
from bot.store.engine.store import Tx
from domain.machine.alert_phrases import AlertPhrase

NAME = "junk folder"


async def watch(core: Core, looks: "asyncio.Queue[bool]") -> None:
    """Hear after each look whether spam is read, for ever."""
    known: bool | None = None
    while True:
        found = await looks.get()
        if found is not known:
            await core.store.write(partial(_report, core, found=found))
            core.notify([])
        known = found


def _report(core: Core, tx: Tx, *, found: bool) -> None:
    raised = NAME in alarms.load_raised(tx)
    if found and raised:
        alarms.clear_alarm(tx, NAME)
    elif not found and not raised:
        alarms.raise_alarm(tx, NAME, core.clock())
        core.writer.alert(AlertPhrase.NO_JUNK, core.clock(), tx)
