"""Which of several labelled things a typed text means."""

from collections.abc import Iterable
from typing import TypeVar

from domain.text.folding import fold

T = TypeVar("T")


def meant(text: str, labelled: Iterable[tuple[T, str]]) -> T | None:
    """The one whose label the text is; failing that, the one whose label begins so.

    A thing may have several labels, one a language. None where the text means two or none.
    """
    wanted = fold(text)
    folded = [(thing, fold(label)) for thing, label in labelled]
    same = {id(thing): thing for thing, label in folded if label == wanted}
    begun = {id(thing): thing for thing, label in folded if label.startswith(f"{wanted} ")}
    found = list((same or begun).values()) if wanted else []
    return found[0] if len(found) == 1 else None
