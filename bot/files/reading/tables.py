"""Turns the bytes of a CSV file into rows of texts, whatever its encoding and separator."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from bot.files.reading.columns import FileLayout
from bot.files.reading.headers import recognised
from domain.machine.effects import Line

CHUNK = 1 << 18
SEPARATORS = ",;\t"
LONGEST_HEADER = 20_000
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")) + b"\x7f"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = (
    (b"%PDF", "import-file-pdf"),
    (b"\xd0\xcf\x11\xe0", "import-file-old-excel"),  # also what a password makes of a workbook
)
_MONTH_FIRST = re.compile(r"/(?:1[3-9]|2[0-9]|3[01])/[12][0-9]{3}")
_LONGEST_DATE = 10


class UnreadableFileError(Exception):
    """This is no file to import; `line` says to staff why."""

    def __init__(self, phrase: str, **params: str | int) -> None:
        super().__init__(phrase)
        self.line = Line(phrase, params)


@dataclass(frozen=True)
class Table:
    """A file as rows of texts, header first; rows of a CSV file may be of any length.

    `american`: dates with the month before the day stand in it.
    """

    rows: Iterator[list[str]]
    american: bool


def open_csv(stream: BinaryIO, layout: FileLayout) -> Table:
    """The rows of a CSV file. Raises `UnreadableFileError`, and `csv.Error` while rows are read."""
    encoding, american = _survey(stream)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, newline="")
    separator = _separator(text.readline(LONGEST_HEADER), layout)
    text.seek(0)
    return Table(csv.reader(text, delimiter=separator), american)


def _survey(stream: BinaryIO) -> tuple[str, bool]:
    """The encoding, and whether American dates stand in the file."""
    found = _encoding(stream)
    for encoding in (found, "cp1252") if found == "utf-8" else (found,):
        with suppress(UnicodeDecodeError):
            return encoding, month_first(_decoded(stream, encoding))
    raise UnreadableFileError("import-file-not-text")


def month_first(pieces: Iterable[str]) -> bool:
    """Whether a text has dates whose second number can only be a day; reads it to the end."""
    met, tail = False, ""
    for piece in pieces:
        text = tail + piece
        met = met or any(
            text[found.start() - 1 : found.start()].isdigit()
            for found in _MONTH_FIRST.finditer(text)
        )
        tail = text[-_LONGEST_DATE:]
    return met


def _encoding(stream: BinaryIO) -> str:
    head = stream.read(4096)
    stream.seek(0)
    if not head.strip():
        raise UnreadableFileError("import-file-empty")
    for mark, phrase in _FOREIGN:
        if head.startswith(mark):
            raise UnreadableFileError(phrase)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if head[1:2] == b"\0" != head[:1]:
        return "utf-16-le"  # without its mark; an export's first letter is a Latin one
    if head[:1] == b"\0" != head[1:2]:
        return "utf-16-be"
    return "utf-8"


def _decoded(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """The whole file in pieces, since one late accent decides the encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    stream.seek(0)
    while chunk := stream.read(CHUNK):
        if not _is_plain(chunk, encoding):
            raise UnreadableFileError("import-file-not-text")
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _is_plain(chunk: bytes, encoding: str) -> bool:
    """Whether these may be lines of text: no endless line, and no controls but in UTF-16."""
    if len(chunk) == CHUNK and b"\n" not in chunk and b"\r" not in chunk:
        return False
    return encoding.startswith("utf-16") or not len(chunk) - len(chunk.translate(None, _CONTROLS))


def _separator(line: str, layout: FileLayout) -> str:
    """The separator that makes headers of the first line; the earlier one where none does."""

    def headers(separator: str) -> int:
        return recognised(next(csv.reader([line], delimiter=separator), []), layout)

    return max(SEPARATORS, key=headers)
