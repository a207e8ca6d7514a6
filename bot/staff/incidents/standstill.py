"""Staff stop everything that goes out, and let it go again; every officer is told at once."""

from bot.core import Core
from bot.outbox.gate.standing_still import count_stopped
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import standstills
from bot.store.engine.store import Tx
from domain.conversations.standstill.officers import lifted_alert, stopped_alert
from domain.machine.effects import Alert


async def stop_everything(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Notices, bulk mail, Statements and shares stand still; results are hidden if asked.

    Raises `OrderRefused` where that is so already.
    """
    by, hides = arguments["by"], arguments["hide_results"]
    return await core.store.write(lambda tx: _stop(tx, core, by, hides=hides))


def _stop(tx: Tx, core: Core, by: str, *, hides: bool) -> Answer:
    now = core.clock()
    if not standstills.begin(tx, by, now, hides=hides):
        raise refused("refused-stands-still", hides="yes" if hides else "no")
    if still := standstills.load_standing(tx):
        _raise(tx, core, stopped_alert(still))
    return {"waiting": count_stopped(tx)}


async def let_everything_go(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """What waits goes, and results are shown. Raises `OrderRefused` where nothing stands still."""
    return await core.store.write(lambda tx: _let_go(tx, core, arguments["by"]))


def _let_go(tx: Tx, core: Core, by: str) -> Answer:
    waiting = count_stopped(tx)
    if not standstills.lift(tx, by, core.clock()):
        raise refused("told-unfreeze-none")
    _raise(tx, core, lifted_alert(by))
    return {"waiting": waiting}


def _raise(tx: Tx, core: Core, alert: Alert) -> None:
    now = core.clock()
    core.writer.put(tx, f"standstill {now.isoformat()}", ParcelOrigin(0, 0, now), [alert])
