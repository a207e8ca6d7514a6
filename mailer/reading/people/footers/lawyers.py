"""Whether a sentence is one that disclaimers are known to hold, in whatever wording.

    Ce courriel et ses annexes sont strictement confidentiels.      "this zletter est zsecret"
    Si vous l'avez reçu par erreur, merci de le détruire.           "zif, zask zact"

Whole sentences are listed, and words that mean the same become one before they are compared. A
list of words alone lost: whoever writes "Usage de ce mail strictement interdit" below a yes uses no
other words than lawyers do, and refuses. Repetitions are possessive: no sentence takes long.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from mailer.reading.words.languages import words
from mailer.reading.words.phrases import Phrases, fold
from mailer.reading.words.remembering import once_a_letter

_STOPS = re.compile(r"[,;:()/]+|\s[–—-]\s")
_BOTH = re.compile(r"\(e?s\)")  # one or several
_MOST_WORDS = 300  # of a sentence
_IF, _ASK, _ACT = "zif", "zask", "zact"
"""Like all words that others become: none that anybody writes."""


@dataclass(frozen=True)
class _Rule:
    """Words of a list become one word, and what joins several of it goes."""

    listed: Phrases
    word: str
    joined: tuple[tuple[re.Pattern[str], str], ...] = ()

    def apply(self, said: str) -> str:
        said = " ".join(self.listed.replaced(said, f" {self.word} ").split())
        for pattern, word in self.joined:
            said = pattern.sub(word, said)
        return said


@dataclass
class _Grammar:
    """The rules in their order: each sees what those before it have made, and so do its lists."""

    rules: list[_Rule] = field(default_factory=list)

    def reduced(self, said: str) -> str:
        for rule in self.rules:
            said = rule.apply(said)
        return said

    def add(self, name: str, word: str, *joined: tuple[str, str]) -> None:
        listed = self._listed(name)
        patterns = tuple((re.compile(rf"(?<!\w)(?:{one})(?!\w)"), by) for one, by in joined)
        self.rules.append(_Rule(Phrases(listed), word, patterns))

    def _listed(self, name: str) -> list[str]:
        made = {"", *(rule.word for rule in self.rules)}
        read = (self.reduced(_formed(each)) for each in words().lists[name])
        return [one for one in read if one not in made]

    def either(self, name: str) -> str:
        """A pattern for one of a list as it is read by now."""
        return "|".join(sorted(map(re.escape, self._listed(name)), key=len, reverse=True))


@cache
def _grammar() -> _Grammar:
    made = _Grammar()
    made.add("lawyers_adverbs", "")
    made.add("lawyers_readers", "zreader", (rf"{_one('articles')} zreader", "zreader"))
    made.add("lawyers_letters", "zletter", (rf"{_one('this')} zletter", "this zletter"))
    every = made.either("lawyers_all")
    enclosed = rf"(?:(?:{_joins()}|{_one('beside')}|{every}) )++zenclosed"
    made.add(
        "lawyers_enclosed",
        "zenclosed",
        (rf"zletter {enclosed}(?: (?:{every})(?!\w))*+", "zletter"),
        (rf"zreader {_one('of')} (?:this )?zletter", "zreader"),
    )
    again = rf"(?: {_joins()})*"
    made.add("lawyers_secrets", "zsecret", (rf"zsecret(?:{again} zsecret)+", "zsecret"))
    between = rf"(?: (?:{_joins()}|{_one('between_uses')}|zletter))*"
    made.add("lawyers_uses", "zuse", (rf"zuse(?:{between} zuse)+", "zuse"))
    made.add("lawyers_used", "zused", (rf"zused(?:{again} zused)+", "zused"))
    house = rf"(?:(?:{_one('before_houses')}|zhouse) )*zhouse"
    made.add("lawyers_houses", "zhouse", (house, "zhouse"))
    made.add("lawyers_senders", "zsender")
    made.add("lawyers_conditions", _IF, (rf"{_IF}(?:{again} {_IF})+", _IF))
    made.add("lawyers_asks", _ASK)
    made.add("lawyers_tells", "ztell")
    filling = made.either("lawyers_fillers")
    around = rf"(?:{filling}|{_joins()}|(?:this )?zletter|zenclosed|zsender|zhouse|ztell|zdelete)"
    made.add(
        "lawyers_deletes",
        "zdelete",
        (rf"(?:(?:{filling}) )*+(?:ztell|zdelete)(?: {around}(?!\w))*+", _ACT),
    )
    return made


def _one(listed: str) -> str:
    """A pattern for one of the small words of a list, in any language."""
    formed = {_formed(each) for each in words().lists[f"lawyers_{listed}"]}
    return rf"(?:{'|'.join(sorted(map(re.escape, formed), key=len, reverse=True))})"


def _joins() -> str:
    return rf"(?:,|{_one('joins')})"


@cache
def _forms() -> dict[str, str]:
    """What lawyers decline: each form beside the one that it counts as."""
    listed = (each.split() for each in words().lists["lawyers_forms"])
    return {fold(form): fold(base) for base, *forms in listed for form in forms}


@cache
def _known() -> dict[int, frozenset[tuple[str, ...]]]:
    """The listed sentences as they are compared, by how many words they have then."""
    found: dict[int, set[tuple[str, ...]]] = {}
    for each in words().lists["lawyers_sentences"]:
        read = tuple(_unstopped(_grammar().reduced(_formed(each))))
        found.setdefault(len(read), set()).add(read)
    return {length: frozenset(each) for length, each in found.items() if length}


@once_a_letter
def is_known(sentence: str) -> bool:
    """Whether it is one of theirs, or several without a stop between; a house is one word."""
    if sentence.count(" ") > _MOST_WORDS:
        return False
    said = list(_unstopped(_grammar().reduced(_formed(sentence))))
    return _is_covered(said, conditional=_IF in said)


def named(sentence: str, theirs: Callable[[str], bool]) -> str:
    """The sentence with a house in the place of each word by which its writer is named."""
    return re.sub(r"[^\W_]+", lambda one: "société" if theirs(one[0]) else one[0], sentence)


def _is_covered(said: list[str], *, conditional: bool) -> bool:
    reached, ends = {0}, set[int]()
    for at in range(len(said)):
        if at in reached:
            ends.update(_told(said, at, conditional=conditional))
            reached.update(ends)
            if said[at] in {_IF, *words().lists["lawyers_joins"]}:
                reached.add(at + 1)
    return len(said) in ends or (len(said) in reached and bool(ends) and said[-1] == _IF)


def _told(said: list[str], at: int, *, conditional: bool) -> Iterator[int]:
    """Where the known sentences end that begin there."""
    yield from (
        at + length
        for length, listed in _known().items()
        if tuple(said[at : at + length]) in listed
    )
    if conditional and said[at : at + 2] == [_ASK, _ACT]:
        yield at + 2


def _formed(text: str) -> str:
    """Folded, with its stops, each word in the form that lists it."""
    forms = _forms()
    pieces = (fold(piece).split() for piece in _STOPS.split(_BOTH.sub("", text)))
    return " , ".join(" ".join(forms.get(word, word) for word in piece) for piece in pieces)


def _unstopped(said: str) -> Iterable[str]:
    return (word for word in said.split() if word != ",")
