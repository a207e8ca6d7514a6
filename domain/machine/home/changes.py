"""What an officer's look at their home changes."""

from dataclasses import dataclass
from datetime import datetime

from domain.machine.asking.changes import AnswererChange, AskerChange
from domain.machine.home.records import HomeView
from domain.machine.sent_files.changes import SentFileChange
from domain.machine.staffing.changes import RosterChange
from domain.machine.standstill.changes import StandstillChange


@dataclass(frozen=True)
class LookAtHome:
    """The home shows this, and is kept up to date until then."""

    view: HomeView
    until: datetime


@dataclass(frozen=True)
class TryAgain:
    """What could not be delivered is tried again: that row; 0: all that surely did not arrive."""

    row: int


HomeChange = LookAtHome | TryAgain

OfficerChange = HomeChange | SentFileChange | StandstillChange | RosterChange | AnswererChange
"""Everything that an officer's decision alone can change."""

WorkChange = OfficerChange | AskerChange
"""The same, and what brings them work."""
