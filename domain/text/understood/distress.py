"""Whether somebody says that they, or somebody of theirs, may want to die or to be hurt.

A pattern is words in their order; "|" parts those that say the same, and up to two other words may
stand between: "veux|voudrais mourir" is "je voudrais juste mourir". A pattern that begins with "="
has none between. All are heard misspelt, as the length of each word forgives.

Care comes first, so whatever fits is heard. Some phrases of every day are taken out before
("mort de rire", "dying to know"); one that is said laughing is still heard, and only does not wake
anybody.
"""

from collections.abc import Iterator, Sequence, Set
from enum import Enum, auto
from functools import cache

from domain.text.understood.concepts import languages, read, words_of
from domain.text.understood.spelling import Lexicon

_BETWEEN = 2
_LAUGHS = "😂🤣😹😆"

Pattern = Sequence[frozenset[str]]
Words = Sequence[Set[str]]
"""Of each typed word the known ones that it may be."""


class Heard(Enum):
    """How a word of distress is heard."""

    PLAINLY = auto()
    LAUGHING = auto()


def distress_in(text: str) -> Heard | None:
    """Whether there is distress in a text, and whether it is said laughing."""
    words = [_known().like(each) for each in words_of(text)]
    if not any(words):
        return None
    for each in _patterns("idioms"):
        while (place := _place(each, words)) is not None:
            del words[place[0] : place[1]]
    if all(_place(each, words) is None for each in _patterns("patterns")):
        return None
    laughs = any(_place(each, words) is not None for each in _patterns("laughing"))
    return Heard.LAUGHING if laughs or set(_LAUGHS) & set(text) else Heard.PLAINLY


@cache
def _patterns(name: str) -> Sequence[tuple[int, Pattern]]:
    """One list of all languages: how many words may stand between, and the pattern."""
    every = (said for each in languages() for said in read(f"{each}.toml")["distress"][name])
    return [(0 if said[0] == "=" else _BETWEEN, _pattern(said.lstrip("="))) for said in every]


def _pattern(said: str) -> Pattern:
    return [frozenset(part.split("|")) for part in said.split()]


@cache
def _known() -> Lexicon:
    """Every word of the patterns."""
    every = (_patterns(name) for name in ("idioms", "patterns", "laughing"))
    return Lexicon(word for said in every for _, parts in said for part in parts for word in part)


def _place(pattern: tuple[int, Pattern], words: Words) -> tuple[int, int] | None:
    """From where to where a pattern stands in a text; None where it does not."""
    between, parts = pattern
    ends = (_end(parts, words, at, between) for at in range(len(words)))
    return next(((at, end) for at, end in enumerate(ends) if end), None)


def _end(parts: Pattern, words: Words, at: int, between: int) -> int:
    """Where a pattern that begins here ends; 0 where it does not begin here."""
    if parts[0].isdisjoint(words[at]):
        return 0
    if len(parts) == 1:
        return at + 1
    rest = range(at + 1, min(at + 2 + between, len(words)))
    return next(_ends(parts[1:], words, rest, between), 0)


def _ends(parts: Pattern, words: Words, rest: range, between: int) -> Iterator[int]:
    return filter(None, (_end(parts, words, at, between) for at in rest))
