"""Staff look somebody up."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LookingUp:
    """Staff: who is meant, by number, name or address? `found`: or which of these entries?"""

    found: tuple[int, ...] = ()


@dataclass(frozen=True)
class LookingAtCandidate:
    """Staff: one entry stands in the chat; what next?"""

    entry: int


LookupStep = LookingUp | LookingAtCandidate
