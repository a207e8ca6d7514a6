"""What an officer changes for everybody: nothing goes out any more, or everything again."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BeginStandstill:
    """An officer stops everything that goes out, and `hides` the results if asked."""

    hides: bool


@dataclass(frozen=True)
class LiftStandstill:
    """An officer lets go what waits, and shows the results."""


StandstillChange = BeginStandstill | LiftStandstill
