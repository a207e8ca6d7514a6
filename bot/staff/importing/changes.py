"""What an import changes of what is in already, cell by cell: how it was, and how it becomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import orjson

from bot.files.reading.columns import CERTIFICATES, ENTRIES, ORGANISATIONS, RESULTS, FileLayout
from bot.files.reading.headers import shown
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.exams.certificates import NewCertificate, StandingCertificate
from bot.store.exams.organisations import NewOrganisation
from bot.store.exams.results import NewResult
from bot.store.people import entries
from bot.store.people.entries import NewEntry
from domain.exams.exams import Grade
from domain.exams.linguaskill import score_words

MOST_ROWS = 100
"""Changed rows of a file whose cells are named: of each, what was is looked up."""

Cells = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell that is not what it was; a secret number as dots. `column` is the standard header."""

    row: int
    column: str
    found: str
    became: str


class ChangedCells:
    """Names the cells of the first changed rows of a file."""

    def __init__(self) -> None:
        self._left = MOST_ROWS

    def of_entry(self, tx: Tx, row: int, new: NewEntry) -> Iterator[ChangedCell]:
        """Of an entry that is known."""
        if self._is_named() and (old := entries.load_cells(tx, new.id_number)):
            yield from _differing(row, ENTRIES, (_of_entry(old), _of_entry(new)))

    def of_result(self, tx: Tx, row: int, new: NewResult) -> Iterator[ChangedCell]:
        """Of an entry's newest result."""
        if self._is_named() and (old := results.load_newest(tx, new.entry)):
            yield from _differing(row, RESULTS, (_of_result(old), _of_result(new)))

    def of_organisation(
        self, row: int, old: tuple[str, ...], new: NewOrganisation
    ) -> Iterator[ChangedCell]:
        """Of an organisation: its website, address and language."""
        if self._is_named():
            fields = ("website", "email", "language")
            after = (getattr(new, each) for each in fields)
            pairs = dict(zip(fields, old, strict=True)), dict(zip(fields, after, strict=True))
            yield from _differing(row, ORGANISATIONS, pairs)

    def of_certificate(
        self, row: int, old: StandingCertificate, new: NewCertificate
    ) -> Iterator[ChangedCell]:
        """Of a certificate that is known."""
        if self._is_named():
            pairs = ({"state": each.state, "day": each.day} for each in (old, new))
            yield from _differing(row, CERTIFICATES, (next(pairs), next(pairs)))

    def _is_named(self) -> bool:
        self._left -= 1
        return self._left >= 0


def _differing(row: int, layout: FileLayout, of: tuple[Cells, Cells]) -> Iterator[ChangedCell]:
    """The cells that say something else than before."""
    before, after = of
    for each in layout.columns:
        was, becomes = (str(cells.get(each.field) or "") for cells in (before, after))
        if was != becomes:
            pair = ("••••", "••••") if each.secret else (shown(was), shown(becomes))
            yield ChangedCell(row, each.header, *pair)


def _of_entry(entry: NewEntry) -> Cells:
    return entry._asdict() | {
        "date_of_birth": entry.birth_date, "secret_number": entry.secret_hash,
    }  # fmt: skip


def _of_result(result: NewResult) -> Cells:
    found = [(name.replace("-", "_"), *said) for name, *said in orjson.loads(result.skills)]
    scores = {name: score for name, score, *_ in found}
    days = {f"{name}_day": day for name, _, *day in found for day in day}
    cells = result._asdict() | scores
    if result.grade == Grade.MODULES:
        cells |= {name: score_words(score) for name, score in scores.items()}
        cells["overall"] = score_words(result.overall) if result.overall else None
    return cells | days
