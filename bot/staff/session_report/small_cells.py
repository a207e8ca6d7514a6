"""Which counts may be shown: none of fewer than five people, nor one that tells such a count.

A count that is left out is None. It is not said why: that it is small, or would tell a small one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 5


@dataclass(frozen=True)
class CountedCell:
    """So many things of one kind, and the people behind them."""

    name: str
    count: int
    people: int


def of_some(people: int) -> bool:
    """Whether so many are nobody, or enough not to be known."""
    return not people or people >= FEWEST


def nested(counts: Sequence[tuple[str, int]]) -> dict[str, int | None]:
    """Counts of the same people, the most important first: how many of them did this, or that.

    Shown is what differs by nobody or by at least five from everything that is shown already.
    """
    shown: dict[str, int | None] = {}
    for name, count in counts:
        known = [each for each in (0, *shown.values()) if each is not None]
        well = all(of_some(abs(count - each)) for each in known)
        shown[name] = count if well else None
    return shown


def parts(cells: Sequence[CountedCell]) -> dict[str, int | None]:
    """The parts of a whole whose sum is known: one that is left out takes others with it.

    Those left out are several, and of five people at least together: else the sum tells them. The
    same people may stand behind several parts, so that only the largest says how many they are.
    """
    hidden = [each for each in cells if not of_some(each.people)]
    left = sorted((each for each in cells if each.people >= FEWEST), key=lambda each: each.count)
    while hidden and left and not _safe(hidden):
        hidden.append(left.pop(0))
    return {each.name: None if each in hidden else each.count for each in cells}


def _safe(hidden: Sequence[CountedCell]) -> bool:
    return len(hidden) > 1 and max(each.people for each in hidden) >= FEWEST
