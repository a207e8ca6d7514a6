"""The number under which an organisation knows an applicant: UCAS, Parcoursup, a file, a visa."""

import re

from domain.text.identifiers import compact

LONGEST = 30
_SHAPE = re.compile(rf"(?=.*\d)[0-9A-Za-z][0-9A-Za-z-]{{0,{LONGEST - 1}}}")
_SECRET = re.compile(r"\d{4}")  # as the secret number of an entry is


def applicant_number(text: str, id_number: str) -> str:
    """The number that was typed, without blanks; "" for what is none: too long, other signs, no
    digit, or what must never be sent: the ID number of the exam and what may be the secret number.
    """
    number = re.sub(r"[\s\u2010-\u2015.]+", _joint, text.strip())
    if not _SHAPE.fullmatch(number) or _SECRET.fullmatch(number):
        return ""
    return "" if compact(number) == compact(id_number) else number


def _joint(found: "re.Match[str]") -> str:
    """Dashes of all kinds are one; blanks and stops within a number only group it."""
    return "-" if found[0].strip(" \t\u00a0\u202f.") else ""
