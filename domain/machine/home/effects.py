"""What an officer's home owes the world."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ShowHome:
    """The home of this chat as it is now: the message edited where it stands.

    `anew`: a message below all others, which takes its place. Doubtful: again. One that arrived
    and was never heard of is then no home any more: its buttons are of an earlier generation.
    """

    again: ClassVar[bool] = True
    anew: bool = False


@dataclass(frozen=True)
class TellReadiness:
    """Say to staff whether all is ready for the day. Doubtful: again."""

    again: ClassVar[bool] = True


@dataclass(frozen=True)
class TellReport:
    """Say to staff what became of a session; "": of the one there is, or ask. Doubtful: again."""

    again: ClassVar[bool] = True
    session: str


@dataclass(frozen=True)
class RemindUnconfirmed:
    """Write once more to those of a session who have not confirmed their address.

    Doubtful: again, since nobody is reminded twice in a day.
    """

    again: ClassVar[bool] = True
    session: str
