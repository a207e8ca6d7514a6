"""Secrets where none is asked for: a secret number or a password in the midst of a text.

    an ID number, and four digits on their own           "234567LPT 0427"
    a word that announces one, and something with digits  "mot de passe : soleil-2026!"

Whether it is the right one is not asked, since the answer would tell. A year beside an ID number
is taken for a secret as well: blanked once too often harms nobody.
"""

import re
import unicodedata

from domain.text.spelled_numbers import spelled_out
from domain.text.typed_numbers import numbers_in, secret_beside

BLANK = "••••"
_ANNOUNCED = re.compile(
    r"(?i)(\b(?:mot[s]?\s+de\s+passe|mdp|passwords?|passcode|code\s+secret|secret\s+(?:code|number)"
    r"|num[ée]ro\s+secret|code\s+pin|pin(?:\s+code)?)\b\W{0,5}(?:(?:est|is|c['’]est|:|=)\W{0,5})?)"
    r"(?=\S*\d)(\S{3,}|\d\d\s\d\d)"
)
_NUMBER = r"(?:[A-Za-z]{3}\d{6}|\d{6}[A-Za-z]{3})"  # of an entry; a secret number may stick to it
_STUCK = re.compile(rf"(?<!\w)(?:({_NUMBER})\d{{4}}|\d{{4}}({_NUMBER}))(?!\w)")
_DIGIT = re.compile(rf"(?<!\w)({_NUMBER})(?!\w)|\d")
_ALONE = re.compile(r"(?<![\w-])\d{2}[ .-]?\d{2}(?![\w-])")


def holds_secret(text: str, *, alone: bool = False) -> bool:
    """Whether a text seems to hold one; `alone`: four digits are enough."""
    if _ANNOUNCED.search(text):
        return True
    lines = text.splitlines()
    found = [numbers_in(line) for line in lines]
    numbered = alone or any(each.id_number for each in found)
    told = numbered and any(each.secret for each in found)
    return told or any(map(secret_beside, lines))


def without_secrets(text: str) -> str:
    """The text with whatever may be one blanked: dates and years too, but no ID number."""
    parted = _STUCK.sub(lambda found: f"{found[1] or found[2]} {BLANK}", text)
    blanked = _ALONE.sub(BLANK, _ANNOUNCED.sub(rf"\1{BLANK}", parted))
    for run in spelled_out(blanked):
        blanked = blanked.replace(run, BLANK)
    return "".join(map(_without_digits, blanked.splitlines(keepends=True)))


def _without_digits(text: str) -> str:
    """A line without any digit but an ID number's, where a secret number can still be read."""
    if not numbers_in(text).secret:
        return text
    plain = unicodedata.normalize("NFKC", text)
    return _DIGIT.sub(lambda found: found[1] or "•", plain)
