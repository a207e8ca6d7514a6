"""Which right each thing of staff's needs: standing at a step, ordering an effect, making a change.

Each table is total: what is added to a union and not here does not pass the type checker.
"""

from typing import assert_never, get_args

from domain.machine.asking.changes import (
    AnswerQuestion,
    CloseQuestion,
    LeaveQuestion,
    SortQuestion,
    TakeQuestion,
)
from domain.machine.asking.effects import ShowWords
from domain.machine.broadcasting.effects import (
    BroadcastOrder,
    ChangeBroadcast,
    PreviewBroadcast,
    SendBroadcast,
)
from domain.machine.effects import (
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
from domain.machine.home.changes import LookAtHome, OfficerChange, TryAgain
from domain.machine.lookup.effects import ActOnCandidate, LookupOrder, ShowCandidate, ShowFound
from domain.machine.releasing.effects import (
    AnswerProposal,
    CancelRelease,
    ListReleases,
    PreviewWithdrawal,
    ProposeRelease,
    SettleDoubtful,
    ShowCovered,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.sent_files.changes import ApproveFile, DropFile, NoteFileRead, TakeFile
from domain.machine.staffing.changes import (
    OpenStaffInvitation,
    TakeRoles,
    VoidStaffInvitation,
)
from domain.machine.staffing.effects import SendStaffLink
from domain.machine.staffing.roles import Right
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.machine.steps.asking import (
    AnsweringQuestion,
    AnsweringStep,
    LookingAtQuestion,
    LookingAtQuestions,
    ReviewingAnswer,
    SortingQuestion,
)
from domain.machine.steps.broadcasting import (
    BroadcastStep,
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
from domain.machine.steps.lookup import ActingOnCandidate, LookingAtCandidate, LookingUp, LookupStep
from domain.machine.steps.staff import (
    AwaitingInvited,
    AwaitingStaffFile,
    CancellingRelease,
    ChoosingEncoding,
    ChoosingKind,
    ChoosingRelease,
    ChoosingSheet,
    CountingResults,
    LookingAtReleases,
    NamingColumn,
    ReviewingImport,
    ReviewingInvitations,
    ReviewingRelease,
    ReviewingReminders,
    ReviewingStandstill,
    StaffStep,
    WarningOrganisations,
    WithdrawingRelease,
)
from domain.machine.steps.staffing import (
    ChoosingEnd,
    ChoosingRole,
    LookingAtStaff,
    NamingInvited,
    RemovingStaff,
    ReviewingStaffInvitation,
    RosterStep,
)

StaffOrder = (
    ReadFile
    | ImportFile
    | PreviewRelease
    | ReleaseResults
    | ProposeRelease
    | AnswerProposal
    | SettleDoubtful
    | ListReleases
    | ShowCovered
    | CancelRelease
    | PreviewWithdrawal
    | WithdrawRelease
    | WarnOrganisations
    | PreviewInvitations
    | InviteCandidates
    | RemindUnconfirmed
    | ShowHome
    | TellReadiness
    | TellReport
    | ShowWords
    | SendStaffLink
    | BroadcastOrder
    | LookupOrder
    | ActOnCandidate
)
"""What only staff order."""

STAFF_ORDERS = frozenset(get_args(StaffOrder))
"""The same to be asked at once: one after the other they took a tenth of a decision's time."""


def right_at(step: StaffStep) -> Right:
    """What somebody must be allowed to for standing there."""
    match step:
        case AwaitingStaffFile() | ReviewingImport() | NamingColumn():
            return Right.IMPORT
        case ChoosingSheet() | ChoosingKind() | ChoosingEncoding():
            return Right.IMPORT
        case ChoosingRelease() | ReviewingRelease() | LookingAtReleases() | CancellingRelease():
            return Right.PREPARE
        case CountingResults():
            return Right.RELEASE
        case WithdrawingRelease() | WarningOrganisations():
            return Right.WITHDRAW
        case AwaitingInvited() | ReviewingInvitations() | ReviewingReminders():
            return Right.INVITE
        case ReviewingStandstill():
            return Right.STOP
        case _:
            return _right_among(step)


def _right_among(step: RosterStep | AnsweringStep | BroadcastStep | LookupStep) -> Right:
    match step:
        case ChoosingAudience() | WritingBroadcast() | ReviewingBroadcast():
            return Right.BROADCAST
        case LookingAtStaff() | LookingUp() | LookingAtCandidate():
            return Right.LOOK
        case (
            RemovingStaff()
            | ChoosingRole()
            | NamingInvited()
            | ChoosingEnd()
            | ReviewingStaffInvitation()
        ):
            return Right.APPOINT
        case LookingAtQuestions() | LookingAtQuestion() | SortingQuestion():
            return Right.ANSWER
        case ActingOnCandidate():
            return Right.ANSWER
        case AnsweringQuestion() | ReviewingAnswer():
            return Right.ANSWER
        case _:
            assert_never(step)


def right_for(order: StaffOrder) -> Right:
    """What somebody must be allowed to for this to be done at their word."""
    match order:
        case ReadFile() | ImportFile():
            return Right.IMPORT
        case PreviewRelease() | ListReleases() | ShowCovered() | CancelRelease():
            return Right.PREPARE
        case ProposeRelease() | AnswerProposal(approve=False):
            return Right.PREPARE
        case ReleaseResults() | AnswerProposal() | SettleDoubtful():
            return Right.RELEASE
        case PreviewWithdrawal() | WithdrawRelease() | WarnOrganisations():
            return Right.WITHDRAW
        case PreviewInvitations() | InviteCandidates() | RemindUnconfirmed():
            return Right.INVITE
        case _:
            return _right_for_single(order)


def _right_for_single(
    order: ShowHome
    | TellReadiness
    | TellReport
    | ShowWords
    | SendStaffLink
    | BroadcastOrder
    | LookupOrder
    | ActOnCandidate,
) -> Right:
    match order:
        case ShowHome() | TellReport() | ShowFound() | ShowCandidate():
            return Right.LOOK
        case TellReadiness():
            return Right.CHECK
        case ShowWords() | ActOnCandidate():
            return Right.ANSWER
        case SendStaffLink():
            return Right.APPOINT
        case PreviewBroadcast() | SendBroadcast() | ChangeBroadcast():
            return Right.BROADCAST
        case _:
            assert_never(order)


def right_to(change: OfficerChange) -> Right:
    """What somebody must be allowed to for changing this."""
    match change:
        case LookAtHome():
            return Right.LOOK
        case TryAgain():
            return Right.STOP
        case TakeFile() | NoteFileRead() | ApproveFile() | DropFile():
            return Right.IMPORT
        case BeginStandstill() | LiftStandstill():
            return Right.STOP
        case TakeQuestion() | LeaveQuestion() | SortQuestion():
            return Right.ANSWER
        case AnswerQuestion() | CloseQuestion():
            return Right.ANSWER
        case TakeRoles() | OpenStaffInvitation() | VoidStaffInvitation():
            return Right.APPOINT
        case _:
            assert_never(change)
