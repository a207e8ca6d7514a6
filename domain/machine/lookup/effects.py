"""What staff who look somebody up are shown."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ShowFound:
    """Who may be meant, in a message of its own. Doubtful: again.

    Names are looked up as it is sent, so that they stand nowhere else.
    """

    again: ClassVar[bool] = True
    entries: tuple[int, ...]


@dataclass(frozen=True)
class ShowCandidate:
    """All that staff may know of one entry, in a message of its own. Doubtful: again."""

    again: ClassVar[bool] = True
    entry: int


LookupOrder = ShowFound | ShowCandidate
"""What staff order who look somebody up."""
