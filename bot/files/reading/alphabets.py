"""Which letters a language writes, by which one old encoding is told from another.

The same bytes are "Ayşe" and "Çağrı" in one encoding, "Ayţe" and "Çađrý" in another, and each of
these has letters of some name. But the names of a file are mostly of one language, and no language
writes ţ, đ and ý.
"""

from collections.abc import Iterable

_BEYOND_LATIN = 0x370
_ALPHABETS = (
    "çğıöşüâîû",  # Turkish; the others in no order
    "ąćęłńóśźż",
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "áéíóöőúüű",
    "ăâîţşțș",
    "čćđšž",
    "àâæçéèêëîïôœùûüÿ",
    "äöüß",
    "áéíñóúüï",
    "ãáâàçéêíóôõúü",
    "àèéìíîòóùú",
    "åäöæøé",
    "áæéíðóöúýþ",
    "ąčęėįšųūž",
    "āčēģīķļņšūž",
    "äõöüšž",
)


def explained(words: Iterable[str]) -> int:
    """How many of the words one language writes, the one that writes most of them.

    Letters of another script than the Latin one are one language's.
    """
    written = [word.casefold() for word in words]
    foreign = [{each for each in word if not each.isascii()} for word in written]
    latin = max(sum(letters <= set(alphabet) for letters in foreign) for alphabet in _ALPHABETS)
    return max(latin, sum(all(ord(each) >= _BEYOND_LATIN for each in word) for word in written))
