"""Who has to agree to a release or a broadcast: how many, who counts, and who could be asked."""

from collections.abc import Iterable

from bot.core import Core
from bot.store.engine.store import Tx
from bot.store.people import chats
from bot.store.releasing.proposals import Proposal
from bot.store.staff import roles
from domain.machine.records import officer_named
from domain.machine.staffing.identities import is_same, on_the_machine
from domain.machine.staffing.records import (
    MailApprover,
    StaffMember,
    named_by_mail,
    person_named,
)
from domain.machine.staffing.roles import Right


def needed(core: Core) -> int:
    """How many approvers have to agree."""
    return core.settings.staff.approvals


def may_approve(tx: Tx, core: Core, by: str, right: Right = Right.RELEASE) -> bool:
    """Whether somebody's word counts now; on the machine it does."""
    by_letter = {Right.RELEASE, Right.BROADCAST}
    if on_the_machine(by) or (right in by_letter and by in _by_mail_alone(core)):
        return True
    rights = roles.load_rights(tx, core.desk.staff, person_named(by), core.clock())
    return rights.may(right)


def _by_mail_alone(core: Core) -> set[str]:
    """Approvers by the settings who are not on Telegram: their role is there and nowhere else."""
    return {each.by for each in core.desk.staff.by_mail if each.by == named_by_mail(each.address)}


def called(tx: Tx, core: Core, by: str) -> str:
    """What staff call somebody who is named so in what is written down, by letter as well."""
    by_mail = (each.name for each in core.desk.staff.by_mail if each.by == by)
    return next(by_mail, "") or roles.called(tx, by)


def are_same(core: Core, one: str, other: str) -> bool:
    """Whether two are one person."""
    return is_same(one, other, core.desk.staff.users)


def agreed(tx: Tx, core: Core, proposal: Proposal) -> list[str]:
    """Those whose agreement counts still: who has lost the right to it does not."""
    return [each for each in proposal.approved_by if may_approve(tx, core, each)]


def able(
    tx: Tx, core: Core, without: Iterable[str] = (), right: Right = Right.RELEASE
) -> list[StaffMember]:
    """The approvers who can be asked in a chat, but for these."""
    if not core.desk.staff.in_chats:
        return []
    found = roles.load_able(tx, core.desk.staff, right, core.clock())
    return [
        each
        for each in found
        if chats.is_open(tx, each.person)
        and not any(are_same(core, officer_named(each.person), other) for other in without)
    ]


def able_by_mail(
    tx: Tx, core: Core, without: Iterable[str] = (), right: Right = Right.RELEASE
) -> list[MailApprover]:
    """Those who can be asked by letter, but for these."""
    if not core.settings.mail.smtp.host:
        return []
    return [
        each
        for each in core.desk.staff.by_mail
        if may_approve(tx, core, each.by, right)
        and not any(are_same(core, each.by, other) for other in without)
    ]


def count_able(tx: Tx, core: Core) -> int:
    """How many people can be asked, in a chat or by letter."""
    chats_of = {officer_named(each.person) for each in able(tx, core)}
    return len(chats_of | {each.by for each in able_by_mail(tx, core)})


def chat_named(chat: int) -> str:
    """How whoever's chat it is is named in what is written down."""
    return officer_named(chat)
