"""Footers that leave the reader in peace: of when one writes, and when nobody has to answer.

    J'écris quand cela me convient ; inutile de répondre hors de vos horaires.
    My working hours may not be yours. Please do not feel obliged to reply outside of them.

Three things are in one: hours, an answer, and that there need be none. Of themselves their writers
say when they work or write, and name nobody: "ne répondez pas à ma sœur le soir" is no footer.
"""

import re

from mailer.reading.people.intents import refuses
from mailer.reading.words.phrases import fold, phrases

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_NAMED = re.compile(r"(?<=[^\W_])[,;:]?\s+[A-ZÀ-Þ][a-zà-ÿ]")  # a capital in the midst of a sentence
_KNOWN = ("keeping", "peaceful", "hours", "replying", "habits")
_SHORTEST = 4  # letters; "pas" and "que" are in every sentence


def is_restful(text: str) -> bool:
    """Whether hours and an answer are spoken of, and nobody's person."""
    said = fold(text)
    about = phrases("hours").within(said) and phrases("replying").within(said)
    return about and not phrases("personal").within(phrases("keeping").without(said))


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
    sentences = [one for one in _SENTENCE.split(text) if fold(one)]
    left = said = fold(text)
    for each in _KNOWN:
        left = phrases(each).without(left)
    spoken = (one for one in left.split() if phrases("own").whole(one) or len(one) >= _SHORTEST)
    named = any(phrases("own").whole(one) or phrases("spoken").whole(one) for one in spoken)
    return phrases("peaceful").within(said) and all(map(is_about_rest, sentences)) and not named
