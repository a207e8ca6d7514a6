"""Letters as they are read: what to do stands early, and the text says what the HTML says.

Above the button of a letter stand at most sixty words. One that asks for an answer says so in its
first sentences, before any button. What is asked for by HELP is a list, and is looked through.
"""

import re
from html import unescape

from bot.texts.letter_forms import LETTERS
from tests.support.mail.our_letters import EVERY, VALUES, written

MOST = 60
ASKED_FOR = {"candidate.answer.help"}
TAG = re.compile(r"<(?:style|title|head)\b.*?</(?:style|title|head)>|<[^>]*>", re.DOTALL)
ORDER = re.compile(r"\b(?:répond(?:ez|re)|reply|envoyez|send|suivez|follow)\b", re.IGNORECASE)
CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{3,}\b")


def words(text: str) -> int:
    """How many there are; what holds no letter and no digit is none."""
    return sum(any(sign.isalnum() for sign in each) for each in text.split())


def body(letter: str, language: str) -> str:
    """Below the mark to reply above, without the label of the button."""
    text = written(letter, language).text
    label = {"fr": "Ouvrir la conversation", "en": "Open the chat"}.get(language, "")
    return re.sub(r"\A— .* —\n", "", text).replace(label, "")


def before_action(letter: str, language: str) -> str:
    """What is read before one knows what to do, or comes to the button that does it."""
    form, text = LETTERS[letter], body(letter, language)
    asks = ".action." in letter or (form.answered and not form.words and form.chat)
    if asks:
        return text[: order.start()] if (order := ORDER.search(text)) else text
    return text.partition(str(VALUES["chat"]))[0] if form.chat else ""


def told(letter: str, language: str, *, html: bool = False) -> set[str]:
    """The words of a letter, in whatever order its layout puts them."""
    of = written(letter, language)
    said = unescape(TAG.sub(" ", of.html)) if html else of.text
    return set(re.findall(r"\w+", said.replace(str(VALUES["chat"]), " ")))


def test_at_most_sixty_words_stand_before_what_to_do() -> None:
    long = {
        f"{letter} {language}: {count}"
        for letter, language in EVERY
        if letter not in ASKED_FOR and (count := words(before_action(letter, language))) > MOST
    }
    assert not long, "\n  ".join(sorted(long))


def test_the_text_says_what_the_html_says() -> None:
    different = {each for each in EVERY if told(*each) != told(*each, html=True)}
    assert not different


def test_three_words_are_offered_at_the_foot() -> None:
    for letter, language in EVERY:
        if LETTERS[letter].words:
            foot = written(letter, language).text.rpartition("\n-- \n")[2]
            assert len(CAPITALS.findall(foot)) >= 3, letter
