"""What a word of an introduction may be, and where in it that stands.

    le lun 30 nov 2026 à 09 00 cet centre d examen a écrit
    O  D   9  M   9    O 9  9  C   n               V

Dates are runs with a number. A word of a date has its place there: a month beside the day's number,
a half of the day or a zone beside the hour's, what opens before what it opens. Anywhere else the
same word is somebody's: "le", "ne" or "mai" are words as well.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Flag, auto
from functools import reduce
from itertools import groupby, takewhile
from operator import or_


class Part(Flag):
    """What a word may be there."""

    DAY = auto()
    MONTH = auto()
    HALF = auto()
    OPENER = auto()
    CLOCK = auto()
    NUMBER = auto()
    YEAR = auto()  # a number of four digits
    NAME = auto()
    TELLING = auto()
    VERB = auto()


NOTHING = Part(0)
NAMED = Part.DAY | Part.MONTH
JOINT = Part.OPENER | Part.CLOCK
DATED = NAMED | Part.HALF | JOINT | Part.NUMBER
_OF_HOURS = Part.HALF | Part.CLOCK
_OPENED = NAMED | Part.HALF | Part.NUMBER | Part.CLOCK

_NUMBERS = 3  # of a date without names

Parts = Sequence[Part]


def is_in_place(parts: Parts) -> bool:
    """Whether dates are dates, and there is one of each at most."""
    plain = [NOTHING if Part.NAME in part and Part.NUMBER not in part else part for part in parts]
    if sum(part is Part.VERB for part in plain) > 1 or not _tells_of_names(parts):
        return False
    names = [part & NAMED for part in plain if part & NAMED and not part & JOINT]
    if len(names) > 2 or names.count(Part.DAY) > 1 or names.count(Part.MONTH) > 1:
        return False
    runs = (list(run) for dated, run in groupby(plain, lambda part: bool(part & DATED)) if dated)
    return all(map(_is_date, runs))


def _tells_of_names(parts: Parts) -> bool:
    """Whether what belongs to a name stands beside one."""
    groups = groupby(parts, lambda part: bool(part & (Part.NAME | Part.TELLING)))
    runs = (list(group) for found, group in groups if found)
    return all(any(Part.NAME in part for part in run) for run in runs)


def _is_date(run: Parts) -> bool:
    if Part.NUMBER not in reduce(or_, run) or run.count(Part.HALF) > 1:
        return False
    return all(any(_fits(run, at, role) for role in run[at] & DATED) for at in range(len(run)))


def _fits(run: Parts, at: int, role: Part) -> bool:
    return _PLACES[role](run, at)


def _is_opener(run: Parts, at: int) -> bool:
    """Right before what it opens."""
    return bool(_next(run, at) & _OPENED)


def _is_month(run: Parts, at: int) -> bool:
    """Beside a number, or parted from it by what joins the two ("30 de nov."), if none is one."""
    left = _beyond(run[:at][::-1], JOINT)
    right = _beyond(run[at + 1 :], JOINT | Part.DAY)
    return Part.NUMBER in left | right and not _is_in_numbers(run)


def _is_day(run: Parts, at: int) -> bool:
    """Before the date or behind it: neither among its parts nor at the hour."""
    left, right = _beyond(run[:at][::-1], JOINT), _beyond(run[at + 1 :], JOINT)
    among = Part.NUMBER in left and Part.MONTH in right
    opened = at > 0 and Part.OPENER in run[at - 1] and Part.NUMBER in left
    late = not right and sum(Part.NUMBER in part for part in run[:at]) > _NUMBERS
    return bool((left | right) & (Part.NUMBER | Part.MONTH)) and not (among or opened or late)


def _is_of_hours(run: Parts, at: int) -> bool:
    """At a number, or at another such that is."""
    left, right = _beyond(run[:at][::-1], _OF_HOURS), _beyond(run[at + 1 :], _OF_HOURS)
    return Part.NUMBER in left | right


def _is_in_numbers(run: Parts) -> bool:
    """ "30/11/2026": the month is a number already; "Nov 30 2026 09" has its year second."""
    begun = next(at for at, part in enumerate(run) if Part.NUMBER in part)
    leading = list(takewhile(lambda part: Part.NUMBER in part, run[begun:]))
    named = any(part & Part.MONTH and not part & (JOINT | Part.DAY) for part in run[:begun])
    if len(leading) >= _NUMBERS and (Part.YEAR in leading[2] or not named):
        return True
    before = list(takewhile(lambda part: Part.YEAR not in part, run))
    numbers = sum(part & (Part.NUMBER | Part.MONTH) == Part.NUMBER for part in before)
    return len(before) < len(run) and numbers >= _NUMBERS - 1


def _next(run: Parts, at: int) -> Part:
    return run[at + 1] if at + 1 < len(run) else NOTHING


def _beyond(run: Parts, passed: Part) -> Part:
    """The first that cannot be what is passed over."""
    return next((part for part in run if not part & passed), NOTHING)


_PLACES: Mapping[Part, Callable[[Parts, int], bool]] = {
    Part.NUMBER: lambda run, at: True,
    Part.OPENER: _is_opener,
    Part.CLOCK: _is_of_hours,
    Part.HALF: _is_of_hours,
    Part.MONTH: _is_month,
    Part.DAY: _is_day,
}
