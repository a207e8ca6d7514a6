"""Exam sessions: the month and year by which a centre calls them, in one form, `YYYY-MM`."""

import re

from domain.text.folding import fold

_MONTHS = (
    ("january", "janvier"), ("february", "fevrier"), ("march", "mars"), ("april", "avril"),
    ("may", "mai"), ("june", "juin"), ("july", "juillet"), ("august", "aout"),
    ("september", "septembre"), ("october", "octobre"), ("november", "novembre"),
    ("december", "decembre"),
)  # fmt: skip
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_SHORTEST = 3  # letters that tell a month, but for « juin » and « juillet »
_NAMED = re.compile(r"([a-z]+)(?: f?s)? ((?:20)?[0-9]{2})")  # (S), (FS): the for-Schools sitting
_YEAR_FIRST = re.compile(r"(20[0-9]{2}) (0?[1-9]|1[0-2])(?: 01)?")
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2]) (20[0-9]{2})")


def session_named(text: str) -> str:
    """The session as `YYYY-MM`; "" where `text` names none.

    "October 2026", « octobre 2026 », "Oct-26" and "2026-10-01" (which spreadsheets make of it),
    "10/2026" and "December (S) 2026" are understood.
    """
    words = fold(text)
    if named := _NAMED.fullmatch(words):
        return _session(named[2], month_named(named[1]))
    if found := _YEAR_FIRST.fullmatch(words):
        return _session(found[1], int(found[2]))
    if found := _MONTH_FIRST.fullmatch(words):
        return _session(found[2], int(found[1]))
    return ""


def _session(year: str, month: int) -> str:
    return f"20{year[-2:]}-{month:02}" if month else ""


def month_named(word: str) -> int:
    """The month (1 to 12) that a word or its beginning names; 0 where none does, or two."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    fitting = {number for name, number in _NUMBERS.items() if name.startswith(word)}
    return fitting.pop() if len(word) >= _SHORTEST and len(fitting) == 1 else 0
