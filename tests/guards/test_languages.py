"""What a language lacks, by name: whoever translates reads here what is still to be done."""

import ast
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import LANGUAGES, parse
from bot.config.schema import WORDS
from bot.files.reading.columns import LAYOUTS
from bot.files.reading.headers import header_key
from bot.files.words.file_words import file_words
from bot.texts.catalogue import PhraseError
from bot.texts.language import LOCALES
from bot.texts.texts import Texts
from domain.mail.reading import Intent
from domain.text.languages import FALLBACK
from domain.text.words.typed_words import typed_words
from mailer.reading.people import commands
from mailer.reading.people.intents import intent as intent_of
from mailer.reading.words.languages import language_sections, words
from tests.support.offenders import each_of
from tests.support.places import ROOT, tree

FOUND = sorted(each.name for each in LOCALES.iterdir() if each.is_dir())
TEXTS = Texts(ZoneInfo("Europe/Paris"))
CENTRE = {"name": "Centre", "number": "FR181", "city": "Lyon", "email": "a@b.fr"}
MODEL = TEXTS.placeholders(FALLBACK)
HEARD = ROOT / "mailer" / "reading" / "words"
HEARD_CODES = {each.name for each in HEARD.iterdir() if each.is_dir()}
DIGITS = 10
FEW = 2  # "tr" is a table's row, "de" a word of names
SHARED = tomllib.loads((HEARD / "programs.toml").read_text("utf-8"))
INTRODUCTIONS = tomllib.loads((HEARD / "introductions.toml").read_text("utf-8"))
FRENCH_ALONE = {"[farewells] formulas", "[farewells] respects", "[farewells] respectful"}
"""A French letter closes with a sentence."""

MEANINGS = {
    **dict.fromkeys(("deny", "deny_alone", "deny_opens"), Intent.DENY),
    **dict.fromkeys(("stop", "stop_alone"), Intent.STOP),
    **{each.value: each for each in (*commands.ALONE, *commands.OPENING)},
    **dict.fromkeys(("confirm_opens", "confirm_alone", "confirm", "confirm_whole"), Intent.CONFIRM),
    "courtesies": Intent.NOTHING,
}
"""What each list makes of a letter that says nothing else."""

TELLS_CODES = {"domain/text/languages.py", "domain/text/addresses.py"}
"""The fallback, and the endings of mail addresses."""


def none(found: Iterable[str], what: str) -> None:
    """Nothing is found, or every bit of it is named: a translator works it off."""
    lines = sorted(found)
    assert not lines, "\n  ".join([f"{what}:", *lines])


def sections(told: Mapping[str, Mapping[str, object]]) -> set[str]:
    """What is said under which heading of a file."""
    return {
        f"[{section}] {name}" for section, names in told.items() for name in names if names[name]
    }


def lists(language: str) -> set[str]:
    """The lists of words for mail that a language fills."""
    return sections(language_sections(HEARD / language))


def printed(phrase: str, language: str) -> str:
    """A sentence with an "x" for each value, or why it cannot be said."""
    try:
        values = dict.fromkeys(TEXTS.placeholders(language)[phrase], "x")
        return TEXTS.say(phrase, language, values)
    except PhraseError as error:
        return f'"{error}"'


@pytest.mark.parametrize("language", FOUND)
def test_a_language_says_every_sentence_and_no_other(language: str) -> None:
    said = TEXTS.placeholders(language).keys()
    none(MODEL.keys() - said, f"{language} does not say")
    none(said - MODEL.keys(), f"{language} alone says")


@pytest.mark.parametrize("language", FOUND)
def test_a_language_puts_the_same_values_into_a_sentence(language: str) -> None:
    said = TEXTS.placeholders(language)
    odd = [each for each in MODEL.keys() & said.keys() if MODEL[each] != said[each]]
    none(odd, f"{language} takes other values than {FALLBACK} for")


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_all_that_a_centre_may_leave_unsaid(language: str) -> None:
    file = LOCALES / language / "centre.toml"
    told = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    none(sections(WORDS[FALLBACK]) ^ sections(told), f"{file} lacks or alone has")


def test_the_settings_and_the_chat_know_the_same_languages() -> None:
    assert list(LANGUAGES) == list(TEXTS.languages) == FOUND


@pytest.mark.parametrize("language", FOUND)
def test_a_language_says_how_it_is_set_in_print(language: str) -> None:
    assert TEXTS.language(language).never, f"{language}/language.toml has no rule `never`"


@pytest.mark.parametrize("language", FOUND)
def test_a_language_is_set_as_a_printer_would(language: str) -> None:
    never = re.compile(TEXTS.language(language).never or '^"')
    # the calendar's sentences take real dates
    phrases = (each for each in TEXTS.placeholders(language) if not each.startswith("date"))
    said = ((phrase, printed(phrase, language)) for phrase in phrases)
    wrong = [f"{phrase}: {text}" for phrase, text in said if never.search(text)]
    none(wrong, f"{language} is not set as {language}/language.toml says")


@pytest.mark.parametrize("language", FOUND)
def test_what_a_centre_leaves_unsaid_is_set_as_a_printer_would(language: str) -> None:
    never = re.compile(TEXTS.language(language).never or '^"')
    settings = parse({"centre": CENTRE})
    texts = (settings.centre.texts, settings.privacy.texts, settings.terms.texts)
    words = {name: text for each in texts for name, text in vars(each[language]).items()}
    none((f"{name}: {text}" for name, text in words.items() if never.search(text)), "is not set")


@pytest.mark.parametrize("language", FOUND)
def test_a_language_is_heard_in_mail(language: str) -> None:
    why = words().unheard.get(language, "there is no such folder")
    heard = language in words().heard
    assert heard, f"mail in it would be deaf, mailer/reading/words/{language}: {why}"


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_every_list_of_words_that_mail_is_read_by(language: str) -> None:
    none(lists(FALLBACK) - lists(language), f"mail is half deaf to {language} without")


@each_of(words().heard)
def test_a_language_has_no_list_of_words_that_nobody_asks_for(language: str) -> None:
    others = (lists(each) for each in words().heard if each != language)
    introducing = {f"[quotes] {name}" for told in INTRODUCTIONS.values() for name in told}
    asked = sections(SHARED).union(FRENCH_ALONE, introducing, *others)
    none(lists(language) - asked, f"nobody asks {language} for")


@each_of(words().heard)
def test_every_word_of_a_language_means_what_it_is_listed_for(language: str) -> None:
    said = words_of(language)
    misheard = [
        f"{name}: “{phrase}” means {meant}"
        for name, intent in MEANINGS.items()
        for phrase in said.get(name, ())
        if phrase not in said.get("praise", ())  # a yes beside thanks alone
        and (meant := heard(phrase)) is not intent
    ]
    none(misheard, f"{language} is misheard")


def words_of(language: str) -> dict[str, list[str]]:
    told = language_sections(HEARD / language)
    return {name: phrases for each in told.values() for name, phrases in each.items()}


def heard(phrase: str) -> Intent:
    """What a phrase alone means, whatever other languages say with its words."""
    return intent_of(phrase.replace("…", "bla").replace("*", ""))


TYPED = typed_words()
SIGNS = 4  # letters; a shorter word may be of any language
CALLED_SO = {  # by exam boards, providers and mail servers, whatever the desk speaks
    "domain/exams/names.py",
    "domain/text/public_mailboxes.py",
    "mailer/inbound/folders.py",
    "mailer/server_words.py",
}


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_the_words_that_numbers_are_typed_by(language: str) -> None:
    said = TYPED[language]
    assert len(said.digits) == DIGITS, f"domain/text/words/{language}.toml needs ten digits"
    assert all((said.beyond, said.joining, said.labels, said.announcing))
    model = TYPED[FALLBACK]
    for section in ("moments", "questions", "scores", "audiences"):
        assert said.sections[section].keys() == model.sections[section].keys(), section


@pytest.mark.parametrize("language", FOUND)
def test_a_language_has_the_words_that_files_are_read_by(language: str) -> None:
    said, model = file_words().get(language, {}), file_words()[FALLBACK]
    known = {each.field for layout in LAYOUTS.values() for each in layout.columns}
    none(model.keys() - said.keys(), f"bot/files/words/{language}.toml has no section")
    none(said.get("headers", {}).keys() - known, f"{language} names columns that no file has")


def test_no_two_columns_of_a_file_are_called_the_same() -> None:
    headers: dict[str, list[str]] = {}
    for each in file_words().values():
        for column, called in each["headers"].items():
            headers.setdefault(column, []).extend(called)
    for layout in LAYOUTS.values():
        meant = {
            (header_key(name), each.field)
            for each in layout.columns
            for name in (each.header, *headers.get(each.field, ()))
        }
        assert len(dict(meant)) == len(meant)


def test_a_word_for_a_digit_calls_the_same_one_in_all_languages() -> None:
    called = {
        (word, at) for each in TYPED.values() for at, one in enumerate(each.digits) for word in one
    }
    assert len(called) == len(dict(called))


def test_no_module_lists_words_that_stand_in_a_languages_folder() -> None:
    """A table of words that people write, in code, is a language that nobody can add."""
    listed = own_words()
    places = (
        place
        for package in ("bot", "domain", "handlers", "mailer")
        for place in sorted((ROOT / package).rglob("*.py"))
        if "sandbox" not in place.parts  # its people are invented, in French
    )
    found = {str(each.relative_to(ROOT)): said for each in places if (said := told(each) & listed)}
    telling = {place for place, said in found.items() if len(said) > FEW}
    assert telling == CALLED_SO


def own_words() -> set[str]:
    """What only languages beside English say, in mail, in a chat or in a file."""
    mail = {lang: " ".join(said) for lang, said in words().people.items()}
    chat = {
        lang: " ".join(
            [*each.beyond, *each.no, *each.yes, *(one for d in each.digits for one in d)]
        )
        for lang, each in TYPED.items()
    }
    imported = {
        lang: " ".join(
            word for names in each.values() for listed in names.values() for word in listed
        )
        for lang, each in file_words().items()
    }
    everywhere = (mail, chat, imported)
    spoken = " ".join(each[FALLBACK] for each in everywhere)
    english = set(re.findall(r"[^\W\d_]+", spoken.casefold()))
    others = " ".join(
        said for each in everywhere for lang, said in each.items() if lang != FALLBACK
    )
    return {
        word for word in re.findall(r"[^\W\d_]+", others.casefold()) if len(word) >= SIGNS
    } - english


def told(place: Path) -> set[str]:
    """The words in a module's strings, but for what it says of itself."""
    nodes = list(ast.walk(tree(place)))
    remarks = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    said = (
        node.value
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in remarks
    )
    return {word for each in said for word in re.findall(r"[^\W\d_]+", each.casefold())}


def test_nothing_but_the_fallback_knows_a_language_by_its_code() -> None:
    places = [
        place
        for package in ("bot", "domain", "handlers", "mailer")
        for place in sorted((ROOT / package).rglob("*.py"))
        if "sandbox" not in place.parts and str(place.relative_to(ROOT)) not in TELLS_CODES
    ]
    assert [str(each) for each in places if codes(each)] == []


def codes(place: Path) -> set[str]:
    """Codes of languages that are spoken, and tables with a row for each that is heard alone."""
    nodes = list(ast.walk(tree(place)))
    known = {str(each.value) for each in nodes if isinstance(each, ast.Constant)} & set(FOUND)
    for table in (each for each in nodes if isinstance(each, ast.Dict)):
        keys = {str(each.value) for each in table.keys if isinstance(each, ast.Constant)}
        known |= keys & HEARD_CODES if len(keys & HEARD_CODES) > FEW else set()
    return known
