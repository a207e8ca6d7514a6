"""A secret number with a birth date or an address beside it, as people type them in one message."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from domain.exams.sessions import month_named
from domain.text.folding import fold

_EMAIL = re.compile(r"[^\s<>,;]+@[^\s<>,;]+")
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s?[./\s-]\s?(?P<month>\d{1,2})\s?[./\s-]\s?(?P<year>\d{4})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_MONTH_NAMED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er)?\s(?:of\s)?(?P<month>[^\W\d_]{3,})\.?,?\s"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_MONTH_AHEAD = re.compile(
    r"(?<!\w)(?P<month>[^\W\d_]{3,})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
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
    """Where a text has a day, 17.05.2008, 17/5/2008, 2008-05-17, 17 mai 2008 or May 17, 2008,
    whether or not there is such.
    """
    named = chain(_MONTH_NAMED.finditer(text), _MONTH_AHEAD.finditer(text))
    in_words = (each for each in named if _month(each["month"]))
    return _YEAR_FIRST.search(text) or _DAY_FIRST.search(text) or next(in_words, None)


def day_of(found: re.Match[str]) -> date | None:
    """The day; None where the calendar has none such."""
    try:
        return date(int(found["year"]), _month(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _month(said: str) -> int:
    return int(said) if said.isdecimal() else month_named(fold(said))
