"""Folds texts that people write in several ways into one form, for comparing, never for showing."""

import re
import unicodedata
from itertools import filterfalse

_APOSTROPHES = re.compile("['’‘ʼ`´]")
_GAPS = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ʼ": ""}  # what is left of ŉ
)  # letters with a stroke of their own, which Unicode does not take apart


def fold(text: str) -> str:
    """Lower-case words without accents, one space between them.

    Apostrophes vanish ("St Mary’s" is "st marys"), other signs part words. Folding what is folded
    changes nothing.
    """
    bare = _APOSTROPHES.sub("", text)
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    letters = "".join(filterfalse(unicodedata.combining, apart))
    return _GAPS.sub(" ", letters.translate(_LETTERS)).strip()
