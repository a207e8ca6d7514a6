"""What stands below a person's words: farewell, name, telephone's advertisement, disclaimer."""

import re

from mailer.reading import enclosures
from mailer.reading.intents import refuses
from mailer.reading.phrases import fold, phrases

_DELIMITER = re.compile(r"(?:-{2,3}|[—–]{1,2}|_{2,}|[-=*_#~]{8,})\s*")
_DASHED_NAME = re.compile(r"[-–—/]\s?[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")
_LINK = re.compile(r"<[^<>]{0,2000}>|https?://[^\s)\]>]+")
# "I/O" and hosts, "J. I. Smith", "Mon-Fri"
_NAMED = re.compile(r"(?<!\S)\S*\w[./@][\w/?]\S*|\b[A-Z]\.|\bMon[-,]")
_NEAR = 7  # words
_LONGEST_MOBILE = 20  # words, with an excuse for the spelling
_LONG = 100  # letters; disclaimers are wordier than people


def split(text: str, author: str = "") -> tuple[str, str]:
    """The words and what is below them; what a program put on top of them is in neither.

    `author` is the name in the From header: on a line of its own it is a signature. Nothing
    above it confirms an address, so there nobody may speak below, and what lies beside the
    letter speaks for a text without words.
    """
    said, beside = enclosures.parted(text)
    words, below = _split(said, author)
    clipped = enclosures.spelled(beside)
    return (words, f"{below}\n{clipped}".strip()) if words else (clipped, below)


def _split(text: str, author: str) -> tuple[str, str]:
    lines = _unwarned(text).split("\n")
    name = sorted(fold(author).split())
    begun = (i for i in range(len(lines)) if _begins_signature(lines, i, name))
    starts = (i for i in begun if _may_end(lines[:i], lines[i + 1 :]))
    cut = next(starts, len(lines))
    body, disclaimer = _without_disclaimer("\n".join(lines[:cut]))
    return body.strip(), "\n".join([disclaimer, *lines[cut:]]).strip()


def _unwarned(text: str) -> str:
    """Without a mail system's warning on top, or a telephone's line above what was typed."""
    first, gap, rest = text.partition("\n\n")
    warned = phrases("signatures", "warnings").within(fold(first))
    if warned and gap and not _is_human(first):
        text = rest
    line, _, rest = text.strip().partition("\n")
    return rest if rest and _is_mobile(line) else text


def _may_end(above: list[str], below: list[str]) -> bool:
    """Whether the words may end here: there are some, or nobody speaks below either."""
    return any(map(str.strip, above)) or not _speaks(below)


def _speaks(below: list[str]) -> bool:
    """Whether somebody asks or tells of themselves first of all, but for a greeting.

    Further down only signatures do: "I work Mon-Wed", "Besoin d'un cours ?".
    """
    first = next((one for one in below if not _is_formal(one)), "")
    speaks = "?" in _unnamed(first) or _is_personal(first)
    return speaks and not _is_disclaimer(first)


def _is_formal(words: str) -> bool:
    greets = not phrases("intents", "courtesies").without(fold(words))
    return greets or _is_mobile(words) or _is_farewell(words)


def _is_human(words: str) -> bool:
    """Whether a person denies or tells; "if you are not the recipient" is a lawyer's."""
    return refuses(words) or _is_personal(words)


def _is_personal(words: str) -> bool:
    return phrases("signatures", "personal").within(fold(_unnamed(words)))


def _unnamed(words: str) -> str:
    """Without what is called like a word or holds a sign of its own: links, hosts, weekdays."""
    return _NAMED.sub(" ", _LINK.sub(" ", words))


def _begins_signature(lines: list[str], index: int, name: list[str]) -> bool:
    line = lines[index].strip()
    if not line:
        return False
    if _DELIMITER.fullmatch(line) or _is_mobile(line) or _is_farewell(line):
        return True
    signed = len(name) > 1 and sorted(fold(line[:_LONG]).split()) == name
    return signed or (index > 0 and _is_last_name(lines, index))


def _is_mobile(line: str) -> bool:
    """ "Sent from my iPhone", but not "Sent from my desk, which is easier".

    What closes like a sentence, or is as long as one, names a device or program near its start.
    """
    said = _LINK.sub(" ", line).strip()
    spoken = fold(said).split()
    if not phrases("signatures", "mobiles").opens(" ".join(spoken)):
        return False
    named = phrases("signatures", "devices").within(" ".join(spoken[:_NEAR]))
    short = len(spoken) <= _NEAR + 2 and not said.endswith((".", "!", "?"))
    return short or (named and len(spoken) <= _LONGEST_MOBILE)


def _is_farewell(line: str) -> bool:
    closing, _, name = line.partition(",")
    alone = phrases("signatures", "closings").whole(fold(closing)) and len(name.split()) <= 4
    return alone or phrases("signatures", "formulas").opens(fold(line))


def _is_last_name(lines: list[str], index: int) -> bool:
    """ "- Jean Dupont" as the last line; beside other items it is one of a list."""
    below = any(line.strip() for line in lines[index + 1 :])
    above = next(filter(None, map(str.strip, lines[index - 1 :: -1])), "")
    named = _DASHED_NAME.fullmatch(lines[index].strip()) is not None
    return named and not below and above[0:1] not in {"-", "–", "—", "/"}


def _without_disclaimer(body: str) -> tuple[str, str]:
    """Cuts at the first paragraph that speaks like a lawyer or a virus scanner."""
    paragraphs = re.split(r"\n\s*\n", body)
    for index, paragraph in enumerate(paragraphs):
        ends = _is_disclaimer(paragraph) and not _is_human(paragraph)
        if ends and _may_end(paragraphs[:index], paragraphs[index + 1 :]):
            return "\n\n".join(paragraphs[:index]), "\n\n".join(paragraphs[index:])
    return body, ""


def _is_disclaimer(paragraph: str) -> bool:
    folded = fold(paragraph)
    if phrases("signatures", "notices").whole(folded):
        return True
    wordy = len(folded) >= _LONG and phrases("signatures", "disclaimers").within(folded)
    return wordy or phrases("signatures", "advertisements").within(folded)
