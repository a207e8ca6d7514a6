"""What the cells of a row come to when they are looked at together."""

from dataclasses import dataclass
from typing import NamedTuple

from domain.exams.exams import Cefr, Grade, Status
from domain.machine.sentence import Line


@dataclass(frozen=True)
class Contradiction:
    """A field that contradicts the others of its row."""

    field: str
    expected: Line


class SettledResult(NamedTuple):
    """What a result's columns say together."""

    status: Status
    grade: Grade | None
    cefr: Cefr | None
