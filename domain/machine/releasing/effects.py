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


ReleasingEffect = ListReleases | CancelRelease
