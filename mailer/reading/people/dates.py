"""The names of days and months in many languages, by which dates are known from remarks."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from mailer.reading.words.phrases import fold, phrases

# Those of the mail programs that people use here; all 300 of the CLDR take seconds to load.
_LANGUAGES = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ka kk ko lt lv ms nb nl pl pt"
    " ro ru sk sl sr sv sw ta th tr uk ur vi zh"
)


def is_date_word(word: str) -> bool:
    """Whether a folded word names a day or month, or joins one to a date."""
    return word in _names() or phrases("openers").whole(word)


@cache
def _names() -> frozenset[str]:
    said = (word for language in _LANGUAGES.split() for word in _of(Locale(language)))
    return frozenset(part for word in said for part in fold(word).split())


def _of(locale: Locale) -> Iterator[str]:
    for calendar in (locale.days, locale.months):
        for widths in calendar.values():
            for width in ("wide", "abbreviated"):
                yield from widths[width].values()
