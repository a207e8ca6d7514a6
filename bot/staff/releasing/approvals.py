"""Approvers agree to a release that was prepared, or do not; the last one needed makes it.

    whoever prepared it, or has agreed already     somebody else has to
    it ended, was refused, or its time has come    that is said, and nothing changes
    results were imported or released since        it is over: what there is now is prepared anew

Everything is asked again in the transaction that makes it: rights, digest, and that it still waits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.core import Core
from bot.staff import releases
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.staff.proposals.news import write_others
from bot.staff.proposals.outdated import note_outdated
from bot.staff.proposals.telling import opening, sentence, tell, tell_others
from bot.staff.releasing import agreeing
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import releases as stored
from bot.store.exams.releases import MadeBy, PreviewOutdated
from bot.store.releasing import proposals
from bot.store.releasing.proposals import Proposal
from domain.machine.effects import Line, Say, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ProposalState
from domain.machine.staffing.records import DESK, giver
from domain.machine.staffing.roles import Right


@dataclass(frozen=True)
class ProposalAnswer:
    """Whether somebody's word counted, and what to say of it; `last`: with it, this is made."""

    counts: bool
    lines: tuple[Line, ...] = ()
    last: Proposal | None = None


async def approve(core: Core, number: int, by: str) -> ProposalAnswer:
    """Somebody agrees."""
    answer = await core.store.write(lambda tx: _agree(tx, core, number, by))
    proposal = answer.last
    if proposal is None:
        core.notify([])
        return answer
    approval = releases.ReleaseApproval(
        exam=proposal.exam,
        session=proposal.session,
        digest=proposal.digest,
        opens_at=proposal.opens_at or core.clock(),
        made_by=proposal.prepared_by,
        quiet=proposal.quiet,
        chat=proposal.chat,
        number=number,
        part=proposal.part,
        settle=partial(_settle, core=core, by=by),
    )
    try:
        made = await releases.release(core, approval)
    except (PreviewOutdated, releases.NothingToReleaseError):
        answer = await core.store.write(lambda tx: _unmade(tx, core, number, by))
        core.notify([])
        return answer
    core.notify([])
    said = line(ApprovalPhrase.APPROVED, number=str(number))
    return ProposalAnswer(True, (said, *made.lines(core.settings.centre.timezone.key)))


def _agree(tx: Tx, core: Core, number: int, by: str) -> ProposalAnswer:
    proposal = proposals.load(tx, number)
    if proposal is None:
        return ProposalAnswer(False, (line(ReleasingPhrase.RELEASE_UNKNOWN, number=str(number)),))
    if proposal.state is ProposalState.APPROVED and proposal.ended_by == by:
        return ProposalAnswer(True, (line(ApprovalPhrase.APPROVED, number=str(number)),))
    if refused := _refused(tx, core, proposal, by):
        return ProposalAnswer(False, (refused,))
    missing = _missing(tx, core, proposal, by)
    if not missing:
        return ProposalAnswer(True, last=proposal)
    again = by in proposal.approved_by
    if not again:
        _keep(tx, proposal, MadeBy(core.clock(), by))
    phrase = ApprovalPhrase.APPROVAL_AGAIN if again else ApprovalPhrase.APPROVED_ONE
    said = sentence(tx, proposal, phrase, missing=missing)
    return ProposalAnswer(True, (said,))


def _missing(tx: Tx, core: Core, proposal: Proposal, by: str) -> int:
    """How many have to agree beside those who have, and this one."""
    counting = {*agreeing.agreed(tx, core, proposal), by}
    return max(0, agreeing.needed(core) - len(counting))


def _keep(tx: Tx, proposal: Proposal, made: MadeBy) -> None:
    proposals.approve(tx, proposal.id, made)
    noted = {"release": proposal.id, "digest": proposal.digest}
    audit.note_act(tx, Act(who=made.by, what="approve release", after=noted), made.at)


def _refused(tx: Tx, core: Core, proposal: Proposal, by: str) -> Line | None:
    """Why somebody's approval does not count; None where it does."""
    if proposal.state is not ProposalState.WAITING:
        return _over(tx, core, proposal)
    if core.clock() >= proposal.ends_at:
        _expire(tx, core, proposal, by)
        return sentence(tx, proposal, ApprovalPhrase.APPROVAL_EXPIRED)
    others = [each for each in proposal.approved_by if each != by]
    own = agreeing.are_same(core, proposal.prepared_by, by)
    if own or any(agreeing.are_same(core, each, by) for each in others):
        return line(ApprovalPhrase.APPROVAL_OWN, number=str(proposal.id))
    return None


def _over(tx: Tx, core: Core, proposal: Proposal) -> Line:
    by = giver(agreeing.called(tx, core, proposal.ended_by))
    state = proposal.state.value
    return line(ApprovalPhrase.APPROVAL_OVER, number=str(proposal.id), state=state, by=by)


def _settle(tx: Tx, number: int, core: Core, by: str) -> None:
    """With the release that opens: it waits no more. Raises `PreviewOutdated` where it may not."""
    now = proposals.load(tx, number)
    made = MadeBy(core.clock(), by)
    if now is None or _refused(tx, core, now, by) or not agreeing.may_approve(tx, core, by):
        raise PreviewOutdated("it waits no more")
    if _missing(tx, core, now, by):
        raise PreviewOutdated("another approver has to agree")
    _keep(tx, now, made)
    proposals.end(tx, now.id, ProposalState.APPROVED, made)
    how = {"who": _approvers(tx, core, now, by), "when": opening(now, approved=True)}
    news = sentence(tx, now, ApprovalPhrase.APPROVED_NEWS, **how)
    said = Say((news,), kept=True, for_staff=True)
    tell_others(tx, core, now, (f"approved:{now.id}", by), said)


def _approvers(tx: Tx, core: Core, proposal: Proposal, by: str) -> str | Line:
    """Who agreed, the last of them now."""
    others = [each for each in proposal.approved_by if each not in {by, proposal.prepared_by}]
    if not others:
        return _called(tx, core, by)
    return Line(
        "approved-by-two", {"first": _called(tx, core, others[-1]), "last": _called(tx, core, by)}
    )


def _called(tx: Tx, core: Core, by: str) -> str | Line:
    return giver(agreeing.called(tx, core, by))


def _unmade(tx: Tx, core: Core, number: int, by: str) -> ProposalAnswer:
    """Why it was not made: others were faster, its results have changed, or a file comes in."""
    proposal = proposals.load(tx, number)
    if proposal is None:
        raise AssertionError("a release that waited is gone")
    if proposal.state is not ProposalState.WAITING:
        return ProposalAnswer(False, (_over(tx, core, proposal),))
    of = proposal.exam, proposal.session, proposal.part
    if (
        stored.is_begun(tx, number)
        or stored.digest_of(stored.load_waiting(tx, *of)) == proposal.digest
    ):
        return ProposalAnswer(False, (line(ApprovalPhrase.APPROVAL_BUSY, number=str(number)),))
    note_outdated(tx, core, proposal, by)
    return ProposalAnswer(False, (sentence(tx, proposal, ApprovalPhrase.APPROVAL_CHANGED),))


async def refuse(core: Core, number: int, by: str) -> ProposalAnswer:
    """Somebody does not agree, or whoever prepared it lets go of it."""
    answer = await core.store.write(lambda tx: _refuse(tx, core, number, by))
    core.notify([])
    return answer


def _refuse(tx: Tx, core: Core, number: int, by: str) -> ProposalAnswer:
    proposal, made = proposals.load(tx, number), MadeBy(core.clock(), by)
    if proposal is None:
        return ProposalAnswer(False, (line(ReleasingPhrase.RELEASE_UNKNOWN, number=str(number)),))
    done = line(ApprovalPhrase.REFUSED, number=str(number))
    if not proposals.end(tx, number, ProposalState.REFUSED, made):
        mine = proposal.state is ProposalState.REFUSED and proposal.ended_by == by
        return ProposalAnswer(mine, (done if mine else _over(tx, core, proposal),))
    noted = {"release": number, "digest": proposal.digest}
    audit.note_act(tx, Act(who=by, what="refuse release", after=noted), made.at)
    told = sentence(tx, proposal, ApprovalPhrase.REFUSED_NEWS, who=_called(tx, core, by))
    news = Say((told,), kept=True, for_staff=True)
    tell_others(tx, core, proposal, (f"refused:{number}", by), news)
    return ProposalAnswer(True, (done,))


async def end_expired(core: Core, number: int) -> None:
    """Its time has come, and not enough have agreed: it is let go, and that is told."""

    def work(tx: Tx) -> None:
        proposal = proposals.load(tx, number)
        if proposal and proposal.ends_at <= core.clock():
            _expire(tx, core, proposal)

    await core.store.write(work)
    core.notify([])


def _expire(tx: Tx, core: Core, proposal: Proposal, by: str = DESK) -> None:
    """Let it go, and tell all but `by`, who has just been told."""
    if proposals.end(tx, proposal.id, ProposalState.EXPIRED, MadeBy(core.clock(), DESK)):
        told = sentence(tx, proposal, ApprovalPhrase.APPROVAL_EXPIRED)
        news = Say((told,), kept=True, for_staff=True)
        tell_others(tx, core, proposal, (f"expired:{proposal.id}", by), news)


def alone(core: Core, by: str, reason: str) -> Callable[[Tx, int], None]:
    """What belongs to a release that one person makes alone: that all approvers hear so."""
    return lambda tx, number: _tell_emergency(tx, core, number, (by, reason))


def _tell_emergency(tx: Tx, core: Core, number: int, why: tuple[str, str]) -> None:
    """All approvers hear of a release that one person made alone, and why."""
    (by, reason), said = why, ApprovalPhrase.EMERGENCY_NEWS
    told = line(said, number=str(number), by=_called(tx, core, by), reason=reason)
    for each in agreeing.able(tx, core):
        news = Say((told,), kept=True, for_staff=True)
        tell(tx, core, each.person, f"emergency:{number}", news)
    write_others(tx, core, (Right.RELEASE, number), f"emergency:{number}", told, by)


async def approve_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Agree to the release with this number. Raises `OrderRefused` where that does not count."""
    return _told(core, arguments, await approve(core, arguments["release"], arguments["by"]))


async def refuse_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Let go of the release with this number. Raises `OrderRefused` where it waits no more."""
    return _told(core, arguments, await refuse(core, arguments["release"], arguments["by"]))


def _told(core: Core, arguments: Arguments, answer: ProposalAnswer) -> Answer:
    language = language_of(arguments)
    words = [core.texts.say(each.phrase, language, each.params) for each in answer.lines]
    if not answer.counts:
        raise OrderRefused(" ".join(words))
    return {"release": arguments["release"], "lines": words}
