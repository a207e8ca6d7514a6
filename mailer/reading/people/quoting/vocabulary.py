"""The words of our letter by number, so that texts can be compared with it word by word.

    "Répondez" 3   "répondez," 3   "r?pondez" 3, for a charset damaged it   "fils" ELSE   "—" SIGN

A word that a charset damaged is known by its letters that any charset leaves.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mailer.reading.people.intents import speaks_by_signs
from mailer.reading.people.signatures import LINK
from mailer.reading.words.phrases import fold, phrases

ELSE = -1  # a word, and none of ours
_SIGN = -2
_LOST = "\N{REPLACEMENT CHARACTER}"  # where a charset damaged a word
_DAMAGED = re.compile(r"[^\x00-\x7f]|\?")
_ASCII = re.compile(r"[^a-z0-9]")


class Word(NamedTuple):
    """A piece of a line as it is spelled, and the number of that word in our letter."""

    spelled: str
    number: int

    @property
    def is_sign(self) -> bool:
        """Whether it holds no letter and no digit."""
        return self.number == _SIGN


class Vocabulary:
    """The different words of one letter."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` of the letter; none of them is only a sign."""
        self._numbers: dict[str, int] = {}
        self._damaged: dict[str, int] = {}
        self._digits: set[int] = set()
        self._refusing: set[int] = set()
        for word in words:
            self._enter(word)

    def own(self, word: str) -> int:
        """The number of a word that stands in the letter."""
        return self._numbers[_key(word)]

    def words(self, line: str) -> list[Word]:
        """A line's pieces; links are nobody's."""
        return [Word(piece, self._number(piece)) for piece in pieces(line)]

    def refuse(self, numbers: Iterable[int]) -> bool:
        """Whether a word that is a refusal by itself is among these."""
        return not self._refusing.isdisjoint(numbers)

    def spoken(self, numbers: Iterable[int]) -> int:
        """How many of these are more than digits."""
        return sum(number not in self._digits for number in numbers)

    def _enter(self, word: str) -> None:
        key = _key(word)
        number = self._numbers.setdefault(key, len(self._numbers))
        self._damaged.setdefault(_remains(word), number)
        if key.isdigit():
            self._digits.add(number)
        if phrases("deny_alone").whole(fold(word)):
            self._refusing.add(number)

    def _number(self, word: str) -> int:
        key = _key(word)
        if not key:
            return _SIGN
        if speaks_by_signs(word.replace(_LOST, "")):
            return ELSE
        found = self._numbers.get(key)
        if found is None and _DAMAGED.search(word) and (remains := _remains(word)):
            found = self._damaged.get(remains)
        return ELSE if found is None else found


def pieces(line: str) -> list[str]:
    """What blanks part in a line, without its links."""
    return LINK.sub(" ", line).split()


def own_words(line: str) -> list[str]:
    """The pieces of a line of ours that hold a letter or a digit."""
    return [piece for piece in pieces(line) if _key(piece)]


def numbers(words: Sequence[Word]) -> tuple[int, ...]:
    """Those of all that are more than signs."""
    return tuple(word.number for word in words if not word.is_sign)


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return fold(word).replace(" ", "")


def _remains(word: str) -> str:
    return _ASCII.sub("", unicodedata.normalize("NFC", word).casefold())
