"""What in an answer is questioned before it is sent: a result, or what the desk knows of somebody.

An answer goes by ways that results do not go by, to whoever asked. Asked once too often harms
nobody, so whatever looks like one is.
"""

import re
from functools import cache

from domain.machine.asking.records import CentreQuestion
from domain.text.folding import fold
from domain.text.typed_numbers import numbers_in
from domain.text.words.typed_words import said_in_any

_SCORE = re.compile(r"(?<![\d/.,:+-])(?:1\d\d|2[0-3]\d)(?![\d/:]|[.,]\d)")
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b")
_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")


@cache
def _told() -> re.Pattern[str]:
    """A number that is told, a grade, a level, an outcome."""
    counted = rf"(?:{_any('counted')})\W{{0,3}}(?:{_any('linking')})?\W{{0,3}}\d{{2,3}}\b"
    graded = rf"(?:{_any('graded')}) [abc]\b|(?:{_any('levels')}) [abc][12]\b"
    return re.compile(rf"\b(?:{counted}|{graded}|(?:{_any('outcomes')})\b)")


@cache
def _spelled() -> re.Pattern[str]:
    """A score in words: "one hundred and seventy", "one seventy-four", « cent soixante-dix »."""
    return re.compile(rf"\b(?:{_any('hundreds')}|(?:{_any('hundred')}) (?:{_any('tens')}))")


def _any(name: str) -> str:
    return "|".join(said_in_any("scores", name))


def seems_result(text: str) -> bool:
    """Whether a text seems to tell a result."""
    said = fold(text)
    return bool(_SCORE.search(text) or _told().search(said) or _spelled().search(said))


def seems_personal(text: str, question: CentreQuestion) -> bool:
    """Whether a text seems to hold a number, a birth date or an address that the desk knows.

    To who is not proven, the whole name of whom it is about as well.
    """
    if any(numbers_in(each).id_number for each in text.splitlines()) or _DAY.search(text):
        return True
    if any(each.casefold() != question.address.casefold() for each in _ADDRESS.findall(text)):
        return True
    name = fold(question.name)
    return bool(name) and not question.proven and name in fold(text)
