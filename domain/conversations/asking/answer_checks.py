"""What in an answer is questioned before it is sent: a result, or what the desk knows of somebody.

An answer goes by ways that results do not go by, to whoever asked. Asked once too often harms
nobody, so whatever looks like one is.
"""

import re
from functools import cache
from itertools import pairwise
from unicodedata import normalize

from domain.machine.asking.records import CentreQuestion
from domain.text.folding import fold
from domain.text.typed_numbers import numbers_in
from domain.text.words.typed_words import said_in_any

_SCORE = re.compile(r"(?<![\d/.,:+-])(?:1 ?\d ?\d|2 ?[0-3] ?\d)(?! ?\d|[/:]|[.,]\d)")
_ROMAN = re.compile(r"\b(?=\w{3})CC?(?:XC|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
"""From 101 on in Roman numerals; shorter ones are rather a CV or the CC of a letter."""
_LETTER = re.compile(r"(?<![\w'’.-])(?:[BC]|A(?!\s+[^\W\d]))(?![\w'’.-]\w)(?!\w)")
"""A grade that stands alone, in capitals; "A" not before a word, where it may be one itself."""
_DAY = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b|\b(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}\b"
)
_DAY_IN_WORDS = re.compile(
    r"\b\d{1,2}(?:er|st|nd|rd|th)?\s+(?:of\s+)?[^\W\d]+\.?,?\s+((?:19|20)\d\d)\b"
)
_FOUR = re.compile(r"(?<![\w/.:,+-])\d{4}(?![\w/:]|[.,-]\d)")
"""Four digits: a secret number has as many, and so has a year."""
NEAR = 2  # years: what is further from now is no year that an answer speaks of
YOUNGEST = 4  # years: who sits an exam was born before
_WORDS = re.compile(r"[^\W\d_][\w'’-]+|[^\s\w]")
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
    text = normalize("NFKC", text)
    said = fold(text)
    figures = _SCORE.search(text) or _LETTER.search(text) or _ROMAN.search(text)
    return bool(figures or _told().search(said) or _spelled().search(said))


def seems_personal(text: str, question: CentreQuestion) -> bool:
    """Whether a text seems to hold a number, a secret, a birth date or an address of our records.

    To who is not proven, a name as well: the whole one of whom it is about, or what looks like one
    where that is not known.
    """
    text = normalize("NFKC", text)
    if any(numbers_in(each).id_number for each in text.splitlines()):
        return True
    if _DAY.search(text) or _seems_secret(text, question) or _seems_birth(text, question):
        return True
    if any(each.casefold() != question.address.casefold() for each in _ADDRESS.findall(text)):
        return True
    if question.proven:
        return False
    return fold(question.name) in fold(text) if question.name else _seems_name(text, question)


def _seems_secret(text: str, question: CentreQuestion) -> bool:
    """Whether there are four digits that are no year of now."""
    this = question.asked_at.year
    return any(abs(int(each) - this) > NEAR for each in _FOUR.findall(text))


def _seems_name(text: str, question: CentreQuestion) -> bool:
    """Whether two words in capitals stand side by side that are neither a title nor an exam's.

    Whom the asker's own address names may be greeted.
    """
    known = {*said_in_any("names", "besides"), *fold(question.address).split()}
    return any(
        first[0].isupper() and second[0].isupper() and not {fold(first), fold(second)} & known
        for first, second in pairwise(_WORDS.findall(text))
    )


def _seems_birth(text: str, question: CentreQuestion) -> bool:
    """Whether there is a day in words that somebody who sits an exam could be born on."""
    latest = question.asked_at.year - YOUNGEST
    return any(int(year) <= latest for year in _DAY_IN_WORDS.findall(text))
