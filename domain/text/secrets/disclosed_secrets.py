"""Secrets where none is asked for: a secret number or a password in the midst of a text.

    an ID number, and four digits on their own           "234567LPT 0427"
    a word that announces one, and something with digits  "mot de passe : soleil-2026!"
    such a word, a sign or a verb, and other words        "my password is licorne bleue et tartine"

Whatever is announced so is a secret, to the end of its sentence or of its line, unless each of its
first words is one that people say of secrets: "my password is still refused". Whether it is the
right one is not asked, since the answer would tell. A year beside an ID number is taken for a
secret as well: blanked once too often harms nobody.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from domain.text.secrets.announced_secrets import announced
from domain.text.secrets.secret_words import SecretWords
from domain.text.spelled_numbers import spelled_out
from domain.text.typed_numbers import holds_lone_digits, numbers_in, secret_beside

BLANK = "••••"
_LONGEST = 200  # signs; or each of a thousand names in a row is searched to its end
_NUMBER = r"(?:[A-Za-z]{3}\d{6}|\d{6}[A-Za-z]{3})"  # of an entry; a secret number may stick to it
_STUCK = re.compile(rf"(?<!\w)(?:({_NUMBER})\d{{4}}|\d{{4}}({_NUMBER}))(?!\w)")
_DIGIT = re.compile(rf"(?<!\w)({_NUMBER})(?!\w)|\d")
_WORDS = re.compile(r"(?<!\w)(?:\w{4}|\w{1,3}(?:[ .-]\w{1,3}){1,3})(?!\w)")
_ALONE = re.compile(r"(?<![\w-])\d{2}[ .-]?\d{2}(?![\w-])")


def holds_secret(text: str, words: SecretWords, *, alone: bool = False) -> bool:
    """Whether a text seems to hold one; `alone`: four digits are enough."""
    if _digits_behind(words).search(text) or any(announced(text, words)):
        return True
    if any(spelled_out(found[1]) for found in _behind(words).finditer(text)):
        return True
    lines = text.splitlines()
    found = [numbers_in(line) for line in lines]
    numbered = alone or any(each.id_number for each in found)
    found_out = numbered and any(each.secret for each in found)
    return found_out or any(map(secret_beside, lines))


def without_secrets(text: str, words: SecretWords) -> str:
    """The text with whatever may be one blanked: dates and years too, but no ID number."""
    found_out = "".join(_without_announced(text, words))
    parted = _STUCK.sub(lambda found: f"{found[1] or found[2]} {BLANK}", found_out)
    blanked = _ALONE.sub(BLANK, _digits_behind(words).sub(rf"\1{BLANK}", parted))
    for run in spelled_out(blanked):
        blanked = blanked.replace(run, BLANK)
    lines = map(_without_digits, blanked.splitlines(keepends=True))
    return "".join(map(_without_look_alikes, lines))


def _without_announced(text: str, words: SecretWords) -> Iterator[str]:
    end = 0
    for start, stop in announced(text, words, unmarked=True):
        if start >= end:
            yield text[end:start] + BLANK
        end = max(end, stop)
    yield text[end:]


@lru_cache(4)
def _digits_behind(words: SecretWords) -> re.Pattern[str]:
    """A secret with a digit behind its name, with a verb between them or none."""
    return re.compile(
        rf"(?i)({words.named}\W{{0,5}}(?:{words.telling}\W{{0,5}})?)"
        rf"(?=\S{{0,{_LONGEST}}}\d)(\S{{3,}}|\d\d\s\d\d|\d(?:\s\d){{3}})"
    )


@lru_cache(4)
def _behind(words: SecretWords) -> re.Pattern[str]:
    return re.compile(rf"(?i){words.named}\W{{0,5}}{words.telling}?\W{{0,5}}([^\n]{{6,40}})")


def _without_look_alikes(line: str) -> str:
    """A line without what looks like a secret number beside an ID number: "O4Z7", "O4 Z7"."""
    if not numbers_in(line).id_number:
        return line
    return _WORDS.sub(lambda one: BLANK if holds_lone_digits(one[0]) else one[0], line)


def _without_digits(text: str) -> str:
    """A line without any digit but an ID number's, where a secret number can still be read."""
    if not numbers_in(text).secret:
        return text
    plain = unicodedata.normalize("NFKC", text)
    return _DIGIT.sub(lambda found: found[1] or "•", plain)
