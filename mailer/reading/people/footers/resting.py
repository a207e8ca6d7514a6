"""Footers that leave the reader in peace: of when one writes, and when nobody has to answer.

    J'écris quand cela me convient ; inutile de répondre hors de vos horaires.
    My working hours may not be yours. Please do not feel obliged to reply outside of them.

Three things are in one: hours, an answer, and that there need be none; and no word stands there but
those of such footers. Looking for words that name somebody lost: "On ne le connaît pas ici, inutile
de répondre avant la reprise" has none.
"""

import re

from mailer.reading.people.intents import refuses
from mailer.reading.words.phrases import fold, phrases

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_NAMED = re.compile(r"(?<=[^\W_])[,;:]?\s+[A-ZÀ-Þ][a-zà-ÿ]")  # a capital in the midst of a sentence
_KNOWN = ("keeping", "peaceful", "hours", "replying", "habits", "courtesies", "resting")


def is_restful(text: str) -> bool:
    """Whether hours and an answer are spoken of, and every word is one that stands there."""
    said = fold(text)
    about = phrases("hours").within(said) and phrases("replying").within(said)
    left = said
    for each in _KNOWN:
        left = phrases(each).without(left)
    said_so = about and not phrases("wavering").within(
        said
    )  # "inutile de répondre, horaires ou pas"
    return said_so and not any(len(one) > 1 for one in left.split())


def is_about_rest(sentence: str) -> bool:
    """Whether it is of hours or of answers."""
    said = fold(sentence)
    return any(phrases(each).within(said) for each in ("hours", "replying", "keeping"))


def parted(text: str) -> tuple[str, str]:
    """The words, and the last paragraph where it is such a footer and nothing else."""
    paragraphs = _PARAGRAPHS.split(text.rstrip())
    last = paragraphs[-1]
    if len(paragraphs) > 1 and is_footer(last):
        start = text.rfind(last)
        return text[:start], text[start:]
    return text, ""


def is_footer(text: str) -> bool:
    """Beyond doubt, since no name stands above."""
    if "?" in text or refuses(text) or not is_restful(text) or _NAMED.search(text):
        return False
    sentences = (one for one in _SENTENCE.split(text) if fold(one))
    return phrases("peaceful").within(fold(text)) and all(map(is_about_rest, sentences))
