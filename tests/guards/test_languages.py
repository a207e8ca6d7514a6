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
from domain.mail.reading import Intent
from domain.text.languages import FALLBACK
from mailer.reading.people.intents import intent as intent_of
from mailer.reading.words.languages import language_sections, words
from tests.support.places import ROOT

FOUND = sorted(each.name for each in LOCALES.iterdir() if each.is_dir())
TEXTS = Texts(ZoneInfo("Europe/Paris"))
MODEL = TEXTS.placeholders(FALLBACK)
HEARD = ROOT / "mailer" / "reading" / "words"
UNHEARD = words().unheard
SHARED = tomllib.loads((HEARD / "programs.toml").read_text("utf-8"))
FRENCH_ALONE = {"[farewells] formulas", "[farewells] respects"}
"""A French letter closes with a sentence."""

MEANINGS = {
    **dict.fromkeys(("deny", "deny_alone", "deny_opens"), Intent.DENY),
    **dict.fromkeys(("stop", "stop_alone"), Intent.STOP),
    **{each: Intent(each) for each in ("help", "statement", "status")},
    **dict.fromkeys(("confirm_opens", "confirm_alone", "confirm"), Intent.CONFIRM),
    "courtesies": Intent.NOTHING,
}
"""What each list makes of a letter that says nothing else."""

SECTION_OF = {name: section for section, each in language_sections(HEARD / FALLBACK).items()
              for name in each}  # fmt: skip
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


@pytest.mark.parametrize("language", FOUND)
def test_a_language_is_heard_in_mail(language: str) -> None:
    why = UNHEARD.get(language, "it has no folder there")
    assert language in words().heard, f"mail in it would be deaf ({HEARD}/{language}): {why}"


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_the_lists_of_words_that_mail_is_read_by(language: str) -> None:
    lacking = lists(FALLBACK) - lists(language)
    assert sorted(lacking) == [], f"mail in it is half deaf ({HEARD}/{language})"


@pytest.mark.parametrize("language", words().heard)
def test_a_language_has_no_list_of_words_that_nobody_asks_for(language: str) -> None:
    asked = set().union(*(lists(each) for each in words().heard if each != language))
    asked |= {f"[{section}] {name}" for section, names in SHARED.items() for name in names}
    assert lists(language) - asked <= FRENCH_ALONE


@pytest.mark.parametrize("language", words().heard)
def test_every_word_of_a_language_means_what_it_is_listed_for(language: str) -> None:
    said = language_sections(HEARD / language)
    misheard = {
        (name, phrase): str(meant)
        for name, intent in MEANINGS.items()
        for phrase in said[SECTION_OF[name]].get(name, ())
        if (meant := heard(phrase)) is not intent
    }
    assert misheard == {}


def heard(phrase: str) -> Intent:
    """What a phrase alone means, whatever other languages say with its words."""
    return intent_of(phrase.replace("…", "bla").replace("*", ""))


def lists(language: str) -> set[str]:
    """The lists that a language fills."""
    told = language_sections(HEARD / language)
    return {f"[{section}] {name}" for section, each in told.items() for name in each if each[name]}


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
