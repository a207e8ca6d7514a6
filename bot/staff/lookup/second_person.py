"""Around a release nobody gives an account away alone: one asks for it, and somebody else does it.

Who asked stands in the audit, and nowhere else. Whoever then does the same within a day must be
another person, and an approver; on the machine that is whoever may give orders there.
"""

from datetime import timedelta

from bot.core import Core
from bot.staff.lookup.act_values import ActOrder
from bot.staff.proposals.telling import tell
from bot.staff.releasing import agreeing
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.home import standings
from bot.store.staff import roles
from domain.machine.decision import lasting
from domain.machine.effects import Line, Say, line
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.staffing.records import giver

NEAR = timedelta(hours=72)  # before a release opens, and after
AGREED = timedelta(days=1)  # that somebody else may do what was asked


def lacking(tx: Tx, core: Core, order: ActOrder, entry: int) -> Line | None:
    """That a second person has to agree, who is asked at once; None where that is not so."""
    _, opens = standings.load_outcome(tx, entry)
    if opens is None or abs(core.clock() - opens) >= NEAR:
        return None
    asked = _asked(tx, core, order)
    others = [each for each in asked if not agreeing.are_same(core, each, order.by)]
    if others and agreeing.may_approve(tx, core, order.by):
        return None
    if order.by not in asked:
        _ask(tx, core, order, entry)
    there_is = bool(agreeing.able(tx, core, (order.by,)))
    said = LookupPhrase.ACT_SECOND if there_is else LookupPhrase.ACT_SECOND_NOBODY
    return line(said, id_number=order.id_number)


def _asked(tx: Tx, core: Core, order: ActOrder) -> list[str]:
    """Who has asked for this very thing since it was last done."""
    since = core.clock() - AGREED
    done = audit.load_newest(tx, order.id_number, f"account {order.act}", since)
    after = max((each.at for each in done), default=since)
    meant = _meant(core, order)
    asked = audit.load_newest(tx, order.id_number, f"ask account {order.act}", after)
    return [each.act.who for each in asked if each.act.after.get("address", "") == meant]


def _meant(core: Core, order: ActOrder) -> str:
    """What stands for an address in the audit."""
    return core.desk.digest(order.email.casefold()) if order.email else ""


def _ask(tx: Tx, core: Core, order: ActOrder, entry: int) -> None:
    now = core.clock()
    address = {"address": meant} if (meant := _meant(core, order)) else {}
    noted = {"checked": order.checked, **address}
    what = f"ask account {order.act}"
    audit.note_act(tx, Act(who=order.by, what=what, whom=order.id_number, after=noted), now)
    asked = line(
        LookupPhrase.ACT_SECOND_ASKED,
        id_number=order.id_number,
        act=order.act.value,
        address=order.email,
        by=giver(roles.called(tx, order.by)),
    )
    below = ((lasting(LookupPhrase.BUTTON_LOOK_AT, "candidate", entry),),)
    for each in agreeing.able(tx, core, (order.by,)):
        news = Say((asked,), below, kept=True, for_staff=True)
        tell(tx, core, each.person, f"second:{order.cause}", news)
