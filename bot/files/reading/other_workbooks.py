"""Turns a sheet of an .ods, .xls or odd .xlsx workbook into rows of texts, within bounds of size.

The library holds a whole sheet in memory, every cell of it: how many there are is counted before
it sees a file that can claim more than it has. What no count foresees, the limits of the reading
process end.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO
from xml.etree.ElementTree import XMLParser

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from bot.files.reading.tables import CHUNK, UnreadableFileError, month_first
from bot.files.reading.workbooks import LARGEST_SHEET, as_text, as_unreadable

MOST_CELLS = 2_000_000
LARGEST_FILE = 64 * 1024 * 1024
_CONTENT = "content.xml"
_BINARY = "xl/workbook.bin"
_OF_EXCEL = re.compile(r"xl/|\[Content_Types\]\.xml$")
_TABLES = SheetTypeEnum.WorkSheet  # the others are charts, dialogs and programs
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_VALUE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"


class CalamineBook:
    """A workbook of any kind. Its methods raise `UnreadableFileError`."""

    def __init__(self, stream: BinaryIO) -> None:
        """Checks the size before anything is made of the file."""
        if stream.seek(0, 2) > LARGEST_FILE:
            raise UnreadableFileError("import-file-too-large")
        stream.seek(0)
        with as_unreadable():
            archive = zipfile.ZipFile(stream) if stream.read(2) == b"PK" else None
        names = archive.namelist() if archive else []
        with as_unreadable(_otherwise(names)):
            if archive and not any(map(_OF_EXCEL.match, names)):
                _count_cells(archive)
            stream.seek(0)
            self._book = CalamineWorkbook.from_filelike(stream)
            tables = [each for each in self._book.sheets_metadata if each.typ == _TABLES]
            shown = {each.name: each.visible for each in tables}
            visible = SheetVisibleEnum.Visible
            self.visible: Sequence[str] = [name for name, how in shown.items() if how == visible]
            self.hidden: Sequence[str] = [name for name, how in shown.items() if how != visible]
            if not shown:
                binary = _BINARY in names
                raise UnreadableFileError("import-file-binary" if binary else "import-file-macros")

    def rows(self, name: str) -> Iterator[list[str]]:
        """The rows of a sheet."""
        with as_unreadable():
            sheet = self._book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > MOST_CELLS:
                raise UnreadableFileError("import-file-too-large")
            for row in sheet.iter_rows():
                yield [as_text(cell) for cell in row]

    def is_american(self, name: str) -> bool:
        """Looks into all the texts of the sheet."""
        return month_first("\t".join(row) for row in self.rows(name))


def _otherwise(names: Sequence[str]) -> str:
    """What is said of a workbook that cannot be read, by the parts of its archive."""
    if _BINARY in names:
        return "import-file-binary"
    return "import-file-workbook" if any(map(_OF_EXCEL.match, names)) else "import-file-locked"


def _count_cells(archive: zipfile.ZipFile) -> None:
    """Counts the cells of an .ods file, in which a few signs may repeat one a million times."""
    if archive.getinfo(_CONTENT).file_size > LARGEST_SHEET:
        raise UnreadableFileError("import-file-too-large")
    parser = XMLParser(target=_Counter())  # noqa: S314 (in the caged child)
    with archive.open(_CONTENT) as content:
        while piece := content.read(CHUNK):
            parser.feed(piece)


class _Counter:
    """The cells up to the last row and the last column that hold something, sheet by sheet."""

    def __init__(self) -> None:
        self._height = self._width = self._row = self._column = self._filled = 0

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """The parser's: something begins."""
        match name.removeprefix(_TABLE):
            case "table":
                self._height = self._width = self._row = 0
            case "table-row":
                self._column = self._filled = 0
            case "table-cell" | "covered-table-cell":
                self._column += _times(said, "columns")
                self._filled = self._column if _VALUE in said else self._filled
        self._row += _times(said, "rows") if name == f"{_TABLE}table-row" else 0

    def end(self, name: str) -> None:
        """The parser's: something ends."""
        if name == f"{_TABLE}table-row" and self._filled:
            self._height, self._width = self._row, max(self._width, self._filled)
            if self._height * self._width > MOST_CELLS:
                raise UnreadableFileError("import-file-too-large")


def _times(said: Mapping[str, str], what: str) -> int:
    return int(said.get(f"{_TABLE}number-{what}-repeated", "1"))
