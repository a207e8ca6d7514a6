"""Whether a sentence is one that disclaimers are known to hold, in whatever wording.

    Ce courriel et ses annexes sont strictement confidentiels.      "ce lettre est secret"
    Si vous l'avez reçu par erreur, merci de le détruire.           "si, prière agir"

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
_FORMS = {  # what lawyers decline: each form beside the one that it counts as
    **dict.fromkeys(("cet", "cette", "ces"), "ce"), "these": "this", "are": "is", "sont": "est",
    "les": "le", "contiennent": "contient", "contain": "contains", "peuvent": "peut",
    "doivent": "doit", "they": "it", "has": "have", "elle": "il", "tenu": "tenue",
    **dict.fromkeys(("toutes", "tous", "tout"), "toute"),
    **dict.fromkeys(("leur", "leurs", "ses", "sa"), "son"),
    **dict.fromkeys(("destines", "destinee", "destinees", "destinent"), "destine"),
    **dict.fromkeys(("etablis", "etablie", "etablies", "emis", "emise"), "etabli"),
    **dict.fromkeys(("interdites", "interdits", "interdite", "prohibee", "proscrite"), "interdit"),
    **dict.fromkeys(("adresses", "adressee", "adressees"), "adresse"),
    **dict.fromkeys(("reserves", "reservee", "reservees"), "reserve"),
    **dict.fromkeys(("verifiee", "verifies", "certifiee", "analyse"), "verifie"),
    **dict.fromkeys(("couverts", "couverte", "couvertes"), "couvert"),
}  # fmt: skip
_JOINED = r"(?:,|et|ou|ni|and|or|nor|voire)"
_AGREE, _ASK, _ACT = "si", "priere", "agir"


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
    made.add(
        "lawyers_readers", "lecteur", (r"(?:le|la|l|un|une|son|the|an|a|its) lecteur", "lecteur")
    )
    made.add("lawyers_letters", "lettre", (r"(?:ce|le|l|this|the) lettre", "ce lettre"))
    every = made.either("lawyers_all")
    enclosed = rf"(?:(?:{_JOINED}|with|avec|ainsi que|y compris|including|{every}) )++annexe"
    made.add(
        "lawyers_enclosed",
        "annexe",
        (rf"lettre {enclosed}(?: (?:{every})(?!\w))*+", "lettre"),
        (r"lecteur (?:de|du|of|of the) (?:ce )?lettre", "lecteur"),
    )
    again = rf"(?: {_JOINED})*"
    made.add("lawyers_secrets", "secret", (rf"secret(?:{again} secret)+", "secret"))
    between = rf"(?: (?:{_JOINED}|any|toute|autre|de|d|le|la|l|the|lettre))*"
    made.add("lawyers_uses", "emploi", (rf"emploi(?:{between} emploi)+", "emploi"))
    made.add("lawyers_used", "fait", (rf"fait(?:{again} fait)+", "fait"))
    made.add(
        "lawyers_houses", "maison", (r"(?:(?:le|la|l|notre|the|our|de|maison) )*maison", "maison")
    )
    made.add("lawyers_senders", "auteur")
    made.add("lawyers_conditions", _AGREE, (rf"si(?:{again} si)+", _AGREE))
    made.add("lawyers_asks", _ASK)
    made.add("lawyers_tells", "dire")
    filling = made.either("lawyers_fillers")
    around = rf"(?:{filling}|{_JOINED}|(?:ce )?lettre|annexe|auteur|maison|dire|jeter)"
    made.add(
        "lawyers_deletes",
        "jeter",
        (rf"(?:(?:{filling}) )*+(?:dire|jeter)(?: {around}(?!\w))*+", _ACT),
    )
    return made


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
    """Whether it is one of theirs, or several without a stop between; `maison` is a house."""
    if sentence.count(" ") > _MOST_WORDS:
        return False
    said = list(_unstopped(_grammar().reduced(_formed(sentence))))
    return _is_covered(said, conditional=_AGREE in said)


def named(sentence: str, theirs: Callable[[str], bool]) -> str:
    """The sentence with a house in the place of each word by which its writer is named."""
    return re.sub(r"[^\W_]+", lambda one: "société" if theirs(one[0]) else one[0], sentence)


def _is_covered(said: list[str], *, conditional: bool) -> bool:
    reached, ends = {0}, set[int]()
    for at in range(len(said)):
        if at in reached:
            ends.update(_told(said, at, conditional=conditional))
            reached.update(ends)
            if said[at] in {_AGREE, "et", "and"}:
                reached.add(at + 1)
    return len(said) in ends or (len(said) in reached and bool(ends) and said[-1] == _AGREE)


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
    pieces = (fold(piece).split() for piece in _STOPS.split(_BOTH.sub("", text)))
    return " , ".join(" ".join(_FORMS.get(word, word) for word in piece) for piece in pieces)


def _unstopped(said: str) -> Iterable[str]:
    return (word for word in said.split() if word != ",")
