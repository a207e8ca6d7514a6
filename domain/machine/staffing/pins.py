"""The PINs of staff, and how long one that was right is enough."""

from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.staffing.changes import AcceptStaffInvitation


@dataclass(frozen=True)
class StaffPin:
    """Somebody's PIN: its Argon2id hash, "" before one is chosen; good without asking until then.

    `wrong` are those typed since the last right one; five of them close everything until then.
    """

    pin_hash: str = field(default="", repr=False)
    open_until: datetime | None = None
    wrong: int = 0
    closed_until: datetime | None = None


@dataclass(frozen=True)
class ChoosePin:
    """Whose chat it is has this PIN from now on."""

    pin_hash: str = field(repr=False)


@dataclass(frozen=True)
class OpenStaffSession:
    """The PIN was right, or something was done in time: none is asked for until then."""

    until: datetime


@dataclass(frozen=True)
class CountWrongPin:
    """A wrong one; with a time everything of staff's is closed to them until then."""

    closed_until: datetime | None = None


PinChange = ChoosePin | OpenStaffSession | CountWrongPin
OwnStaffChange = AcceptStaffInvitation | PinChange
"""What somebody changes of their own being staff."""
