"""Who is staff, as plain values: by the settings, and by what approvers decided."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.records import officer_named
from domain.machine.sentence import Line
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.roles import Right, Role, may

DESK = "desk"
"""By whom what has ended by itself is ended."""

ON_THE_MACHINE = re.compile(
    r"uid (?P<uid>\d+)(?: (?P<user>[^\s,]+))?(?:, login (?P<login_uid>\d+)(?: (?P<login>\S+))?)?"
)


@dataclass(frozen=True)
class MailApprover:
    """Somebody who may approve releases by letter; `by` is who that is in what is written down."""

    address: str
    name: str
    by: str


@dataclass(frozen=True, kw_only=True)
class ConfiguredStaff:
    """Who is staff by the settings, by Telegram id; `in_chats`: they may work in a chat.

    `users` are those of them who have a user of that name on the machine. `by_mail` need not be on
    Telegram.
    """

    officers: frozenset[int] = frozenset()
    approvers: frozenset[int] = frozenset()
    names: Mapping[int, str] = field(default_factory=dict, hash=False)
    users: Mapping[str, int] = field(default_factory=dict, hash=False)
    by_mail: tuple[MailApprover, ...] = ()
    in_chats: bool = True

    def roles_of(self, person: int) -> frozenset[Role]:
        """The roles somebody has by the settings."""
        return frozenset(self._roles(person))

    def _roles(self, person: int) -> Iterator[Role]:
        if person in self.officers:
            yield Role.OFFICER
        if person in self.approvers:
            yield Role.APPROVER


@dataclass(frozen=True, kw_only=True)
class GivenRole:
    """A role that somebody was given by an approver or on the machine; it may end by itself."""

    id: int
    person: int
    name: str
    role: Role
    ends_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    """One of the centre's staff: what they are called, and their roles.

    `configured` are those of them that stand in the settings, where alone they can be taken away.
    `ends_at` is when the first of the others ends.
    """

    person: int
    name: str
    roles: frozenset[Role]
    configured: frozenset[Role] = frozenset()
    ends_at: datetime | None = None

    @property
    def called(self) -> str:
        """Their name, or how they are named in what is written down."""
        return self.name or officer_named(self.person)

    @property
    def named(self) -> str | Line:
        """The same as people read it."""
        return giver(self.called)


def called(by: str, members: Iterable[StaffMember]) -> str:
    """What staff call somebody who is named so in what is written down."""
    return next((each.called for each in members if officer_named(each.person) == by), by)


def giver(by: str) -> str | Line:
    """The same as people read it: of an order on the machine its user, and that it came there.

    By the name of the login where that is another's than the user the desk is shared by. Somebody
    in a chat whom nobody has given a name is said to have none.
    """
    if by == DESK:
        return Line(StaffingPhrase.STAFF_GIVER_DESK)
    if person := person_named(by):
        return Line(StaffingPhrase.STAFF_GIVER_UNNAMED, {"id": str(person)})
    known = ON_THE_MACHINE.fullmatch(by)
    if known is None:
        return by.removeprefix(named_by_mail(""))
    user = known["login"] or known["user"] or f"uid {known['uid']}"
    return Line(StaffingPhrase.STAFF_GIVER_ON_MACHINE, {"user": user})


def named_by_mail(address: str) -> str:
    """How whoever acts by letter, and has no chat, is named in what is written down."""
    return f"mail {address.casefold()}"


def person_named(by: str) -> int:
    """Whose chat it was where somebody is named so in what is written down, 0 for nobody's."""
    number = by.removeprefix(officer_named(0)[:-1])
    return int(number) if number != by and number.isdecimal() else 0


@dataclass(frozen=True)
class StaffRights:
    """What somebody may do now; nobody of staff has no roles."""

    roles: frozenset[Role] = frozenset()
    approved: bool = True

    def may(self, right: Right) -> bool:
        """Whether this is one of their rights."""
        return may(self.roles, right, approved=self.approved)


@dataclass(frozen=True, kw_only=True)
class StaffInvitation:
    """A link for one person, so called, to a role; `open` while it was neither used nor made void.

    `inviter` made it, 0 on the machine itself; `by` is how they are named.
    """

    id: int
    role: Role
    name: str
    ends_at: datetime | None
    expires: datetime
    open: bool
    by: str
    inviter: int = 0
