"""What a cell's reader says where the cell is not simply its value."""

from dataclasses import dataclass
from typing import Any

from domain.machine.sentence import Line


class Odd:
    """A cell that is not simply its value."""


@dataclass(frozen=True)
class Wrong(Odd):
    """A cell that cannot be; its row is left out."""

    expected: Line


@dataclass(frozen=True)
class Mended(Odd):
    """A cell put right, which is told: never one of several ways in which it could be meant.

    `why`: it should be looked at all the same.
    """

    value: Any
    why: Line | None = None


@dataclass(frozen=True)
class Doubted(Odd):
    """A cell that is accepted as `value`, with a warning."""

    value: str
    why: Line
