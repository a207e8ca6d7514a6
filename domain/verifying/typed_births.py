"""The date of birth that somebody types beside a code, as it stands in a passport.

A line that says a date and nothing else but that it is of a birth: other dates stand on a Statement
too, and each one compared is a try. The code itself may stand in that line.
"""

import re
from datetime import date, timedelta

from domain.mail.pages.typed_answers import SpokenNow, date_in, months
from domain.text.folding import fold
from domain.text.words.typed_words import said_in_any
from domain.verifying.codes import without_codes

YOUNGEST = timedelta(days=4 * 365)
"""Nobody younger sits an exam; a date of last week is another one."""

_LONGEST = 80  # of a line
_WORD = re.compile(r"[^\W\d_]+")


def born_beside(text: str, facts: SpokenNow) -> date | None:
    """The only such date of a text; None where there is none, or more than one."""
    lines = {each for each in map(str.strip, without_codes(text).splitlines()) if each}
    found = {born for each in lines if len(each) <= _LONGEST and (born := _born(each, facts))}
    return found.pop() if len(found) == 1 else None


def _born(said: str, facts: SpokenNow) -> date | None:
    beside = said_in_any("births", "beside")
    words = [each for each in _WORD.findall(said) if fold(each) not in beside]
    if not re.search(r"\d", said) or not all(any(months(each, facts)) for each in words):
        return None
    born = date_in(said, facts)
    return born if born and born <= facts.now.date() - YOUNGEST else None
