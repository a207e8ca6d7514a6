"""How languages spell, by which one old encoding is told from another.

The same bytes are "Hélène" and "Hélčne", "Kučera" and "Kuèera". Each of these letters stands in
some name; but no language writes "lčn" within a word, and in none does è stand between two vowels.
A list of names lost: it lacks those of half a class. A detector lost as well: it needs pages.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

FITS, IMPROBABLE, IMPOSSIBLE = 0, 1, 2
_V = "aeiouyàáâãäåæāăąèéêëēėęěìíîïīįıòóôõöøōőœùúûüūůűųýÿ"
_VOWELS = f"[{_V}]"
_CONSONANTS = rf"[^\W\d_{_V}]"
_LONG_RUN = re.compile(f"{_CONSONANTS}{{4}}")
_VOWELLESS = re.compile(f"[^lr{_V}]{{3,}}")
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_WORDS = re.compile(rf"(?:[^\W\d_]|[{_MARKS}])+")
_MARK_FIRST = re.compile(f"[{_MARKS}]")
_DOT_WITHIN = re.compile("(?<![lL])·|·(?![lL])")  # Catalan has it between two of them
_WITHIN = re.compile(  # a dash before a small letter, an accent or apostrophe where none is spoken
    rf"\w[\u2013\u2014´`][^\W\d_A-Z]|{_VOWELS}’[^\W\d_A-Z]"
)
_UNSPOKEN = {
    "GREEK": "[^αάεέηήιίϊΐοόυύϋΰωώ]{4}|ς(?=.)|σ$|ΰ",
    "CYRILLIC": "[^аеёиоуыэюяіїєьъ]{5}|^[ьъ]|[аеёиоуыэюяіїє][ьъ]",
}
"""Of scripts with small letters and capitals, what no name has."""
_OF_NAMES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Pd", "Zs", "Cf"})
_WELCOME = frozenset("'’‘ʼ`´.,()/·ªº0123456789")  # of titles, abbreviations and numerals as well
_EASTERN = dict.fromkeys(
    ("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"), "EASTERN"
)


@dataclass(frozen=True)
class Spelling:
    """A language that is written in Latin letters: those beyond ASCII, and what never occurs.

    Most files ask for none of it, and no reader of one waits until all is compiled.
    """

    letters: frozenset[str]
    pattern: str

    @cached_property
    def never(self) -> re.Pattern[str]:
        """Found in no word of it."""
        return re.compile(self.pattern)


def _spelling(letters: str, never: str = "") -> Spelling:
    plain = never.replace("{V}", _VOWELS).replace("{C}", _CONSONANTS)
    return Spelling(frozenset(letters), plain or r"(?!)")


_SOFT = (  # č and its like come before a vowel, k or n, or at an end; not within other consonants
    "(?<!{C}[lr])(?<={C})[čďňŕ](?=(?!ni[kc]){C})|(?<={V})č(?=[bdfgjlrstvwxz])"
    "|ď(?=[bcdfghjlmnpqrstvwxz])|[qwx]|[pt]h"
)
SPELLINGS = {
    "French": _spelling(
        "àâæçéèêëîïôœûüÿ",
        r"ç(?!{V})|[èê](?=[aeiouéè])|è$|(?<!{V})[ëïÿ]|à(?=\w)|(?<={V})[æœ]|æ$|œ(?=[aeow])",
    ),
    "Breton": _spelling("âêèéôùñ", "ñ(?!ch|v|$)"),
    "Spanish": _spelling("áéíñóúü", "ñ(?!{V})"),
    "Portuguese": _spelling("ãáâàçéêíóôõúü", r"ã(?![oes]|$)|õ(?!e)|ç(?!{V})"),
    "Italian": _spelling("àèéìíîòóùú", r"[àèìòù](?=\w)"),
    "Catalan": _spelling("àçèéíïòóúü", "(?<={V})[àèò]|[àèò](?={V})|ç(?=[ei])|(?<!{V})ï"),
    "German": _spelling("äöüß", "(?<!{V})ß"),
    "Nordic": _spelling("åäöæøéüè", r"(?<={V})[øæ]|ø(?={V})(?!y|e$)|æ(?={V})|è(?={V})"),
    "Icelandic": _spelling("áæéíðóöúýþ", r"^ð|(?<={V})[þý]|(?<=\w)þ(?![órjúu])|ý(?={V})"),
    "Czech": _spelling("áčďéěíňóřšťúůýž", f"{_SOFT}|(?<={{V}})[ůě]|[ůě](?={{V}})|ř[yý]|^ý|yý"),
    "Slovak": _spelling(
        "áäčďéíĺľňóôŕšťúýž",
        f"{_SOFT}|(?<={{V}})ŕ|ŕ(?={{V}})|(?<!{{C}})ĺ|ĺ(?!{{C}})|^ý|yý",
    ),
    "Croatian": _spelling("čćđšž", f"{_SOFT}|y|(?<={{C}})ć"),
    "Hungarian": _spelling("áéíóöőúüű", "[qwx]|[öőüű](?={V})|(?<=[aeiouáéíóöúü])[őű]"),
    "Polish": _spelling(
        "ąćęłńóśźż",
        "[qvx]|[pt]h|[ąęćńśź](?={V})|(?<=[aeouy])[ąę]|(?<={C})ł$|ą$|ź(?=[cfkprst])",
    ),
    "Romanian": _spelling("ăâîşţșț", "ă(?=[aeo])|â$"),
    "Turkish": _spelling(
        "çğıöşüâîû",
        "[qwx]|(?<!{V})ğ|ı(?!oğlu)[aeiouöü]|(?<=[aeiouöü])ı|sson$|au|ei|th",
    ),
    "Lithuanian": _spelling(
        "ąčęėįšųūž", f"{_SOFT}|[ėųūįąę](?={{V}})|(?<=[aeouy])[ėųūąę]|(?<=\\w)į|[ąęų]$"
    ),
    "Latvian": _spelling(
        "āčēģīķļņšūž",
        "[qwxy]|ea|ou|[cpt]h|[āēīū](?={V})|(?<=[aeouy])[āēīū]|ķ(?={C})|ļ(?=[cs])|[ģķļņ]$"
        "|(?<={C})č(?={C})|(?<={V})č(?=[bdfgjlrstvwxz])",
    ),
    "Estonian": _spelling("äõöüšž", "{V}.*{C}õ|õ(?=[ao])"),
    "Maltese": _spelling("àċèġħìòùż", "[àèìòù](?=\\w)|(?<={C})[ċġ](?!{V}|$)|y|[cpt]h"),
    "Welsh": _spelling("àáâäéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿ", "[kqvxz]"),
    "Albanian": _spelling("çë", "(?<={V})ë|ë(?={V})|[wx]"),
}  # fmt: skip
"""By the language's name; the Nordic ones are one, as names go there."""


def words_of(text: str) -> Iterator[str]:
    """The words of a text, letter by letter."""
    yield from _WORDS.findall(text)


@cache
def oddness(text: str) -> int:
    """How little a text reads like a name: `FITS`, `IMPROBABLE`, `IMPOSSIBLE`."""
    text = text.replace("|", " ")  # it separates cells as well
    unseen = any(unicodedata.category(each) == "Cf" for each in text)
    if unseen or strange_signs(text) or _DOT_WITHIN.search(text):
        return IMPOSSIBLE
    found = max((_of_word(word) for word in words_of(text) if not word.isascii()), default=FITS)
    return max(found, IMPROBABLE if _WITHIN.search(text) else FITS)


def strange_signs(text: str) -> str:
    """The signs in a text that no name has, each once."""
    return "".join(dict.fromkeys(each for each in text if not _is_of_names(each)))


def _is_of_names(sign: str) -> bool:
    return sign in _WELCOME or unicodedata.category(sign) in _OF_NAMES


@cache
def is_spelled_in(language: str, text: str) -> bool:
    """Whether one would expect all of a text in a language."""
    known = SPELLINGS.get(language)
    foreign = [_small(word) for word in words_of(text) if not word.isascii()]
    return known is not None and all(_fits(known, word) for word in foreign)


def _of_word(word: str) -> int:
    if _MARK_FIRST.match(word):
        return IMPOSSIBLE
    scripts = {_script(each) for each in word} - {"COMBINING"}
    if len(scripts) > 1:
        return IMPOSSIBLE
    if scripts <= {"LATIN"}:
        return _of_latin(word)
    return _of_other(word, *scripts)


def _of_latin(word: str) -> int:
    if _is_torn(word):
        return IMPOSSIBLE
    plain = _small(word)
    foreign = {each for each in plain if not each.isascii()}
    written = [each for each in SPELLINGS.values() if foreign <= each.letters]
    if not written:
        return IMPOSSIBLE
    odd = _LONG_RUN.search(plain) or _VOWELLESS.fullmatch(plain)
    fits = any(not each.never.search(plain) for each in written)
    return FITS if fits and not (odd and _has_foreign(odd[0])) else IMPROBABLE


def _of_other(word: str, script: str) -> int:
    """Names begin with a capital, where there are any, and can be pronounced."""
    unspoken = _UNSPOKEN.get(script)
    if unspoken is None:
        return FITS
    if not (word.istitle() or word.isupper()):
        return IMPOSSIBLE if word != word.lower() else IMPROBABLE
    return IMPROBABLE if re.search(unspoken, word.lower()) else FITS


def _is_torn(word: str) -> bool:
    """Whether a letter beyond ASCII is larger or smaller than beside others it can be."""
    if word.isupper():
        return False
    within = any(each.isupper() and not each.isascii() for each in word[1:])
    rest = [each for each in word if each.isascii()]
    small = any(each.islower() for each in rest)
    return within or any(
        small and not one.isascii() and one.islower() and other.isupper()
        for one, other in pairwise(word)
    )


def _small(word: str) -> str:
    return word.replace("İ", "i").lower()  # else with a dot of its own; and ß stays one letter


def _fits(spelling: Spelling, word: str) -> bool:
    foreign = {each for each in word if not each.isascii()}
    return foreign <= spelling.letters and not spelling.never.search(word)


def _has_foreign(text: str) -> bool:
    return not text.isascii()


@cache
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "NONE").split()[0]
    return _EASTERN.get(name, name)
