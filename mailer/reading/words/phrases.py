"""The search for the phrases of a list in a text.

Phrases and texts are compared folded: lower case, without accents, every run of anything but
letters and digits one space, so "C’est   bon !" and "c'est bon" are the same. In a phrase `*`
ends a word freely ("inscri*") and a lone `…` stands for up to three words.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import filterfalse

from mailer.reading.words.languages import words
from mailer.reading.words.remembering import once_a_letter

_BETWEEN = re.compile(r"[\W_]+")
_UNSPACED = 0x2E80  # from here on scripts that put no spaces between words
_GAP = r"(?:\w+ ){0,3}"
_GAP_AFTER = r"(?: \w+){0,3}"


@once_a_letter
def fold(text: str) -> str:
    """The text as phrases see it; a whole text of signs becomes the empty string."""
    plain = text.lower() if text.isascii() else _plain(text)
    return _BETWEEN.sub(" ", plain).strip()


def _plain(text: str) -> str:
    marks = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, marks))


@cache
def phrases(name: str) -> "Phrases":
    """One list of words, compiled."""
    return Phrases(words().lists[name])


def either(name: str) -> str:
    """A pattern for one of a list in a text that is not folded, with any apostrophe or none."""
    longest_first = sorted(words().lists[name], key=len, reverse=True)
    return "|".join(re.escape(one).replace("'", "['’]?") for one in longest_first)


class Phrases:
    """Many phrases searched as one."""

    def __init__(self, listed: Iterable[str]) -> None:
        """`listed` in the notation of the module's docstring."""
        longest_first = sorted(listed, key=len, reverse=True)
        spaced = [_pattern(one) for one in longest_first if ord(one[-1]) < _UNSPACED]
        unspaced = [_pattern(one) for one in longest_first if ord(one[-1]) >= _UNSPACED]
        # One look behind for all: with one each, a search takes ten times as long.
        whole = rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"
        self._anywhere = re.compile("|".join([whole, *unspaced]))

    @cached_property
    def _last(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._anywhere.pattern})$")  # of a few lists only, and costly

    def within(self, folded: str) -> bool:
        """Whether any phrase occurs in the folded text."""
        return self._anywhere.search(folded) is not None

    def whole(self, folded: str) -> bool:
        """Whether the folded text is one phrase and nothing else."""
        return self._anywhere.fullmatch(folded) is not None

    def opens(self, folded: str) -> bool:
        """Whether the folded text begins with a phrase."""
        return self._anywhere.match(folded) is not None

    def ends(self, folded: str) -> bool:
        """Whether the folded text ends with a phrase."""
        return self._last.search(folded) is not None

    def found(self, folded: str) -> set[str]:
        """What the folded text holds of the phrases."""
        return {one.group() for one in self._anywhere.finditer(folded)}

    def all_found(self, folded: str) -> list[str]:
        """The phrases as they follow each other in the folded text."""
        return [one.group() for one in self._anywhere.finditer(folded)]

    def before(self, folded: str) -> str:
        """The folded text up to the first phrase."""
        return self._anywhere.split(folded, 1)[0].rstrip()

    def replaced(self, folded: str, word: str) -> str:
        """The folded text with `word` in the place of every phrase."""
        return self._anywhere.sub(word, folded)

    def without(self, folded: str) -> str:
        """The folded text with every phrase taken out."""
        return " ".join(self._anywhere.sub(" ", folded).split())


def _pattern(phrase: str) -> str:
    pieces = [_piece(word) for word in phrase.replace("…", " … ").split()]
    closing = _GAP_AFTER if phrase.endswith("…") else ""
    return "".join(pieces[:-1] if closing else pieces).removesuffix(" ") + closing


def _piece(word: str) -> str:
    if word == "…":
        return _GAP
    ending = r"\w* " if word.endswith("*") else " "
    return re.escape(fold(word)).replace(r"\ ", " ") + ending
