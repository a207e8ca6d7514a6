"""One of each kind of effect that staff's work in a chat orders; what they hear of releases."""

from datetime import timedelta

from domain.machine.asking.effects import ShowWords
from domain.machine.broadcasting.effects import (
    ChangeBroadcast,
    PreviewBroadcast,
    RetractBroadcast,
    SendBroadcast,
    WatchBroadcast,
)
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import (
    Effect,
    ImportFile,
    InviteCandidates,
    PreviewInvitations,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    RemindUnconfirmed,
    ShowHome,
    TellReadiness,
    TellReport,
)
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct, ShowCandidate, ShowFound
from domain.machine.releasing.effects import (
    AnswerByLetter,
    AnswerProposal,
    CancelRelease,
    EndProposal,
    HideResult,
    ListReleases,
    PreviewWithdrawal,
    ProposeRelease,
    SettleDoubtful,
    ShowCovered,
    WarnOrganisations,
    WatchRelease,
    WithdrawRelease,
)
from domain.machine.releasing.events import ReleasesListed, ReleaseWithdrawn, WithdrawalPreviewed
from domain.machine.releasing.records import (
    OpenRelease,
    PlannedRelease,
    UnwarnedRelease,
    WithdrawalReason,
)
from domain.machine.staffing.effects import SendStaffLink, ShowCommands
from tests.support.clock import MORNING

OF_STAFF: tuple[Effect, ...] = (
    ReadFile("file", 5),
    ImportFile("file", "results"),
    PreviewRelease("B2 First", "2026-10"),
    ReleaseResults("B2 First", "2026-10", "digest"),
    PreviewInvitations("2026-10"),
    InviteCandidates("2026-10", "", "", 1),
    ListReleases(),
    ShowCovered("B2 First", "2026-10", "missing"),
    ProposeRelease("B2 First", "2026-10", "digest"),
    AnswerProposal(1, True),
    AnswerByLetter(1, True, "head@centre.example"),
    EndProposal(1),
    SettleDoubtful(1, True),
    CancelRelease(1),
    PreviewWithdrawal(1),
    WithdrawRelease(1, WithdrawalReason.MISTAKE),
    WarnOrganisations(1, 24),
    HideResult(1),
    WatchRelease(1),
    ShowHome(),
    TellReadiness(),
    TellReport("2026-10"),
    RemindUnconfirmed("2026-10"),
    SendStaffLink(1),
    ShowCommands(),
    ShowWords(1),
    ShowFound((1, 2)),
    ShowCandidate(1),
    ActOnCandidate(1, 1, CandidateAct.RESEND),
    PreviewBroadcast(Audience(session="2026-10")),
    SendBroadcast(Audience(session="2026-10"), (("", "Room", "B12"),), 2),
    ChangeBroadcast("pause", 1),
    WatchBroadcast(1),
    RetractBroadcast(1, 2),
)

PLANNED = PlannedRelease(
    id=41, exam="B2 First", session="2026-10", opens_at=MORNING + timedelta(days=3), covers=7
)
OPENED = OpenRelease(id=40, exam="B2 First", session="2026-10", opened_at=MORNING, covers=2)
UNWARNED = UnwarnedRelease(id=39, exam="C1 Advanced", letters=3)
LISTED = ReleasesListed((PLANNED,), (OPENED,), (UNWARNED,))
PREVIEWED = WithdrawalPreviewed(OPENED)
WITHDRAWN = ReleaseWithdrawn(UNWARNED)
