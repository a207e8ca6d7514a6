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


class ReleaseState(StrEnum):
    """Where a release stands; the values are those of `releases --json`."""

    PLANNED = "planned"
    RUNNING = "running"
    MADE = "made"
    CANCELLED = "cancelled"
