"""Whom alerts of staff go to: one chat where the settings name it, else everybody who is staff."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.staff import roles
from domain.machine.sentence import Line
from domain.machine.staffing.alarms import heard
from domain.machine.staffing.records import ConfiguredStaff, StaffRights


@dataclass(frozen=True)
class AlertedStaff:
    """`chat` is the one that the settings name, a group perhaps; None where they name none."""

    settings: ConfiguredStaff = field(default_factory=ConfiguredStaff)
    chat: int | None = None

    def chats(self, tx: Tx, now: datetime) -> tuple[int, ...]:
        """Where an alert goes now."""
        if self.chat:
            return (self.chat,)
        return tuple(sorted(roles.load_people(tx, self.settings, now)))

    def hearing(
        self, tx: Tx, lines: Sequence[Line], now: datetime
    ) -> list[tuple[int, tuple[Line, ...]]]:
        """Where an alert goes now, and in which words; the chat of the settings hears it whole."""
        if self.chat:
            return [(self.chat, tuple(lines))]
        return sorted(
            heard(lines, roles.load_members(tx, self.settings, now)), key=lambda each: each[0]
        )

    def rights_in(self, tx: Tx, chat: int, now: datetime) -> StaffRights:
        """What somebody may do who presses a button in a chat of theirs; in a group nobody may."""
        return roles.load_rights(tx, self.settings, chat, now) if chat > 0 else StaffRights()

    def are(self, tx: Tx, chat: int, now: datetime) -> bool:
        """Whether what is for staff may be said in a chat."""
        may_work = roles.load_rights(tx, self.settings, chat, now).roles
        return bool(may_work) or chat in self.chats(tx, now)
