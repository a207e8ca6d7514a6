"""What is ordered of who is staff."""

from dataclasses import dataclass
from typing import ClassVar

from domain.machine.asking.effects import ShowWords
from domain.machine.lookup.effects import ActOnCandidate, LookupOrder


@dataclass(frozen=True)
class SendStaffLink:
    """The link of an invitation, said to who ordered it. Doubtful: again, by another link.

    The link is made as it is said and stands nowhere else: of the last one made a digest is kept.
    """

    again: ClassVar[bool] = True
    invitation: int


@dataclass(frozen=True)
class ShowCommands:
    """The commands that Telegram lists in a chat are those its person may use. Doubtful: again."""

    again: ClassVar[bool] = True


StaffingEffect = SendStaffLink | ShowCommands | ShowWords | LookupOrder | ActOnCandidate
