"""Files brought to a desk line by line, as an import takes them."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.core import Core
from bot.staff.importing.imports import ImportOrder, ImportReport, import_file

ENTRY_HEADER = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date,Email"
ENTRY = "SIR094701,0482,Ana,Lopez,B2 First,2026-10-24,ana@example.org"

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
