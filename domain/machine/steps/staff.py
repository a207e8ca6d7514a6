"""Staff at work: a file to take in, and a release to approve."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class AwaitingStaffFile:
    """Staff: a file of results or organisations."""


@dataclass(frozen=True)
class ReviewingImport:
    """Staff: the file was read; so many of its rows are new or changed. Good until then."""

    file_id: str
    kind: str
    rows: int
    until: datetime | None = None


@dataclass(frozen=True)
class ChoosingRelease:
    """Staff: which exam and session is to be released?"""


@dataclass(frozen=True, kw_only=True)
class ReviewingRelease:
    """Staff: what would be released was shown; `digest` names exactly those. Good until then."""

    exam: str
    session: str
    digest: str
    covers: int
    until: datetime | None = None


StaffStep = AwaitingStaffFile | ReviewingImport | ChoosingRelease | ReviewingRelease
