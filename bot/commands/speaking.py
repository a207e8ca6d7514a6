"""In which language the command line speaks: the system's, where the desk has it.

Only what people read: names of options, keys and codes are the same everywhere.
"""

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from zoneinfo import ZoneInfo

from babel.numbers import format_decimal

from bot.texts.language import LOCALES
from bot.texts.texts import LONGEST_VALUE, Texts, plain
from domain.machine.sentence import Line
from domain.text.languages import spoken

BY_RANK = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_here(environment: Mapping[str, str] = os.environ) -> str:
    """As POSIX has it: the first of the three that says anything; `fr_CA.UTF-8` is French."""
    said = next(filter(None, (environment.get(each) for each in BY_RANK)), "")
    code = re.split(r"[_.@]", said)[0].lower()
    return spoken([code], sorted(each.name for each in LOCALES.iterdir() if each.is_dir()))


def sentence(phrase: str, **values: object) -> str:
    """A sentence of the catalogue, as people here read it; it names no moment, but days may be."""
    return _said(_texts(), phrase, language_here(), values)


def sentences(texts: Texts, lines: Iterable[Line]) -> list[str]:
    """What a chat would say, as people here read it."""
    here = language_here()
    return [_said(texts, each.phrase, here, each.params) for each in lines]


def number(value: float) -> str:
    """As people here write it: “2,000”, « 4,7 »."""
    locale = _texts().language(language_here()).locale
    return str(format_decimal(value, locale=locale))


def _said(texts: Texts, phrase: str, language: str, values: Mapping[str, object]) -> str:
    """No value is cut as for a chat: a path is copied from here."""
    return plain(texts.html(phrase, language, values, within=LONGEST_VALUE))


@cache
def _texts() -> Texts:
    return Texts(ZoneInfo("UTC"))
