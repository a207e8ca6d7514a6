"""Secrets where none is asked for: a secret number or a password in the midst of a text.

    an ID number, and four digits on their own           "234567LPT 0427"
    a word that announces one, and something with digits  "mot de passe : soleil-2026!"
    such a word, a colon and other words                  "mot de passe : licorne bleue et tartine"

Whether it is the right one is not asked, since the answer would tell. A year beside an ID number
is taken for a secret as well: blanked once too often harms nobody.
"""

import re
import unicodedata

from domain.text.passwords import SHORTEST, may_be_passphrase
from domain.text.spelled_numbers import spelled_out
from domain.text.typed_numbers import holds_lone_digits, numbers_in, secret_beside

BLANK = "••••"
_NAMED = (
    r"\b(?:mot[s]?\s+de\s+passe|phrase\s+de\s+passe|mdp|pass(?:words?|code|phrase)"
    r"|code\s+(?:secret|confidentiel|pin)|secret\s+(?:code|number)|num[ée]ro\s+secret|pin(?:\s+code)?"
    r"|secret(?=\s?[:=]))\b"
)
_ANNOUNCED = re.compile(
    rf"(?i)({_NAMED}\W{{0,5}}(?:(?:est|is|c['’]est|:|=)\W{{0,5}})?)"
    r"(?=\S*\d)(\S{3,}|\d\d\s\d\d|\d(?:\s\d){3})"
)
_TOLD = re.compile(
    rf"(?i)({_NAMED}\s{{0,2}}(?::|=|→|-?->)\s{{0,3}})(\S[^\n]{{2,63}})$", re.MULTILINE
)
_IN_WORDS = re.compile(rf"(?i){_NAMED}\W{{0,5}}(?:est|is|c['’]est)?\W{{0,5}}([^\n]{{6,40}})")
_NUMBER = r"(?:[A-Za-z]{3}\d{6}|\d{6}[A-Za-z]{3})"  # of an entry; a secret number may stick to it
_STUCK = re.compile(rf"(?<!\w)(?:({_NUMBER})\d{{4}}|\d{{4}}({_NUMBER}))(?!\w)")
_DIGIT = re.compile(rf"(?<!\w)({_NUMBER})(?!\w)|\d")
_WORDS = re.compile(r"(?<!\w)(?:\w{4}|\w{1,3}(?:[ .-]\w{1,3}){1,3})(?!\w)")
_ALONE = re.compile(r"(?<![\w-])\d{2}[ .-]?\d{2}(?![\w-])")


def holds_secret(text: str, *, alone: bool = False) -> bool:
    """Whether a text seems to hold one; `alone`: four digits are enough."""
    if _ANNOUNCED.search(text) or any(map(_is_secret, _TOLD.finditer(text))):
        return True
    if any(spelled_out(found[1]) for found in _IN_WORDS.finditer(text)):
        return True
    lines = text.splitlines()
    found = [numbers_in(line) for line in lines]
    numbered = alone or any(each.id_number for each in found)
    found_out = numbered and any(each.secret for each in found)
    return found_out or any(map(secret_beside, lines))


def without_secrets(text: str) -> str:
    """The text with whatever may be one blanked: dates and years too, but no ID number."""
    found_out = _TOLD.sub(lambda one: f"{one[1]}{BLANK}" if _is_secret(one) else one[0], text)
    parted = _STUCK.sub(lambda found: f"{found[1] or found[2]} {BLANK}", found_out)
    blanked = _ALONE.sub(BLANK, _ANNOUNCED.sub(rf"\1{BLANK}", parted))
    for run in spelled_out(blanked):
        blanked = blanked.replace(run, BLANK)
    lines = map(_without_digits, blanked.splitlines(keepends=True))
    return "".join(map(_without_look_alikes, lines))


def _without_look_alikes(line: str) -> str:
    """A line without what looks like a secret number beside an ID number: "O4Z7", "O4 Z7"."""
    if not numbers_in(line).id_number:
        return line
    return _WORDS.sub(lambda one: BLANK if holds_lone_digits(one[0]) else one[0], line)


def _is_secret(found: re.Match[str]) -> bool:
    """Whether what stands behind "password:" is one, in words as well, and nothing said of it."""
    found_out = found[2].strip()
    return may_be_passphrase(found_out, SHORTEST) or any(map(str.isdecimal, found_out))


def _without_digits(text: str) -> str:
    """A line without any digit but an ID number's, where a secret number can still be read."""
    if not numbers_in(text).secret:
        return text
    plain = unicodedata.normalize("NFKC", text)
    return _DIGIT.sub(lambda found: found[1] or "•", plain)
