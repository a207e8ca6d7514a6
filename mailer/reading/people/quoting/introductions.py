"""How a mail program introduces the letter it quotes: that line, or block, and its place.

It may be wrapped over several lines: our long reply addresses make that certain.
"""

import re

from mailer.reading.people.dates import is_date_word
from mailer.reading.people.intents import refuses
from mailer.reading.people.quoting.correspondents import NOBODY, Correspondents
from mailer.reading.people.quoting.labels import DATED, every_label, label, labels, loose_label
from mailer.reading.words.phrases import fold, phrases

_LONGEST_INTRODUCTION = 5  # lines
_LONGEST_BLOCK = 12  # lines of headers
_FULL = 50  # a header this long was perhaps wrapped
_LONGEST_MARKED = 200  # letters of a line with a marker of ours
_ENDINGS = (":", "：", "--", ">")  # the last one of "2026/11/3 Ann <ann@example.org>"
_OPENS = re.compile(
    r"\W{0,9}(?:on|le|el|il|em|no dia|op|am|den|dnia|dne|w dniu|pe|på|"
    r"mon|tue|wed|thu|fri|sat|sun|tir|ons|tor|fre|lør|søn|man|lun|mar|mer|jeu|ven|sam|dim)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?:\s|-{2,})(?:On|Le|Am|El|Il|Em|Op|Den)\s(?=[^@]{0,40}\d)")
_OPENS_WITH_NUMBER = re.compile(r"\W{0,9}\d")
_STAMPED = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?,")
_ADDRESS_LAST = re.compile(r"@[^\s<>]+>\W*$")
_TIMED_ADDRESS = re.compile(r"\d{1,2}[:.h]\d{2}\b.*@[^\s<>]+>?\s?[:：]$")
_DASHES = re.compile(r"[-‐‑‒–—―_=]{2}")  # Proton draws them of hyphens
_LONGEST_ADDRESS = 300
_BEFORE_DATE = re.compile(r"[^\d<@]{0,60}")


def sign(lines: list[str], index: int, known: Correspondents = NOBODY) -> tuple[int, int]:
    """Where the sign that shows itself in this line begins and ends; it is empty where none does.

    A separator and the headers below it are one sign. `known`: whom our letter was between.
    """
    below = range(index + 1, min(index + _LONGEST_BLOCK, len(lines)))
    separated = is_separator(lines[index])
    block = next((i for i in below if lines[i]), index) if separated else index
    if _is_header_block(lines, block):
        near = range(block, min(block + _LONGEST_BLOCK, len(lines)))
        return index, next((i for i in near if not lines[i] or is_quoted(lines[i])), near.stop)
    if separated:
        return index, index + 1
    start = _introduction(lines, index)
    if known.addresses:  # of one that was wrapped in any script the verb is the last line alone
        starts = (start, _right_above(lines, index, known))
        start = min((one for one in starts if one is not None), default=None)
    return (index, index) if start is None else (start, index + 1)


def _right_above(lines: list[str], last: int, known: Correspondents) -> int | None:
    """In any script: a date and an address the answer came to, right above what is quoted."""
    below = next(filter(None, lines[last + 1 :]), "")
    if not lines[last] or is_quoted(lines[last]) or not is_quoted(below):
        return None
    for start in range(last, max(last - _LONGEST_INTRODUCTION, -1), -1):
        joined = " ".join(lines[start : last + 1])
        if not lines[start] or is_quoted(lines[start]) or len(joined) > 500:
            return None
        if known.is_addressed(joined) and DATED.search(joined) and _opens_plainly(joined, known):
            return start
    return None


def _opens_plainly(joined: str, known: Correspondents) -> bool:
    """Whether no words of somebody's stand before the date: "NON 23 листопада 2026 …"."""
    before = _BEFORE_DATE.match(joined)
    if before is None:
        return True
    words = phrases("openers").without(fold(before[0])).split()
    return all(known.holds(word) or is_date_word(word) for word in words)


def own_words(line: str) -> str:
    """ "NON" of "NON Le lun. 3 nov. 2026, X <x@example.org> a écrit :"; some programs glue them."""
    glued = None if _OPENS.match(line) else _GLUED.search(line)
    own = line[: glued.start()] if glued else ""
    return "" if "@" in own else own.rstrip(" -")


def is_quoted(line: str) -> bool:
    """Whether the line bears the mark of a quote, and no smiley."""
    return line.startswith(">") and not line.startswith(">:")


def is_separator(line: str) -> bool:
    """Whether it is a "reply above this line", or a dashed "Original message"."""
    folded = fold(line[:_LONGEST_MARKED])
    if phrases("markers").within(folded):
        return not is_quoted(line)
    dashed = _DASHES.match(line.lstrip("* [")) is not None
    return dashed and phrases("originals").whole(folded)


def _is_header_block(lines: list[str], index: int) -> bool:
    """Two headers of a letter or more, line by line: who writes, and a date or an address.

    People begin formal letters so, too, with "Date : … Objet : …", or with "De : … À : …" at the
    very top, where therefore a date is asked for. Above words of ours nobody has to be named.
    """
    known = every_label()
    if label(lines[index]) not in known:
        return False
    end = _end_of_block(lines, index)
    near = lines[index:end]
    found = set(map(loose_label, near)) & known
    below = next(filter(None, lines[end:]), "")
    if len(found) < 2 or (end < len(lines) and lines[end] and not is_quoted(below)):
        return False
    if not below and not any(lines[:index]):
        return False  # nothing is quoted: all of it is the writer's
    named = bool(found & labels("headers"))
    dated = bool(found & labels("dates"))
    addressed = any(lines[:index]) and any("@" in line for line in near)
    unnamed = is_quoted(below) and not any(refuses(line) or "?" in line for line in near)
    return (named and addressed) or (dated and (named or unnamed))


def _end_of_block(lines: list[str], index: int) -> int:
    """Below the last of the lines that bear labels; long ones may be wrapped."""
    known = every_label()
    for end in range(index + 1, min(index + _LONGEST_BLOCK, len(lines))):
        line, above = lines[end], lines[end - 1]
        wrapped = "@" in line or len(above) >= _FULL or above.endswith((",", ";", "<"))
        labelled = label(line) or loose_label(line) in known
        if not line or is_quoted(line) or not (labelled or wrapped):
            return end
    return min(index + _LONGEST_BLOCK, len(lines))


def _introduction(lines: list[str], last: int) -> int | None:
    """The line where the "On … wrote:" that ends in line `last` begins, if one does.

    The nearest line that opens like one; a line that opens with a number is only its second
    half when the line above opens with a word.
    """
    ending = lines[last].rstrip(" *_")
    if is_quoted(ending) or not (ending.endswith(_ENDINGS) or _ends_with_verb(ending)):
        return None
    if ending.endswith(">") and not _OPENS_WITH_NUMBER.match(ending):
        return None
    found = None
    for start in range(last, max(last - _LONGEST_INTRODUCTION, -1), -1):
        joined = " ".join(lines[start : last + 1])
        if not lines[start] or len(joined) > 500:
            break
        if _OPENS.match(joined) and _introduces(joined):
            return start
        if _introduces(joined) and (found is None or _OPENS_WITH_NUMBER.match(joined)):
            found = start if _begins_somehow(joined) else found
    return last if found is None and _names_writer(lines, last) else found


def _ends_with_verb(line: str) -> bool:
    """ "On … Ann <ann@example.org> wrote", as some leave the colon out."""
    return "@" in line and phrases("verbs").ends(fold(line[-40:]))


def _names_writer(lines: list[str], last: int) -> bool:
    """ "Jean Dupont a écrit :" or "Message transféré :" without a date, right above a quote."""
    below = next(filter(None, lines[last + 1 :]), "")
    said = fold(lines[last])
    named = len(said.split()) <= 8 and phrases("verbs").within(said)
    return (named or phrases("originals").whole(said)) and is_quoted(below)


def _introduces(joined: str) -> bool:
    """A verb of writing with a date or an address, or a date with an address at the end.

    "Le 3/11/2026 le centre m'a écrit :" is a person telling.
    """
    dated = DATED.search(joined) is not None
    if not dated and "@" not in joined:
        return False
    folded = fold(joined)
    if phrases("recounted").within(folded):
        return False
    if phrases("desks").within(folded) and not _STAMPED.search(joined):
        return False
    if phrases("verbs").within(folded):
        return True
    end = joined[-_LONGEST_ADDRESS:]
    return dated and bool(_ADDRESS_LAST.search(end) or _TIMED_ADDRESS.search(end))


def _begins_somehow(joined: str) -> bool:
    named = phrases("verbs").within(fold(joined)) and "@" in joined
    timed = _TIMED_ADDRESS.search(joined[-_LONGEST_ADDRESS:]) is not None
    return named or timed or _OPENS_WITH_NUMBER.match(joined) is not None
