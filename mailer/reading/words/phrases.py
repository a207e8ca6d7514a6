"""Lists of phrases that staff can edit, and the search for them in a text.

Phrases and texts are compared folded: lower case, without accents, every run of anything but
letters and digits one space, so "C’est   bon !" and "c'est bon" are the same. In a phrase `*`
ends a word freely ("inscri*") and a lone `…` stands for up to three words.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import filterfalse

_UNSPACED = 0x2E80  # from here on scripts that put no spaces between words
_GAP = r"(?:\w+ ){0,3}"
_GAP_AFTER = r"(?: \w+){0,3}"


def fold(text: str) -> str:
    """The text as phrases see it; a whole text of signs becomes the empty string."""
    marks = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(filterfalse(unicodedata.combining, marks))
    return re.sub(r"[\W_]+", " ", plain).strip()


@cache
def words(table: str) -> dict[str, tuple[str, ...]]:
    """The lists of one table of words.toml by name."""
    source = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return {name: tuple(listed) for name, listed in tomllib.loads(source)[table].items()}


@cache
def phrases(table: str, name: str) -> "Phrases":
    """One compiled list of words.toml."""
    return Phrases(words(table)[name])


class Phrases:
    """Many phrases searched as one."""

    def __init__(self, listed: Iterable[str]) -> None:
        """`listed` in the notation of the module's docstring."""
        longest_first = sorted(listed, key=len, reverse=True)
        spaced = [_pattern(one) for one in longest_first if ord(one[-1]) < _UNSPACED]
        unspaced = [_pattern(one) for one in longest_first if ord(one[-1]) >= _UNSPACED]
        # One look behind for all: with one each, a search takes ten times as long.
        words = rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"
        self._anywhere = re.compile("|".join([words, *unspaced]))
        self._last = re.compile(rf"(?:{self._anywhere.pattern})$")

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

    def before(self, folded: str) -> str:
        """The folded text up to the first phrase."""
        return self._anywhere.split(folded, 1)[0].rstrip()

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
