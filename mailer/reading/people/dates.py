"""The names of days, months and halves of days in many languages, by which dates are known.

They are the CLDR's, a line of `words/dates.txt` for each language, which
`tests/unit/mailer/reading/words/test_date_names.py` rewrites. Asking Babel for them at the first
letter lost: half of what a program took that reads one.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from mailer.reading.words.phrases import fold, phrases

NAMES = Path(__file__).parent.parent / "words" / "dates.txt"


def is_date_word(word: str) -> bool:
    """Whether a folded word names a day or month, or joins one to a date."""
    return word in _words() or phrases("openers").whole(word)


@cache
def date_phrases() -> frozenset[str]:
    """Each name, folded; some are of several words. A single letter could be somebody's "(n)"."""
    return frozenset(one for one in map(fold, _names()) if len(one) > 1 or not one.isascii())


def agree(said: Iterable[str]) -> bool:
    """Whether one language has all of these folded words that name days and months.

    "Son" is a day in Afrikaans' neighbours and somebody's child in France; beside "lundi" it is no
    day.
    """
    named = _words().intersection(said)
    return any(map(named.issubset, _by_language()))


@cache
def _by_language() -> tuple[frozenset[str], ...]:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    names = (line.partition(": ")[2].split("; ") for line in lines)
    return tuple(frozenset(fold(" ".join(each)).split()) for each in names)


@cache
def _words() -> frozenset[str]:
    return frozenset(part for one in date_phrases() for part in one.split())


def _names() -> list[str]:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return [name for line in lines for name in line.partition(": ")[2].split("; ")]
