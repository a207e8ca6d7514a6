"""The roles of staff, and what each of them may do: the one table of rights there is.

    officer      imports, looks up, prepares, answers, stops everything
    approver     that, and approves, releases, withdraws, writes to all, appoints staff
    technician   gets the technical alarms, with the commands that mend them; sees whether the
                 machine is ready

Who may do a thing is asked by `may` alone: before a decision stands and again when it is performed.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum, auto
from typing import assert_never


class Role(StrEnum):
    """What somebody is to the desk; stored under these words."""

    OFFICER = auto()
    APPROVER = auto()
    TECHNICIAN = auto()


class Right(StrEnum):
    """One thing that some of staff may do."""

    LOOK = auto()
    CHECK = auto()
    IMPORT = auto()
    PREPARE = auto()
    INVITE = auto()
    ANSWER = auto()
    STOP = auto()
    RELEASE = auto()
    WITHDRAW = auto()
    BROADCAST = auto()
    APPOINT = auto()
    MAINTAIN = auto()


STAFF_COMMANDS: Mapping[str, Right] = {
    "desk": Right.LOOK,
    "readiness": Right.CHECK,
    "report": Right.LOOK,
    "import": Right.IMPORT,
    "release": Right.PREPARE,
    "releases": Right.PREPARE,
    "find": Right.LOOK,
    "questions": Right.ANSWER,
    "invite": Right.INVITE,
    "freeze": Right.STOP,
    "unfreeze": Right.STOP,
    "broadcast": Right.BROADCAST,
    "broadcasts": Right.LOOK,
    "staff": Right.LOOK,
}
"""The commands of staff, shown to whoever has the right; it is asked again when they type one."""

_OF_OFFICERS = frozenset(
    {
        Right.LOOK,
        Right.CHECK,
        Right.IMPORT,
        Right.PREPARE,
        Right.INVITE,
        Right.ANSWER,
        Right.STOP,
    }
)
_OF_APPROVERS = frozenset({Right.RELEASE, Right.WITHDRAW, Right.BROADCAST})


def rights_of(role: Role) -> frozenset[Right]:
    """What a role may do."""
    match role:
        case Role.OFFICER:
            return _OF_OFFICERS
        case Role.APPROVER:
            return _OF_OFFICERS | _OF_APPROVERS | {Right.APPOINT}
        case Role.TECHNICIAN:
            return frozenset({Right.MAINTAIN, Right.CHECK})
        case _:
            assert_never(role)


def may(roles: Collection[Role], right: Right, *, approved: bool) -> bool:
    """Whether somebody of these roles may do it.

    `approved`: the centre has, or had, an approver. Where nobody ever was one, its officers go on
    as they did before there were roles, but for appointing staff.
    """
    if any(right in rights_of(each) for each in roles):
        return True
    return not approved and Role.OFFICER in roles and right in _OF_APPROVERS
