"""Imports a file of entries, results or organisations: all of it, or nothing.

    read (a process of its own) -> compare (a snapshot) -> stage (slices) -> accept -> let in

Nobody sees a row before the whole file is judged and accepted; a crash before that leaves nothing,
a crash after it a remainder that `recover` or the next import lets in.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Any

from bot.core import Core
from bot.files import (
    Batch,
    EntryRow,
    OrganisationRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
)
from bot.files.child import read_in_child
from bot.staff.import_diff import RowsDiff, comparison
from bot.staff.order_values import Progress, unseen
from bot.store.engine.store import Store
from bot.store.exams import imports
from bot.store.exams.imports import ImportBusy, ImportLost, NewRow
from bot.texts.texts import Texts
from domain.machine.effects import Line
from domain.text.languages import FALLBACK

__all__ = [
    "KINDS",
    "ImportBusy",
    "ImportLost",
    "ImportOrder",
    "ImportReport",
    "finish_accepted",
    "import_file",
    "recover",
]

KINDS: Mapping[str, type[Any]] = {
    "entries": EntryRow,
    "results": ResultRow,
    "organisations": OrganisationRow,
}
Rows = Sequence[NewRow]
STAGED = 8  # slices to a commit, which takes the disk as long as writing them
LET_IN = 4  # slices asked for at once: the store commits together what fits its 20 ms
PATIENCE = 5.0  # seconds in which an import that is alive stages a slice


@dataclass(frozen=True)
class ImportOrder:
    """What to import. `kind` is one of `KINDS`, `made_by` names who asked for it.

    `dry_run`: only say what would be done. `skip_bad`: leave out refused rows and take the rest.
    """

    kind: str
    path: Path
    made_by: str
    _: KW_ONLY
    dry_run: bool = False
    skip_bad: bool = False


@dataclass
class ImportReport:
    """What the rows of a file are to the store, and whether they went `in`.

    `read` counts rows, whatever became of them; a refused row may have several entries in
    `refused`, in the order of the rows. Row 0 is the file as a whole.
    """

    order: ImportOrder
    _: KW_ONLY
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
        counts = {"read": self.read, "new": self.new, "changed": self.changed}
        return {**counts, "unchanged": self.unchanged, "refused": refused}

    def warnings(self, texts: Texts, language: str = FALLBACK) -> list[dict[str, object]]:
        """The cells that were accepted and should be looked at, and why."""
        return [{**_cell(each), "why": _words(each.why, texts, language)} for each in self.warned]

    def lines(self) -> tuple[Line, ...]:
        """What happened, in a few sentences; the rows are named singly."""
        counts = {name: getattr(self, name) for name in ("read", "new", "changed", "unchanged")}
        rows = len({each.row for each in self.refused})
        lines = [Line("import-counts", counts)]
        lines += [Line("import-repaired", {"cells": len(self.repaired)})] if self.repaired else []
        lines += [Line("import-warned", {"cells": len(self.warned)})] if self.warned else []
        lines += [Line("import-refused", {"rows": rows})] if rows else []
        return (*lines, Line(f"import-{self._ending}"))

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


async def import_file(core: Core, order: ImportOrder, progress: Progress = unseen) -> ImportReport:
    """Import a file, and say what became of each row.

    Raises `ImportBusy`, `ImportLost`, `ReaderDiedError` and `StorageFault`: nothing was imported.
    """
    report = ImportReport(order)
    if order.dry_run:
        await _compare(core, report, progress, _ignore)
        return report
    async with _staging(core, order) as number:
        stage = _Stage(core.store, report, number)
        await _compare(core, report, progress, stage.put)
        await stage.keep()
        if report.usable:
            await core.store.write(lambda tx: imports.accept_import(tx, number))
            report.let_in()
    await finish_accepted(core.store)
    return report


async def recover(store: Store) -> None:
    """Settle what a stopped program left: an accepted import is finished, another one dropped.

    For the start of a program that alone may write.
    """
    await finish_accepted(store)
    if left := await store.read(imports.load_under_way):
        await store.write(lambda tx: imports.discard_import(tx, left.id))


async def finish_accepted(store: Store) -> None:
    """Let in what an accepted import still holds."""
    while all(await asyncio.gather(*(store.write(imports.let_in_slice) for _ in range(LET_IN)))):
        pass


async def _compare(
    core: Core, report: ImportReport, progress: Progress, stage: Callable[[Rows], Awaitable[None]]
) -> None:
    """Read and judge the whole file; what would have to be written is given to `stage`."""
    make = KINDS[report.order.kind]
    compare = comparison(make, core)
    async with aclosing(read_in_child(report.order.path, make)) as batches:
        async for batch in batches:
            compared = await core.store.read(lambda tx, batch=batch: compare(tx, batch))  # type: ignore[misc]
            report.add(batch, compared)
            await stage(compared.rows)
            progress(batch.last_row)


@dataclass
class _Stage:
    """Stages the slices of an import, a few to a commit."""

    store: Store
    report: ImportReport
    number: int
    slices: list[Rows] = field(default_factory=list)

    async def put(self, rows: Rows) -> None:
        """Stage a slice, sooner or later."""
        self.slices.append(rows)
        if len(self.slices) >= STAGED:
            await self.keep()

    async def keep(self) -> None:
        """Stage what waits; even nothing, since that shows that the import is alive."""
        slices = self.slices if self.report.usable else []
        await self.store.write(lambda tx: imports.stage_slices(tx, self.number, slices))
        self.slices = []


async def _ignore(_rows: Rows) -> None:
    """A dry run writes nothing."""


@asynccontextmanager
async def _staging(core: Core, order: ImportOrder) -> AsyncIterator[int]:
    """The number of a new import, which is dropped at the end unless it was accepted."""
    await _make_way(core.store)
    number = await core.store.write(
        lambda tx: imports.begin_import(tx, order.kind, order.made_by, core.clock())
    )
    try:
        yield number
    finally:
        await core.store.write(lambda tx: imports.discard_import(tx, number))


async def _make_way(store: Store) -> None:
    """Finish or drop what an import left behind when its program ended. Raises `ImportBusy`."""
    await finish_accepted(store)
    left = await store.read(imports.load_under_way)
    if left is None:
        return
    await asyncio.sleep(PATIENCE)
    if await store.read(imports.load_under_way) != left:
        raise ImportBusy("another import is under way")
    await store.write(lambda tx: imports.discard_import(tx, left.id))
