"""What stands below a person's words: farewell, name, telephone's advertisement, disclaimer."""

import re

from mailer.reading.intents import refuses
from mailer.reading.phrases import fold, phrases

_DELIMITER = re.compile(r"(?:-{2,3}|[—–]{1,2}|_{2,}|[-=*_#~]{8,})\s*")
_DASHED_NAME = re.compile(r"[-–—/]\s?[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")
_LINK = re.compile(r"<[^<>]{0,2000}>|https?://[^\s)\]>]+")
_NEAR = 7  # words
_LONGEST_MOBILE = 20  # words, with an excuse for the spelling
_LONG = 100  # letters; disclaimers are wordier than people


def split(text: str, author: str = "") -> tuple[str, str]:
    """The words and what is below them; warnings a mail system put on top are in neither.

    `author` is the name in the From header: on a line of its own it is a signature.
    """
    lines = _unwarned(text).split("\n")
    name = sorted(fold(author).split())
    starts = (i for i in range(len(lines)) if _begins_signature(lines, i, name))
    cut = next(starts, len(lines))
    body, disclaimer = _without_disclaimer("\n".join(lines[:cut]))
    return body.strip(), "\n".join([disclaimer, *lines[cut:]]).strip()


def _unwarned(text: str) -> str:
    first, gap, rest = text.partition("\n\n")
    warned = phrases("signatures", "warnings").within(fold(first))
    return rest if warned and gap and not refuses(first) else text


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
    """ "- Jean Dupont" as the last line; above other lines it would be an item of a list."""
    below = any(line.strip() for line in lines[index + 1 :])
    return not below and _DASHED_NAME.fullmatch(lines[index].strip()) is not None


def _without_disclaimer(body: str) -> tuple[str, str]:
    """Cuts at the first paragraph that speaks like a lawyer or a virus scanner.

    Never at one in which somebody denies: "I am not the recipient" is a person speaking, "if you
    are not the recipient" is not.
    """
    paragraphs = re.split(r"\n\s*\n", body)
    for index, paragraph in enumerate(paragraphs):
        if _is_disclaimer(paragraph) and not refuses(paragraph):
            return "\n\n".join(paragraphs[:index]), "\n\n".join(paragraphs[index:])
    return body, ""


def _is_disclaimer(paragraph: str) -> bool:
    folded = fold(paragraph)
    if phrases("signatures", "notices").whole(folded):
        return True
    wordy = len(folded) >= _LONG and phrases("signatures", "disclaimers").within(folded)
    return wordy or phrases("signatures", "advertisements").within(folded)
