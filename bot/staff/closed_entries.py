"""The entry of a deleted account: until when it waits, and how staff let somebody in sooner."""

from datetime import datetime

from bot.core import Core
from bot.staff.audit.how_known import must_be_known
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.people import closings, entries
from domain.machine.records import Entry

LONGEST = 500  # signs of a note


def waits_until(tx: Tx, entry: Entry, now: datetime) -> str | None:
    """Until when the entry waits for whoever had its account, None where it does not."""
    waiting = closings.load_waiting(tx, entry.id, now)
    return waiting.until.isoformat() if waiting else None


async def admit_holder(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """End the wait of `id_number`; how the identity was `checked` is kept with the closing.

    Raises `OrderRefused` where the entry does not wait, and where it is not said how.
    """
    return await core.store.write(lambda tx: _admit(tx, core, arguments))


def _admit(tx: Tx, core: Core, arguments: Arguments) -> Answer:
    number, now = arguments["id_number"], core.clock()
    checked = must_be_known(core, arguments)
    found = entries.load_with_secret(tx, number)
    until = waits_until(tx, found[0], now) if found else None
    if found is None or until is None:
        raise refused("refused-waits-for-nobody", number=number)
    entry, by = found[0], arguments["by"]
    closings.admit(tx, entry.id, now, by=by, checked=checked[:LONGEST])
    before, after = {"waits_until": until}, {"waits_until": None}
    act = Act(who=by, what="account admit", whom=number, before=before, after=after)
    audit.note_act(tx, act, now)
    journal.write_line(tx, f"entry {entry.id} admitted by staff ({by})", now)
    return {"id_number": number}
