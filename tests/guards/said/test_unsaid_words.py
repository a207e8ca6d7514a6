"""What is never said: each language's `language.toml` lists its words, a rule here the signs.

`unsaid` stands in no sentence of its language, in any form that a value brings, the words for a
centre that says nothing itself included. `belittling` stands in none that speaks of a result: "only
the centre can help" is harmless, "only level B1" is not. Staff's sentences are no exception, since
what staff read they say on.
"""

import re
from zoneinfo import ZoneInfo

import pytest

from bot.texts.language import Language
from bot.texts.texts import Texts
from tests.support.offenders import each_of
from tests.support.screens.written_words import written

TEXTS = Texts(ZoneInfo("Europe/Paris"))
SENTENCE = re.compile(r"[^.!?\n]+")
TYPED = re.compile(r"<code>.*?</code>|`[^`]*`|\{\w*\}|<[^>]*>|\b\w+(?:\.\w+)+\b")
"""Commands, values, tags and settings: what is typed or filled in, and not said."""
DOUBLED_FORMS = re.compile(r"\w[·•]\w|\w\((?:e|s|es|ne)\)", re.IGNORECASE)
"""« candidat·e », « inscrit(e) »: a screen reader says “point e”."""
MOODS = re.compile("[\U0001f300-\U0001faff\u2639-\u263b\u2665\u2764]")
"""Faces, hands, hearts and confetti; a sign such as ⚠ warns and has no mood."""


def found(pattern: str, text: str) -> str:
    """The first of these words that stands in a text, or ""."""
    hit = re.search(rf"\b(?:{pattern})(?!\w)", text.replace("’", "'"), re.IGNORECASE)
    return hit[0] if hit else ""


def hurts(language: Language, text: str) -> str:
    """What a text says that is never said, or ""."""
    said = TYPED.sub(" ", text)
    sign = DOUBLED_FORMS.search(said) or MOODS.search(said)
    if sign or (word := found("|".join(language.unsaid), said)):
        return sign[0] if sign else word
    of_results = (each for each in SENTENCE.findall(said) if found(language.of_results, each))
    return next(filter(None, (found(language.belittling, each) for each in of_results)), "")


@pytest.mark.parametrize("code", TEXTS.languages)
def test_a_language_lists_what_is_never_said_in_it(code: str) -> None:
    language = TEXTS.language(code)
    assert language.unsaid
    assert language.of_results
    assert language.belittling


@pytest.mark.parametrize("code", TEXTS.languages)
def test_nothing_is_said_that_is_never_said(code: str) -> None:
    language = TEXTS.language(code)
    hits = {f"{key}: {word}" for key, text in written(code) if (word := hurts(language, text))}
    assert not hits, "\n  ".join(sorted(hits))


@pytest.mark.parametrize("code", TEXTS.languages)
def test_no_sentence_swallowed_a_comment(code: str) -> None:
    """A line that begins with a hash within a sentence is said: it comments nothing."""
    assert [key for key, text in written(code) if re.search(r"(?m)^\s*#", text)] == []


@each_of(
    [
        ("fr", "Vous avez échoué."),
        ("fr", "Il est à peine au niveau B1."),
        ("fr", "Le·la candidat·e"),
        ("fr", "Bravo 🎉"),
        ("fr", "comme la loi le lui demande"),
        ("en", "You only reached level B1."),
        ("en", "Unfortunately, no."),
    ]
)
def test_what_hurts_is_found(code: str, text: str) -> None:
    assert hurts(TEXTS.language(code), text)


@pytest.mark.parametrize(("code", "text"), [("en", "Only the centre can help. Your result is B.")])
def test_what_does_not_hurt_may_be_said(code: str, text: str) -> None:
    assert not hurts(TEXTS.language(code), text)
