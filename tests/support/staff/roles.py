"""Who is staff, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.machine.staffing.records import ConfiguredStaff, GivenRole, StaffRights
from domain.machine.staffing.roles import Role

APPROVING = frozenset({Role.APPROVER})


@dataclass(kw_only=True)
class FakeStaff:
    """By default nobody is; an `officer` works where nobody ever was an approver."""

    officer: bool = False
    roles: frozenset[Role] = frozenset()

    @property
    def staff(self) -> StaffRights:
        """What this chat may do."""
        if self.roles:
            return StaffRights(self.roles)
        return StaffRights(frozenset({Role.OFFICER}), False) if self.officer else StaffRights()


def rights(
    settings: ConfiguredStaff, given: Sequence[GivenRole], person: int, now: datetime
) -> StaffRights:
    """As `bot.store.staff.roles.load_rights`; `given` are all roles that ever were."""
    lasting = [each for each in given if not each.ends_at or each.ends_at > now]
    own = {each.role for each in lasting if each.person == person}
    found = settings.roles_of(person) | own
    approved = bool(settings.approvers) or any(each.role is Role.APPROVER for each in given)
    return StaffRights(found, approved) if found else StaffRights()
