"""Letters as they are read: what to do stands early, and the text says what the HTML says.

One thing is to be done in a letter: a button is pressed, or an answer is written, and that sentence
is set bold. At most sixty words stand before it, and above whatever the letter leads to. What is
asked for by HELP is a list, and is looked through.
"""

import re
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
ORDER = re.compile(r"\b(?:répond(?:ez|re)|reply|envoyez|send|suivez|follow)\b", re.IGNORECASE)
CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")


def of_organisation(letter: str) -> bool:
    """Whether it goes to whoever was sent a result: nothing is asked of them."""
    return letter.startswith("institution.")


def words(text: str) -> int:
    """How many there are; what holds no letter and no digit is none."""
    return sum(any(sign.isalnum() for sign in each) for each in text.split())


def body(letter: str, language: str) -> str:
    """Below the mark to reply above, without the label of the button."""
    text = written(letter, language).text
    label = {"fr": "Ouvrir la conversation", "en": "Open the chat"}.get(language, "")
    return re.sub(r"\A— .* —\n", "", text).replace(label, "")


def above_door(letter: str, language: str) -> str:
    """What is read above the chat that a letter leads to, "" where it leads nowhere."""
    text, door, _ = body(letter, language).partition(str(VALUES["chat"]))
    return text if door else ""


def before_action(letter: str, language: str) -> str:
    """What is read before one knows what to write, where a letter asks for an answer."""
    text = body(letter, language)
    asks = LETTERS[letter].asks or ".action." in letter
    order = ORDER.search(text) if asks else None
    return text[: order.start()] if order else text if asks else ""


def told(letter: str, language: str, *, html: bool = False) -> set[str]:
    """The words of a letter, in whatever order its layout puts them."""
    of = written(letter, language)
    said = unescape(TAG.sub(" ", of.html)) if html else of.text
    return set(re.findall(r"\w+", said.replace(str(VALUES["chat"]), " ")))


def test_at_most_sixty_words_stand_before_what_to_do() -> None:
    long = {
        f"{letter} {language}: {count}"
        for letter, language in EVERY
        for before in (before_action, above_door)
        if letter not in ASKED_FOR and (count := words(before(letter, language))) > MOST
    }
    assert not long, "\n  ".join(sorted(long))


def test_one_thing_is_to_be_done() -> None:
    for letter, language in EVERY:
        for by_mail, page in product(("full", "no_results"), ("", "https://desk.example/result/v")):
            html = written(letter, language, by_mail=by_mail, page=page).html
            asks = LETTERS[letter].asks and not (LETTERS[letter].page and by_mail != "full")
            assert html.count('<a class="key"') + asks <= 1, letter
            assert html.count(TO_DO) == (LETTERS[letter].asks or ".action." in letter), letter


def test_the_text_says_what_the_html_says() -> None:
    different = {each for each in EVERY if told(*each) != told(*each, html=True)}
    assert not different


def foot(letter: str, language: str, by_mail: str) -> list[str]:
    """The words that a letter's foot offers, whatever else stands there."""
    text = written(letter, language, by_mail=by_mail).text
    return [each for each in CAPITALS.findall(text.rpartition("\n-- \n")[2]) if each != "ID"]


def test_three_words_are_offered_at_the_foot_of_every_letter_to_whoever_took_an_exam() -> None:
    other = {
        f"{letter} {language} {by_mail}: {' '.join(offered)}"
        for letter, language in EVERY
        for by_mail in ("full", "no_results", "off")
        if len(offered := foot(letter, language, by_mail)) != (0 if of_organisation(letter) else 3)
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
