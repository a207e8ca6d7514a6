"""Of which kind a file is that nobody named: the one whose columns it has.

A file of results has an outcome in it, which a list of entries never has; both name candidates and
exams. Where no kind has all that it needs, the one with most columns is meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.core import Core
from bot.files import Batch
from bot.files.child import ReaderDiedError, look_in_child
from bot.staff.importing.imports import with_remembered
from bot.staff.importing.report import KINDS, ImportOrder
from domain.machine.reading_wish import ReadingWish

SCORES = frozenset({"grade", "overall", "cefr", "reading", "writing", "listening", "speaking"})
OUTCOMES = SCORES | {"status"}
"""A column of these is in every file of results."""


@dataclass(frozen=True, kw_only=True)
class KindLook:
    """What the header of a file says of one kind; `sheets`: several sheets are of it.

    `asks`: columns with unknown titles could be some of its.
    """

    kind: str
    complete: bool
    known: Sequence[str] = ()
    sheets: bool = False
    asks: bool = False

    @property
    def tells_scores(self) -> bool:
        """Whether its column of a status is one of results, whatever certificates have."""
        return "status" in self.known and not SCORES.isdisjoint(self.known)

    @property
    def fits(self) -> bool:
        """Whether the file can be of this kind."""
        complete = self.complete or self.sheets
        return complete and (self.kind != "results" or not OUTCOMES.isdisjoint(self.known))


def kinds_meant(looks: Sequence[KindLook]) -> tuple[str, ...]:
    """The kind that is meant; several where nobody can tell, none where it can be of none."""
    fitting = tuple(each.kind for each in looks if each.fits)
    if "results" in fitting:
        plain = next(each for each in looks if each.kind == "results").tells_scores
        others = {"entries", "statuses"} if plain else {"entries"}
        return tuple(each for each in fitting if each not in others)
    most = max((len(each.known) for each in looks), default=0)
    known = tuple(each.kind for each in looks if len(each.known) == most > 0)
    return fitting or known or tuple(each.kind for each in looks if each.asks)


async def look_at_kinds(
    core: Core, path: Path, kinds: Sequence[str], wish: ReadingWish
) -> tuple[str, ...]:
    """Which of the kinds a file is of; none that nobody can read to its end."""
    for kind in kinds:  # what was once said of a header helps to know it, in whatever kind
        order = await with_remembered(core, ImportOrder(kind, path, "", wish=wish))
        wish = order.wish
    makes = [KINDS[each] for each in kinds]
    try:
        batches = await look_in_child(path, makes, replace(wish, digest=""))
    except ReaderDiedError:
        return ()
    return kinds_meant([_look(*each) for each in zip(kinds, batches, strict=False)])


def _look(kind: str, first: Batch[Any]) -> KindLook:
    if first.reading is None:
        return KindLook(kind=kind, complete=False)
    complete = not any(each.whole for each in first.refused)
    return KindLook(
        kind=kind,
        complete=complete,
        known=first.reading.known,
        sheets=bool(first.reading.sheets),
        asks=bool(first.reading.unknown),
    )
