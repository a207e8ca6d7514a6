"""Four digits in words, as people dictate them: "zéro quatre deux sept", "zero four two seven".

Words for the ten digits are read. Those beyond nine are not ("quatre vingt-sept" may be 4 27 and
87), and yet may tell a secret number.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from domain.text.words.typed_words import typed_words

_LENGTH = 4  # of a secret number


@cache
def _units() -> Mapping[str, str]:
    """The digit that a word calls, in any language."""
    return {
        word: str(digit)
        for each in typed_words().values()
        for digit, words in enumerate(each.digits)
        for word in words
    }


@cache
def _numeral() -> str:
    beyond = (word for each in typed_words().values() for word in each.beyond)
    words = sorted({*_units(), *beyond}, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, words))}|[0-9]{{1,3}})"


@cache
def _run() -> re.Pattern[str]:
    joins = "|".join(word for each in typed_words().values() for word in each.joining)
    between = rf"(?:\W|_|\b(?:{joins})\b){{1,5}}"
    return re.compile(rf"(?<!\w){_numeral()}(?:{between}{_numeral()})+(?!\w)", re.IGNORECASE)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_numeral()}(?!\w)", re.IGNORECASE)


def spelled_out(text: str) -> list[str]:
    """The runs of number words in a text that are long enough for a secret number."""
    return [found[0] for found in _run().finditer(text) if _may_be_secret(found[0])]


def in_digits(tokens: Iterable[str]) -> list[str]:
    """The tokens; four digits that are in words, all or some of them, are one token of digits."""
    read: list[str] = []
    for numeric, group in groupby(tokens, key=_is_digit):
        run = [*group]
        digits = "".join(_units().get(each.casefold(), each) for each in run) if numeric else ""
        worded = not all(map(str.isdecimal, run))
        read += [digits] if worded and len(digits) == _LENGTH else run
    return read


def _is_digit(token: str) -> bool:
    return token.isdecimal() or token.casefold() in _units()


def _may_be_secret(run: str) -> bool:
    """Whether it is four digits long, a word beyond nine counting for two."""
    words = _word().findall(run)
    if all(map(str.isdecimal, words)):
        return False  # read as it is
    return sum(map(_length, words)) >= _LENGTH


def _length(word: str) -> int:
    if word.isdecimal():
        return len(word)
    return 1 if word.casefold() in _units() else 2
