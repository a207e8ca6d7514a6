"""What staff hear of what they did for somebody."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CandidateActedOn:
    """It was done, or refused, and said: the entry is shown as it is now."""

    entry: int
