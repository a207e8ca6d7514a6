"""Bare answers: the words in which somebody says yes or no, and nothing besides."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from unicodedata import category

from domain.text.folding import fold
from domain.text.words.typed_words import typed_words

THUMBS = {"👍": True, "👌": True, "✅": True, "✔": True, "👎": False, "❌": False}
_SMILES = re.compile("[\U0001f600-\U0001f60d\U0001f642\U0001f64f\u2764\u263a]")  # beside a word
_ASKED = re.compile("[?？؟]")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")  # "ouiii"; no word has a letter three times
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_TONES = str.maketrans("", "", "\ufe0e\ufe0f🏻🏼🏽🏾🏿")


@dataclass(frozen=True, kw_only=True)
class AnswerWords:
    """Words that somebody may answer with."""

    yes: Iterable[str]
    no: Iterable[str]
    courtesies: Iterable[str]
    openings: Iterable[str] = ()
    hesitations: Iterable[str] = ()
    careless: Iterable[str] = ()
    staying: Iterable[str] = ()


def yes_or_no(text: str, by: AnswerWords) -> bool | None:
    """Whether a text is a yes, or a no, and nothing besides; None for all else.

    It may be said twice and politely ("oui oui, merci") and begin with a word that only opens ("ben
    oui"). A word that is none of those, a yes and a no together, "oui ?" and "oui 🤔" are a doubt;
    so is a yes after a hesitation ("euh oui"), while a no needs no courage to count. A careless yes
    counts alone: behind another one, or a word that opens, it is mockery ("yeah, right"). What
    stays as it is counts beside a no alone: "keep it" under an address may mean a yes.
    """
    plain = _SMILES.sub(" ", text.translate(_TONES))
    signs = {THUMBS.get(each) for each in plain if category(each) == "So"}
    if None in signs or _ASKED.search(text):
        return None
    text = _STRETCHED.sub(r"\1", plain)
    stays, hesitating = set(map(ours, by.staying)), set(map(ours, by.hesitations))
    known = {**_elsewhere(), **dict.fromkeys((*stays, *map(ours, by.courtesies)))}
    known |= {ours(each): True for each in by.yes} | {ours(each): False for each in by.no}
    words = fold(text).split()
    opened = _opened(words, {*map(ours, by.openings), *hesitating}, known)
    parts = _parts(words[len(opened) :], known)
    if words and not parts:
        return None
    found = {*map(known.get, parts), *signs} - {None}
    if found != {True}:
        return False if found == {False} else None
    agreeing = [each for each in parts if known[each]]
    mocking = len(agreeing) + bool(opened) > 1 and set(map(ours, by.careless)).issuperset(agreeing)
    doubtful = mocking or not (hesitating.isdisjoint(opened) and stays.isdisjoint(parts))
    return None if doubtful else True


@cache
def _elsewhere() -> dict[str, bool | None]:
    """What is a bare answer in languages that the desk does not speak; a no of any is a no."""
    heard = typed_words().values()
    known: dict[str, bool | None] = {fold(one): None for each in heard for one in each.courtesies}
    known |= {fold(one): True for each in heard for one in each.yes}
    return known | {fold(one): False for each in heard for one in each.no}


@lru_cache(2048)  # the desk's own labels and words, compared with whatever anybody types
def ours(text: str) -> str:
    """Folded, and remembered."""
    return fold(text)


def _opened(
    words: Sequence[str], openings: Container[str], known: dict[str, bool | None]
) -> Sequence[str]:
    """The words that only open an answer: no more than there must be, "bien sûr" is all answer."""
    most = len([*takewhile(openings.__contains__, words)])
    fewest = (end for end in range(most + 1) if _parts(words[end:], known))
    return words[: next(fewest, 0)]


def _parts(words: Sequence[str], known: Container[str]) -> list[str]:
    """The known words and phrases of a text, the longest first; nothing where one is unknown.

    A word that is not known is read once more with each letter but once: "ouii", "yess".
    """
    found: list[str] = []
    rest = list(words)
    while rest:
        ends = (end for end in range(len(rest), 0, -1) if " ".join(rest[:end]) in known)
        end = next(ends, 0)
        said = " ".join(rest[:end]) or _DOUBLED.sub(r"\1", rest[0])
        if said not in known:
            return []
        found.append(said)
        del rest[: end or 1]
    return found
