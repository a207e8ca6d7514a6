"""What a misspelt word shares with the one that is meant: its trigrams, or all but one sign."""

import re
from collections.abc import Iterator
from string import ascii_uppercase, digits

from domain.text.folding import fold

LONGEST = 24  # signs of a word that count
_DIGITS = re.compile("[0-9]+")
_SIGNS = ascii_uppercase + digits


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, each once; a single letter is none."""
    return tuple({each[:LONGEST]: None for each in fold(text).split() if len(each) > 1})


def words_of_address(address: str) -> tuple[str, ...]:
    """The words before the @: "camille.moreau88" says two, since most numbers are nobody's name."""
    return words_of(_DIGITS.sub(" ", address.rpartition("@")[0]))


def trigrams(word: str) -> frozenset[str]:
    """Every three signs of a word in a row, its two ends marked."""
    marked = f"^{word}$"
    return frozenset(marked[at : at + 3] for at in range(len(marked) - 2))


def neighbours(number: str) -> Iterator[str]:
    """Every number one slip away: a wrong, missing or added sign, or two that were swapped."""
    for at in range(len(number) + 1):
        before, after = number[:at], number[at:]
        yield from (f"{before}{sign}{after}" for sign in _SIGNS)
        if after:
            yield before + after[1:]
            yield from (f"{before}{sign}{after[1:]}" for sign in _SIGNS if sign != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield f"{before}{after[1]}{after[0]}{after[2:]}"
