"""Tells letters that a wrong encoding has left from those that a name has.

None of these is proof: they are reasons to look, and to ask what else a file may be encoded in.
"""

import re
import unicodedata
from itertools import pairwise

from domain.machine.effects import Line

_OF_NAMES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Pd", "Zs", "Cf"})
_WELCOME = frozenset(
    "'’‘ʼ`´.,()/·ªº" + "0123456789"
)  # of titles, abbreviations and numerals as well
_NORDIC = re.compile("[þðÞÐ]|Ý\\w|ý\\w{1,30}ý")
_NO_TURKISH = re.compile("[áéíóúæÁÉÍÓÚÆ]")  # beside these they are Iceland's own
_TURKISH = str.maketrans("þÞýÝðÐ", "şŞıİğĞ")
_ACCENTS_IN_A_ROW = re.compile("[À-ÖØ-öø-ÿ]{3}")
_CZECH = re.compile("(?=\\w{0,30}[èìòùø])(?=\\w{0,30}[ýíášž])\\w{3}")
_OPENING_WITHIN = re.compile("\\w‘")  # an apostrophe opens nothing
_ORDINAL = re.compile("[ªº](?=\\w)")  # behind a name they stand for one: Mª


def strangeness(name: str) -> Line | None:
    """Why a name's letters should be looked at; None where they are as names have them."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return None
    if signs := "".join(dict.fromkeys(each for each in name if not _is_of_names(each))):
        return Line("import-letters-strange", {"signs": signs[:5]})
    if _NORDIC.search(name) and not _NO_TURKISH.search(name):
        return Line("import-letters-nordic", {"other": name.translate(_TURKISH)})
    if capitals := _capitals_within(name):
        return Line("import-letters-strange", {"signs": capitals[:5]})
    for pattern in (_ACCENTS_IN_A_ROW, _CZECH, _ORDINAL, _OPENING_WITHIN):
        if found := pattern.search(name):
            return Line("import-letters-strange", {"signs": found[0][:5]})
    return None


def _capitals_within(name: str) -> str:
    """Capitals beyond ASCII inside words that are not all capitals; McArthur has none."""
    words = [word for word in name.split() if not word.isupper()]
    pairs = [pair for word in words for pair in pairwise(word)]
    return "".join(
        sign for before, sign in pairs if before.isalpha() and sign.isupper() and not sign.isascii()
    )


def _is_of_names(sign: str) -> bool:
    return sign in _WELCOME or unicodedata.category(sign) in _OF_NAMES
