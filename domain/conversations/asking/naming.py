"""ID numbers of ours in the words of a question: anybody may write one, which proves nothing.

Staff alone see them. Whoever is only named is neither written to nor taken for who asks.
"""

from collections.abc import Callable, Iterable, Iterator

from domain.machine.asking.phrases import AskingPhrase
from domain.machine.effects import Line, line
from domain.machine.records import Entry
from domain.text.typed_numbers import all_id_numbers

Numbered = Callable[[str], Entry | None]
"""Finds the entry that has an ID number."""

MOST = 7  # that are told
LOOKED_UP = 20  # of what could be one


def named_in(texts: Iterable[str], about: Iterable[str], numbered: Numbered) -> tuple[str, ...]:
    """Those of our entries in what was written, but for whom it is `about` anyway."""
    return tuple(_ours(texts, {*about}, numbered))[:MOST]


def _ours(texts: Iterable[str], about: set[str], numbered: Numbered) -> Iterator[str]:
    numbers = dict.fromkeys(each for text in texts for each in all_id_numbers(text))
    for each in list(numbers)[:LOOKED_UP]:
        entry = numbered(each)
        if entry and entry.id_number not in about:
            yield entry.id_number


def about_line(about: str, named: tuple[str, ...]) -> str | Line:
    """Whom something is about, and who is only named in it; `about` alone where nobody is."""
    if not named:
        return about
    return line(AskingPhrase.ABOUT_NAMED, about=about or "nobody", names=", ".join(named))
