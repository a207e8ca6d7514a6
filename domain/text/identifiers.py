"""The two numbers on a Confirmation of Entry, as people type them and as they are kept."""

import re
import unicodedata

DIGITS, LETTERS = 6, 3
"""Of which an ID number is made (on the Confirmation of Entry, facts of the exams 1.3)."""

_ID_NUMBER = re.compile("[0-9]{6}[A-Z]{3}|[A-Z]{3}[0-9]{6}")
_SECRET_NUMBER = re.compile("[0-9]{4}")
_FORGIVEN = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff]+")  # spaces, and what copying drags in


def id_number(text: str) -> str:
    """The ID number: 6 digits and 3 letters, or 3 letters and 6 digits; "" for anything else.

    Case, spaces and full-width characters are forgiven.
    """
    number = compact(text)
    return number if _ID_NUMBER.fullmatch(number) else ""


def secret_number(text: str) -> str:
    """The secret number: exactly 4 digits, a leading zero included; "" for anything else."""
    number = compact(text)
    return number if _SECRET_NUMBER.fullmatch(number) else ""


def compact(text: str) -> str:
    """Capitals without spaces, full-width characters made ordinary."""
    return _FORGIVEN.sub("", unicodedata.normalize("NFKC", text)).upper()
