"""What people call a secret, what they say of one, and what opens a word to somebody.

They are lists of each language that is heard, and handed over by whoever asks: the rules know none.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from domain.text.folding import fold
from domain.text.words.bare_answers import AnswerWords, yes_or_no

_UNSPACED = 0x2E80  # from here on scripts that put no spaces between words
_ELIDED = r"(?:\s?['’]|(?=\s))"
_COLON = r"(?=\s?[:=：])"


@dataclass(frozen=True, kw_only=True, eq=False)  # known by what it is: its lists are long to hash
class SecretWords:
    """Lists in the notation of the words for mail: `*` ends a word freely.

    `names` of a secret, one that ends with a colon only before one; `tells` stands between it and
    the secret, `where` opens what it is good for; `shown` presents it, `changed` ("set … to") is
    said around its name, `own` makes it the writer's. `lost` and `said_of` are said of secrets and
    tell none; `to_somebody` opens speech. `labels`, folded, stand on buttons for all to read,
    and `answers` are bare yeses and noes.
    """

    names: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    said_of: tuple[str, ...] = ()
    to_somebody: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    answers: AnswerWords | None = None

    def is_label(self, text: str) -> bool:
        """Whether a text is what a button says: whoever types that means the button."""
        return fold(text) in self.labels

    def is_no(self, text: str) -> bool:
        """Whether a text is a bare no, by the rule that reads it at a question."""
        return self.answers is not None and yes_or_no(text, self.answers) is False

    @cached_property
    def named(self) -> str:
        """A pattern for what a secret is called; so are the next four for the other lists."""
        return either(self.names)

    @cached_property
    def telling(self) -> str:
        """What stands between the name of a secret and the secret."""
        return either(self.tells)

    @cached_property
    def placing(self) -> str:
        """What opens where a secret is used."""
        return either(self.where)

    @cached_property
    def showing(self) -> str:
        """What presents it."""
        return either(self.shown)

    @cached_property
    def changing(self) -> tuple[tuple[str, str], ...]:
        """What stands before its name and behind, where it was changed to another."""
        parted = (each.partition("…") for each in self.changed)
        return tuple(
            (_pattern(before.strip()), _pattern(behind.strip())) for before, _, behind in parted
        )

    @cached_property
    def owning(self) -> str:
        """What makes it the writer's."""
        return either(self.own)

    @cached_property
    def forgotten(self) -> re.Pattern[str]:
        """Who says so of a secret has none to tell."""
        return re.compile(either(self.lost), re.IGNORECASE)

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """Opens what people say to somebody."""
        return re.compile(either(self.to_somebody), re.IGNORECASE)

    @cached_property
    def _known(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Words that stand so, and beginnings."""
        said = (*self.said_of, *self.lost, *self.to_somebody, *self.own, *self.shown)
        listed = " ".join([*said, *self.tells, *self.names, *self.where]).replace("'", " ")
        words = {_plain(word.rstrip(":")) for word in listed.split()} - {""}
        free = {word.rstrip("*") for word in words if word.endswith("*")}
        unspaced = {word for word in words if ord(word[-1]) >= _UNSPACED}
        return frozenset(words), (*free, *unspaced)

    def knows(self, word: str) -> bool:
        """Whether people say it of a secret, or to somebody; of one letter it is no word."""
        known, beginnings = self._known
        plain = _plain(word)
        return len(plain) == 1 or plain in known or plain.startswith(beginnings)


def either(listed: Iterable[str]) -> str:
    """A pattern for one of them in a text, in capitals or without accents as well; the longest."""
    longest_first = sorted({*listed}, key=len, reverse=True)
    spaced = [_pattern(one) for one in longest_first if not _is_unspaced(one)]
    unspaced = [_pattern(one) for one in longest_first if _is_unspaced(one)]
    # One look behind for all: with one each, a search takes ten times as long.
    words = rf"(?<!\w)(?:{'|'.join(spaced) or '(?!)'})"
    return f"(?:{'|'.join([words, *unspaced])})"


def _is_unspaced(phrase: str) -> bool:
    return ord(phrase.rstrip(" :'")[-1]) >= _UNSPACED


def _pattern(phrase: str) -> str:
    spoken = phrase.rstrip(" :")
    bare = spoken.rstrip("'")
    pattern = r"\s+".join("".join(map(_sign, word)) for word in bare.split())
    after = _COLON if phrase.endswith(":") else ""
    if _is_unspaced(phrase):
        return f"{pattern}{after}"
    ends = _ELIDED if bare != spoken else "" if bare.endswith("*") else r"(?!\w)"
    return f"{pattern}{ends}{after}"


def _sign(sign: str) -> str:
    if sign == "*":
        return r"\w*"
    if sign == "'":
        return r"\s?['’]?\s?"
    plain = _plain(sign)
    return re.escape(sign) if plain == sign else f"[{sign}{plain}]"


def _plain(word: str) -> str:
    marks = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in marks if not unicodedata.combining(sign))
