"""Whether somebody speaks where programs write: in a header, an attribute, a parameter.

    X-Spam-Status: No, score=-0.8     data-id="msg-f:178"     codes, numbers, switches
    X-Note: c'est mon fils            data-id="not-me"        what people say

Programs write codes, and words that nobody says to anybody; a person refuses, asks, or puts words
in a row of which one is spoken. A list of the places where a person may write lost: each program
has places of its own, and whoever wants to be read by nobody finds one.
"""

import re
from collections.abc import Callable

from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.speech import is_spoken
from mailer.reading.words.phrases import fold, phrases

_BETWEEN = re.compile(r"[\W_]+")
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "notMe"
_ASKED = re.compile(r"[^\W\d_]{2,}\s?[?？؟](?=[\s)]|$)")
_CLAUSE = re.compile(r"[()\[\]{};,|/\"«»“”]")
_STOPS = ".,;:!?[]{}<>\"'«»“”"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOINED = re.compile(r"[^\W\d_]+(?:['’_-][^\W\d_]+)*")
_SHORTEST = 3  # letters; of a shorter word programs have one by chance


def words(value: str, *, joined: bool = False) -> list[str]:
    """What stands between blanks and is a word, not a code, a number or an address.

    `joined`: "not-me" is one as well.
    """
    pieces = (piece.strip(_STOPS) for piece in re.split(r"[\s()]", value))
    return [piece for piece in pieces if (_JOINED if joined else _WORD).fullmatch(piece)]


def objects(value: str, refused: Callable[[str], bool] = refuses) -> bool:
    """Whether it refuses, asks, or says something by a picture.

    `refused`: what a refusal is; a page of mail may well lead to `unsubscribe`.
    """
    cuts = (value, _JOINTS.sub(" ", value), *_CLAUSE.split(value))
    heard = {_BETWEEN.sub(" ", one) for one in cuts}
    return any(map(refused, heard)) or speaks_by_signs(value) or bool(_ASKED.search(value))


def speaks(value: str) -> bool:
    """Whether somebody says something there: words in a row, and some that people speak with."""
    return objects(value) or speaks_in_row(value)


def speaks_in_row(value: str, *, joined: bool = False) -> bool:
    """The same, of what holds no refusal; `joined`: "wrong-guy" are words in a row as well."""
    if is_foreign(value):
        return True
    said = _left(words(value, joined=joined))
    return len(said) > 1 and any(len(one) >= _SHORTEST and is_spoken(one) for one in said)


def is_prose(value: str) -> bool:
    """Whether words stand in a row, or some are joined of which people speak with one."""
    return len(_left(words(value))) > 1 or speaks_in_row(value, joined=True)


def is_foreign(value: str) -> bool:
    """Whether a word has letters that programs do not use."""
    return any(not word.isascii() for word in words(value))


def _left(found: list[str]) -> list[str]:
    """The words without those that programs join their codes by."""
    said = phrases("stamps").without(fold(" ".join(found)))
    return [word for word in phrases("joins").without(said).split() if len(word) > 1]
