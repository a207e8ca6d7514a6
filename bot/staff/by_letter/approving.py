"""An approver has answered the letter that asks for an approval; they hear what came of it.

Whether the address still is an approver's is looked up here: it may have waited over a change of
the settings. Done again, it says the same, once.
"""

import logging

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.outbox.writer import ParcelOrigin
from bot.staff.broadcasting import approving as broadcasts
from bot.staff.proposals.news import in_letter
from bot.staff.releasing import agreeing, approvals
from bot.store.broadcasting import progress
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Write, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import AnswerByLetter, EndProposal
from domain.machine.sentence import Line
from domain.machine.staffing.records import MailApprover
from domain.machine.staffing.roles import Right
from domain.mail.talks.approving import ANSWERED, BROADCAST_ANSWERED, NUMBER

log = logging.getLogger(__name__)


async def perform(core: Core, parcel: Parcel, effect: AnswerByLetter | EndProposal) -> Delivered:
    """Do what hangs on no chat: a proposal has come to its end, or was answered by letter."""
    if isinstance(effect, EndProposal):
        await approvals.end_expired(core, effect.proposal)
        await broadcasts.end_expired(core, effect.proposal)
        return Delivered()
    known = await core.store.read(lambda tx: progress.load(tx, effect.proposal))
    lines = await _answered(core, effect, Right.BROADCAST if known else Right.RELEASE)
    told = Write(
        BROADCAST_ANSWERED if known else ANSWERED,
        effect.mailbox,
        {NUMBER: str(effect.proposal)},
        language=core.settings.centre.language,
        lines=lines,
        in_reply_to=effect.in_reply_to,
    )

    def after(tx: Tx) -> list[InboxItem]:
        origin = ParcelOrigin(0, 0, core.clock())
        return core.writer.put(tx, f"by-letter:{parcel.id}", origin, (told,))

    return Delivered(after=after)


async def _answered(core: Core, effect: AnswerByLetter, right: Right) -> tuple[Line, ...]:
    """What comes of it, in words; `right` is what its approver needs."""
    who = await core.store.read(lambda tx: _approver(tx, core, effect.mailbox, right))
    if who is None:
        log.warning("an answer by letter was refused for want of the right")
        return (line(ApprovalPhrase.APPROVAL_NO_APPROVER, number=str(effect.proposal)),)
    if right is Right.BROADCAST:
        return await _of_broadcast(core, effect, who.by)
    answer = approvals.approve if effect.approve else approvals.refuse
    said = (await answer(core, effect.proposal, who.by)).lines
    return tuple(map(in_letter, said))


async def _of_broadcast(core: Core, effect: AnswerByLetter, by: str) -> tuple[Line, ...]:
    """One to everybody goes, or is let go of."""
    wish, made = "approve" if effect.approve else "refuse", MadeBy(core.clock(), by)

    def work(tx: Tx) -> tuple[Line, ...]:
        known = progress.load(tx, effect.proposal)
        return broadcasts.answer(tx, core, wish, known, made)[1] if known else ()

    lines = await core.store.write(work)
    core.notify([])
    return tuple(map(in_letter, lines))


def _approver(tx: Tx, core: Core, address: str, right: Right) -> MailApprover | None:
    known = (
        each for each in core.desk.staff.by_mail if each.address.casefold() == address.casefold()
    )
    return next((each for each in known if agreeing.may_approve(tx, core, each.by, right)), None)
