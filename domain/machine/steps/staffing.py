"""Who is staff: looked at, invited and removed; and whoever opens an invitation."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class LookingAtStaff:
    """Staff: who is staff stands in the chat; is anybody to be invited or removed?"""


@dataclass(frozen=True)
class RemovingStaff:
    """Staff: is this person to be staff no more? Good until then."""

    person: int
    until: datetime


@dataclass(frozen=True)
class ChoosingRole:
    """Staff: in which role is somebody to be invited?"""


@dataclass(frozen=True)
class NamingInvited:
    """Staff: what is whoever is invited called?"""

    role: str


@dataclass(frozen=True)
class ChoosingEnd:
    """Staff: until when shall they have the role?"""

    role: str
    name: str


@dataclass(frozen=True)
class ReviewingStaffInvitation:
    """Staff: is a link to be made for this? Good `until` then; the role may end by itself."""

    role: str
    name: str
    ends_at: datetime | None
    until: datetime


@dataclass(frozen=True)
class AnsweringStaffInvitation:
    """Somebody opened a link that invites to be staff: do they accept?"""

    invitation: int


RosterStep = (
    LookingAtStaff
    | RemovingStaff
    | ChoosingRole
    | NamingInvited
    | ChoosingEnd
    | ReviewingStaffInvitation
)
JoiningStep = AnsweringStaffInvitation
