"""Releases as officers look at them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class PlannedRelease:
    """A release that is still to open, and how many results it covers."""

    id: int
    exam: str
    session: str
    opens_at: datetime
    covers: int


@dataclass(frozen=True, kw_only=True)
class OpenRelease:
    """A release whose results are seen, and since when."""

    id: int
    exam: str
    session: str
    opened_at: datetime
    covers: int


@dataclass(frozen=True, kw_only=True)
class UnwarnedRelease:
    """A withdrawn release: so many organisations' letters are still to be ordered."""

    id: int
    exam: str
    letters: int


@dataclass(frozen=True)
class CohortPart:
    """Which entries of an exam and session: of this delivery, and of this centre; "": of any.

    `entry` is a single one, by its row; 0: no single one is meant.
    """

    delivery: str = ""
    centre: str = ""
    entry: int = 0


WHOLE = CohortPart()
"""All entries of an exam and session."""


@dataclass(frozen=True)
class PartOffered:
    """A part that a release may be narrowed to, and how many results it would cover."""

    part: CohortPart
    results: int


@dataclass(frozen=True)
class CoveredGroup:
    """Some of those whom a release would cover or leave out, by a name, and how many they are.

    The name is missing, outside, unconfirmed, bounced, without-account, a status or `grade-…`.
    """

    name: str
    entries: int


@dataclass(frozen=True)
class UnansweredMoment:
    """A moment that a release may be set to, by its button's word, and why nobody answers then."""

    word: str
    why: str


WITHHELD = "withheld"
"""The name of those whom only approvers see."""


class ReleaseState(StrEnum):
    """Where a release stands; the values are those of `releases --json`."""

    PLANNED = "planned"
    RUNNING = "running"
    MADE = "made"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


class ProposalState(StrEnum):
    """Where a release that was prepared stands; the values are stored, and those of `--json`."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    EXPIRED = "expired"
    OUTDATED = "outdated"
    """Results were imported or released since."""


@dataclass(frozen=True, kw_only=True)
class WaitingRelease:
    """A release that waits for approval, and who prepared it."""

    id: int
    exam: str
    prepared_by: str


class WithdrawalReason(StrEnum):
    """Why a release was withdrawn: those who are told read it. The values are stored."""

    MISTAKE = "mistake"
    """The centre published it by mistake; it may well be right."""
    INVALID = "invalid"
    """It is not valid any more."""
