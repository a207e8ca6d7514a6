"""Turns a sheet of an .xlsx workbook into rows of texts, within bounds of size."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import BinaryIO

from openpyxl import Workbook, load_workbook

from bot.files.reading.tables import CHUNK, UnreadableFileError, month_first

LARGEST_SHEET = 200 * 1024 * 1024  # bytes unpacked; the rows of it are read one by one
LARGEST_REST = 16 * 1024 * 1024  # all else, such as the table of texts, is held in memory
LONGEST_TEXT = 32_767  # signs in a cell, Excel's own limit; a forged one takes minutes to judge
_PANIC = "PanicException"  # of a library in Rust; no module offers its class
MOST_ROWS = 1_048_576  # Excel's own limit; a forged sheet may claim more


class OddWorkbook(UnreadableFileError):
    """Something in it makes the library give up before it has seen a table."""

    def __init__(self) -> None:
        super().__init__("import-file-workbook")


class ExcelWorkbook:
    """An .xlsx file; its sheets are read row by row. Its methods raise `UnreadableFileError`.

    Dates become `YYYY-MM-DD`, whole numbers have no decimal point, empty cells are "".
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Checks the sizes before anything is unpacked. Raises `OddWorkbook` as well."""
        with as_unreadable():
            self._archive = zipfile.ZipFile(stream)
            self._sheets = _sheets_within_bounds(self._archive)
        self._book = _loaded(stream)
        with as_unreadable():
            sheets = self._book.worksheets
            self.visible: Sequence[str] = [
                each.title for each in sheets if each.sheet_state == "visible"
            ]
            self.hidden: Sequence[str] = [
                each.title for each in sheets if each.sheet_state != "visible"
            ]

    def rows(self, name: str) -> Iterator[list[str]]:
        """The rows of a sheet; more than Excel can have are refused."""
        with as_unreadable():
            sheet = self._book[name]
            sheet.reset_dimensions()  # what a sheet says of its own size may be a lie
            rows = sheet.iter_rows(values_only=True)
            for row in islice(rows, MOST_ROWS):
                yield [as_text(cell) for cell in row]
            if next(rows, None):
                raise UnreadableFileError("import-file-too-large")

    def is_american(self, name: str) -> bool:
        """Looks into the texts of all sheets, which stand in a table of their own."""
        texts = [each for each in self._archive.infolist() if "sharedStrings" in each.filename]
        with as_unreadable():
            return any(month_first(self._pieces(each)) for each in (*texts, *self._sheets))

    def _pieces(self, part: zipfile.ZipInfo) -> Iterator[str]:
        with self._archive.open(part) as packed:
            text = io.TextIOWrapper(packed, "utf-8", errors="replace")
            yield from iter(lambda: text.read(CHUNK), "")


def _loaded(stream: BinaryIO) -> Workbook:
    try:
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception as error:  # it raises whatever an odd part leads to
        raise OddWorkbook from error
    if not book.worksheets:
        raise OddWorkbook
    return book


def _sheets_within_bounds(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    parts = archive.infolist()
    sheets = [each for each in parts if each.filename.startswith("xl/worksheets/")]
    rest = sum(each.file_size for each in parts) - sum(each.file_size for each in sheets)
    if rest > LARGEST_REST or any(each.file_size > LARGEST_SHEET for each in sheets):
        raise UnreadableFileError("import-file-too-large")
    return sheets


@contextmanager
def as_unreadable(phrase: str = "import-file-workbook") -> Iterator[None]:
    """Whatever a library raises over a broken file, as one refusal."""
    try:
        yield
    except (UnreadableFileError, MemoryError):
        raise
    except BaseException as error:  # openpyxl raises whatever a broken part leads to
        if isinstance(error, Exception) or type(error).__name__ == _PANIC:
            raise UnreadableFileError(phrase) from error
        raise


def as_text(cell: object) -> str:
    """A cell's value as a CSV file would have it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)[:LONGEST_TEXT]
