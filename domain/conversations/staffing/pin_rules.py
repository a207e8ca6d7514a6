"""Which digits may be a PIN: six to twelve that nobody would try first."""

import unicodedata
from datetime import date, datetime
from itertools import pairwise

FEWEST, MOST = 6, 12
OLDEST = 1930  # year of birth
SAME_DAYS = ("%d%m%y", "%m%d%y", "%y%m%d")


def digits_of(text: str) -> str:
    """What was typed, without the spaces that people and telephones put in."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def is_pin(digits: str) -> bool:
    """Whether it could be one, guessed easily or not."""
    return digits.isascii() and digits.isdecimal() and FEWEST <= len(digits) <= MOST


def is_easy(digits: str, today: date) -> bool:
    """Whether it is tried first: a row, a repetition, a date, a year of birth."""
    return _in_a_row(digits) or _repeats(digits) or _holds_date(digits, today)


def _in_a_row(digits: str) -> bool:
    """All the same, or counting up or down."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(digits)}
    return len(steps) == 1


def _repeats(digits: str) -> bool:
    """121212, 12341234, 112233: few parts, over and over."""
    parts = range(1, len(digits) // 2 + 1)
    again = any(digits == (digits[:n] * len(digits))[: len(digits)] for n in parts)
    pairs = [digits[at : at + 2] for at in range(0, len(digits), 2)]
    return again or len(set(digits)) < 3 or all(len(set(each)) == 1 for each in pairs)


def _holds_date(digits: str, today: date) -> bool:
    """A year of birth anywhere in it, or a day of six digits that it is."""
    fours = (digits[at : at + 4] for at in range(len(digits) - 3))
    return any(OLDEST <= int(each) <= today.year for each in fours) or any(
        _is_day(digits, form) for form in SAME_DAYS
    )


def _is_day(digits: str, form: str) -> bool:
    try:
        datetime.strptime(digits, form)  # noqa: DTZ007 - a day alone
    except ValueError:
        return False
    return len(digits) == 6
