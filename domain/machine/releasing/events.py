"""What was found of releases for an officer who has asked."""

from dataclasses import KW_ONLY, dataclass

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


@dataclass(frozen=True)
class ReleasePreviewed:
    """What a release would cover was said to staff; `digest` names exactly those results.

    Who is in one of the `groups` can be looked at, and it can be narrowed to one of the `parts`.
    """

    exam: str
    session: str
    digest: str
    covers: int
    _: KW_ONLY
    groups: tuple[CoveredGroup, ...] = ()
    unanswered: tuple[UnansweredMoment, ...] = ()  # of an earlier version
    part: CohortPart = WHOLE
    parts: tuple[PartOffered, ...] = ()


@dataclass(frozen=True)
class ReleasesListed:
    """The releases were told to staff; these may still be taken back.

    `unwarned`: withdrawn ones whose organisations have not been told. `waiting` for approval.
    """

    planned: tuple[PlannedRelease, ...]
    opened: tuple[OpenRelease, ...] = ()
    unwarned: tuple[UnwarnedRelease, ...] = ()
    _: KW_ONLY
    waiting: tuple[WaitingRelease, ...] = ()


@dataclass(frozen=True)
class WithdrawalPreviewed:
    """Who has seen a release was said to staff."""

    release: OpenRelease


@dataclass(frozen=True)
class ReleaseWithdrawn:
    """A release was withdrawn that organisations have."""

    unwarned: UnwarnedRelease
