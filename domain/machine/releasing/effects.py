"""What officers order of releases that there are."""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from typing import ClassVar

from domain.machine.releasing.records import WHOLE, CohortPart, WithdrawalReason


@dataclass(frozen=True)
class ListReleases:
    """Say to staff which releases are planned, being told and made. Doubtful: again."""

    again: ClassVar[bool] = True


@dataclass(frozen=True)
class ShowCovered:
    """Show who is in a group of a release that is looked at, ten from some place on.

    `edits` is the list that stands already. Doubtful: again, below.
    """

    again: ClassVar[bool] = True
    exam: str
    session: str
    group: str
    _: KW_ONLY
    after: int = 0
    edits: int = 0
    part: CohortPart = WHOLE


@dataclass(frozen=True)
class ProposeRelease:
    """Have the results that `digest` names approved, for `opens_at`, at once or tomorrow at eight.

    Doubtful: again, since what waits already is not asked for twice.
    """

    again: ClassVar[bool] = True
    exam: str
    session: str
    digest: str
    tomorrow: bool = False
    _: KW_ONLY
    part: CohortPart = WHOLE
    opens_at: datetime | None = None


@dataclass(frozen=True)
class AnswerProposal:
    """Approve or refuse a release that waits. Doubtful: again, a second time changes nothing."""

    again: ClassVar[bool] = True
    proposal: int
    approve: bool


@dataclass(frozen=True)
class AnswerByLetter:
    """The same, of a broadcast too, by whoever answered from `mailbox`, who is written to.

    Doubtful: again.
    """

    again: ClassVar[bool] = True
    proposal: int
    approve: bool
    mailbox: str
    in_reply_to: str = ""


@dataclass(frozen=True)
class SettleDoubtful:
    """Send notices of a release that perhaps arrived once more, or leave them. Doubtful: again,
    since what has gone again is in doubt no more.
    """

    again: ClassVar[bool] = True
    release: int
    resend: bool


@dataclass(frozen=True)
class EndProposal:
    """Let go of a release or broadcast that nobody approved in time. Doubtful: again."""

    again: ClassVar[bool] = True
    proposal: int


@dataclass(frozen=True)
class CancelRelease:
    """Take back a release before it opens. Doubtful: again, since a second time changes nothing."""

    again: ClassVar[bool] = True
    release: int


@dataclass(frozen=True)
class PreviewWithdrawal:
    """Say to staff who has seen a release, before they withdraw it. Doubtful: again."""

    again: ClassVar[bool] = True
    release: int


@dataclass(frozen=True)
class WithdrawRelease:
    """Take back a release after it opened. Doubtful: again, since a second time changes nothing."""

    again: ClassVar[bool] = True
    release: int
    reason: WithdrawalReason


@dataclass(frozen=True)
class WarnOrganisations:
    """Tell those that a withdrawn release was sent to, so many hours later. Doubtful: again."""

    again: ClassVar[bool] = True
    release: int
    hours: int


@dataclass(frozen=True)
class HideResult:
    """A message of this chat that showed a result says that it was withdrawn. Doubtful: again.

    A `document` is deleted instead, which Telegram allows for two days.
    """

    again: ClassVar[bool] = True
    message_id: int
    document: bool = False


@dataclass(frozen=True)
class WatchRelease:
    """Show the officer who made a release how far its notices are; each look orders the next.

    `told` people by the look before, which was `at`; None: there was none. `withdrawn`: how far it
    is told that it was taken back.

    Doubtful: again; what arrived and was never heard of stands there as it was then.
    """

    again: ClassVar[bool] = True
    release: int
    look: int = 0
    told: int = 0
    at: datetime | None = None
    _: KW_ONLY
    withdrawn: bool = False


ReleasingEffect = (
    ListReleases
    | ShowCovered
    | ProposeRelease
    | AnswerProposal
    | AnswerByLetter
    | EndProposal
    | SettleDoubtful
    | CancelRelease
    | PreviewWithdrawal
    | WithdrawRelease
    | WarnOrganisations
    | HideResult
    | WatchRelease
)
