"""Whether a word is one that people speak with: then it names nobody, and no device either."""

from collections.abc import Sequence

from mailer.reading.people.intents import refuses
from mailer.reading.people.tongues import is_heard
from mailer.reading.words.phrases import fold, phrases

_SPOKEN = ("spoken", "agreeing", "personal", "asks", "confirm_opens", "confirm_whole")


def is_spoken(word: str) -> bool:
    """Whether people say it, by itself or as a phrase: "NON", "Pas Moi"."""
    return refuses(word) or any(phrases(name).whole(word) for name in _SPOKEN)


def is_said(word: str) -> bool:
    """Whether somebody may say something by a word that is nobody's name: "Trop", "Tard"."""
    return is_spoken(word) or is_heard(word)


def is_own_name(line: str, author: Sequence[str]) -> bool:
    """ "inès" alone, where From says Inès Morel; no name that is a word as well."""
    [word, *more] = fold(line).split() or [""]
    return not more and word in author and not is_said(word)
