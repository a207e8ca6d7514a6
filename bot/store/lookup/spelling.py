"""What a misspelt word shares with the one that is meant: its trigrams, or nearly every sign."""

import re
from collections.abc import Iterator
from string import ascii_uppercase, digits

from domain.text.folding import fold
from domain.text.identifiers import DIGITS, LETTERS

LONGEST = 24  # signs of a word that count
_DIGITS = re.compile("[0-9]+")
_SIGNS = ascii_uppercase + digits
_KINDS = {"0": digits, "A": ascii_uppercase}
_KIND_OF = str.maketrans({sign: kind for kind, signs in _KINDS.items() for sign in signs})
_SHAPES = ("A" * LETTERS + "0" * DIGITS, "0" * DIGITS + "A" * LETTERS)
_LENGTH = LETTERS + DIGITS


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


def id_numbers_two_away(number: str) -> frozenset[str]:
    """Every ID number at most two slips away from what was typed; only what can be one is tried."""
    near = {number, *neighbours(number)}
    whole = {each for each in near if each.translate(_KIND_OF) in _SHAPES}
    return frozenset(whole | {other for each in near for other in _made_whole(each)})


def _made_whole(text: str) -> Iterator[str]:
    """Every ID number one slip away."""
    kinds = text.translate(_KIND_OF)
    match len(text) - _LENGTH:
        case 0 if kinds in _SHAPES:
            yield from _of_its_shape(text)
        case 0:
            yield from _put_right(text, kinds)
        case 1:
            shorter = (text[:at] + text[at + 1 :] for at in range(len(text)))
            yield from (each for each in shorter if each.translate(_KIND_OF) in _SHAPES)
        case -1:
            for shape in _SHAPES:
                for at, kind in enumerate(shape):
                    if kinds[:at] + kind + kinds[at:] == shape:
                        yield from (text[:at] + sign + text[at:] for sign in _KINDS[kind])


def _of_its_shape(number: str) -> Iterator[str]:
    """From an ID number: letters stay letters, and digits digits."""
    for at, sign in enumerate(number):
        before, after = number[:at], number[at + 1 :]
        yield from (f"{before}{other}{after}" for other in _KINDS[sign.translate(_KIND_OF)])
        if after and after[0].isdigit() == sign.isdigit():
            yield f"{before}{after[0]}{sign}{after[1:]}"


def _put_right(text: str, kinds: str) -> Iterator[str]:
    """With a letter where a digit belongs, or the other way round, or a letter among digits."""
    for shape in _SHAPES:
        wrong = [at for at in range(_LENGTH) if kinds[at] != shape[at]]
        if len(wrong) == 1:
            at = wrong[0]
            yield from (text[:at] + sign + text[at + 1 :] for sign in _KINDS[shape[at]])
        elif len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            at = wrong[0]
            yield text[:at] + text[at + 1] + text[at] + text[at + 2 :]
