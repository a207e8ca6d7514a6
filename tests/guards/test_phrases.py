"""The chat's sentences: all there, with the values they are given, short enough for a telephone."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import load
from bot.config.keeping import kept
from bot.config.settings import PrivacyTexts
from bot.outbox.performers.chat import LONGEST
from bot.texts import long_texts
from bot.texts.causes import cause_phrase
from bot.texts.language import LOCALES
from bot.texts.texts import Texts
from domain.conversations import results
from domain.conversations.verbs import COMMANDS
from domain.exams.exams import Grade, Skill
from domain.exams.organisations import Kind
from domain.machine.outbound import Cause
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from tests.support.places import ROOT, tree

TEXTS = Texts(ZoneInfo("Europe/Paris"))
EXAMPLE = load(ROOT / "config.example.toml", environment={})
OF_CENTRE = {"centre", "contact", "phone", "hours", "website", "host"}
RULE = {"wait_days", "shares_months", "fewest", "letters", "digits", "passphrase", "morning"}
KNOWN = (
    OF_CENTRE | RULE | {"issuer", "verification", "enquiry", "collecting", "care"}
)  # what every sentence may say
PHRASES: list[Sentence] = [phrase for each in Sentence.__subclasses__() for phrase in each]
BY_NAME = {phrase.name: phrase for phrase in PHRASES}
SPOKEN = [(phrase, language) for language in TEXTS.languages for phrase in PHRASES]
UNTAGGED = {Phrase.OLD_BUTTON, Phrase.GROUP_GOODBYE}
PRINTED = {
    "Results information", "Confirmation of Entry",
    "Delete", "Supprimer",  # of Telegram
}  # fmt: skip
"""What is quoted and is no button of ours."""
FILES = ("menu", "registration", "confirmation", "signin", "recovery", "passwords", "details",
         "results", "sharing", "desk", "notices", "standstill", "sign-ins")  # fmt: skip
CALLS = {"line", "button", "lasting"}
KINDS = {each.__name__ for each in Sentence.__subclasses__()}


def said(phrase: str, language: str) -> str:
    return TEXTS.say(phrase, language, dict.fromkeys(TEXTS.placeholders(language)[phrase], "x"))


def given() -> Iterator[tuple[str, set[str], str]]:
    """Every call that names a phrase outright, with the values it gives and where it stands."""
    for file in sorted((ROOT / "domain").rglob("*.py")) + sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(tree(file)):
            match node:
                case ast.Call(ast.Name(name), [ast.Attribute(ast.Name(kind), phrase), *_]):
                    if name in CALLS and kind in KINDS:
                        yield phrase, {str(each.arg) for each in node.keywords}, file.name


def test_no_sentence_has_two_names() -> None:
    assert len(BY_NAME) == len(set(PHRASES)) == len(PHRASES)


def test_every_phrase_is_said_in_every_language() -> None:
    assert [phrase for phrase in PHRASES if not TEXTS.has(phrase)] == []


def test_every_sentence_of_the_chat_has_somebody_to_say_it() -> None:
    notice = (f"privacy-{each.name.replace('_', '-')}" for each in fields(PrivacyTexts))
    table = ("privacy-kept", "privacy-kept-days", "privacy-kept-months", "privacy-kept-issued")
    kinds = (f"privacy-kept-{each}" for each in kept(EXAMPLE))
    named = {*PHRASES, *(f"command-{each.replace('_', '-')}" for each in COMMANDS)}
    named |= {*notice, *table, *kinds}
    for file in FILES:
        keys = re.findall(r"^([a-z][\w-]*) =", Path(LOCALES, f"en/{file}.ftl").read_text(), re.M)
        assert set(keys) - named <= {"bot-about", "bot-description", "privacy-head"}


def test_every_sentence_is_given_the_values_it_needs() -> None:
    calls = list(given())
    assert len(calls) > 150
    needed = TEXTS.placeholders("en")
    assert [
        (file, phrase)
        for phrase, values, file in calls
        if not needed[BY_NAME[phrase]] - KNOWN <= values
    ] == []


def test_every_command_is_described() -> None:
    for command in COMMANDS:
        for language in TEXTS.languages:
            assert 0 < len(said(f"command-{command.replace('_', '-')}", language)) <= 60


def test_every_word_that_comes_from_data_is_known() -> None:
    words = [f"skill-{results.phrase_key(each)}" for each in Skill]
    words += [f"grade-{results.phrase_key(each)}" for each in Grade]
    words += [cause_phrase(each, by_telegram=both) for each in Cause for both in (True, False)]
    words += [f"organisation-{each}" for each in Kind]
    words += [results.session_line(f"2026-{month:02}").phrase for month in range(1, 13)]
    assert [each for each in words if not TEXTS.has(each)] == []


def test_a_sentence_fits_a_screen() -> None:
    assert [each for each in SPOKEN if len(said(*each)) > 1200] == []


def test_our_own_notice_and_terms_are_messages_and_no_files() -> None:
    texts = long_texts.of(EXAMPLE, TEXTS)
    lengths = {(name, each): len(text) for name in texts for each, text in texts[name].items()}
    assert {each: length for each, length in lengths.items() if length > LONGEST - 300} == {}


def test_a_label_fits_its_button_and_has_no_tags() -> None:
    labels = [said(*each) for each in SPOKEN if each[0].startswith("button-")]
    assert len(labels) > 100
    assert [label for label in labels if len(label) > 30 or "<" in label] == []


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_button_that_a_sentence_names_exists(language: str) -> None:
    labels = {said(each, language) for each in PHRASES if each.startswith("button-")}
    sentences = "\n".join(said(each, language) for each in PHRASES)
    quoted = {"".join(each) for each in re.findall(r"«\s(.+?)\s»|“(.+?)”", sentences)}
    assert quoted - labels - PRINTED - {"x"} == set()


def mistagged(phrase: Sentence, language: str) -> set[str]:
    """The tags of a sentence that it may not have."""
    tags = set(re.findall(r"</?(\w+)", said(phrase, language)))
    return tags - (set() if phrase in UNTAGGED else {"b", "i", "code"})


def test_a_sentence_uses_only_the_tags_it_may() -> None:
    assert [each for each in SPOKEN if mistagged(*each)] == []


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_profile_fits_telegram(language: str) -> None:
    centre = {"centre": "Centre d’examens de Châtillon-sur-Chalaronne"}
    assert len(TEXTS.say("bot-about", language, centre)) <= 120
    assert len(TEXTS.say("bot-description", language, centre)) <= 512
    assert len(said(Phrase.OLD_BUTTON, language)) <= 200


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_notice_tells_a_locked_screen_nothing(language: str) -> None:
    assert not TEXTS.placeholders(language)[Phrase.RESULT_OUT]
    assert TEXTS.placeholders(language)[Phrase.RESULT_OUT_FOR] == {"name"}
