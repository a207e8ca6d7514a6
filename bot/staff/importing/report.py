"""What was ordered to be imported, and what is told of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from bot.files import (
    Batch,
    CertificateRow,
    EntryRow,
    OrganisationRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
)
from bot.files.reading.columns import layout_of
from bot.files.readings import ENCODINGS, NOT_READ, FileReading
from bot.staff.importing.changes import ChangedCell
from bot.staff.importing.differences import RowsDiff
from bot.staff.importing.own_secrets import OwnSecret
from bot.store.exams.results import NewResult
from bot.store.importing.imports import NewRow
from bot.texts.texts import Texts
from domain.conversations.staff.file_review import columns_line
from domain.machine.effects import Line
from domain.machine.reading_wish import NO_WISH, ReadingWish
from domain.text.languages import FALLBACK

CellT = TypeVar("CellT", RefusedRow, ChangedCell)
KINDS: Mapping[str, type[Any]] = {
    "entries": EntryRow,
    "results": ResultRow,
    "organisations": OrganisationRow,
    "statuses": CertificateRow,
}
MOST_NAMED = 10_000  # repaired and doubted cells that are kept to be named
USUAL = "cp1252"  # what Excel saves in the west, and nobody needs to be told
COUNTS = ("read", "new", "changed", "unchanged")


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
    `refused`, in the order of the rows. Row 0 is the file as a whole. Of `repaired` and `warned`
    cells the first `MOST_NAMED` are named, since a file may have millions of them. `sessions` are
    those of a file of entries, `changes` the cells of the first changed rows. `untold` are
    certificates that arrived, of candidates whom the desk cannot tell. `kept` are columns that the
    file lacks, each with the number of rows in which what is known of them stays.
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
    repaired_cells: int = 0
    warned_cells: int = 0
    went_in: bool = False
    untold: int = 0
    own_secrets: list[OwnSecret] = field(default_factory=list, repr=False)
    changes: list[ChangedCell] = field(default_factory=list, repr=False)
    sessions: set[str] = field(default_factory=set)
    kept: Counter[str] = field(default_factory=Counter)
    _written: blake2b = field(default_factory=lambda: blake2b(digest_size=8), repr=False)

    @property
    def read(self) -> int:
        """The number of rows below the header."""
        refused = {each.row for each in self.refused if not each.whole}
        return self.taken + len(refused)

    @property
    def usable(self) -> bool:
        """Whether the file may go in: without a mistake, or all but the named rows."""
        return not self.refused or (self.order.skip_bad and not self.whole and self.taken > 0)

    @property
    def whole(self) -> bool:
        """Whether something speaks against the file as a whole."""
        return any(each.whole for each in self.refused)

    @property
    def taken(self) -> int:
        """The number of rows that nothing speaks against."""
        return self.new + self.changed + self.unchanged

    def add(self, batch: Batch[Any], compared: RowsDiff) -> None:
        """Count one batch."""
        self.reading = batch.reading or self.reading
        named = [self._named(each) for each in compared.refused]
        changes = [self._named(each) for each in compared.changes]
        self.refused += sorted((*batch.refused, *named), key=lambda each: each.row)
        self.repaired += batch.repaired[: MOST_NAMED - len(self.repaired)]
        warned = (*batch.warned, *compared.warned)
        self.warned += warned[: MOST_NAMED - len(self.warned)]
        self.repaired_cells += len(batch.repaired)
        self.warned_cells += len(warned)
        self.kept += compared.kept
        self.own_secrets += compared.own_secrets
        self.changes += changes
        self.untold += compared.untold
        if self.order.dry_run or self.order.wish.changes:  # nobody else asks what was shown
            self._written.update(repr(list(map(_said, compared.rows))).encode())
        if self.order.kind == "entries":
            self.sessions |= {*batch.named["session"]}
        self.new += compared.new
        self.changed += compared.changed
        self.unchanged += compared.unchanged

    def _named(self, cell: CellT) -> CellT:
        """With the file's own header, where only the store knew what is wrong, or other."""
        own = dict(self.reading.titles)
        titles = {
            each.header: own[each.field]
            for each in layout_of(KINDS[self.order.kind], own_secrets=False).columns
            if each.field in own
        }
        return replace(cell, column=titles.get(cell.column, cell.column))

    def break_off(self) -> None:
        """The file could not be read to its end."""
        self.refused.append(RefusedRow(0, "", "", Line("import-file-unread"), whole=True))

    @property
    def to_be_written(self) -> str:
        """Names the rows that are new or change something, and what they say."""
        return self._written.hexdigest()

    @property
    def outdated(self) -> bool:
        """Whether something else would be written than was shown when it was approved.

        Nothing is no such thing: a desk that was killed at the end of an import begins it again.
        """
        differs = self.order.wish.changes not in {"", self.to_be_written}
        return differs and self.new + self.changed > 0

    def refuse_outdated(self) -> None:
        """What was not seen does not go in."""
        if self.outdated and not self.whole:
            why = Line("import-changes-differ")
            self.refused.append(RefusedRow(0, "", "", why, whole=True))

    def let_in(self) -> None:
        """The rows were accepted."""
        self.went_in = True

    def json(self, texts: Texts, language: str = FALLBACK) -> dict[str, object]:
        """The report for other programs; what was expected, or why, is a code and a sentence."""

        def say(line: Line) -> str:
            return texts.say(line.phrase, language, line.params)

        how = ("sheet", "encoding", "header_row", "digest")
        return {
            "reading": {
                **{name: getattr(self.reading, name) for name in how},
                "ways": {ENCODINGS[each.encoding]: each.samples for each in self.reading.ways},
            },
            **{name: getattr(self, name) for name in COUNTS},
            "refused": [
                {**_cell(each), "code": _code(each.expected), "expected": say(each.expected)}
                for each in self.refused
            ],
            "repaired": [{**_cell(each), "became": each.became} for each in self.repaired],
            "repaired_cells": self.repaired_cells,
            "changes": [{**_cell(each), "became": each.became} for each in self.changes],
            "kept": dict(self.kept),
            "untold": self.untold,
            "warned": [
                {**_cell(each), "code": _code(each.why), "why": say(each.why)}
                for each in self.warned
            ],
            "warned_cells": self.warned_cells,
        }

    def lines(self) -> tuple[Line, ...]:
        """What happened, in a few sentences; the rows are named singly."""
        if self.whole and not self.read:
            return (Line(f"import-{self._ending}"),)
        counts = {name: getattr(self, name) for name in COUNTS}
        odd = {
            "repaired": {"cells": self.repaired_cells},
            "warned": {"cells": self.warned_cells},
            "refused": {"rows": self.read - self.taken},
            "untold": {"entries": self.untold},
            "own-secrets": {"entries": len(self.own_secrets)},
        }
        remarks = [
            Line(f"import-{what}", count) for what, count in odd.items() if any(count.values())
        ]
        ending = Line(f"import-{self._ending}")
        stays = self._what_stays()
        return (*self._how_read(), Line("import-counts", counts), *stays, *remarks, ending)

    def _what_stays(self) -> Iterator[Line]:
        """What the file has no column for, and does not take away."""
        if self.kept:
            rows = max(self.kept.values())
            columns = columns_line(tuple(self.kept))
            yield Line("import-kept-columns", {"columns": columns, "rows": rows})

    def _how_read(self) -> Iterator[Line]:
        """What was not the plain case: a sheet, an encoding that was guessed, rows on top."""
        if self.reading.sheet:
            yield Line("import-read-sheet", {"sheet": self.reading.sheet})
        if encoding := ENCODINGS.get(self.reading.encoding):
            said = bool(self.order.wish.encoding)
            if said or self.reading.encoding != USUAL:
                found = "import-read-as-said" if said else "import-read-encoding"
                yield Line(found, {"encoding": encoding})
        if self.reading.header_row > 1:
            row = self.reading.header_row
            yield Line("import-read-header", {"row": str(row), "rows": row - 1})

    @property
    def _ending(self) -> str:
        if self.whole:
            return "not-read"
        if not self.read:
            return "no-rows"
        if not self.taken and self.order.skip_bad:
            return "all-refused"
        if self.usable and not self.new + self.changed:
            return "rest-in-already" if self.refused else "nothing-new"
        if self.order.dry_run:
            return "would-go-in" if self.usable else "would-not-go-in"
        if not self.went_in:
            return "kept-out"
        return {"results": "in-unreleased", "statuses": "in-told"}.get(self.order.kind, "in")


def _said(row: NewRow) -> tuple[object, ...]:
    """What a row says, whenever it is read: a result bears the time of its import."""
    return row[:-1] if isinstance(row, NewResult) else row


def _cell(of: RefusedRow | RepairedRow | WarnedRow | ChangedCell) -> dict[str, object]:
    return {"row": of.row, "column": of.column, "found": of.found}


def _code(of: Line) -> str:
    """What a sentence says, the same in every language."""
    return of.phrase.removeprefix("import-")
