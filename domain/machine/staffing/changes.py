"""What is changed of who is staff."""

from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime

from domain.machine.staffing.roles import Role


@dataclass(frozen=True)
class TakeRoles:
    """Somebody is staff no more: every role that they were given is over.

    `heir` has their planned releases from now on, 0 where nobody takes them over.
    """

    person: int
    heir: int = 0


@dataclass(frozen=True)
class OpenStaffInvitation:
    """A link may be made that invites somebody, so called, to a role which ends then, if ever."""

    id: int
    role: Role
    name: str = field(repr=False)
    ends_at: datetime | None
    _: KW_ONLY
    expires: datetime


@dataclass(frozen=True)
class VoidStaffInvitation:
    """Its link leads nowhere any more."""

    id: int


@dataclass(frozen=True)
class AcceptStaffInvitation:
    """Whose chat it is has the role that it invites to; it is used up."""

    id: int


RosterChange = TakeRoles | OpenStaffInvitation | VoidStaffInvitation
"""What approvers change."""
