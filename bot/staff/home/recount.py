"""Has how entries stand counted anew, where `check` found it untrue."""

from bot.core import Core
from bot.staff.order_values import Answer, Arguments, Progress
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.home import standings


async def recount(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """How much was untrue. With 100,000 entries it holds the store for a second or two."""

    def work(tx: Tx) -> int:
        wrong = standings.find_untrue(tx)
        standings.keep_anew(tx)
        act = Act(who=arguments["by"], what="recount", after={"untrue": wrong})
        audit.note_act(tx, act, core.clock())
        return wrong

    return {"untrue": await core.store.write(work)}
