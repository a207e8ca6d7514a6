"""What makes a password good enough: 8 to 64 characters, a letter, two digits, nothing obvious."""

import unicodedata

from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Entry

MIN_LENGTH, MAX_LENGTH, MIN_DIGITS = 8, 64, 2


def weakness(password: str) -> Phrase | None:
    """What is wrong with the shape of a password, or None. Special characters are welcome."""
    if len(password) < MIN_LENGTH:
        return Phrase.PASSWORD_TOO_SHORT
    if len(password) > MAX_LENGTH:
        return Phrase.PASSWORD_TOO_LONG
    if not any(letter.isalpha() for letter in password):
        return Phrase.PASSWORD_NEEDS_LETTER
    if sum(digit.isdecimal() for digit in password) < MIN_DIGITS:
        return Phrase.PASSWORD_NEEDS_DIGITS
    return None


def obvious(password: str, entry: Entry, facts: Facts) -> Phrase | None:
    """Why somebody who knows the candidate or the commonest passwords would guess it, or None."""
    plain = _folded(password)
    if _folded(entry.id_number) in plain:
        return Phrase.PASSWORD_HOLDS_ID
    if facts.holds_secret(entry.id, password):
        return Phrase.PASSWORD_HOLDS_SECRET
    if any(_folded(name) in plain for name in _names(entry)):
        return Phrase.PASSWORD_HOLDS_NAME
    if facts.common(password):
        return Phrase.PASSWORD_COMMON
    return None


def repeatable(text: str) -> str:
    """A refused text to say back, cut; one that could be a password typed too early is not said.

    All in capitals it is an ID number gone wrong, and seeing it helps.
    """
    might_be = weakness(text) is None and text != text.upper()
    return "…" if might_be else text[:60]


def _names(entry: Entry) -> list[str]:
    """The parts of the name that tell: two letters would forbid too much."""
    words = f"{entry.first_name} {entry.family_name}".replace("-", " ").split()
    return [word for word in words if len(_folded(word)) >= 3]


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if sign.isalnum()).casefold()
