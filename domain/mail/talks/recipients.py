"""To whom? Organisations by what somebody writes, misspelt too, and one that is not listed."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from domain.conversations.sharing import looking
from domain.conversations.sharing.ending import own_numbers
from domain.conversations.sharing.searching import alike
from domain.exams.applicant_numbers import applicant_number
from domain.exams.organisations import labels
from domain.machine.effects import Line
from domain.machine.facts import Facts
from domain.machine.records import Account, Organisation
from domain.mail.talks.asking import words_of
from domain.text.folding import fold
from domain.text.public_mailboxes import is_of_provider
from domain.text.typed_phrases import TypedPhrase

SHOWN = 5
_LONGEST = 100
_NUMBER = TypedPhrase.WORDS_NUMBER_THERE


@dataclass(frozen=True)
class Unlisted:
    """An organisation in somebody's own words."""

    name: str
    website: str
    email: str = field(repr=False)


def found(query: str, facts: Facts) -> tuple[Organisation, ...]:
    """Up to five that hold every word; where none does, those most like what was written."""
    query = " ".join(query.split())[:_LONGEST]
    if len(fold(query)) < 2:
        return ()
    return facts.organisations(query)[:SHOWN] or alike(query, facts)[:SHOWN]


def numbered(organisations: tuple[Organisation, ...]) -> tuple[Line, ...]:
    """A line each, told apart by place and, where that is not enough, by kind."""
    return tuple(
        Line("mail-recipient", {"number": str(number), "label": _label(str(label), label.kind)})
        for number, label in enumerate(labels(organisations), 1)
    )


def _label(label: str, kind: str) -> "str | Line":
    if not kind:
        return label
    return Line("mail-recipient-of-kind", {"label": label, "kind": Line(f"organisation-{kind}")})


def number_in(reply: str, harmless: frozenset[str]) -> int:
    """The one number that a reply is, beside words that say nothing; 0 for anything else."""
    spoken = fold(reply).split()
    numbers = [each for each in spoken if each.isdecimal() and each.isascii() and len(each) == 1]
    others = [each for each in spoken if each not in numbers and each not in harmless]
    return int(numbers[0]) if len(numbers) == 1 and not others else 0


@dataclass(frozen=True)
class Added:
    """What a reply adds to the read-back: number there, days it holds; None where unsaid."""

    number: str | None = None
    days: int | None = None


def added_in(reply: str, account: Account, facts: Facts) -> Added | None:
    """The number there behind the word for it, and the days, a line each; None where any line says
    something else, or names what is not possible.
    """
    own, offered = own_numbers(account, facts), set(looking.offered(facts))
    said, days = (words_of(each, facts) for each in (_NUMBER, TypedPhrase.WORDS_DAYS))
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    numbers = [number for line in lines if (number := _applicant_said(line, said, own))]
    spans = [span for line in lines if (span := _days_said(line, days)) in offered]
    if not lines or len(numbers) + len(spans) != len(lines) or max(len(numbers), len(spans)) > 1:
        return None
    return Added(numbers[0] if numbers else None, spans[0] if spans else None)


def _applicant_said(line: str, words: Set[str], own: Iterable[str]) -> str:
    said, _, rest = line.partition(" ")
    return applicant_number(rest, own) if fold(said) in words else ""


def _days_said(line: str, words: Set[str]) -> int | None:
    """The days of "DAYS 90" or "90 days"; None for anything else."""
    spoken = fold(line).split()
    numbers = [each for each in spoken if each.isdecimal() and each.isascii() and len(each) <= 4]
    named = len(spoken) == 2 and len(numbers) == 1 and words & set(spoken)
    return int(numbers[0]) if named else None


def unlisted_in(reply: str, facts: Facts) -> Unlisted | None:
    """Name, website and address, each on a line or all on one; None where one is missing."""
    words = re.split(r"[\s,;<>()]+", reply)
    emails = [address for each in words if "@" in each and (address := facts.address(each))]
    sites = [each.strip(".") for each in words if "@" not in each and _is_website(each)]
    employer = words_of(TypedPhrase.WORDS_EMPLOYER, facts)
    employs = any(fold(each) in employer for each in re.split(r"[\n,;]", reply))
    site = sites[0][:_LONGEST] if sites else ""
    if len(emails) != 1 or len(sites) != (0 if employs else 1) or is_of_provider(site):
        return None
    left = [
        line for line in (_without(line, employer) for line in reply.split("\n")) if len(line) > 1
    ]
    return Unlisted(left[0][:_LONGEST], site, emails[0]) if left else None


def _is_website(word: str) -> bool:
    bare = word.strip(".")
    return "." in bare and bool(re.fullmatch(r"[\w./:?&=%-]+", bare)) and bool(fold(bare))


def _without(line: str, employer: Set[str]) -> str:
    """A line without addresses and websites, and what introduces them."""
    said = (
        each
        for part in re.split("[,;]", line)
        if fold(part) not in employer
        for each in re.split(r"[\s<>()]+", part)
        if "@" not in each
    )
    return " ".join(each for each in said if each and not _is_website(each)).strip(" :-")
