"""A result's reference number, and the entry it speaks of."""

import re
from dataclasses import dataclass

from domain.text.identifiers import compact

_PATTERN = re.compile(
    "(?P<year>[0-9]{2})(?P<session>[0-9A-Z])(?P<centre>[A-Z]{2}[0-9]{3})(?P<candidate>[0-9]{4})"
)


@dataclass(frozen=True)
class Reference:
    """A reference number taken apart: `15BGB9615003` is candidate 5003 of centre GB961 in 2015."""

    number: str
    centre_number: str
    candidate_number: str


def reference(text: str) -> Reference | None:
    """The reference number in `text`; None where it is none. Case and spaces are forgiven."""
    found = _PATTERN.fullmatch(compact(text))
    return Reference(found[0], found["centre"], found["candidate"]) if found else None


def belongs(number: str, centre_number: str, candidate_number: str) -> bool:
    """Whether a reference number may be that of an entry; an unknown number ("") fits any."""
    parts = reference(number)
    return (
        parts is not None
        and centre_number in {"", parts.centre_number}
        and candidate_number in {"", parts.candidate_number}
    )
