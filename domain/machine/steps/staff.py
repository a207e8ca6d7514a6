"""Staff at work: a file to take in, and a release to approve."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AwaitingStaffFile:
    """Staff: a file of results or organisations."""


@dataclass(frozen=True)
class ReviewingImport:
    """Staff: the file was read; so many of its rows are new or changed."""

    file_id: str
    kind: str
    rows: int


@dataclass(frozen=True)
class ChoosingRelease:
    """Staff: which exam and session is to be released?"""


@dataclass(frozen=True)
class ReviewingRelease:
    """Staff: what would be released was shown; `digest` names exactly those results."""

    exam: str
    session: str
    digest: str
    covers: int


StaffStep = AwaitingStaffFile | ReviewingImport | ChoosingRelease | ReviewingRelease
