"""The names of days, months and halves of days in many languages, by which dates are known.

They are the CLDR's, a line of `words/dates.txt` for each language, which
`tests/unit/mailer/reading/words/test_date_names.py` rewrites. Asking Babel for them at the first
letter lost: half of what a program took that reads one.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

_SHORTEST = 3  # letters; shorter ones are in every language
NAMES = Path(__file__).parent.parent / "words" / "dates.txt"


class DateNames(NamedTuple):
    """Those of one language, folded; some are of several words."""

    days: frozenset[str]
    months: frozenset[str]
    halves: frozenset[str]


NAMELESS = DateNames(frozenset(), frozenset(), frozenset())


def is_date_word(word: str) -> bool:
    """Whether a folded word names a day or month, or joins one to a date, in any language."""
    return word in _words() or phrases("openers").whole(word)


def is_heard_date(word: str) -> bool:
    """Whether a folded word names a day or month in a language that is heard here."""
    return len(word) >= _SHORTEST and word in _heard()


@cache
def date_names() -> Mapping[str, DateNames]:
    """By language; what a script of a language calls them stands with the language."""
    found: dict[str, DateNames] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        language, _, named = line.partition(":")
        kinds = (frozenset(map(fold, each.split(";"))) - {""} for each in named.split("|"))
        before = found.get(language.partition("_")[0], NAMELESS)
        together = (old | new for old, new in zip(before, kinds, strict=True))
        found[language.partition("_")[0]] = DateNames(*together)
    return found


@cache
def _heard() -> frozenset[str]:
    known = (date_names().get(language, NAMELESS) for language in words().heard)
    return frozenset(
        part for names in known for kind in names for one in kind for part in one.split()
    )


@cache
def _words() -> frozenset[str]:
    """Each word; a single letter could be somebody's "(n)"."""
    names = (one for known in date_names().values() for kind in known for one in kind)
    told = (one for one in names if len(one) > 1 or not one.isascii())
    return frozenset(part for one in told for part in one.split())
