"""What a chat hears of the guardian of somebody who is signed in there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GuardianAnswered:
    """A guardian agreed, or did not, or does not any more."""

    account: int
    agreed: bool
