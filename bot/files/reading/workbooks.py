"""Turns the first sheet of an Excel workbook into rows of texts, within bounds of size."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import BinaryIO

from openpyxl import load_workbook

from bot.files.reading.tables import CHUNK, Table, UnreadableFileError, month_first

LARGEST_SHEET = 200 * 1024 * 1024  # bytes unpacked; the rows of it are read one by one
LARGEST_REST = 16 * 1024 * 1024  # all else, such as the table of texts, is held in memory
LONGEST_TEXT = 32_767  # signs in a cell, Excel's own limit; a forged one takes minutes to judge
MOST_ROWS = 1_048_576  # Excel's own limit; a forged sheet may claim more


def open_workbook(stream: BinaryIO) -> Table:
    """The rows of the first sheet. Raises `UnreadableFileError`, also while rows are read.

    Dates become `YYYY-MM-DD`, whole numbers have no decimal point, empty cells are "".
    """
    with _as_unreadable():
        american = _survey(stream)
        stream.seek(0)
        sheet = load_workbook(stream, read_only=True, data_only=True, keep_links=False).worksheets[
            0
        ]
        sheet.reset_dimensions()  # what a sheet says of its own size may be a lie
    return Table(rows=_rows(sheet.iter_rows(values_only=True)), american=american)


def _survey(stream: BinaryIO) -> bool:
    """Checks the sizes before anything is unpacked; tells of American dates among the texts."""
    archive = zipfile.ZipFile(stream)
    parts = archive.infolist()
    sheets = [each for each in parts if each.filename.startswith("xl/worksheets/")]
    rest = sum(each.file_size for each in parts) - sum(each.file_size for each in sheets)
    if rest > LARGEST_REST or any(each.file_size > LARGEST_SHEET for each in sheets):
        raise UnreadableFileError("import-file-too-large")
    texts = [each for each in parts if "sharedStrings" in each.filename]
    return any(month_first(_pieces(archive, each)) for each in (*texts, *sheets[:1]))


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[str]:
    with archive.open(part) as packed:
        text = io.TextIOWrapper(packed, "utf-8", errors="replace")
        yield from iter(lambda: text.read(CHUNK), "")


def _rows(cells: Iterator[tuple[object, ...]]) -> Iterator[list[str]]:
    with _as_unreadable():
        for row in islice(cells, MOST_ROWS):
            yield [_text(cell) for cell in row]


@contextmanager
def _as_unreadable() -> Iterator[None]:
    try:
        yield
    except (UnreadableFileError, MemoryError):
        raise
    except Exception as error:  # openpyxl raises whatever a broken part leads to
        raise UnreadableFileError("import-file-workbook") from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)[:LONGEST_TEXT]
