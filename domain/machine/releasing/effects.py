"""What officers order of releases that there are."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ListReleases:
    """Say to staff which releases are planned, being told and made. Doubtful: again."""

    again: ClassVar[bool] = True


@dataclass(frozen=True)
class CancelRelease:
    """Take back a release before it opens. Doubtful: again, since a second time changes nothing."""

    again: ClassVar[bool] = True
    release: int


@dataclass(frozen=True)
class WatchRelease:
    """Show the officer who made a release how far its notices are; each look orders the next.

    Doubtful: again; what arrived and was never heard of stands there as it was then.
    """

    again: ClassVar[bool] = True
    release: int
    look: int = 0


ReleasingEffect = ListReleases | CancelRelease | WatchRelease
