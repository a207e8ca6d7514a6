"""Files to import, made cell by cell, and everything that reading one finds."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from bot.files import (
    Batch,
    EntryRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
    read,
)
from bot.files.readings import NOT_READ, FileReading
from domain.machine.reading_wish import ReadingWish

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
ENTRY = {
    "ID Number": "SIR094701",
    "Secret Number": "0482",
    "First Name": "Ada",
    "Family Name": "Lovelace",
    "Exam": "C1 Advanced",
    "Exam Date": "2026-10-24",
}
RESULT = {
    "ID Number": "SIR094701",
    "Reference Number": "26BFR1810042",
    "Exam": "CAE",
    "Result Status": "RELEASED",
    "Result": "B",
    "Overall Score": "195",
    "CEFR Level": "C1",
    "Reading": "195",
    "Use of English": "195",
    "Writing": "195",
    "Listening": "195",
    "Speaking": "195",
}


class Read:
    """All of a file's batches in one."""

    def __init__(self, batches: Sequence[Batch[Any]]) -> None:
        self.rows: list[Any] = [row for each in batches for row in each.rows]
        self.refused: list[RefusedRow] = [note for each in batches for note in each.refused]
        self.repaired: list[RepairedRow] = [note for each in batches for note in each.repaired]
        self.warned: list[WarnedRow] = [note for each in batches for note in each.warned]

        readings = [each.reading for each in batches if each.reading]
        self.reading: FileReading = readings[-1] if readings else NOT_READ

    @property
    def reasons(self) -> list[str]:
        return [each.expected.phrase.removeprefix("import-") for each in self.refused]


def entries(content: bytes, **wish: Any) -> Read:
    return Read(list(read(io.BytesIO(content), EntryRow, ReadingWish(**wish))))


def results(content: bytes, **wish: Any) -> Read:
    return Read(list(read(io.BytesIO(content), ResultRow, ReadingWish(**wish))))


def csv_of(*rows: dict[str, str], separator: str = ",", encoding: str = "utf-8") -> bytes:
    lines = [separator.join(rows[0]), *(separator.join(each.values()) for each in rows)]
    return "\r\n".join(lines).encode(encoding)


def entry(**cells: str) -> Read:
    """One entry, some cells of which are different; an underscore stands for a space."""
    return entries(csv_of(ENTRY | {name.replace("_", " "): cell for name, cell in cells.items()}))


def result(**cells: str) -> Read:
    return results(csv_of(RESULT | {name.replace("_", " "): cell for name, cell in cells.items()}))


def workbook(*rows: list[Any]) -> bytes:
    book, stream = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(stream)
    return stream.getvalue()
