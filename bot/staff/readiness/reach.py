"""Whether the world reaches our public pages, as `check` has found from outside the desk."""

from bot.core import Core
from bot.staff.order_values import Answer, Arguments, Progress
from bot.store import alarms
from bot.store.engine.store import Tx

UNREACHED = "public-pages"
"""The trouble that nobody's telephone opens a page of ours: no button leads to one meanwhile."""


async def note_reach(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """`reached` says whether the address led to the desk, which runs, since it takes the order."""
    reached = bool(arguments["reached"])

    def note(tx: Tx) -> None:
        if reached:
            alarms.clear_alarm(tx, UNREACHED)
        else:
            alarms.raise_alarm(tx, UNREACHED, core.clock())

    await core.store.write(note)
    return {"reached": reached, "lines": []}
