"""The names of days, months and halves of days in many languages, by which dates are known."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from mailer.reading.words.phrases import fold, phrases

# Those of the mail programs that people use here; all 300 of the CLDR take seconds to load.
_LANGUAGES = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ka kk ko lt lv ms nb nl pl pt"
    " ro ru sk sl sr sv sw ta th tr uk ur vi zh zh_Hant cy eu fil gl is sq af"
    " mk bs ka hy az ta am km"
)
_WIDTHS = ("wide", "abbreviated")
_JOINED = {"he": "ב{}", "fi": "{}k"}  # as a language writes a month beside its day


def is_date_word(word: str) -> bool:
    """Whether a folded word names a day or month, or joins one to a date."""
    return word in _words() or phrases("openers").whole(word)


@cache
def date_phrases() -> frozenset[str]:
    """Each name, folded; some are of several words. A single letter could be somebody's "(n)"."""
    return frozenset(one for one in map(fold, _names()) if len(one) > 1 or not one.isascii())


@cache
def _words() -> frozenset[str]:
    return frozenset(part for one in date_phrases() for part in one.split())


def _names() -> Iterator[str]:
    for language in _LANGUAGES.split():
        said = set(_of(Locale.parse(language)))
        yield from said
        yield from (_JOINED[language].format(one) for one in said if language in _JOINED)


def _of(locale: Locale) -> Iterator[str]:
    for calendar in (locale.days, locale.months):
        for widths in calendar.values():
            for width in _WIDTHS:
                yield from widths[width].values()
    halves = locale.day_periods["format"]
    named = (halves[width].get(half) for width in _WIDTHS for half in ("am", "pm"))
    yield from filter(None, named)
