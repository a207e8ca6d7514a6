"""What staff do for somebody they have looked up, by a button or a command: the same functions.

Each is one transaction: what it changes, what it sends, and the act in the audit. What cannot be
done is said, and changes nothing.
"""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import uuid4

from bot.core import Core
from bot.staff.lookup import addresses
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.staff.lookup.shown import said
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.store.engine.store import Tx
from domain.machine.lookup.effects import CandidateAct

Function = Callable[[Tx, Core, ActOrder], ActOutcome]

FUNCTIONS: Mapping[CandidateAct, Function] = {CandidateAct.RESEND: addresses.resend}


def act(tx: Tx, core: Core, order: ActOrder) -> ActOutcome:
    """Do it, or say why not."""
    return FUNCTIONS[order.act](tx, core, order)


async def _ordered(
    which: CandidateAct, core: Core, arguments: Arguments, progress: Progress
) -> Answer:
    order = ActOrder(
        act=which,
        id_number=arguments["id_number"],
        by=arguments["by"],
        cause=f"act:{uuid4().hex}",
    )
    outcome = await core.store.write(lambda tx: act(tx, core, order))
    core.notify([*outcome.raised])
    words = said(core, outcome.lines, language_of(arguments))
    if not outcome.done:
        raise OrderRefused(" ".join(words))
    return {"id_number": order.id_number, "lines": words}


resend = partial(_ordered, CandidateAct.RESEND)
"""Send the letter once more that asks for a confirmation. Raises `OrderRefused`."""
