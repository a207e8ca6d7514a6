"""Days and hours in what people type, told apart from the groups of an ID number.

    "31 Dec 2026 11:00"   the month and what stands behind it have the shape DEC202611, and are none
    "Fri 4/1/2027 9:00"   nor is FRI412027

A word between a day and a year is a month in whatever language ("31 Dez 2026"); elsewhere it is one
that the desk speaks. What is typed in one piece stays what it looks like: "DEC202611" is somebody's
ID number.
"""

import re

from domain.exams.sessions import month_named
from domain.text.folding import fold

_DAY, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?", r"(?:19|20)\d\d"
_WORD = r"[^\W\d_]{3,}"
_MONTH = re.compile(
    rf"(?<!\w)(?:{_DAY}[\W_]+(?P<within>{_WORD})[\W_]+{_YEAR}"
    rf"|{_YEAR}[\W_]+(?:{_DAY}[\W_]+)?(?P<behind>{_WORD})"
    rf"|(?P<before>{_WORD})[\W_]+(?:{_DAY}[\W_]+)?{_YEAR})(?!\w)"
)
_CLOCK = r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])"
_FIGURES = (
    rf"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?P<sign>[/.])(?:0?[1-9]|1[0-2])(?P=sign){_YEAR}(?!\d)"
)
_WHOLE = re.compile(f"{_CLOCK}|{_FIGURES}")
_APART = "month"
"""Stands for a month: a word that is no part of any number, nor a label of one."""


def parted_at_dates(text: str) -> str:
    """The text with nothing of a date next to anything else that could be part of an ID number."""
    return _WHOLE.sub(rf" {_APART} \g<0> {_APART} ", _MONTH.sub(_without_month, text))


def _without_month(found: re.Match[str]) -> str:
    name = found.lastgroup or ""
    if name != "within" and not month_named(fold(found[name])):
        return found[0]
    begin, end = (at - found.start() for at in found.span(name))
    return found[0][:begin] + _APART + found[0][end:]
