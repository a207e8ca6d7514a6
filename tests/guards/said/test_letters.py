"""Letters as they are read: what to do stands early, and the text says what the HTML says.

One thing is to be done in a letter: a button is pressed, or an answer is written, and that sentence
is set bold. At most sixty words stand before it, and above whatever the letter leads to. What is
asked for by HELP is a list, and is looked through.
"""

import re
from collections.abc import Mapping
from html import unescape
from itertools import product

import pytest

from bot.texts.letter_forms import LETTERS
from domain.mail.reading import Intent
from mailer.reading.people.intents import intent as intent_of
from tests.support.mail.our_letters import EVERY, TEXTS, VALUES, written
from tests.support.screens.written_words import written as sentences

MOST = 60
ASKED_FOR = {"candidate.answer.help"}
QUOTED = re.compile(r"«\s(.+?)\s»|“(.+?)”")
TO_DO = ';font-weight:600">'
TAG = re.compile(r"<(?:style|title|head)\b.*?</(?:style|title|head)>|<[^>]*>", re.DOTALL)
BOLD = re.compile(r'<p [^>]*;font-weight:600">(.*?)</p>', re.DOTALL)
PREVIEW = re.compile(r'<div style="display:none.*?</div>', re.DOTALL)
PAGE = "https://desk.example/result/v"
CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")


def of_others(letter: str) -> bool:
    """Whether it goes to whoever was sent a result, or to staff."""
    return letter.startswith(("institution.", "staff."))


def words(text: str) -> int:
    """How many there are; what holds no letter and no digit is none."""
    return sum(any(sign.isalnum() for sign in each) for each in text.split())


LONG = "Marie-Charlotte Anne Élisabeth de la Fontaine " * 2
HOSTILE = "<b>&\"'}{ $x</a> répondez reply "
SHAPES: tuple[Mapping[str, object], ...] = (
    {},
    {"whom": "nobody"},
    {"whom": LONG, "name": LONG, "organisation": LONG, "known": LONG, "wanted": LONG},
    {"whom": HOSTILE, "name": HOSTILE, "organisation": HOSTILE, "new": HOSTILE, "known": HOSTILE},
    {"again": "yes", "for_whom": LONG},
    {"page": PAGE},
    {"by_mail": "no_results", "page": PAGE, "whom": "nobody"},
    {"by_mail": "off"},
)
"""What letters are written with: nobody's name, long and hostile ones, each of the settings."""

SHAPED = [
    (letter, language, shape)
    for letter, language in EVERY
    for shape in SHAPES
    if LETTERS[letter].asks or "again" not in shape  # what asks, asks again
]


def shown(html: str) -> str:
    """What a reader sees of a page: without the line that only a mailbox's list shows."""
    return " ".join(unescape(TAG.sub(" ", PREVIEW.sub("", html))).split())


def read_first(letter: str, language: str, shape: Mapping[str, object]) -> dict[str, str]:
    """What stands before the sentence that says what to do, or before what it leads to, in the
    text and in the page; "" where nothing is to be done.
    """
    of = written(letter, language, **shape)
    text = " ".join(of.text.split())
    bold = BOLD.search(of.html)
    door = next((str(each) for each in (PAGE, VALUES["chat"]) if str(each) in text), "")
    to_do = " ".join(unescape(bold[1]).split()) if bold else door
    if not to_do:
        return {}
    assert to_do in text, letter
    page = of.html[: bold.start()] if bold else of.html.partition(f'href="{door}"')[0]
    return {"text": text.partition(to_do)[0], "page": shown(page)}


def told(text: str) -> set[str]:
    """The words of a letter, in whatever order its layout puts them."""
    for link in (PAGE, str(VALUES["chat"])):
        text = text.replace(link, " ")
    return set(re.findall(r"\w+", text))


def test_at_most_sixty_words_stand_before_what_to_do() -> None:
    long = {
        f"{letter} {language} {where} {[*shape]}: {count}"
        for letter, language, shape in SHAPED
        for where, before in read_first(letter, language, shape).items()
        if letter not in ASKED_FOR and (count := words(before)) > MOST
    }
    assert not long, "\n  ".join(sorted(long))


def test_one_thing_is_to_be_done() -> None:
    for letter, language in EVERY:
        for by_mail, page in product(("full", "no_results"), ("", PAGE)):
            html = written(letter, language, by_mail=by_mail, page=page).html
            asks = LETTERS[letter].asks and not (LETTERS[letter].page and by_mail != "full")
            assert html.count('<a class="key"') + asks <= 1, letter
            assert html.count(TO_DO) == (LETTERS[letter].asks or ".action." in letter), letter


def test_the_text_says_what_the_html_says() -> None:
    different = {
        f"{letter} {language} {[*shape]}"
        for letter, language, shape in SHAPED
        if told((of := written(letter, language, **shape)).text) != told(shown(of.html))
    }
    assert not different, "\n  ".join(sorted(different))


def foot(letter: str, language: str, by_mail: str) -> list[str]:
    """The words that a letter's foot offers, whatever else stands there."""
    text = written(letter, language, by_mail=by_mail).text
    return [each for each in CAPITALS.findall(text.rpartition("\n-- \n")[2]) if each != "ID"]


def test_three_words_are_offered_at_the_foot_of_every_letter_to_whoever_took_an_exam() -> None:
    other = {
        f"{letter} {language} {by_mail}: {' '.join(offered)}"
        for letter, language in EVERY
        for by_mail in ("full", "no_results", "off")
        if len(offered := foot(letter, language, by_mail)) != (0 if of_others(letter) else 3)
    }
    assert not other, "\n  ".join(sorted(other))


def test_a_word_that_a_foot_offers_is_heard_as_what_it_is() -> None:
    for letter, language in EVERY:
        for by_mail in ("full", "no_results", "off"):
            heard = {each: intent_of(each) for each in foot(letter, language, by_mail)}
            questions = {each for each, meant in heard.items() if meant is Intent.QUESTION}
            assert questions <= {"QUESTION"}, (letter, language)
            assert Intent.NOTHING not in heard.values(), (letter, language)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_button_that_a_letter_names_exists(language: str) -> None:
    said = list(sentences(language))
    labels = {text for key, text in said if key.startswith("button-")}
    of_letters = "\n".join(text for key, text in said if key.startswith(("candidate-", "mail-")))
    quoted = {"".join(each) for each in QUOTED.findall(" ".join(of_letters.split()))}
    assert {each for each in quoted - labels if "{" not in each} == set()
