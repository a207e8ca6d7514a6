"""The settings of who works at the desk, and how many of them agree to a release."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.config.kinds import (
    AddressNamed,
    Approvals,
    PersonNamed,
    Positive,
    address_and_name,
    id_and_name,
)
from domain.machine.records import officer_named
from domain.machine.staffing.records import ConfiguredStaff, MailApprover, named_by_mail


@dataclass(frozen=True, kw_only=True)
class StaffSection:
    """Who works at the desk, by Telegram id; alerts go to all staff where no chat is named.

    `names` are those of who stands here, and `machine_users` their users on the machine: each id
    with a name behind it. `work_in_chats`: false leaves imports and releases to the command line;
    alerts still come. `approvals`: so many approvers agree before results are published.
    `approvers_by_mail`: addresses whose OUI to a letter is an approval, each with a name behind it,
    or the Telegram id of an approver.
    """

    officers: tuple[Positive, ...] = ()
    approvers: tuple[Positive, ...] = ()
    names: tuple[PersonNamed, ...] = ()
    approvals: Approvals = 1
    approvers_by_mail: tuple[AddressNamed, ...] = ()
    machine_users: tuple[PersonNamed, ...] = ()
    alerts_chat: int | None = None
    work_in_chats: bool = True

    @property
    def configured(self) -> ConfiguredStaff:
        """Who is staff by these settings."""
        return ConfiguredStaff(
            officers=frozenset(self.officers),
            approvers=frozenset(self.approvers),
            names=dict(map(id_and_name, self.names)),
            users={name: each for each, name in map(id_and_name, self.machine_users)},
            by_mail=tuple(self._by_mail()),
            in_chats=self.work_in_chats,
        )

    def _by_mail(self) -> Iterator[MailApprover]:
        for address, whose in map(address_and_name, self.approvers_by_mail):
            person = int(whose) if whose.isdecimal() else 0
            by = officer_named(person) if person else named_by_mail(address)
            yield MailApprover(address, dict(map(id_and_name, self.names)).get(person, whose), by)
