"""Organisations that results may be sent to: finding them, and telling the same-named apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from domain.text.folding import fold

__all__ = ["Kind", "Label", "Named", "fold", "labels", "matches", "words"]


class Kind(StrEnum):
    """What an organisation wants a result for."""

    EDUCATION = "education"
    EMPLOYER = "employer"
    IMMIGRATION = "immigration"
    OTHER = "other"


class Named(Protocol):
    """What of an organisation a person can tell it by."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def city(self) -> str:
        """Its city, "" where unknown."""

    @property
    def country(self) -> str:
        """Its country, "" where unknown."""

    @property
    def type(self) -> str:
        """One of `Kind`."""


@dataclass(frozen=True)
class Label:
    """How an organisation is called in a list; `kind` is "" where name and place suffice."""

    name: str
    place: str
    kind: str = ""

    def __str__(self) -> str:
        """One line without the kind, whose word depends on the reader's language."""
        return f"{self.name} ({self.place})" if self.place else self.name


def words(query: str) -> tuple[str, ...]:
    """The folded words of a query, each once, the longest (the most telling) first."""
    return tuple(sorted(dict.fromkeys(fold(query).split()), key=len, reverse=True))


def matches(query: str, folded: str) -> bool:
    """Whether every word of the query, in any order, stands in a folded text; "" matches nothing.

    `folded` is `fold` of name, city and country together.
    """
    wanted = words(query)
    return bool(wanted) and all(word in folded for word in wanted)


def labels(organisations: Sequence[Named]) -> tuple[Label, ...]:
    """A label for each, in the same order: its name, its city and country, its kind if needed."""
    places = [_place(each) for each in organisations]
    shown = Counter(
        (fold(each.name), fold(place)) for each, place in zip(organisations, places, strict=True)
    )
    return tuple(
        Label(each.name, place, each.type if shown[fold(each.name), fold(place)] > 1 else "")
        for each, place in zip(organisations, places, strict=True)
    )


def _place(organisation: Named) -> str:
    parts: Iterable[str] = (organisation.city, organisation.country)
    return ", ".join(part for part in parts if part)
