"""What is wanted, by the concepts of a text: the first rule that fits, else nothing.

A rule names concepts that must be there and, with a minus, others that must not. Few words may be
unknown: with more, the text is about something else and is not understood, which is better than
understood wrongly. Two go before all others and mind no unknown words, since they lead to people: a
complaint, and a word that something is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from domain.text.understood.concepts import Found, found_in, read


class Wanted(StrEnum):
    """What somebody wants."""

    COMPLAINT = "complaint"
    PERSON = "person"
    FORGOTTEN = "forgotten"
    LOST_CODES = "lost-codes"
    DELETE = "delete"
    SEND = "send"
    STATEMENT = "statement"
    CERTIFICATE = "certificate"
    WHEN = "when"
    RESULT = "result"
    HELP = "help"
    CANCEL = "cancel"
    MENU = "menu"
    LANGUAGE = "language"
    THANKS = "thanks"
    GREETING = "greeting"


SPEAKS = "speaks-"
"""What the concepts of languages begin with, before their code."""

MOST = 3
"""So many likely ones are offered."""

FEW = 4
"""So many words may say "help" where an answer is awaited; more are that answer."""


_CALLS = {Wanted.HELP, Wanted.CANCEL, Wanted.PERSON, Wanted.FORGOTTEN, Wanted.LOST_CODES}


@dataclass(frozen=True)
class Rule:
    """Concepts that a text must have, and must not have, and how many words may be unknown."""

    wanted: Wanted
    needs: frozenset[str]
    bars: frozenset[str]
    slack: int

    def fits(self, found: Found) -> bool:
        """Whether a text is understood so."""
        if not self.needs <= found.concepts or self.bars & found.concepts:
            return False
        return found.unknown <= self._most(found.words)

    def _most(self, words: int) -> int:
        """How many words may be unknown: the more, the longer the text is."""
        if self.wanted is Wanted.COMPLAINT:
            return words
        return self.slack and self.slack + (words > 6) + (words > 12)


@cache
def _rules() -> tuple[Rule, ...]:
    told = read("rules.toml")["rules"]
    return tuple(
        _rule(Wanted(name), said.split()) for name, every in told.items() for said in every
    )


def _rule(means: Wanted, parts: list[str]) -> Rule:
    needs = frozenset(each for each in parts if each[0] not in "-~")
    bars = frozenset(each[1:] for each in parts if each[0] == "-")
    return Rule(means, needs, bars, sum(int(each[1:]) for each in parts if each[0] == "~"))


def wanted(text: str) -> Wanted | None:
    """What a text wants; None where it is not understood."""
    found = found_in(text)
    return next((each.wanted for each in _rules() if each.fits(found)), None)


def stops_or_asks_help(text: str) -> Wanted | None:
    """Cancelling or help, where an answer is awaited: in few words."""
    means = wanted(text) if len(text.split()) <= FEW else None
    return means if means in {Wanted.HELP, Wanted.CANCEL} else None


def calls(text: str) -> bool:
    """Whether a text, however long, asks to stop, for help or for a person: no digit is in it."""
    return wanted(text) in _CALLS and not any(map(str.isdigit, text))


def calls_plainly(text: str) -> bool:
    """Whether it does in words that are all known: nobody's passphrase is so."""
    return calls(text) and not found_in(text).unknown


def is_plain_stop(text: str) -> bool:
    """Whether it is that in words that are all known: no passphrase has none of its own."""
    return stops_or_asks_help(text) is not None and not found_in(text).unknown


def language_named(text: str) -> str:
    """The code of the language that a text asks for; "" where it names none, or several."""
    named = [each for each in found_in(text).concepts if each.startswith(SPEAKS)]
    return named[0].removeprefix(SPEAKS) if len(named) == 1 else ""


def likely(text: str) -> tuple[Wanted, ...]:
    """What a text that is not understood may want, by the concepts it does have."""
    found = found_in(text).concepts
    return tuple(dict.fromkeys(_near(found)))[:MOST]


def _near(concepts: frozenset[str]) -> Iterator[Wanted]:
    for name, every in read("rules.toml")["near"].items():
        if concepts & set(every):
            yield Wanted(name)
