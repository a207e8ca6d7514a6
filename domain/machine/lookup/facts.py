"""What a decision may know of whom staff look for."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class FoundBy:
    """Wants `LookupFacts.found`: who may be meant by a text."""

    text: str = field(repr=False)


class LookupFacts(Protocol):
    """The part of `Facts` that is about them."""

    def found(self, text: str) -> tuple[int, ...]:
        """The entries that may be meant by a text, the likest first, twins side by side."""
