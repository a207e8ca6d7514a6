"""Organisations by what somebody writes, misspelt too: in a chat and in a letter the same."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from domain.machine.facts import Facts
from domain.machine.records import Organisation
from domain.text.folding import fold

_PREFIX = 3  # letters of a word by which one that is misspelt is found
_ALIKE = 0.55  # of a name and what was written
_WORDS = 0.8  # what it counts that single words are alike


def alike(query: str, facts: Facts) -> tuple[Organisation, ...]:
    """Those most like what was written, the likeliest first."""
    near = {each.id: each for piece in _pieces(query) for each in facts.organisations(piece)}
    likeness = {each.id: _likeness(query, each) for each in near.values()}
    best = sorted(near.values(), key=lambda each: (-likeness[each.id], each.name))
    return tuple(each for each in best if likeness[each.id] >= _ALIKE)


def _pieces(query: str) -> Iterator[str]:
    """Each word by itself, and how it begins."""
    for word in fold(query).split():
        if len(word) > _PREFIX:
            yield word
            yield word[:_PREFIX]


def _likeness(query: str, organisation: Organisation) -> float:
    """As a whole, or each word by the one that is most like it."""
    written, name = fold(query), fold(f"{organisation.name} {organisation.city}")
    each = [max(_ratio(word, one) for one in name.split()) for word in written.split()]
    by_word = sum(each) / len(each) if each else 0
    return max(_ratio(written, fold(organisation.name)), _ratio(written, name), by_word * _WORDS)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
