"""To whom? Organisations by what somebody writes, misspelt too, and one that is not listed."""

import re
from dataclasses import dataclass, field

from domain.conversations.sharing.searching import alike
from domain.exams.applicant_numbers import applicant_number
from domain.exams.organisations import labels
from domain.machine.effects import Line
from domain.machine.facts import Facts
from domain.machine.records import Organisation
from domain.text.folding import fold

SHOWN = 5
_LONGEST = 100
_NUMBER = {"number", "numero"}  # as `mail-send-number` asks for it


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


def applicant_said(reply: str, id_number: str) -> str:
    """The number there that a reply gives behind the word for it; "" for anything else."""
    said, _, rest = reply.strip().partition(" ")
    return applicant_number(rest, id_number) if fold(said) in _NUMBER else ""


def unlisted_in(reply: str, facts: Facts) -> Unlisted | None:
    """Name, website and address, each on a line or all on one; None where one is missing."""
    words = re.split(r"[\s,;<>()]+", reply)
    emails = [address for each in words if "@" in each and (address := facts.address(each))]
    sites = [each.strip(".") for each in words if "@" not in each and _is_website(each)]
    if len(emails) != 1 or len(sites) != 1:
        return None
    left = [line for line in (_without(line) for line in reply.split("\n")) if len(line) > 1]
    return Unlisted(left[0][:_LONGEST], sites[0][:_LONGEST], emails[0]) if left else None


def _is_website(word: str) -> bool:
    bare = word.strip(".")
    return "." in bare and bool(re.fullmatch(r"[\w./:?&=%-]+", bare)) and bool(fold(bare))


def _without(line: str) -> str:
    """A line without addresses and websites, and what introduces them."""
    said = (each for each in re.split(r"[\s,;<>()]+", line) if "@" not in each)
    return " ".join(each for each in said if each and not _is_website(each)).strip(" :-")
