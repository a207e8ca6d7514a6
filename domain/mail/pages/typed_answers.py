"""The answer to the page's question as people type it: a date in three fields, or an ID number.

A month may be a word, and stand first; other words ("le", "Saturday", "17th") say nothing. A year
may have two digits, and the whole date stand in one field. What cannot be read is asked for again
and counts as no try.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.machine.effects import Line
from domain.mail.pages.records import PageAnswer
from domain.text.folding import fold
from domain.text.typed_numbers import numbers_in

DAY, MONTH, YEAR, NUMBER = "day", "month", "year", "number"
LONGEST = 60
"""Of a field; a longer one is nobody's answer."""

_OLDEST = 1900
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


class SpokenNow(Protocol):
    """What a date is read with: the day it is, and how months are called."""

    @property
    def now(self) -> datetime:
        """The moment."""

    @property
    def languages(self) -> Sequence[str]:
        """Ours."""

    def say(self, sentence: Line, language: str) -> str:
        """A line in words."""


def typed_answer(fields: Mapping[str, str], facts: SpokenNow, *, born: bool) -> PageAnswer:
    """What the fields of the page say; `born`: it asks for a date of birth."""
    said = [fields.get(each, "").strip() for each in ((DAY, MONTH, YEAR) if born else (NUMBER,))]
    if not any(said):
        return PageAnswer(blank=True)
    if any(len(each) > LONGEST for each in said):
        return PageAnswer()
    if born:
        return PageAnswer(born=date_in(" ".join(said), facts))
    return PageAnswer(number=numbers_in(said[0]).id_number)


def date_in(text: str, facts: SpokenNow) -> date | None:
    """The date of birth that a text is; None for anything else."""
    tokens = _TOKEN.findall(unicodedata.normalize("NFKC", text))
    numbers = [each for each in tokens if each.isdecimal()]
    words = [each for each in tokens if not each.isdecimal()]
    if len(numbers) == 1 and len(numbers[0]) == 8:  # all in a row, as on a form
        numbers = [numbers[0][:2], numbers[0][2:4], numbers[0][4:]]
    named = sorted({month for word in words for month in months(word, facts)})
    if len(numbers) + len(named) != 3 or len(named) > 1:
        return None
    first, *between, last = numbers
    year, day = (first, last) if len(first) == 4 else (last, first)
    [month] = named or map(int, between)
    try:
        born = date(_whole(year, facts), month, int(day))
    except ValueError:
        return None
    return born if born.year >= _OLDEST and born <= facts.now.date() else None


def months(word: str, facts: SpokenNow) -> Iterator[int]:
    """The months whose name, in any of our languages, this is or begins."""
    wanted = fold(word)
    for number in range(1, 13):
        named = Line(f"month-{number}", {"year": ""})
        names = {fold(facts.say(named, each)) for each in facts.languages}
        if len(wanted) >= 3 and any(each.startswith(wanted) for each in names):
            yield number


def _whole(year: str, facts: SpokenNow) -> int:
    """The year of four digits that one of two stands for: the latest that has been."""
    number = int(year)
    if len(year) != 2:
        return number
    century = facts.now.year // 100 * 100
    return century + number if century + number <= facts.now.year else century - 100 + number
