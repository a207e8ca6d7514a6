"""The labels of a block of headers, as a mail program sets one above what it quotes."""

import re
from functools import cache

from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold

DATED = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[-./年]\d{1,2}|\b(?:19|20)\d\d\b")
COLON = re.compile(r"[:：]")
_LABEL = re.compile(r"[\s*_|]*([^\W\d][\w '-]{0,24}?)[\s*_]*[:：](?:[\s*_\"<]|$)")
_LONGEST = 80  # letters of a label and what stands before it


def label(line: str) -> str:
    """The folded word before the colon; "" where there is none."""
    found = _LABEL.match(line[:_LONGEST])
    if found:
        return fold(found[1])
    dated = DATED.search(line[:_LONGEST])  # "Message du 23/11/26 10:02" has no colon
    opening = fold(line[: dated.start()]) if dated else ""
    return opening if " " in opening and opening in labels("dates") else ""


def loose_label(line: str) -> str:
    """Of "Objet :Re: …", too; in prose such a colon is a smiley's."""
    return label(line) or fold(COLON.split(line[:_LONGEST], maxsplit=1)[0])


@cache
def labels(name: str) -> frozenset[str]:
    """The labels of one list, folded."""
    return frozenset(map(fold, words().lists[name]))


@cache
def every_label() -> frozenset[str]:
    """Those for people, for what it is about, and for when."""
    return labels("headers") | labels("topics") | labels("dates")
