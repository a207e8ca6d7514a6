"""What was ordered to be imported, and what is told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Any

from bot.files import (
    Batch,
    EntryRow,
    OrganisationRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
)
from bot.files.readings import NOT_READ, FileReading
from bot.staff.importing.differences import RowsDiff
from bot.texts.texts import Texts
from domain.machine.effects import Line
from domain.machine.reading_wish import NO_WISH, ReadingWish
from domain.text.languages import FALLBACK

KINDS: Mapping[str, type[Any]] = {
    "entries": EntryRow,
    "results": ResultRow,
    "organisations": OrganisationRow,
}


@dataclass(frozen=True)
class ImportOrder:
    """What to import, read as in `wish`. `kind` is one of `KINDS`, `made_by` who asked for it.

    `dry_run`: only say what would be done. `skip_bad`: leave out refused rows and take the rest.
    """

    kind: str
    path: Path
    made_by: str
    _: KW_ONLY
    dry_run: bool = False
    skip_bad: bool = False
    wish: ReadingWish = NO_WISH


@dataclass
class ImportReport:
    """What the rows of a file are to the store, and whether they went `in`.

    `read` counts rows, whatever became of them; a refused row may have several entries in
    `refused`, in the order of the rows. Row 0 is the file as a whole.
    """

    order: ImportOrder
    _: KW_ONLY
    reading: FileReading = NOT_READ
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    repaired: list[RepairedRow] = field(default_factory=list)
    warned: list[WarnedRow] = field(default_factory=list)
    went_in: bool = False

    @property
    def read(self) -> int:
        """The number of rows below the header."""
        refused = {each.row for each in self.refused if not each.whole}
        return self.new + self.changed + self.unchanged + len(refused)

    @property
    def usable(self) -> bool:
        """Whether the file may go in: without a mistake, or all but the named rows."""
        whole = any(each.whole for each in self.refused)
        return not self.refused or (self.order.skip_bad and not whole)

    def add(self, batch: Batch[Any], compared: RowsDiff) -> None:
        """Count one batch."""
        self.reading = batch.reading or self.reading
        self.refused += sorted((*batch.refused, *compared.refused), key=lambda each: each.row)
        self.repaired += batch.repaired
        self.warned += batch.warned
        self.new += compared.new
        self.changed += compared.changed
        self.unchanged += compared.unchanged

    def let_in(self) -> None:
        """The rows were accepted."""
        self.went_in = True

    def json(self, texts: Texts, language: str = FALLBACK) -> dict[str, object]:
        """The report for other programs; what was expected is a sentence."""
        refused = [
            {**_cell(each), "expected": _words(each.expected, texts, language)}
            for each in self.refused
        ]
        how = {"sheet": self.reading.sheet, "header_row": self.reading.header_row}
        counts = {"read": self.read, "new": self.new, "changed": self.changed}
        return {**how, **counts, "unchanged": self.unchanged, "refused": refused}

    def warnings(self, texts: Texts, language: str = FALLBACK) -> list[dict[str, object]]:
        """The cells that were accepted and should be looked at, and why."""
        return [{**_cell(each), "why": _words(each.why, texts, language)} for each in self.warned]

    def lines(self) -> tuple[Line, ...]:
        """What happened, in a few sentences; the rows are named singly."""
        counts = {name: getattr(self, name) for name in ("read", "new", "changed", "unchanged")}
        rows = len({each.row for each in self.refused})
        lines = [*self._how_read(), Line("import-counts", counts)]
        lines += [Line("import-repaired", {"cells": len(self.repaired)})] if self.repaired else []
        lines += [Line("import-warned", {"cells": len(self.warned)})] if self.warned else []
        lines += [Line("import-refused", {"rows": rows})] if rows else []
        return (*lines, Line(f"import-{self._ending}"))

    def _how_read(self) -> Iterator[Line]:
        """What was not the plain case: a sheet of a workbook, rows above the header."""
        if self.reading.sheet:
            yield Line("import-read-sheet", {"sheet": self.reading.sheet})
        if self.reading.header_row > 1:
            row = self.reading.header_row
            yield Line("import-read-header", {"row": str(row), "rows": row - 1})

    @property
    def _ending(self) -> str:
        if self.order.dry_run:
            return "would-go-in" if self.usable else "would-not-go-in"
        if not self.went_in:
            return "kept-out"
        if not self.new + self.changed:
            return "nothing-new"
        return "in-unreleased" if self.order.kind == "results" else "in"


def _cell(of: RefusedRow | WarnedRow) -> dict[str, object]:
    return {"row": of.row, "column": of.column, "found": of.found}


def _words(line: Line, texts: Texts, language: str) -> str:
    return texts.say(line.phrase, language, line.params)
