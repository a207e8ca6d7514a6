"""Imports a file of entries, results and the like: all of it, or nothing.

    read (a process of its own) -> compare (a snapshot) -> stage (slices) -> accept -> let in

Nobody sees a row before the whole file is judged and accepted; a crash before that leaves nothing,
a crash after it a remainder that `recover` or the next import lets in.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace

from babel import Locale

from bot.core import Core
from bot.files.child import ReaderDiedError, read_in_child
from bot.files.reading.headers import header_key
from bot.outbox.announcing.fan_out import announce
from bot.staff.importing.comparing import comparison
from bot.staff.importing.report import KINDS, ImportOrder, ImportReport
from bot.staff.order_values import Progress, unseen
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.leavers import report_left
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Store, Tx
from bot.store.importing import imports
from bot.store.importing.column_names import keep_column_names, load_column_names
from bot.store.importing.imports import ImportBusy, ImportLost, NewRow
from domain.machine.effects import Announce

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

Rows = Sequence[NewRow]
STAGED = 8  # slices to a commit, which takes the disk as long as writing them
LET_IN = 4  # slices asked for at once: the store commits together what fits its 20 ms
PATIENCE = 5.0  # seconds in which an import that is alive stages a slice


async def import_file(core: Core, order: ImportOrder, progress: Progress = unseen) -> ImportReport:
    """Import a file, and say what became of each row.

    Raises `ImportBusy`, `ImportLost` and `StorageFault`: nothing was imported.
    """
    order = await with_remembered(core, order)
    report = ImportReport(order)
    if order.dry_run:
        await _compare(core, report, progress, _ignore)
        return report
    async with _staging(core, order) as number:
        stage = _Stage(core.store, report, number)
        await _compare(core, report, progress, stage.put)
        await stage.keep()
        report.refuse_outdated()
        if report.usable:
            await core.store.write(lambda tx: _accept(tx, core, report, number))
            report.let_in()
    await finish_accepted(core.store)
    await core.store.write(lambda tx: report_left(tx, core))
    await end_outdated(core)
    return report


def _accept(tx: Tx, core: Core, report: ImportReport, number: int) -> None:
    imports.accept_import(tx, number, core.clock())
    order = report.order
    keep_column_names(tx, order.kind, dict(order.wish.columns))
    went_in = {"import": number, "kind": order.kind, "new": report.new, "changed": report.changed}
    act = Act(who=order.made_by, what="import", after=went_in)
    audit.note_act(tx, act, core.clock())
    if order.kind == imports.CERTIFICATES:
        announce(tx, Announce("certificates", number), core.clock(), core.clock())


async def with_remembered(core: Core, order: ImportOrder) -> ImportOrder:
    """The order with what was once said of headers; what is said with it goes before."""
    names = await core.store.read(lambda tx: load_column_names(tx, order.kind))
    said = names | {header_key(title): meant for title, meant in order.wish.columns}
    own = core.settings.rules.secrets == "own"
    speaks = Locale.parse(core.settings.centre.language).english_name or ""
    wish = replace(
        order.wish, columns=tuple(sorted(said.items())), own_secrets=own, language=speaks
    )
    return replace(order, wish=wish)


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
    order = report.order
    make = KINDS[order.kind]
    compare = comparison(make, core)
    try:
        async with aclosing(read_in_child(order.path, make, order.wish)) as batches:
            async for batch in batches:
                compared = await core.store.read(lambda tx, batch=batch: compare(tx, batch))  # type: ignore[misc]
                report.add(batch, compared)
                await stage(compared.rows)
                progress(batch.last_row)
    except ReaderDiedError:
        report.break_off()


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
