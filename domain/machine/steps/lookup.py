"""Staff look somebody up."""

from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.lookup.effects import CandidateAct


@dataclass(frozen=True)
class LookingUp:
    """Staff: who is meant, by number, name or address? `found`: or which of these entries?"""

    found: tuple[int, ...] = ()


@dataclass(frozen=True)
class LookingAtCandidate:
    """Staff: one entry stands in the chat; what next?"""

    entry: int


@dataclass(frozen=True, kw_only=True)
class ActingOnCandidate:
    """Staff: is this to be done for the entry, whose `account` was shown? Good until then.

    First to which `email` it is to go, and how the identity was `checked`, where that matters.
    """

    entry: int
    account: int
    act: CandidateAct
    until: datetime
    email: str = field(default="", repr=False)
    checked: str = field(default="", repr=False)


LookupStep = LookingUp | LookingAtCandidate | ActingOnCandidate
