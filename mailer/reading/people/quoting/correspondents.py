"""Between whom our letter was: what may be called so where a mail program introduces a quote."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailer.reading.parts.addresses import addresses, without_addresses
from mailer.reading.people.below import is_theirs
from mailer.reading.people.dates import is_date_word
from mailer.reading.people.intents import refuses
from mailer.reading.people.speech import is_spoken
from mailer.reading.words.phrases import fold

_STOPS = ".:,;!?…"
_MOST_NAMES = 8  # words
JOINING = ("de", "d", "du", "des", "l", "of", "the")
"""The words of a name that stand before others."""


@dataclass(frozen=True, kw_only=True)
class Correspondents:
    """Who writes to whom.

    `addresses` the answer came to, and those in our letter, each without what stands behind a "+";
    `called`: whole names, folded; `names`: words of names that nobody speaks with;
    `author` is the From header, whose address may spell a name; `subjects` are those our letter
    may have gone out under, a line each.
    """

    addresses: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    author: str = ""
    subjects: str = ""

    def holds(self, word: str) -> bool:
        """Whether the folded word names one of them; a month spelled in another script is none."""
        if word in self.names:
            return True
        dated = not word.isascii() and is_date_word(word)
        return not dated and not is_spoken(word) and is_theirs(word, self.author)

    def wrote_all(self, text: str) -> bool:
        """Whether each address in a text is one of theirs."""
        known = self.addresses.union(map(_untagged, addresses(self.author)))
        return known.issuperset(map(_untagged, addresses(text)))

    def is_addressed(self, text: str) -> bool:
        """Whether one of the addresses that the answer came to stands in a text."""
        return not self.addresses.isdisjoint(map(_untagged, addresses(text)))


NOBODY = Correspondents()


def between(
    author: str, name: str, to: Sequence[str], sent: str, *, about: str = ""
) -> Correspondents:
    """Those of a letter that answers `sent`: its From header, the name in it, and to whom it goes.

    `about`: whose matter it is, by name.

    In our letter the lines that bear a name are the centre's, as it signs. A name in a header is
    whole only where it is the writer's own; of all others no word is one that people speak with.
    """
    whole = fold(name)
    own = {whole} if whole and not refuses(whole) else set()
    shown = fold(" ".join([*map(without_addresses, to), name])).split()
    centre = _centre(sent)
    return Correspondents(
        addresses=centre.addresses.union(_untagged(one) for text in to for one in addresses(text)),
        called=centre.called | own,
        names=centre.names.union(filter(_is_name, shown), fold(about).split()),
        author=author,
    )


@lru_cache(maxsize=64)
def _centre(sent: str) -> Correspondents:
    """What our letter says of us."""
    titles = frozenset(each for each in _titles(sent) if each and not refuses(each))
    return Correspondents(
        addresses=frozenset(map(_untagged, addresses(sent))),
        called=titles,
        names=frozenset(word for each in titles for word in each.split() if _is_name(word)),
    )


def _titles(sent: str) -> Iterator[str]:
    """The lines of ours that name somebody: a few words, with a capital and without a stop."""
    for line in map(str.strip, sent.split("\n")):
        begun = line[:1].isupper() or line[:1].isdigit()
        if begun and line[-1] not in _STOPS and len(line.split()) <= _MOST_NAMES:
            yield fold(line)


def _is_name(word: str) -> bool:
    return word in JOINING or not is_spoken(word)


def _untagged(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
