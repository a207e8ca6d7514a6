"""Every screen as it is said, in every language: at most sixty words above the first button.

Whole screens are counted, with what is said above a question, and with real values. A list counts
with its first items: a longer one is its reader's own doing, and is looked through, not read.
What staff are told without buttons, and the long texts that one asks for, are not screens.
"""

import re
from collections.abc import Iterator
from itertools import groupby

import pytest

from domain.machine.effects import Line, Say
from domain.machine.phrases import Phrase
from tests.support.pure.world import said
from tests.support.screens.walk import above_buttons, turns

pytestmark = pytest.mark.long  # it walks through all that is said

MOST = 60
ITEMS = 3
TAG = re.compile(r"<[^>]*>")
WORDING = said()[1]
LANGUAGES = WORDING.texts.languages
SHORT = {Phrase.RESULT_SKILL}
"""Items that are read: all of them count."""


def family(line: Line) -> str:
    """What lines of one list have in common: their phrase, or how it begins."""
    return "share-is" if line.phrase.startswith("share-is-") else line.phrase


def counted(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without what stands further down in a list."""
    return tuple(
        line
        for phrase, same in groupby(lines, key=family)
        for line in list(same)[: None if phrase in SHORT else ITEMS]
    )


def words(says: tuple[Say, ...], language: str) -> int:
    """How many words these messages have; what holds no letter and no digit is none."""
    html = " ".join(WORDING.html(counted(each.lines), language) for each in says)
    return sum(any(sign.isalnum() for sign in each) for each in TAG.sub("", html).split())


def screens() -> Iterator[tuple[Say, ...]]:
    yield from (screen for turn in turns() for screen in above_buttons(turn))


def named(screen: tuple[Say, ...]) -> str:
    return " ".join(dict.fromkeys(line.phrase for say in screen for line in say.lines))


def test_at_most_sixty_words_stand_above_the_first_button() -> None:
    long = {
        f"{language}, {count} words: {named(screen)}"
        for screen in screens()
        for language in LANGUAGES
        if (count := words(screen, language)) > MOST
    }
    assert not long, "\n  ".join(sorted(long))


def test_the_walk_comes_to_what_people_and_staff_are_asked() -> None:
    """Nobody is asked anything that was not counted, but what a setting asks in another's place."""
    asked = {line.phrase for screen in screens() for say in screen for line in say.lines}
    questions = {each for each in Phrase if each.startswith("ask-")}
    assert questions - asked == {Phrase.ASK_SECRET_AND_EMAIL}
