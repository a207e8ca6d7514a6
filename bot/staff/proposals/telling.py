"""What is said of a release that waits for approval: to whoever prepared it, and to approvers."""

from datetime import datetime

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.proposals.news import write_others
from bot.staff.releasing import agreeing
from bot.store.engine.store import Tx
from bot.store.releasing.proposals import Proposal
from bot.store.staff import roles
from domain.conversations.results import session_line
from domain.conversations.staff import narrowing
from domain.machine.effects import Effect, Line, Say, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.staffing.records import giver
from domain.machine.staffing.roles import Right


def tell(tx: Tx, core: Core, chat: int, key: str, *says: Effect) -> None:
    """Something for one of staff, once under its key."""
    core.writer.put(tx, f"{key}:{chat}", ParcelOrigin(chat, 0, core.clock()), says)


def sentence(tx: Tx, proposal: Proposal, phrase: ApprovalPhrase, **more: str | int | Line) -> Line:
    """A sentence about one, with what all of them name and `more`."""
    values: dict[str, str | int | datetime | Line] = {
        "number": str(proposal.id),
        "exam": narrowing.part_line(proposal.exam, proposal.part, proposal.single),
        "session": session_line(proposal.session),
        "results": proposal.covers,
        "when": opening(proposal),
        "ends": proposal.ends_at,
        "by": giver(roles.called(tx, proposal.prepared_by)),
    }
    return line(phrase, **(values | more))


def opening(proposal: Proposal, *, approved: bool = False) -> Line:
    """From when on its results would be seen, or are where it is `approved` now."""
    if proposal.opens_at is None:
        return line(ApprovalPhrase.OPENS_NOW if approved else ApprovalPhrase.OPENS_APPROVED)
    return line(ApprovalPhrase.OPENS_FROM, at=proposal.opens_at)


def tell_others(tx: Tx, core: Core, proposal: Proposal, key: tuple[str, str], said: Say) -> None:
    """Whoever prepared it, and the approvers, by letter too, but for who did it."""
    name, by = key
    chats = {proposal.chat, *(each.person for each in agreeing.able(tx, core, (by,)))} - {0}
    for chat in sorted(chats):
        if not agreeing.are_same(core, agreeing.chat_named(chat), by):
            tell(tx, core, chat, name, said)
    [news] = said.lines
    write_others(tx, core, (Right.RELEASE, proposal.id), name, news, by)
