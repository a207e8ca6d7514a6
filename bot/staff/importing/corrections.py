"""The refused rows of a file as a file of their own, to be corrected and imported like any other.

Two columns more say of each row which cell is meant, and why. The rows are read from the file once
more: a report that kept them would hold the whole file where every row is refused.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.files.child import ReaderDiedError, pick_in_child
from bot.files.reading.cells import unwrapped
from bot.files.reading.headers import OURS
from bot.files.rows import PickedRows
from bot.staff.importing.report import KINDS, ImportReport
from bot.staff.spreadsheets import MARK, defused
from bot.store.engine.private_files import write_private
from bot.texts.texts import Texts

MOST_ROWS = 10_000
"""Refused rows that a file of corrections holds; of a file with more, the first ones."""


async def corrections(report: ImportReport, texts: Texts, language: str) -> bytes:
    """The refused rows; nothing where the file as a whole is refused, or cannot be read again."""
    why = _reasons(report, texts, language)
    if report.whole or not why:
        return b""
    order = report.order
    try:
        picked = await pick_in_child(order.path, KINDS[order.kind], order.wish, list(why))
    except ReaderDiedError:
        return b""
    if not picked:
        return b""
    heads = (texts.say(each, language) for each in ("corrections-column", "corrections-why"))
    return _written(picked, tuple(f"{OURS} {each}" for each in heads), why)


def _written(
    picked: Sequence[PickedRows], heads: tuple[str, ...], why: Mapping[int, tuple[str, str]]
) -> bytes:
    """The header and the rows, what is said of each behind its cells; no cell is a formula."""
    file = io.StringIO()
    lines = csv.writer(file, delimiter=picked[0].separator, lineterminator="\r\n")
    (_, header), *rows = (row for slice_ in picked for row in slice_.rows)
    lines.writerow(map(defused, (*header, *heads)))
    width = len(header)
    for number, row in rows:
        cells = [unwrapped(each.strip()) for each in row]
        missing = [""] * (width - len(cells))
        lines.writerow(map(defused, (*cells[:width], *missing, *why[number], *cells[width:])))
    return (MARK + file.getvalue()).encode()


def _reasons(report: ImportReport, texts: Texts, language: str) -> dict[int, tuple[str, str]]:
    """By row, the columns that are meant and why, several one below the other in words."""
    found: dict[int, list[tuple[str, str]]] = {}
    for each in report.refused:
        if each.row not in found and len(found) == MOST_ROWS:
            break
        said = texts.say(each.expected.phrase, language, each.expected.params)
        found.setdefault(each.row, []).append((each.column, said))
    return {
        row: (", ".join(filter(None, columns)), " ".join(why))
        for row, (columns, why) in ((row, zip(*cells, strict=True)) for row, cells in found.items())
    }


def write_corrections(path: Path, content: bytes) -> None:
    """For its owner's eyes alone, whatever lay there: rows of entries have secret numbers."""
    write_private(path, content)
