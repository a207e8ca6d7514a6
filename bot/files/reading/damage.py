"""Tells letters that a wrong encoding has left from those that a name has.

None of these is proof: they are reasons to look, and to ask what else a file may be encoded in.
"""

import re
from itertools import pairwise

from bot.files.reading.spellings import FITS, is_spelled_in, oddness, strange_signs
from domain.machine.sentence import Line

_NORDIC = re.compile("[þðÞÐ]|Ý\\w|ý\\w{1,30}ý(?=\\w)")
_TURKISH = str.maketrans("þÞýÝðÐ", "şŞıİğĞ")
_ACCENTS_IN_A_ROW = re.compile("[À-ÖØ-öø-ÿ]{3}")
_CZECH = re.compile("(?=\\w{0,30}[èìòùø])(?=\\w{0,30}[ýíášž])\\w{3}")
_OPENING_WITHIN = re.compile("\\w‘")  # an apostrophe opens nothing
_ORDINAL = re.compile("[ªº](?=\\w)")  # behind a name they stand for one: Mª


def strangeness(name: str) -> Line | None:
    """Why a name's letters should be looked at; None where they are as names have them."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return None
    if signs := strange_signs(name):
        return Line("import-letters-strange", {"signs": signs[:5]})
    if _is_nordic(name) and is_spelled_in("Turkish", turkish := name.translate(_TURKISH)):
        return Line("import-letters-nordic", {"other": turkish})
    if capitals := _capitals_within(name):
        return Line("import-letters-strange", {"signs": capitals[:5]})
    for pattern in (_ACCENTS_IN_A_ROW, _CZECH, _ORDINAL, _OPENING_WITHIN):
        if found := pattern.search(name):
            return Line("import-letters-strange", {"signs": found[0][:5]})
    return None


def _is_nordic(name: str) -> bool:
    """Whether its letters are Icelandic, or hold one ý that no language has there: "Yýlmaz"."""
    return bool(_NORDIC.search(name)) or ("ý" in name and oddness(name) > FITS)


def _capitals_within(name: str) -> str:
    """Capitals beyond ASCII inside words that are not all capitals; McArthur has none."""
    words = [word for word in name.split() if not word.isupper()]
    pairs = [pair for word in words for pair in pairwise(word)]
    return "".join(
        sign for before, sign in pairs if before.isalpha() and sign.isupper() and not sign.isascii()
    )
