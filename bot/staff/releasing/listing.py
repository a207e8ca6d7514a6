"""What staff see of the releases: planned, being told, made and cancelled."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.exams.release_progress import ListedRelease
from bot.store.releasing import proposals
from bot.store.releasing.proposals import Proposal
from bot.store.staff import roles
from domain.conversations.results import session_line
from domain.conversations.staff import narrowing
from domain.machine.effects import Line, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.records import ReleaseState, WaitingRelease
from domain.machine.staffing.records import DESK, giver
from domain.machine.standstill.phrases import StandstillPhrase

MOST_PLANNED = 20  # as many buttons


@dataclass(frozen=True)
class WaitingSaid:
    """A release that waits for approval, for people and for other programs."""

    release: WaitingRelease
    line: Line
    json: dict[str, object]


@dataclass(frozen=True)
class ReleaseList:
    """Those still to open, the next first; those that are open or cancelled, the newest first."""

    planned: tuple[ListedRelease, ...]
    past: tuple[ListedRelease, ...]
    stands_still: bool = False
    waiting: tuple[WaitingSaid, ...] = ()

    def lines(self) -> tuple[Line, ...]:
        """A paragraph each."""
        if not (self.planned or self.past or self.waiting):
            return (Line("releases-none"),)
        still = (line(StandstillPhrase.RELEASE_UNTOLD),) if self.stands_still else ()
        waiting = (each.line for each in self.waiting)
        return (*still, *waiting, *(said(each) for each in (*self.planned, *self.past)))

    def json(self) -> dict[str, object]:
        """For other programs."""
        rows = [_plain(each) for each in (*self.planned, *self.past)]
        waiting = [each.json for each in self.waiting]
        return {"releases": rows, "waiting": waiting, "stands_still": self.stands_still}


def load_list(tx: Tx, now: datetime, past: int) -> ReleaseList:
    """The releases; of the past ones so many."""
    return ReleaseList(
        tuple(release_progress.load_planned(tx, now, MOST_PLANNED)),
        tuple(release_progress.load_past(tx, now, past)),
        standstills.load_standing(tx) is not None,
        tuple(_waiting(tx, each) for each in proposals.load_waiting(tx)),
    )


def _waiting(tx: Tx, proposal: Proposal) -> WaitingSaid:
    """How it is told of, with the names that staff call each other by."""
    opens_at = proposal.opens_at.isoformat() if proposal.opens_at else None
    plain = {
        "release": proposal.id,
        "exam": proposal.exam,
        "session": proposal.session,
        "delivery": proposal.part.delivery,
        "centre": proposal.part.centre,
        "entry": proposal.part.entry,
        "id_number": proposal.single,
        "results": proposal.covers,
        "opens_at": opens_at,
        "ends_at": proposal.ends_at.isoformat(),
        "prepared_by": proposal.prepared_by,
        "approved_by": [*proposal.approved_by],
    }
    when = ApprovalPhrase.OPENS_FROM if proposal.opens_at else ApprovalPhrase.OPENS_APPROVED
    told = line(
        ApprovalPhrase.RELEASES_WAITING,
        number=str(proposal.id),
        exam=narrowing.part_line(proposal.exam, proposal.part, proposal.single),
        session=session_line(proposal.session),
        results=proposal.covers,
        when=line(when, at=proposal.opens_at or proposal.ends_at),
        ends=proposal.ends_at,
        by=giver(roles.called(tx, proposal.prepared_by)),
    )
    by = proposal.prepared_by
    return WaitingSaid(
        WaitingRelease(id=proposal.id, exam=proposal.exam, prepared_by=by), told, plain
    )


def with_names(tx: Tx, release: ListedRelease) -> ListedRelease:
    """The same with the names that staff call each other by in chats, where they are known."""
    return replace(
        release,
        made_by=roles.called(tx, release.made_by),
        cancelled_by=roles.called(tx, release.cancelled_by),
        withdrawn_by=roles.called(tx, release.withdrawn_by),
        warned_by=roles.called(tx, release.warned_by),
    )


def said(release: ListedRelease) -> Line:
    """A release in a paragraph: what it is, and where it stands."""
    values: dict[str, str | int | datetime | Line] = {
        "number": str(release.id),
        "exam": narrowing.part_line(release.exam, release.part, release.single),
        "session": session_line(release.session),
        "at": release.opens_at,
        "by": giver(release.made_by),
        "results": release.covers,
        "left": release.lost,
    }
    match release.state:
        case ReleaseState.CANCELLED if release.cancelled_by == DESK:
            return Line("releases-emptied", values)
        case ReleaseState.CANCELLED:
            return Line("releases-cancelled", {**values, "canceller": giver(release.cancelled_by)})
        case ReleaseState.WITHDRAWN:
            again = {"withdrawer": giver(release.withdrawn_by), "why": release.withdrawn_why}
            warned = {"warned": giver(release.warned_by or "none")}
            fates = {"fates": _fates(release)} if release.fates else {"fates": "none"}
            return Line("releases-withdrawn", {**values, **again, **warned, **fates})
        case ReleaseState.PLANNED:
            return Line("releases-planned", values)
    return Line(f"releases-{release.state}", {**values, "fates": _fates(release)})


def _fates(release: ListedRelease) -> Line:
    if release.fates is None:
        return Line("releases-fates-unknown")
    return Line("releases-fates", {**release.fates, "unreached": release.unreached})


def _plain(release: ListedRelease) -> dict[str, object]:
    cancelled = release.cancelled_at
    return {
        "release": release.id,
        "exam": release.exam,
        "session": release.session,
        "delivery": release.part.delivery,
        "centre": release.part.centre,
        "entry": release.part.entry,
        "id_number": release.single,
        "state": release.state.value,
        "opens_at": release.opens_at.isoformat(),
        "made_by": release.made_by,
        "made_at": release.made_at.isoformat(),
        "results": release.covers,
        "left": release.lost,
        "fates": {**release.fates, "unreached": release.unreached} if release.fates else None,
        "cancelled_at": cancelled.isoformat() if cancelled else None,
        "cancelled_by": release.cancelled_by,
        "withdrawn_at": release.withdrawn_at.isoformat() if release.withdrawn_at else None,
        "withdrawn_by": release.withdrawn_by,
        "withdrawn_why": release.withdrawn_why,
        "warned_by": release.warned_by,
    }
