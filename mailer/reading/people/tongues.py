"""Which language a text is plainly in: by words that the lists of one language hold and no other.

There is no list of languages' commonest words: refusals, doubts and commands hold them already.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from unicodedata import name

from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold

_PLAINLY = 2  # times as many words as of any other language
_FOREIGN = re.compile(  # scripts in which nobody is heard
    "HIRAGANA|KATAKANA|HANGUL|THAI|HEBREW|GREEK|DEVANAGARI|BENGALI|GEORGIAN|ARMENIAN|TAMIL"
    "|TELUGU|KHMER|LAO|MYANMAR|SINHALA|ETHIOPIC|GUJARATI|KANNADA|MALAYALAM|GURMUKHI"
)
_MOST = 5_000  # letters that are looked at


def tongue(text: str) -> str:
    """The language of a text, "" where its words do not tell."""
    known = Counter(_owner()[word] for word in set(fold(text[:_MOST]).split()) if word in _owner())
    ranked = [*known.most_common(2), ("", 0), ("", 0)]
    (first, most), (_, next_most) = ranked[:2]
    return first if most and most >= _PLAINLY * next_most else ""


def is_of(word: str) -> str:
    """The one language whose lists hold this folded word; "" where none or several do."""
    return _owner().get(word, "")


def is_heard(word: str) -> bool:
    """Whether a folded word stands in what people write in a language of our letters.

    In the others too many are parts of names: "van", "der", "Kim".
    """
    return word in _heard()


def is_written_anywhere(word: str) -> bool:
    """Whether a folded word stands in what people write in any language that is heard."""
    return word in _written()


def is_in_unheard_script(words: str) -> bool:
    """Whether a letter is of a script of which we know no words, or few."""
    return any(_FOREIGN.match(name(sign, "")) for sign in words if not sign.isascii())


@cache
def _heard() -> frozenset[str]:
    ours = (known for each, known in words().people.items() if each not in words().only_heard)
    said = (phrase for known in ours for phrase in known)
    return frozenset(word for phrase in said for word in fold(phrase.replace("*", "")).split())


@cache
def _written() -> frozenset[str]:
    said = (phrase for known in words().people.values() for phrase in known)
    return frozenset(word for phrase in said for word in fold(phrase.replace("*", "")).split())


@cache
def _owner() -> Mapping[str, str]:
    """The language of each word that stands in the lists of one alone."""
    said = {
        language: {word for phrase in known for word in fold(phrase).split() if word.isalpha()}
        for language, known in words().people.items()
    }
    counted = Counter(word for own in said.values() for word in own)
    return {word: each for each, own in said.items() for word in own if counted[word] == 1}
