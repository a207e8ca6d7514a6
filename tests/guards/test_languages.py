"""What a language lacks, by name: whoever translates reads here what is still to be done."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import LANGUAGES
from bot.config.schema import WORDS
from bot.texts.texts import LOCALES, Texts
from domain.text.languages import FALLBACK
from tests.support.places import ROOT

FOUND = sorted(each.name for each in LOCALES.iterdir() if each.is_dir())
TEXTS = Texts(ZoneInfo("Europe/Paris"))
MODEL = TEXTS.placeholders(FALLBACK)
TELLS_CODES = {"domain/text/languages.py", "domain/text/addresses.py"}
"""The fallback, and the endings of mail addresses."""


def sections(told: dict[str, dict[str, str]]) -> set[str]:
    return {f"[{section}] {name}" for section, names in told.items() for name in names}


def printed(language: str) -> Iterator[tuple[str, str]]:
    """Every sentence with an "x" for each value; the calendar's, which take real dates, apart."""
    for phrase, names in TEXTS.placeholders(language).items():
        if not phrase.startswith("date"):
            yield phrase, TEXTS.say(phrase, language, dict.fromkeys(names, "x"))


@pytest.mark.parametrize("language", FOUND)
def test_a_language_says_every_sentence(language: str) -> None:
    said = TEXTS.placeholders(language).keys()
    assert (sorted(MODEL.keys() - said), sorted(said - MODEL.keys())) == ([], [])


@pytest.mark.parametrize("language", FOUND)
def test_a_language_puts_the_same_values_into_a_sentence(language: str) -> None:
    said = TEXTS.placeholders(language)
    odd = [each for each in MODEL.keys() & said.keys() if MODEL[each] != said[each]]
    assert sorted(odd) == []


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_all_that_a_centre_may_leave_unsaid(language: str) -> None:
    file = LOCALES / language / "centre.toml"
    told = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    assert sections(WORDS[FALLBACK]) ^ sections(told) == set()


def test_the_settings_and_the_chat_know_the_same_languages() -> None:
    assert list(LANGUAGES) == list(TEXTS.languages) == FOUND


@pytest.mark.parametrize("language", FOUND)
def test_a_language_says_how_it_is_set_in_print(language: str) -> None:
    assert TEXTS.language(language).never, f"{language}/language.toml has no rule `never`"


@pytest.mark.parametrize("language", FOUND)
def test_a_language_is_set_as_a_printer_would(language: str) -> None:
    never = re.compile(TEXTS.language(language).never or r"\b\B")
    wrong = {phrase: text for phrase, text in printed(language) if never.search(text)}
    assert wrong == {}


def test_nothing_but_the_fallback_knows_a_language_by_its_code() -> None:
    places = [
        place
        for package in ("bot", "domain", "handlers", "mailer")
        for place in sorted((ROOT / package).rglob("*.py"))
        if "sandbox" not in place.parts and str(place.relative_to(ROOT)) not in TELLS_CODES
    ]
    assert [str(each) for each in places if codes(each)] == []


def codes(place: Path) -> set[str]:
    nodes = ast.walk(ast.parse(place.read_text("utf-8")))
    return {str(each.value) for each in nodes if isinstance(each, ast.Constant)} & set(FOUND)
