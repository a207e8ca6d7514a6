"""Four digits in words, as people dictate them: "zéro quatre deux sept", "zero four two seven".

Words for the ten digits are read. Those beyond nine are not ("quatre vingt-sept" may be 4 27 and
87), and yet may tell a secret number.
"""

import re
from collections.abc import Iterable
from itertools import groupby

_LENGTH = 4  # of a secret number
_UNITS = {
    word: str(digit)
    for digit, words in enumerate(
        ("zéro zero oh nought", "un une one", "deux two", "trois three", "quatre four",
         "cinq five", "six", "sept seven", "huit eight", "neuf nine")
    )
    for word in words.split()
}  # fmt: skip
_BEYOND = (
    "dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|"
    "septante|huitante|octante|nonante|cents?|mille|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|thousand|double|triple"
)
_NUMERAL = rf"(?:{'|'.join(_UNITS)}|{_BEYOND}|[0-9]{{1,3}})"
_RUN = re.compile(
    rf"(?<!\w){_NUMERAL}(?:(?:\W|_|\b(?:et|and)\b){{1,5}}{_NUMERAL})+(?!\w)", re.IGNORECASE
)
_WORD = re.compile(rf"(?<!\w){_NUMERAL}(?!\w)", re.IGNORECASE)


def spelled_out(text: str) -> list[str]:
    """The runs of number words in a text that are long enough for a secret number."""
    return [found[0] for found in _RUN.finditer(text) if _may_be_secret(found[0])]


def in_digits(tokens: Iterable[str]) -> list[str]:
    """The tokens; four digits that are in words, all or some of them, are one token of digits."""
    read: list[str] = []
    for numeric, group in groupby(tokens, key=_is_digit):
        run = [*group]
        digits = "".join(_UNITS.get(each.casefold(), each) for each in run) if numeric else ""
        worded = not all(map(str.isdecimal, run))
        read += [digits] if worded and len(digits) == _LENGTH else run
    return read


def _is_digit(token: str) -> bool:
    return token.isdecimal() or token.casefold() in _UNITS


def _may_be_secret(run: str) -> bool:
    """Whether it is four digits long, a word beyond nine counting for two."""
    words = _WORD.findall(run)
    if all(map(str.isdecimal, words)):
        return False  # read as it is
    return sum(map(_length, words)) >= _LENGTH


def _length(word: str) -> int:
    if word.isdecimal():
        return len(word)
    return 1 if word.casefold() in _UNITS else 2
