"""Whether a name in Cyrillic or Greek letters is one that a header spells in Latin ones.

    Олена Шевченко       Olena Shevchenko, Elena Chevtchenko, Olena Ševčenko
    Γιώργος Παπαδάκης    Giorgos Papadakis, Yorgos Papadakis

Each language that writes Latin letters spells them its own way, and vowels are told apart least. So
consonants have to follow each other as one of these ways has them, and vowels may stand wherever.
One table of a standard lost (ISO 9): nobody's passport follows it.
"""

import re
from functools import lru_cache

from mailer.reading.words.phrases import fold

_SHORTEST = 3  # letters of a name; "не я" is none
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = "[aeiouyj]*"
_CONSONANTS = {  # folded, and how each may be spelled; whatever else is a vowel
    "дж": "dzh|dj|j|g", "кс": "ks|x", "нг": "ng|n", "ντ": "nt|nd|d", "μπ": "mp|mb|b", "γκ": "gk|g",
    "τζ": "tz|dz|dj|j",
    "б": "b", "в": "v|w|f|u", "г": "gh|g|h", "ґ": "g", "д": "d", "ж": "zh|j|z|g", "з": "z|s",
    "к": "k|c|q", "л": "l", "м": "m", "н": "n", "п": "p", "р": "r", "с": "s|c", "т": "th|t",
    "ф": "f|ph", "х": "kh|ch|h|k", "ц": "ts|tz|cz|c|z", "ч": "tch|tsch|ch|cz|c",
    "ш": "sh|sch|ch|sz|s", "щ": "shch|schtsch|chtch|sch|sh|sc|szcz",
    "β": "v|b", "γ": "gh|ng|g|", "δ": "dh|d", "ζ": "z", "θ": "th|t", "κ": "k|c", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x|ks", "π": "p", "ρ": "rh|r", "σ": "s", "τ": "t", "υ": "v|f|", "φ": "f|ph",
    "χ": "ch|kh|h|x", "ψ": "ps",
}  # fmt: skip
_LETTERS = re.compile(
    "|".join(sorted(_CONSONANTS, key=len, reverse=True)) + "|[а-яіїєґѓјљњћџ]|[α-ω]"
)


def spells(word: str, latin: str) -> bool:
    """Whether the folded `word`, all of it Cyrillic or Greek, is one of the words in `latin`."""
    pattern = _pattern(word)
    return pattern is not None and any(
        pattern.fullmatch(_DOUBLED.sub(r"\1", one)) for one in fold(latin).split()
    )


@lru_cache(maxsize=256)
def _pattern(word: str) -> re.Pattern[str] | None:
    letters = _LETTERS.findall(_DOUBLED.sub(r"\1", word))
    if len(word) < _SHORTEST or len("".join(letters)) != len(_DOUBLED.sub(r"\1", word)):
        return None
    spelled = (f"(?:{_CONSONANTS[one]})" for one in letters if one in _CONSONANTS)
    return re.compile(_VOWELS + _VOWELS.join(spelled) + _VOWELS)
