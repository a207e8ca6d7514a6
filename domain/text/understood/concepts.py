"""The concepts in a text: which of the lists beside its words belong to, misspelt words included.

    <language>.toml   [concepts]  the words and phrases of each; `silent`: say nothing
    rules.toml        what is wanted, by concepts: one file, since those of all languages are mixed

A phrase is words that stand side by side. The longest phrase at a place is taken, and what it
covers belongs to no other: a "relevé de notes" is no mark. What no list has is unknown.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import contains

from domain.text.folding import fold
from domain.text.understood.spelling import Lexicon

RULES = "rules"
"""The file beside that is no language's."""

_ELIDED = re.compile(r"\b(j|l|d|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’‘ʼ`´](?=\w)", re.IGNORECASE)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")  # "merciii"; no word has a letter three times
_LONGEST_TEXT = 2000  # signs that are read

Phrase = tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: "l'envoyer" is two, "can't" is one."""
    apart = _ELIDED.sub(r"\1 ", text[:_LONGEST_TEXT])
    return [_STRETCHED.sub(r"\1", each) for each in fold(apart).split()]


@dataclass(frozen=True)
class Found:
    """The concepts in a text, and how many words are in no list."""

    concepts: frozenset[str]
    unknown: int
    words: int


@cache
def read(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    """One of the files beside."""
    return tomllib.loads((files(__package__) / name).read_text("utf-8"))


@cache
def languages() -> tuple[str, ...]:
    """Those that have words here."""
    names = (each.name for each in files(__package__).iterdir())
    found = (each.removesuffix(".toml") for each in names if each.endswith(".toml"))
    return tuple(sorted(set(found) - {RULES}))


@cache
def _by_word() -> Mapping[str, Sequence[tuple[Phrase, frozenset[str]]]]:
    """Each phrase with its concepts, by the word it begins with."""
    known: dict[Phrase, set[str]] = defaultdict(set)
    for language in languages():
        for concept, said in read(f"{language}.toml")["concepts"].items():
            for each in said:
                known[tuple(words_of(each))].add(concept)
    firsts: dict[str, list[tuple[Phrase, frozenset[str]]]] = defaultdict(list)
    for phrase, concepts in known.items():
        firsts[phrase[0]].append((phrase, frozenset(concepts)))
    return firsts


@cache
def _known() -> Lexicon:
    """Every word of the phrases."""
    return Lexicon(word for every in _by_word().values() for phrase, _ in every for word in phrase)


def found_in(text: str) -> Found:
    """What a text speaks of."""
    words = words_of(text)
    known = [_known().like(each) for each in words]
    concepts: set[str] = set()
    unknown = at = 0
    while at < len(words):
        taken, meant = _taken(words[at:], known[at:])
        concepts |= meant
        unknown += not meant and not words[at].isdecimal()
        at += taken or 1
    return Found(frozenset(concepts), unknown, len(words))


def _taken(words: Sequence[str], known: Sequence[Set[str]]) -> tuple[int, frozenset[str]]:
    """How many words the phrase here has, and its concepts; one spelt right goes before others."""
    fitting = [*_fitting(known)]
    if not fitting:
        return 0, frozenset()
    longest = max(len(phrase) for phrase, _ in fitting)
    here = [each for each in fitting if len(each[0]) == longest]
    exact = [each for each in here if list(each[0]) == words[:longest]]
    return longest, frozenset[str]().union(*(concepts for _, concepts in exact or here))


def _fitting(known: Sequence[Set[str]]) -> Iterator[tuple[Phrase, frozenset[str]]]:
    for first in known[0]:
        for phrase, concepts in _by_word().get(first, ()):
            if _stands(phrase, known):
                yield phrase, concepts


def _stands(phrase: Phrase, known: Sequence[Set[str]]) -> bool:
    return len(phrase) <= len(known) and all(map(contains, known, phrase))
