"""A broadcast to everybody waits: another approver is asked, and it ends by itself after a day.

    whoever prepared it presses as well      somebody else has to
    it goes, was let go, or its time is over that is said, and nothing changes
    who prepared it is no approver any more  it is let go: what they said counts no more

It goes to whom it reaches when it is agreed to, not when it was prepared.
"""

from dataclasses import replace
from datetime import timedelta

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.broadcasting import wording
from bot.staff.broadcasting.reporting import said
from bot.staff.proposals.news import write_others
from bot.staff.proposals.telling import tell
from bot.staff.releasing import agreeing
from bot.store import audit
from bot.store.audit import Act
from bot.store.broadcasting import approvals, audience, broadcasts, progress
from bot.store.broadcasting.approvals import BroadcastApproval
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy
from bot.store.outbox import parcels
from domain.conversations.results import session_line
from domain.conversations.staff.audiences import whom_lines
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import BroadcastState
from domain.machine.effects import Announce, Line, Say, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import EndProposal
from domain.machine.staffing.records import DESK, giver, person_named
from domain.machine.staffing.roles import Right
from domain.mail.talks import approving as by_letter

WAITS = timedelta(days=1)

Answered = tuple[bool, tuple[Line, ...]]
"""Whether somebody's word counted, and what to say of it."""


def asked_names(tx: Tx, core: Core, by: str) -> tuple[str, ...]:
    """The approvers who can be asked, in a chat or by letter, but for who prepares it."""
    in_chats = (
        each.name or str(each.person) for each in agreeing.able(tx, core, (by,), Right.BROADCAST)
    )
    by_mail = (each.name for each in agreeing.able_by_mail(tx, core, (by,), Right.BROADCAST))
    return tuple(dict.fromkeys((*in_chats, *by_mail)))  # once who has both


def ask(tx: Tx, core: Core, number: int, count: int, *, quiet: bool) -> None:
    """It waits from now on; its words, whom it is for and the question go to who may agree."""
    known = _load(tx, number)
    by, now = known.made_by, core.clock()
    new = BroadcastApproval(
        broadcast=number, recipients=count, chat=person_named(by), quiet=quiet, ends_at=now + WAITS
    )
    approvals.put(tx, new)
    texts = [(language, *text) for language, text in broadcasts.load_texts(tx, number).items()]
    asked = sentence(tx, core, _load(tx, number), BroadcastPhrase.BROADCAST_APPROVAL_ASKED)
    seen, whom = wording.samples(texts), whom_lines(known.audience)
    says = (
        *(_say(each) for each in seen),
        _say(*whom),
        Say((asked,), wording.approval_buttons(number), kept=True, for_staff=True),
    )
    key = f"broadcast-asked:{number}"
    for each in agreeing.able(tx, core, (by,), Right.BROADCAST):
        tell(tx, core, each.person, key, *says)
    for mailbox in agreeing.able_by_mail(tx, core, (by,), Right.BROADCAST):
        letter = by_letter.letter(mailbox.address, (*seen, *whom), asked, by_letter.BROADCAST_ASKED)
        asks = replace(letter, language=core.settings.centre.language)
        core.writer.put(tx, f"{key}:{mailbox.by}", ParcelOrigin(0, 0, now), (asks,))
    key, end = f"broadcast-end:{number}", EndProposal(number)
    parcels.put_parcels(tx, [parcel(key, end, ParcelOrigin(0, 0, new.ends_at))], now)


def still_asked(tx: Tx, core: Core, number: int) -> tuple[Line, ...]:
    """That it waits, and who was asked; nothing where it does not wait."""
    known = _load(tx, number)
    if known.state is not BroadcastState.AWAITING:
        return ()
    names = ", ".join(asked_names(tx, core, known.made_by))
    to = line(ApprovalPhrase.PROPOSED_TO, names=names)
    lacking = line(BroadcastPhrase.BROADCAST_SECOND_LACKING)
    return sentence(tx, core, known, BroadcastPhrase.BROADCAST_PROPOSED), to if names else lacking


def answer(tx: Tx, core: Core, wish: str, known: BroadcastProgress, made: MadeBy) -> Answered:
    """An approver agrees, or lets go of it; a second press changes nothing."""
    return (_approve if wish == "approve" else _refuse)(tx, core, known, made)


def _approve(tx: Tx, core: Core, known: BroadcastProgress, made: MadeBy) -> Answered:
    if known.awaits is None or known.state is not BroadcastState.AWAITING:
        if known.awaits and known.awaits.agreed_by == made.by:
            return True, (sentence(tx, core, known, BroadcastPhrase.BROADCAST_APPROVED),)
        over = sentence(tx, core, known, BroadcastPhrase.BROADCAST_APPROVAL_OVER)
        return False, (over, said(known))
    if refused := _refused(tx, core, known, made):
        return False, (refused,)
    approvals.agree(tx, known.id, made)
    reach = audience.reach_of(tx, known.audience, made.at, core.desk.rules)
    broadcasts.expect(tx, known.id, reach.chats + reach.mailboxes)
    announce(tx, Announce("broadcast", known.id, known.awaits.quiet), made.at, made.at)
    _note(tx, known, made, "approve broadcast")
    _tell_others(tx, core, known, made.by, BroadcastPhrase.BROADCAST_APPROVED_NEWS)
    return True, (sentence(tx, core, known, BroadcastPhrase.BROADCAST_APPROVED),)


def _refused(tx: Tx, core: Core, known: BroadcastProgress, made: MadeBy) -> Line | None:
    """Why somebody's word does not let it go; None where it does."""
    if known.awaits and made.at >= known.awaits.ends_at:
        return _ended(tx, core, known, BroadcastPhrase.BROADCAST_APPROVAL_EXPIRED, made.by)
    if agreeing.are_same(core, known.made_by, made.by):
        return sentence(tx, core, known, BroadcastPhrase.BROADCAST_APPROVAL_OWN)
    if not agreeing.may_approve(tx, core, known.made_by, Right.BROADCAST):
        return _ended(tx, core, known, BroadcastPhrase.BROADCAST_PREPARER_LEFT, made.by)
    reach = audience.reach_of(tx, known.audience, made.at, core.desk.rules)
    return None if reach.chats + reach.mailboxes else line(BroadcastPhrase.BROADCAST_NOBODY)


def _refuse(tx: Tx, core: Core, known: BroadcastProgress, made: MadeBy) -> Answered:
    done = sentence(tx, core, known, BroadcastPhrase.BROADCAST_REFUSED)
    if known.state is not BroadcastState.AWAITING:
        if known.awaits and not known.awaits.agreed_by and known.stopped_by == made.by:
            return True, (done,)
        over = sentence(tx, core, known, BroadcastPhrase.BROADCAST_APPROVAL_OVER)
        return False, (over, said(known))
    broadcasts.stop(tx, known.id, made)
    _note(tx, known, made, "refuse broadcast")
    _tell_others(tx, core, known, made.by, BroadcastPhrase.BROADCAST_REFUSED_NEWS)
    return True, (done,)


def _ended(
    tx: Tx, core: Core, known: BroadcastProgress, why: BroadcastPhrase, by: str = DESK
) -> Line:
    """It is let go by itself, and that is told to all but `by`, who has just been told."""
    broadcasts.stop(tx, known.id, MadeBy(core.clock(), DESK))
    _tell_others(tx, core, known, by, why)
    return sentence(tx, core, known, why)


async def end_expired(core: Core, number: int) -> None:
    """Its time has come, and nobody has agreed: it is let go. Of what waits no more nothing."""

    def work(tx: Tx) -> None:
        known = progress.load(tx, number)
        waits = known.awaits if known and known.state is BroadcastState.AWAITING else None
        if known and waits and waits.ends_at <= core.clock():
            _ended(tx, core, known, BroadcastPhrase.BROADCAST_APPROVAL_EXPIRED)

    await core.store.write(work)
    core.notify([])


def tell_emergency(tx: Tx, core: Core, number: int, why: tuple[str, str]) -> None:
    """All approvers hear of one to everybody that one person sent alone, and why."""
    by, reason = why
    told = line(
        BroadcastPhrase.BROADCAST_EMERGENCY_NEWS,
        number=str(number),
        by=giver(agreeing.called(tx, core, by)),
        reason=reason,
    )
    key = f"broadcast-emergency:{number}"
    for each in agreeing.able(tx, core, (), Right.BROADCAST):
        tell(tx, core, each.person, key, _say(told))
    write_others(tx, core, (Right.BROADCAST, number), key, told, by)


def sentence(
    tx: Tx, core: Core, known: BroadcastProgress, phrase: BroadcastPhrase, *, who: str = ""
) -> Line:
    """A sentence about one, with what all of them name."""
    waits = known.awaits
    return line(
        phrase,
        number=str(known.id),
        session=session_line(known.audience.session),
        count=waits.recipients if waits else known.count,
        ends=waits.ends_at if waits else known.made_at,
        by=giver(agreeing.called(tx, core, known.made_by)),
        who=giver(agreeing.called(tx, core, who)),
    )


def _load(tx: Tx, number: int) -> BroadcastProgress:
    known = progress.load(tx, number)
    if known is None:
        raise AssertionError("a broadcast that was kept is gone")
    return known


def _say(*lines: Line) -> Say:
    return Say(lines, kept=True, for_staff=True)


def _note(tx: Tx, known: BroadcastProgress, made: MadeBy, what: str) -> None:
    audit.note_act(tx, Act(who=made.by, what=what, after={"broadcast": known.id}), made.at)


def _tell_others(
    tx: Tx, core: Core, known: BroadcastProgress, by: str, phrase: BroadcastPhrase
) -> None:
    """Whoever prepared it, and the approvers, by letter too, but for who did it."""
    able_now = agreeing.able(tx, core, (by,), Right.BROADCAST)
    chats = {known.awaits.chat if known.awaits else 0, *(each.person for each in able_now)} - {0}
    news = sentence(tx, core, known, phrase, who=by)
    for chat in sorted(chats):
        if not agreeing.are_same(core, agreeing.chat_named(chat), by):
            tell(tx, core, chat, f"{phrase}:{known.id}", _say(news))
    write_others(tx, core, (Right.BROADCAST, known.id), f"{phrase}:{known.id}", news, by)
