"""Whether an introduction says nothing but what mail programs write.

    Le lun. 30 nov. 2026 à 09:00, Centre d'examen <desk@…> a écrit :    a date, names, a verb
    De : Centre d'examen <desk@…>                    behind this label names and addresses alone,
    Envoyé : lundi 30 novembre 2026 09:00            behind this one a date alone,
    Objet : Confirmez votre adresse                  and here the subject of our letter

Each word has to name somebody of this letter, or be one that programs write there. Looking for
words that refuse or speak lost: a stranger's name, or a town, says "not mine" as well as a "NON".
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import chain

from mailer.reading.parts.addresses import without_addresses
from mailer.reading.people.dates import agree, date_phrases, is_date_word
from mailer.reading.people.intents import speaks_by_signs
from mailer.reading.people.quoting.correspondents import NOBODY, Correspondents
from mailer.reading.people.quoting.introductions import is_separator
from mailer.reading.people.quoting.labels import COLON, every_label, label, labels, loose_label
from mailer.reading.people.quoting.ours import added_to_subject
from mailer.reading.people.quoting.unheard import is_told, is_unheard
from mailer.reading.people.signatures import LINK, is_spoken
from mailer.reading.people.subjects import parsed, untagged
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

_ON_A_LINE = ("verbs", "senders", "openers", "clocks")
_OF_PEOPLE = ("senders",)
_OF_A_DATE = ("openers", "clocks", "dates")
_SEPARATING = ("markers", "originals", *_ON_A_LINE)
_MOST_WORDS = 12  # of a phrase or name
_UNSPACED = 0x2E80  # from here on scripts that put no spaces between words
_SULKS = re.compile(r"[:;=]['’]?(?:[-o]?[(\[|\\]|[-o][/<])")  # no blank need stand around it here
_LETTERS = re.compile(r"[^\W\d]+")


def is_bare(said: Sequence[str], known: Correspondents) -> bool:
    """Whether nobody speaks in the lines of an introduction."""
    joined = " ".join(said)
    if speaks_by_signs(joined) or _SULKS.search(joined) or not known.wrote_all(joined):
        return False
    separators = [line for line in said if is_separator(line)]
    lines = [line for line in said if line and line not in separators]
    if any(_is_more(line, known, _SEPARATING) for line in separators):
        return False
    if lines and label(lines[0]) in every_label():
        return all(_is_header(line, known) for line in _unwrapped(lines))
    introduced = " ".join(lines)
    unheard = _is_in_one_language(introduced, known) and is_unheard(introduced, known)
    return unheard or not _is_more(introduced, known, _ON_A_LINE)


def _is_in_one_language(text: str, known: Correspondents) -> bool:
    """Whether a word that may be somebody's is a day only beside days of its own language."""
    said = _left(fold(without_addresses(text)).split(), known.called)
    others = {one for one in said if one not in _joining() and not known.holds(one)}
    dates = {one for one in others if one.isalpha() and is_date_word(one)}
    return agree(dates) or not any(is_spoken(one) or is_told(one) for one in dates)


def _unwrapped(block: Sequence[str]) -> Iterator[str]:
    """Each header of a block on one line; what bears no label belongs to the one above."""
    together: list[str] = []
    for line in block:
        if together and loose_label(line) in every_label():
            yield " ".join(together)
            together = []
        together.append(line)
    yield " ".join(together)


def _is_header(line: str, known: Correspondents) -> bool:
    """Whether behind a label stands what belongs there; some labels mean two in two languages."""
    called, rest = loose_label(line), COLON.split(line, maxsplit=1)[-1].strip(" *_")
    if "?" in line.removesuffix(rest):
        return False
    if called in labels("topics") and _is_topic(rest, known):
        return True
    if called in labels("headers") and not _is_more(rest, known, _OF_PEOPLE):
        return True
    return called in labels("dates") and not _is_more(line, NOBODY, _OF_A_DATE)


def _is_topic(rest: str, known: Correspondents) -> bool:
    """Whether it is our subject, or how urgent it was; of one that is not known nobody speaks."""
    about = untagged(rest)
    tags = phrases("tags").without(fold(rest.removesuffix(about)))
    if not known.subjects:
        return "?" not in rest and not any(map(is_spoken, fold(rest).split()))
    named = not about or phrases("ranks").whole(fold(about))
    ours = named or not added_to_subject(about, known.subjects)
    return ours and not tags and not parsed(about).asks


def _is_more(text: str, known: Correspondents, lists: tuple[str, ...]) -> bool:
    """Whether any word is neither a name of theirs, nor of a date, nor a program's."""
    if "?" in LINK.sub(" ", text):
        return True
    left = _left(fold(without_addresses(text)).split(), _phrases(lists) | known.called)
    dated = lists != _OF_PEOPLE
    if dated and not _is_in_one_language(text, known):
        return True
    return not all(known.holds(one) or (dated and _is_dated(one)) for one in left)


def _left(said: Sequence[str], listed: Container[str]) -> Iterator[str]:
    """The words that belong to none of the phrases, the longest taken first."""
    at = 0
    while at < len(said):
        ends = range(min(at + _MOST_WORDS, len(said)), at, -1)
        end = next((end for end in ends if " ".join(said[at:end]) in listed), at)
        if end == at:
            yield said[at]
        at = max(end, at + 1)


def _is_dated(word: str) -> bool:
    """A number, or one with what belongs to it: "10h02", "30th", "2026年11月30日"."""
    return all(map(_is_of_a_date, _LETTERS.findall(word)))


def _is_of_a_date(letters: str) -> bool:
    return letters in _phrases(_OF_A_DATE) or _unspaced().fullmatch(letters) is not None


@cache
def _joining() -> frozenset[str]:
    """The words beside a date, by themselves."""
    return frozenset(
        part for name in _ON_A_LINE for one in words().lists[name] for part in fold(one).split()
    )


@cache
def _phrases(lists: tuple[str, ...]) -> frozenset[str]:
    """All of these lists, folded; where a date may stand, those of dates as well."""
    listed = frozenset(fold(one) for name in lists for one in words().lists[name])
    return listed if lists == _OF_PEOPLE else listed | date_phrases()


@cache
def _unspaced() -> re.Pattern[str]:
    """Words of scripts that put no spaces between them, in a row."""
    listed = chain(date_phrases(), *(words().lists[name] for name in _ON_A_LINE))
    found = {fold(one) for one in listed if ord(one[-1]) >= _UNSPACED}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, found), key=len, reverse=True))})+")
