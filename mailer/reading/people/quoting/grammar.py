"""What stands in an introduction, by the words of one language at a time.

    le lun 30 nov 2026 à 09 00 centre d examen a écrit
    ---------- a date -------- ---- a name --- -verb--

Beside its numbers a date has the names of a day and a month, at most one of each, and what joins
them, each in its place (`places`); one verb and what belongs to it stand with the names. A line is
all of one language: "du" is a month in Brittany, "ne" a Sunday in Prague, and in a French line
somebody's word. The words of all languages at once lost: between them they have every short word
that there is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from mailer.reading.people.dates import NAMELESS, DateNames, date_names
from mailer.reading.people.quoting.correspondents import JOINING, Correspondents
from mailer.reading.people.quoting.labels import every_label
from mailer.reading.people.quoting.places import DATED, JOINT, NAMED, NOTHING, Part, is_in_place
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

_MOST_WORDS = 12  # of a phrase or name
_MOST_SAID = 100  # words of an introduction
_UNSPACED = 0x2E80  # from here on scripts that put no spaces between words
_YEAR = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[^\W\d]+")
_SHORTEST = 3  # letters of a name that stands in lines of other languages
_SHORTEST_ABROAD = 4  # ...behind labels


@dataclass(frozen=True)
class Grammar:
    """The words of one language; `endings`: what may stand at a number alone.

    `lent`: the names are another language's than the line's.
    """

    kinds: Mapping[str, Part]
    endings: Sequence[str]
    lent: bool = False

    def of(self, word: str) -> Part:
        """What a single word may be."""
        if any(map(str.isdigit, word)):
            if word[0].isalpha() and ord(word[0]) < _UNSPACED:  # "N0N": what is glued stands behind
                return NOTHING
            glued = map(self._glued.fullmatch, _LETTERS.findall(word))
            number = Part.NUMBER | Part.YEAR if _YEAR.fullmatch(word) else Part.NUMBER
            return number if all(glued) else NOTHING
        return self.kinds.get(word, NOTHING)

    @cached_property
    def _glued(self) -> re.Pattern[str]:
        """Words of a date; where no blanks are between words the verb as well."""
        listed = [*self.endings, *(each for each, kind in self.kinds.items() if kind & DATED)]
        listed += [each for each in self.kinds if ord(each[-1]) >= _UNSPACED]
        longest_first = sorted(map(re.escape, listed), key=len, reverse=True)
        return re.compile(f"(?:{'|'.join(longest_first)})+")


def introduces(said: Sequence[str], known: Correspondents) -> bool:
    """Whether these folded words are an introduction's in one language."""
    heard = list(_named(said[: _MOST_SAID + 1], known))
    return len(said) <= _MOST_SAID and any(_reads(heard, each) for each in _grammars())


def is_dated(said: Sequence[str], label: str) -> bool:
    """Whether they are a date, behind a label in its language or with words of no other sense."""
    alone = [(word, False) for word in said[: _MOST_SAID + 1]]
    known = chain(_labelled()[label], _abroad())
    return not said or (len(said) <= _MOST_SAID and any(_dates(alone, each) for each in known))


def names_only(said: Sequence[str], known: Correspondents) -> bool:
    """Whether they name people of this letter, and what programs put beside names."""
    left = (word for word, named in _named(said, known) if not named)
    return not phrases("senders").without(" ".join(left))


def _dates(said: Sequence[tuple[str, bool]], grammar: Grammar) -> bool:
    """Whether they are a date and nothing else."""
    parts = _parts(said, grammar)
    return all(part & DATED for part in parts) and _reads(said, grammar)


def _reads(said: Sequence[tuple[str, bool]], grammar: Grammar) -> bool:
    """Whether they are words of a language, each in its place."""
    parts = _parts(said, grammar)
    return bool(parts) and is_in_place(parts) and (not grammar.lent or _is_named_whole(parts))


def _is_named_whole(parts: Sequence[Part]) -> bool:
    """Whether a month is named wherever a day or a half of one is.

    Programs write a date all in one language, and of all languages a day alone is any short word:
    "lin 30/11/2026".
    """
    named = [part for part in parts if part & NAMED and not part & JOINT]
    days = any(part & Part.DAY for part in named)
    halves = any(part & Part.HALF and not part & JOINT for part in parts)
    return len(named) > 1 if days else bool(named) or not halves


def _named(said: Sequence[str], known: Correspondents) -> Iterator[tuple[str, bool]]:
    """Each word and whether it names somebody; a whole name is one word."""
    held: list[bool] = []
    for word in reversed(said):  # what joins names stands before one
        held.insert(0, known.holds(word) and (word not in JOINING or held[:1] == [True]))
    at = 0
    while at < len(said):
        ends = range(min(at + _MOST_WORDS, len(said)), at, -1)
        end = next((end for end in ends if " ".join(said[at:end]) in known.called), at + 1)
        yield " ".join(said[at:end]), end > at + 1 or said[at] in known.called or held[at]
        at = end


def _parts(said: Sequence[tuple[str, bool]], grammar: Grammar) -> list[Part]:
    """What each word or phrase is in a language; empty where one is nothing."""
    found: list[Part] = []
    at = 0
    while at < len(said):
        ends = range(min(at + _MOST_WORDS, len(said)), at + 1, -1)
        phrases = ((end, " ".join(word for word, _ in said[at:end])) for end in ends)
        longest = ((end, grammar.kinds[one]) for end, one in phrases if one in grammar.kinds)
        word, is_name = said[at]
        end, kind = next(longest, (at + 1, grammar.of(word) | (Part.NAME if is_name else NOTHING)))
        if not kind:
            return []
        found.append(kind)
        at = end
    return found


@cache
def _grammars() -> tuple[Grammar, ...]:
    """Each language by itself, and with the dates that programs write in any."""
    common = [_plain(each, _SHORTEST) for each in words().lists["dated_in"]]
    return tuple(
        _grammar(language, names, lent=names in common)
        for language in words().introductions
        for names in (date_names().get(language, NAMELESS), *common)
    )


@cache
def _labelled() -> Mapping[str, tuple[Grammar, ...]]:
    """By label of a date those of its languages."""
    said = words().introductions
    labels: dict[str, tuple[Grammar, ...]] = dict.fromkeys(every_label(), ())
    for language in said:
        for label in map(fold, said[language].get("dates", ())):
            own = date_names().get(language, NAMELESS)
            labels[label] = (*labels[label], _grammar(language, own))
    return labels


@cache
def _abroad() -> tuple[Grammar, ...]:
    """Each language by its dates alone."""
    common = words().lists["dated_in"]
    return tuple(
        _grammar("", _plain(each, _SHORTEST if each in common else _SHORTEST_ABROAD), lent=True)
        for each in date_names()
    )


def _plain(language: str, shortest: int) -> DateNames:
    """Its names that are nothing else in another language of ours."""
    said = [spoken for other, spoken in _vocabularies().items() if other != language]
    return DateNames(
        *(
            frozenset(
                one
                for one in each
                if len(one) >= shortest and not any(one in spoken for spoken in said)
            )
            for each in date_names()[language]
        )
    )


@cache
def _vocabularies() -> Mapping[str, frozenset[str]]:
    """Each word that people write in a language of ours."""
    return {
        language: frozenset(word for one in known for word in fold(one).split())
        for language, known in words().people.items()
    }


def _grammar(language: str, names: DateNames, *, lent: bool = False) -> Grammar:
    kinds: dict[str, Part] = {}
    dated = ((Part.DAY, names.days), (Part.MONTH, names.months), (Part.HALF, names.halves))
    for kind, listed in (*dated, *_joined(language), *_anywhere()):
        for one in listed:
            kinds[one] = kinds.get(one, NOTHING) | kind
    endings = tuple(map(fold, words().introductions.get(language, {}).get("endings", ())))
    return Grammar(kinds, endings, lent)


@cache
def _joined(language: str) -> tuple[tuple[Part, tuple[str, ...]], ...]:
    """What a language has beside dates, folded."""
    lists = words().introductions.get(language, {})
    named = (
        (Part.DAY, "days"),
        (Part.OPENER, "openers"),
        (Part.CLOCK, "clocks"),
        (Part.TELLING, "telling"),
        (Part.VERB, "verbs"),
    )
    return tuple((kind, tuple(map(fold, lists.get(name, ())))) for kind, name in named)


@cache
def _anywhere() -> tuple[tuple[Part, tuple[str, ...]], ...]:
    """What stands in the lines of any language."""
    named = ((Part.CLOCK, "clocks_anywhere"), (Part.TELLING, "senders"))
    return tuple((kind, tuple(map(fold, words().lists[name]))) for kind, name in named)
