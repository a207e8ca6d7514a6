"""A country's name in the language of whoever reads it; a file names it in that of the centre."""

from functools import cache

from babel import Locale

from bot.config import LANGUAGES
from bot.texts.language import LOCALES, read_language
from domain.text.folding import fold


def country_in(name: str, locale: str) -> str:
    """The country by its name in a language (Babel's code); as it is where nobody knows it."""
    return str(Locale.parse(locale).territories.get(_codes().get(fold(name), ""), name))


def names_of(name: str) -> tuple[str, ...]:
    """The name, and those by which people look for it who read another language."""
    return tuple(dict.fromkeys((name, *(country_in(name, each) for each in _locales()))))


@cache
def _codes() -> dict[str, str]:
    """Codes of countries by their folded names in every language of the desk."""
    return {
        fold(name): code
        for each in _locales()
        for code, name in Locale.parse(each).territories.items()
        if code.isalpha()  # continents and regions have numbers
    }


@cache
def _locales() -> tuple[str, ...]:
    return tuple(read_language(LOCALES / each).locale for each in LANGUAGES)
