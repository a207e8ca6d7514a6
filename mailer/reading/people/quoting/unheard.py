"""Introductions in languages of which we know no verb, by their shape.

    Nhar it-Tnejn, 30 ta' Novembru 2026 fil-09:00, Centre <desk@…> kiteb:
    Lo dl. 30 nov. 2026 a 09:00, Centre <desk@…> a escrich :

Day, time and an address the answer came to; one word at the end, before a colon, is the verb, and
all others are listed as what joins a date to its line. Of those there is one at least that no
language we know has: else only its verb would be missing. Taking any words short enough for them
lost: so are "bof" and "my son", wherever they are typed.
"""

import re
from collections.abc import Iterator
from functools import cache

from mailer.reading.parts.addresses import without_addresses
from mailer.reading.people.dates import is_date_word
from mailer.reading.people.intents import refuses
from mailer.reading.people.quoting.correspondents import Correspondents
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[-./]\d{1,2}[-./]\d\d")
_TIMED = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")
_SIGNS = re.compile(r"[\w\s,.:'’<>\-–/+;]*[:：]")  # no brackets, question marks, dashes of speech
_MONTH = re.compile(
    r"(?<!\d)\d{1,2}\.?\s+(?:[^\W\d_]{1,3}['’]?\s+)?([^\W\d_]{2,12})\.?,?\s+(?:19|20)\d\d\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_CIPHERED = re.compile(r"[^\W\d_]+\d\w*[^\W\d_]")  # "N0N"
_SMALL = 3  # letters; a verb has more
_FEWEST = 2  # words: the verb, and one that joins the date
_LONGEST = 9  # letters
_SHORTEST = 3  # letters; shorter ones are in every language


def is_unheard(text: str, known: Correspondents) -> bool:
    """Whether it introduces our letter so, and nobody says anything in it."""
    line = text.strip()
    if not (_DATE.search(line) and _TIMED.search(line) and known.is_addressed(line)):
        return False
    bare = without_addresses(line)
    if _CIPHERED.search(bare) or not _SIGNS.fullmatch(bare) or phrases("verbs").within(fold(line)):
        return False
    said = list(_unknown(bare, known))
    month = _MONTH.search(bare)
    if month:  # by its place, whatever it is called
        said = [one for one in said if one.start() != month.start(1) or refuses(month[1])]
    if len(said) < _FEWEST or refuses(line):
        return False
    *others, verb = said
    told = _is_plain(verb, bare) and len(verb[0]) > _SMALL and verb.start() > bare.rfind(">")
    joining = [fold(one[0]) for one in others]
    listed = [one for one in joining if phrases("joints").whole(one)]
    return told and bool(listed) and all(one in listed or _is_clock(one) for one in joining)


def opens_so(text: str, known: Correspondents) -> bool:
    """Whether what stands before the date are such words, names and days."""
    unknown = list(_unknown(text, known))
    return all(
        _is_plain(one, text) and (len(one[0]) <= _SMALL or _is_opener(one, text)) for one in unknown
    )


def _unknown(text: str, known: Correspondents) -> Iterator[re.Match[str]]:
    """The words that name nobody of theirs and belong to no date."""
    named = {part for each in known.called for part in each.split()}
    for found in _WORD.finditer(text):
        parts = fold(found[0]).split()
        if not all(known.holds(one) or one in named or is_date_word(one) for one in parts):
            yield found


def _is_opener(found: re.Match[str], text: str) -> bool:
    """Whether the text begins with this word, written so: "Nhar it-Tnejn"."""
    return found[0].istitle() and not fold(text[: found.start()])


def _is_clock(word: str) -> bool:
    return phrases("clocks").whole(word)


def _is_plain(found: re.Match[str], text: str) -> bool:
    """Whether it is no name, and nobody says it in a language of ours."""
    word = found[0]
    plain = word.islower() or _is_opener(found, text)
    return plain and len(word) <= _LONGEST and not (is_told(fold(word)) or refuses(word))


def is_told(word: str) -> bool:
    """Whether people write this folded word in a language of ours; the shortest are in all."""
    return len(word) >= _SHORTEST and word in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    """Each word that people write in a language of ours."""
    said = (fold(one).split() for known in words().people.values() for one in known)
    return frozenset(word for one in said for word in one)
