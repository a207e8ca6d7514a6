"""Turns the bytes of a CSV file into rows of texts, whatever its encoding and separator.

It is read strictly: a quotation mark that opens a cell is closed at the end of the cell, or
the file is refused. Lenient reading lost: one stray mark then swallows rows in silence.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO

from bot.files.reading.columns import FileLayout
from bot.files.reading.headers import recognised
from bot.files.reading.sheets import LOOKED
from bot.files.reading.tables import CHUNK, Table, UnreadableFileError, month_first

SEPARATORS = (",", ";", "\t")
_SAID = re.compile(
    r'"?sep=([^\w\s"]|\t)"?[,;\t]*\r?\n?$', re.IGNORECASE
)  # Excel takes it for no row
LONGEST_LINE = 20_000  # of those a header is looked for in
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")) + b"\x7f"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = ((b"%PDF", "import-file-pdf"),)


def open_csv(stream: BinaryIO, layout: FileLayout) -> Table:
    """The rows of a CSV file. Raises `UnreadableFileError`, and `csv.Error` while rows are read."""
    encoding, american = _survey(stream)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, newline="")
    said = _SAID.match(text.readline(LONGEST_LINE))
    start = text.tell() if said else 0
    text.seek(start)
    lines = [text.readline(LONGEST_LINE) for _ in range(LOOKED)]
    separators = (said[1], *SEPARATORS) if said else SEPARATORS
    separator = max(separators, key=lambda each: _headers(lines, each, layout))

    def reader() -> Iterator[list[str]]:
        text.seek(start)
        return csv.reader(text, delimiter=separator, strict=True)

    rows = reader()
    return Table(
        rows=rows,
        american=american,
        separator=separator,
        lines=lambda: rows.line_num,  # type: ignore[attr-defined]
        torn_row=lambda: _torn_row(reader()),
    )


def _torn_row(rows: Iterator[list[str]]) -> int:
    """The row in which a file cannot be read any further, found by reading it again.

    Counting while it was read the first time lost: a generator costs a tenth of the time.
    """
    row = 1
    with suppress(csv.Error):
        for _ in rows:
            row += 1
    return row


def _survey(stream: BinaryIO) -> tuple[str, bool]:
    """The encoding, and whether American dates stand in the file."""
    found = _encoding(stream)
    for encoding in (found, "cp1252") if found == "utf-8" else (found,):
        with suppress(UnicodeDecodeError):
            return encoding, month_first(_decoded(stream, encoding))
    raise UnreadableFileError("import-file-not-text")


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


def _headers(lines: Sequence[str], separator: str, layout: FileLayout) -> int:
    """The most headers that a separator makes of one line."""
    rows = (next(csv.reader([line], delimiter=separator), []) for line in lines)
    return max(recognised(row, layout) for row in rows)
