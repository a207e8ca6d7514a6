"""The settings of who works at the desk, and how many of them agree to a release."""

from dataclasses import dataclass

from bot.config.kinds import Approvals, PersonNamed, Positive, id_and_name
from domain.machine.staffing.records import ConfiguredStaff


@dataclass(frozen=True, kw_only=True)
class StaffSection:
    """Who works at the desk, by Telegram id; alerts go to all staff where no chat is named.

    `names` are those of who stands here, and `machine_users` their users on the machine: each id
    with a name behind it. `work_in_chats`: false leaves imports and releases to the command line;
    alerts still come. `approvals`: so many approvers agree before results are published.
    """

    officers: tuple[Positive, ...] = ()
    approvers: tuple[Positive, ...] = ()
    names: tuple[PersonNamed, ...] = ()
    approvals: Approvals = 1
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
            in_chats=self.work_in_chats,
        )
