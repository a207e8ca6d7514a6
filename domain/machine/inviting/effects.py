"""What staff have done about invitations."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PreviewInvitations:
    """Say to staff whom invitations would reach, of an exam or a school too. Doubtful: again."""

    again: ClassVar[bool] = True
    session: str
    exam: str = ""
    school: str = ""


@dataclass(frozen=True)
class InviteCandidates:
    """Invite them, if as many letters as `count` would go. Doubtful: again, nobody hears twice."""

    again: ClassVar[bool] = True
    session: str
    exam: str
    school: str
    count: int
