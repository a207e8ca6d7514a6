"""Files brought to a desk line by line, as an import takes them."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.core import Core
from bot.staff.importing.imports import ImportOrder, ImportReport, import_file
from tests.support.staff.imports import csv_of
from tests.support.world import World

ENTRY_HEADER = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date,Email"
ENTRY = "SIR094701,0482,Ana,Lopez,B2 First,2026-10-24,ana@example.org"

PLAINLY: dict[str, Any] = {
    "dry_run": False,
    "skip_bad": False,
    "sheet": "",
    "encoding": "",
    "digest": "",
    "columns": [],
    "secrets_to": "",
    "corrections_to": "",
}
"""An import that is to be made as the file stands."""

Bring = Callable[..., Awaitable[ImportReport]]


def bringing(desk: Core, folder: Path) -> Bring:
    """Imports lines, or a file of the samples."""

    async def bring(kind: str, *lines: str | Path, **options: Any) -> ImportReport:
        path = folder / f"{kind}.csv"
        if isinstance(lines[0], Path):
            path = lines[0]
        else:
            path.write_text("\n".join(map(str, lines)), "utf-8")
        return await import_file(desk, ImportOrder(kind, path, "a test", **options))

    return bring


def sit(world: World, exam: str) -> None:
    """Marie and Emma have accounts and are entered for this exam."""
    for each in ("Marie", "Emma"):
        world.give_account(each)
    there = "UPDATE entries SET exam = :exam WHERE id IN (1, 3)"
    world.write(lambda tx: tx.execute(there, {"exam": exam}))


async def bring_results(
    world: World, folder: Path, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> dict[str, object]:
    """What the desk reports of a file with these rows."""
    file = folder / "results.csv"
    file.write_bytes(csv_of(*(dict(zip(head, row, strict=True)) for row in rows)))
    done = await world.order("import", kind="results", path=str(file), **PLAINLY)
    return dict(done["report"])


def said(world: World, name: str) -> str:
    """All that somebody's chat holds, with plain spaces and apostrophes."""
    whole = "\n".join(str(each.text) for each in world.person(name).chat)
    return whole.replace("\N{NO-BREAK SPACE}", " ").replace("’", "'")
