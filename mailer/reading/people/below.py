"""Whether nobody speaks below a person's words: before a yes, all there has to be known.

    Cordialement,              a closing
    Inès Morel                 a name: the sender's, or the first line below the closing
    BTS SIO 2, Lycée Monnet    an office, a number, an address, and names beside these

Capitals alone make no name: whoever writes "Autre Famille" or "Compte Piraté" there says something.
So a line of unknown words counts only beside a known one, and no line does that holds a word people
speak with. A missed yes costs its writer one more word.
"""

import re
from functools import lru_cache
from itertools import pairwise
from unicodedata import name

from mailer.reading.people.footers import lawyers
from mailer.reading.people.footers.resting import is_about_rest, is_restful
from mailer.reading.people.intents import refuses, speaks_by_signs, western
from mailer.reading.people.signatures import (
    CITED,
    LINK,
    LONG,
    PROPER,
    SENTENCES,
    is_disclaimer,
    is_farewell,
    is_foreign_mobile,
    is_formal,
    is_human,
    is_personal,
)
from mailer.reading.people.speech import is_said, is_spoken
from mailer.reading.people.transliteration import spells
from mailer.reading.words.phrases import fold, phrases

CONTACT = re.compile(  # an address, a number, an hour, a reference: not the cipher of "N0N"
    r"[\w.+-]{1,64}@[\w.-]{1,255}|\bwww\.\S+"
    r"|(?<!\w)[+(]?\d[\d\s()./+-]*\d(?!\w)|(?<!\w)\d{1,2}\s?h(?:\s?\d\d)?\b"
    r"|(?<!\w)(?=\w{0,9}\d{4})\w{6,20}(?!\w)|['’]s\b"
)
WORD = re.compile(r"\w+")
_PARTNER = re.compile(r"&\s?(\w+)")
_UNWRAPPED = re.compile(r"(?<![^\n]{50})\n|\n\s*\n")
_MOST_NAMES = 4  # words
_SHORTEST_PART = 3  # letters; of a name found in an address, say
_NO_NAME = range(2, _SHORTEST_PART)  # letters; neither an initial nor a name
_COUNTRY = re.compile(r"(@[\w.-]+)\.\w+")
_LOUD = re.compile(r"\b[A-ZÀ-Þ]{2,3}\b")
_PLACED = re.compile(r"\b\d{4,5}\s+[A-ZÀ-Þ]")
_REMARKED = re.compile(  # "Rasé", "Burned"; no "Université"
    r"(?:[^\W\d_t]|(?<!i)(?<!ul)(?<!ié)t)(?:é|ée|és|ées)\b|\w{3}ed\b", re.IGNORECASE
)
_TELLS = re.compile(  # as participles end, by which people tell what has become of somebody
    r"\w*(?:[^\W\d_t]|(?<!i)(?<!ul)(?<!ié)t)(?:é|ée|és|ées)|\w{2,}ed"
    r"|(?:ge|ver|zer|ent|weg|fort|(?:ab|an|aus|um|auf|ein)ge)\w{2,}(?:en|t)"
    r"|\w{3,}[ai]d[oa]s?|\w{4,}[aiu]t[oai]|\w{3,}[dlnprv]u(?:e|s|es)?|\w{3,}m[ıi]ş",
    re.IGNORECASE,
)
_UMLAUTS = re.compile("([aou])e")  # "mueller@" is Müller's
_QUOTES = "\"' "
_PLAINER = str.maketrans(  # as addresses spell the letters that are no accented ones
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_DIGITS = re.compile(r"\d+")
_WONDERS = re.compile(r"\?(?!\w)|(?<!\w)\?")  # in a word one is a letter that no charset had


def is_bare(below: str, author: str = "") -> bool:
    """Whether there are a name, an office, numbers, the usual lines and nothing else.

    `author` is the From header.
    """
    lines = ["", *filter(str.strip, _UNWRAPPED.split(LINK.sub(" ", below))), ""]
    near = zip(lines, lines[1:], lines[2:], strict=False)
    return all(_is_usual(above, line, low, author) for above, line, low in near)


def _is_usual(above: str, line: str, low: str, author: str) -> bool:
    if is_foreign_mobile(line):
        return True
    if (is_farewell(above) and _is_first_name(line, author)) or _is_called_like_address(
        line, author
    ):
        return True
    if refuses(line) or speaks_by_signs(line) or is_puzzled(line) or _strays(line, author):
        return False
    closing, _, name = line.partition(",")
    if name.strip() and phrases("closings").whole(fold(closing)):
        return _is_name(name, author)
    if is_farewell(line, low) or (
        not is_farewell(above) and is_farewell(above, line) and _is_respectful(line, author)
    ):
        return True  # or half of a wrapped sentence of respects
    return (is_farewell(above) and _is_name(line, author)) or _is_known(line, author)


def _strays(line: str, author: str) -> bool:
    """Whether a line of respects holds other words: « Je vous prie d'agréer NON … »."""
    strange = "?" in western(line) or not _is_respectful(line, author)
    return strange and phrases("formulas").within(fold(line))


def _is_respectful(line: str, author: str) -> bool:
    left = phrases("courtesies").without(phrases("respectful").without(fold(line))).split()
    return all(is_theirs(word, author) for word in left)


def is_puzzled(line: str) -> bool:
    """Question marks alone: somebody wonders, or a charset had no other sign for their words."""
    return "?" in western(line) and not fold(line)


def _is_known(line: str, author: str) -> bool:
    sentences = [one for one in SENTENCES.split(line) if fold(one)]
    if is_restful(line) and all(is_about_rest(one) or is_formal(one) for one in sentences):
        return True
    if is_disclaimer(line, LONG) and not is_human(line):
        return all(_is_legal(one, author) for one in sentences) and not _WONDERS.search(
            western(LINK.sub(" ", line))
        )
    return is_formal(line, author) or _is_signed(line, author)


def _is_legal(sentence: str, author: str) -> bool:
    """Whether it is known to stand in disclaimers, with the writer's house in it.

    Words that lawyers use lost, and so did a length: people write as long sentences in their words.
    """
    theirs = proper(sentence)
    shown = CONTACT.sub(" ", CITED.sub(" société ", LINK.sub(" ", sentence)))
    said = fold(shown)
    for each in ("advertisements", "notices", "brands"):
        said = phrases(each).without(said)
    if all(is_theirs(word, author) for word in said.split()) or is_formal(sentence):
        return True
    return lawyers.is_known(
        lawyers.named(shown, lambda word: fold(word) in theirs and is_theirs(fold(word), author))
    )


def _is_first_name(line: str, author: str) -> bool:
    """ "Nan" below a closing, where From says Nan Dupont; alone there it may be a refusal."""
    shown = author.partition("<")[0].strip(_QUOTES).split()
    return len(shown) > 1 and not line.isupper() and line.strip(_QUOTES) in shown


def _is_called_like_address(line: str, author: str) -> bool:
    """ "Pat Stop", where From says Pat Stop <pat.stop@…>: that adds no word to the address.

    One word of it at most may be one that people speak with: "Pas Moi" is nobody's name.
    """
    shown, _, address = author.rpartition("<")
    said, local = fold(line).split(), fold(address.partition("@")[0]).split()
    spoken = [one for one in said if is_said(one)]
    own = len(said) > 1 and said == fold(shown).split() and set(said) <= set(local)
    return own and len(spoken) == 1 and len(said) > len(spoken)


def _is_name(line: str, author: str) -> bool:
    """Theirs, as it stands below a closing: capitalised words of whom the letter is about.

    Any capitalised words lost: "Trop Tard" is written like a name.
    """
    heard = fold(line).split()
    if any(map(_is_label, heard)) or phrases("proxies").opens(fold(line)):
        return False
    said = phrases("joins").without(fold(line)).split()
    spelled = any(map(str.isalpha, said)) and any(len(word) > 1 for word in said)
    named = spelled and len(said) <= _MOST_NAMES and proper(line).issuperset(said)
    return named and all(len(word) == 1 or is_theirs(word, author) for word in said)


def _is_signed(line: str, author: str) -> bool:
    """A line of a signature: what is known there, and names beside it."""
    said = CONTACT.sub(" ", CITED.sub(" ", line)).strip()
    if "?" in said or "!" in said:
        return False
    located = said != line.strip()
    words = phrases("joins").without(fold(said))
    if not located and any(_is_label(word) for word in fold(said).split()):
        return False
    if not phrases("habits").without(words):
        return located or bool(words)
    names = [word for word in words.split() if is_theirs(word, author)]
    offices = phrases("offices").without(words).split()
    others = [word for word in offices if word not in names]
    firm = phrases("firms").within(words) and _is_firm(others, said)
    if is_personal(said) or not proper(said).issuperset(others):
        return False
    if all(len(word) == 1 for word in others):
        return firm or located or bool(names) or len(offices) < len(words.split())
    named = bears_name(line) or bool(CITED.search(line)) or _is_short(others, line)
    return firm or (named and not speaks(others))


def _is_firm(words: list[str], said: str) -> bool:
    """Whether a firm may be called so: "Durand & Fils SARL", but not "Trop Tard SARL"."""
    partners = fold(" ".join(_PARTNER.findall(said))).split()
    left = phrases("firms").without(" ".join(words)).split()
    spoken = speaks([word for word in left if word not in partners])
    return not spoken and not any(map(tells, WORD.findall(said)))


def _is_short(words: list[str], line: str) -> bool:
    """Whether these are letters that stand for more, beside an office: "BTS SIO"."""
    loud = set(map(fold, _LOUD.findall(line)))
    left = {word for word in words if not word.isdecimal()}
    return phrases("offices").within(fold(line)) and left <= loud


def bears_name(line: str) -> bool:
    """Whether a house or a place stands there: "Lycée Monnet", "69003 Lyon".

    An office bears none, and neither does a number: "Professeur Muté" is a remark. So is what has
    the ending of one: "Lycée Rasé".
    """
    placed = phrases("houses").within(fold(line)) or _PLACED.search(line) is not None
    return placed and not any(
        _REMARKED.search(one) for one in line.split() if not phrases("houses").whole(fold(one))
    )


def _is_label(word: str) -> bool:
    """ "Adresse" and its like, which stand before something; "the" and "du" are too short."""
    return len(word) > _SHORTEST_PART and phrases("joins").whole(word) and is_spoken(word)


def tells(written: str) -> bool:
    """Whether a word has the shape of a participle, and is no name by chance: "Verstorben"."""
    return _TELLS.fullmatch(written) is not None and not phrases("given").whole(fold(written))


def speaks(words: list[str]) -> bool:
    """Whether people speak with one of these; a letter alone is an initial."""
    return any(len(word) > 1 and is_said(word) for word in words)


def proper(said: str) -> set[str]:
    """The words written like names; one of two scripts is none: "Pаs" with a Cyrillic "а"."""
    words = (word for word in PROPER.findall(said) if not _is_mixed(word))
    return {part for word in words for part in fold(word).split()}


def _is_mixed(word: str) -> bool:
    return len({name(sign, "").split(" ")[0] for sign in word if sign.isalpha()}) > 1


def is_theirs(word: str, author: str) -> bool:
    """Whether a word names the sender, in any script, or a part of their address does: imorel@…

    Each part is one name or two: "zlefevre" is Lefèvre's. Any letters in the midst of it lost, or
    over its end: "lin" and "ore" are names of days elsewhere, and no name of ines.morel@'s.
    """
    pieces = _pieces(author)
    if word in pieces:
        return True
    if is_spoken(word):
        return False
    plain = word.translate(_PLAINER)
    if plain in pieces or plain in _numberless(author):
        return True
    if not word.isascii() and spells(word, " ".join(pieces)):
        return True
    return len(word) >= _SHORTEST_PART and any(_holds(piece, word) for piece in pieces)


@lru_cache(maxsize=64)
def _pieces(author: str) -> frozenset[str]:
    """The words of a From header without the country of its address, and of two one."""
    words = fold(_COUNTRY.sub(r"\1", author)).split()
    said = [*words, *map("".join, pairwise(words))]
    return frozenset(said).union(_UMLAUTS.sub(r"\1", each) for each in said)


@lru_cache(maxsize=64)
def _numberless(author: str) -> frozenset[str]:
    """The same without numbers: "ng92@" is Ng's."""
    return frozenset(fold(_DIGITS.sub(" ", _COUNTRY.sub(r"\1", author))).split())


def _holds(piece: str, word: str) -> bool:
    """Whether a word stands at an end of a piece, beside an initial or another name."""
    at_end = piece.startswith(word) or piece.endswith(word)
    return at_end and len(piece) - len(word) not in _NO_NAME
