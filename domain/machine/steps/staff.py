"""Staff at work: a file to take in, a release to approve, everything to be stopped."""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from domain.machine.reading_wish import NO_WISH, PossibleReading, ReadingWish, UnknownColumn
from domain.machine.releasing.records import (
    WHOLE,
    CohortPart,
    CoveredGroup,
    OpenRelease,
    PartOffered,
    PlannedRelease,
    UnansweredMoment,
    UnwarnedRelease,
    WaitingRelease,
)
from domain.machine.steps.asking import AnsweringStep
from domain.machine.steps.broadcasting import BroadcastStep
from domain.machine.steps.lookup import LookupStep
from domain.machine.steps.staffing import RosterStep


@dataclass(frozen=True)
class AwaitingStaffFile:
    """Staff: a file of results or organisations, which may come at any other step as well."""


@dataclass(frozen=True)
class ReviewingImport:
    """Staff: the file was read; so many of its rows are new or changed. Good until then.

    `file` is how it is kept; 0 where only Telegram has it, by its `file_id`.
    """

    file_id: str
    kind: str
    rows: int
    until: datetime | None = None
    _: KW_ONLY
    wish: ReadingWish = NO_WISH
    file: int = 0


@dataclass(frozen=True)
class ChoosingSheet:
    """Staff: which of these sheets of the file is meant? Good until then."""

    file_id: str
    sheets: tuple[str, ...]
    until: datetime | None = None
    wish: ReadingWish = NO_WISH
    _: KW_ONLY
    file: int = 0


@dataclass(frozen=True)
class ChoosingKind:
    """Staff: which of these kinds of file is this?"""

    file: int
    kinds: tuple[str, ...]
    wish: ReadingWish = NO_WISH


@dataclass(frozen=True)
class ChoosingEncoding:
    """Staff: in which of these ways are the letters of the file meant?"""

    file: int
    ways: tuple[PossibleReading, ...]
    wish: ReadingWish = NO_WISH


@dataclass(frozen=True)
class NamingColumn:
    """Staff: what is this column of the file? Good until then."""

    file_id: str
    column: UnknownColumn
    until: datetime | None = None
    wish: ReadingWish = NO_WISH
    _: KW_ONLY
    file: int = 0


@dataclass(frozen=True)
class ChoosingRelease:
    """Staff: which exam and session is to be released?"""


@dataclass(frozen=True, kw_only=True)
class ReviewingRelease:
    """Staff: what would be released was shown; `digest` names exactly those. Good until then.

    Who is in one of the `groups` can be looked at, and it can be narrowed to one of the `parts`.
    The moment that was chosen is `questioned` where nobody answers then; `at`, if it was typed.
    """

    exam: str
    session: str
    digest: str
    covers: int
    until: datetime | None = None
    groups: tuple[CoveredGroup, ...] = ()
    unanswered: tuple[UnansweredMoment, ...] = ()  # of an earlier version: looked at no more
    questioned: str = ""
    part: CohortPart = WHOLE
    parts: tuple[PartOffered, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True)
class CountingResults:
    """Staff: how many results were shown? That number, typed, releases them at that moment."""

    shown: ReviewingRelease
    moment: str


@dataclass(frozen=True)
class ReviewingStandstill:
    """Staff: stop everything that goes out, or lift that? Good until then."""

    until: datetime


@dataclass(frozen=True)
class AwaitingInvited:
    """Staff: the candidates of which session are to be invited?"""


@dataclass(frozen=True, kw_only=True)
class ReviewingInvitations:
    """Staff: so many letters would go; that number, typed, sends them. Good until then."""

    session: str
    exam: str
    school: str
    count: int
    until: datetime


@dataclass(frozen=True)
class LookingAtReleases:
    """Staff: the releases stand in the chat; is one of these to be taken back?

    `unwarned`: or organisations to be told of one that was? `waiting`: or one to be approved?
    """

    planned: tuple[PlannedRelease, ...] = ()
    opened: tuple[OpenRelease, ...] = ()
    unwarned: tuple[UnwarnedRelease, ...] = ()
    _: KW_ONLY
    waiting: tuple[WaitingRelease, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CancellingRelease:
    """Staff: is this release to be taken back before it opens? Good until then."""

    release: PlannedRelease
    until: datetime


@dataclass(frozen=True, kw_only=True)
class WithdrawingRelease:
    """Staff: is this release to be taken back after it opened, and why? Good until then."""

    release: OpenRelease
    until: datetime


@dataclass(frozen=True, kw_only=True)
class WarningOrganisations:
    """Staff: are those to be told that have results of this withdrawn release? Good until then."""

    release: UnwarnedRelease
    until: datetime


@dataclass(frozen=True)
class ReviewingReminders:
    """Staff: are the unconfirmed of this session to be written to once more? Good until then."""

    session: str
    count: int
    until: datetime


FileStep = ReviewingImport | ChoosingSheet | ChoosingKind | ChoosingEncoding | NamingColumn
"""Where a file of staff's awaits their word."""

StaffStep = (
    AwaitingStaffFile
    | ChoosingEncoding
    | ChoosingKind
    | ChoosingSheet
    | NamingColumn
    | ReviewingImport
    | ChoosingRelease
    | ReviewingRelease
    | CountingResults
    | ReviewingStandstill
    | AwaitingInvited
    | ReviewingInvitations
    | LookingAtReleases
    | CancellingRelease
    | WithdrawingRelease
    | WarningOrganisations
    | ReviewingReminders
    | AnsweringStep
    | RosterStep
    | BroadcastStep
    | LookupStep
)
