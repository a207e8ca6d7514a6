"""What a chat hears of the guardian of somebody who is signed in there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GuardianAnswered:
    """A guardian agreed, or did not, or does not any more; `stopped`: something was to be sent."""

    account: int
    agreed: bool
    stopped: bool = False
