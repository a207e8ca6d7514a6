"""A secret number with a birth date or an address beside it, as people type them in one message."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

_EMAIL = re.compile(r"[^\s<>,;]+@[^\s<>,;]+")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?[./\s-]\s?(\d{1,2})\s?[./\s-]\s?(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SECRET = re.compile(r"(?<!\d)[0-9]{4}(?!\d)")


@dataclass(frozen=True)
class SecretAndMore:
    """What was found in a message."""

    secret: str = field(repr=False)
    born: date | None
    email: str


def secret_and_more(text: str) -> SecretAndMore | None:
    """One secret number and at least one of the others, in whatever order; None for less."""
    plain = unicodedata.normalize("NFKC", text)
    email = _EMAIL.search(plain)
    rest = plain.replace(email[0], " ") if email else plain
    found = day_in(rest)
    born = day_of(found) if found else None
    secrets = _SECRET.findall(rest.replace(found[0], " ") if found else rest)
    if len(secrets) != 1 or not (born or email):
        return None
    return SecretAndMore(secrets[0], born, email[0].strip(".") if email else "")


def day_in(text: str) -> re.Match[str] | None:
    """Where a text has a day, 17.05.2008, 17/5/2008 or 2008-05-17, whether or not there is such."""
    return _YEAR_FIRST.search(text) or _DAY_FIRST.search(text)


def day_of(found: re.Match[str]) -> date | None:
    """The day; None where the calendar has none such."""
    first, month, last = (int(each) for each in found.groups())
    year, day = (first, last) if len(found[1]) == 4 else (last, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None
