"""Who is staff, as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from domain.machine.records import officer_named
from domain.machine.releasing.records import PlannedRelease
from domain.machine.staffing.changes import (
    AcceptStaffInvitation,
    OpenStaffInvitation,
    RosterChange,
    TakeRoles,
    VoidStaffInvitation,
)
from domain.machine.staffing.pins import (
    ChoosePin,
    CountWrongPin,
    OpenStaffSession,
    PinChange,
    StaffPin,
)
from domain.machine.staffing.records import (
    ConfiguredStaff,
    GivenRole,
    StaffInvitation,
    StaffMember,
    StaffRights,
)
from domain.machine.staffing.roles import Role
from tests.support.clock import MORNING
from tests.support.people import OFFICER

APPROVING = frozenset({Role.APPROVER})
INVITED = StaffInvitation(
    id=7,
    role=Role.OFFICER,
    name="Hélène",
    ends_at=None,
    expires=MORNING + timedelta(days=1),
    open=True,
    by="telegram 2",
    inviter=2,
)


@dataclass(kw_only=True)
class FakeStaff:
    """By default nobody is; an `officer` works where nobody ever was an approver.

    `tokens` are those of links, each with its invitation.
    """

    now: datetime = MORNING
    officer: bool = False
    roles: frozenset[Role] = frozenset()
    rights: StaffRights | None = None
    team: Sequence[StaffMember] = ()
    invited: Sequence[StaffInvitation] = ()
    tokens: Mapping[str, int] = field(default_factory=dict)
    own_pin: StaffPin = field(default_factory=StaffPin)
    held: Mapping[int, tuple[PlannedRelease, ...]] = field(default_factory=dict)

    @property
    def staff(self) -> StaffRights:
        """What this chat may do."""
        if self.rights is not None:
            return self.rights
        if self.roles:
            return StaffRights(self.roles)
        return StaffRights(frozenset({Role.OFFICER}), False) if self.officer else StaffRights()

    def pin(self) -> StaffPin:
        """As given."""
        return self.own_pin

    def held_by(self, person: int) -> tuple[PlannedRelease, ...]:
        """As given."""
        return self.held.get(person, ())

    def members(self) -> tuple[StaffMember, ...]:
        """As given."""
        return tuple(self.team)

    def staff_invitation(self, token: str) -> StaffInvitation | None:
        """The one of a link."""
        return self.staff_invitation_by(self.tokens.get(token, 0))

    def staff_invitation_by(self, invitation: int) -> StaffInvitation | None:
        """As given."""
        return next((each for each in self.invited if each.id == invitation), None)

    def staff_invitations(self) -> tuple[StaffInvitation, ...]:
        """As given, but for those used or void."""
        return tuple(each for each in self.invited if each.open and each.expires > self.now)


@dataclass(kw_only=True)
class Office:
    """Everything the store would hold of who is staff; `given` are all roles that hold or ended."""

    officers: frozenset[int] = frozenset()
    approvers: frozenset[int] = frozenset()
    given: list[GivenRole] = field(default_factory=list)
    taken: list[GivenRole] = field(default_factory=list)
    invited: dict[int, StaffInvitation] = field(default_factory=dict)
    tokens: dict[str, int] = field(default_factory=dict)
    pins: dict[int, StaffPin] = field(default_factory=dict)

    def rights(self, person: int, now: datetime) -> StaffRights:
        """As `bot.store.staff.roles.load_rights`."""
        known = next((each for each in self.members(now) if each.person == person), None)
        ever = [*self.given, *self.taken]
        approved = bool(self.approvers) or any(each.role is Role.APPROVER for each in ever)
        return StaffRights(known.roles, approved) if known else StaffRights()

    def members(self, now: datetime) -> list[StaffMember]:
        """As `bot.store.staff.roles.load_members`."""
        configured = ConfiguredStaff(officers=self.officers, approvers=self.approvers)
        lasting = [each for each in self.given if not each.ends_at or each.ends_at > now]
        people = [*sorted(self.officers | self.approvers), *(each.person for each in lasting)]
        return [
            StaffMember(
                person=each,
                name=next((role.name for role in self._of(each, now) if role.name), ""),
                roles=configured.roles_of(each) | {role.role for role in self._of(each, now)},
                configured=configured.roles_of(each),
                ends_at=min(
                    (role.ends_at for role in self._of(each, now) if role.ends_at), default=None
                ),
            )
            for each in dict.fromkeys(people)
        ]

    def rights_given(self, person: int, now: datetime) -> set[Role]:
        """The roles that somebody was given and has."""
        return {each.role for each in self._of(person, now)}

    def _of(self, person: int, now: datetime) -> Iterator[GivenRole]:
        for each in self.given:
            if each.person == person and (not each.ends_at or each.ends_at > now):
                yield each


def of_dialogues() -> Office:
    """One officer, by the settings."""
    return Office(officers=frozenset({OFFICER}))


def change(office: Office, done: RosterChange, chat: int, now: datetime) -> None:
    """What an approver changes."""
    match done:
        case TakeRoles(person):
            gone = [each for each in office.given if each.person == person]
            office.given = [each for each in office.given if each not in gone]
            office.taken += gone
            office.pins.pop(person, None)
            for each in office.invited.values():
                if each.inviter == person:
                    office.invited[each.id] = replace(each, open=False)
        case OpenStaffInvitation():
            office.invited[done.id] = StaffInvitation(
                id=done.id,
                role=done.role,
                name=done.name,
                ends_at=done.ends_at,
                expires=done.expires,
                open=True,
                by=officer_named(chat),
                inviter=chat,
            )
        case VoidStaffInvitation(invitation):
            if known := office.invited.get(invitation):
                office.invited[invitation] = replace(known, open=False)


def accept(office: Office, done: AcceptStaffInvitation, chat: int, now: datetime) -> None:
    """Whose chat it is has the role."""
    known = office.invited.get(done.id)
    if known and known.open:
        office.invited[done.id] = replace(known, open=False)
        given = GivenRole(
            id=0, person=chat, name=known.name, role=known.role, ends_at=known.ends_at
        )
        if known.role not in office.rights_given(chat, now):
            office.given.append(given)


def use_pin(office: Office, done: PinChange, chat: int) -> None:
    """What somebody's PIN is, and until when it is not asked for."""
    known = office.pins.get(chat)
    match done:
        case ChoosePin(pin_hash):
            opened = known.open_until if known else None
            office.pins[chat] = StaffPin(pin_hash, opened)
        case OpenStaffSession(until) if known:
            office.pins[chat] = replace(known, open_until=until, wrong=0)
        case CountWrongPin(until) if known:
            wrong = 0 if until else known.wrong + 1
            office.pins[chat] = replace(known, open_until=None, wrong=wrong, closed_until=until)
