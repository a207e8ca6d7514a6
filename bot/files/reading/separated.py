"""Turns the bytes of a CSV file into rows of texts, whatever its encoding and separator.

It is read strictly: a quotation mark that opens a cell is closed at the end of the cell, or
the file is refused. Lenient reading lost: one stray mark then swallows rows in silence.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO

from bot.files.reading.columns import FileLayout
from bot.files.reading.encodings import survey
from bot.files.reading.headers import recognised
from bot.files.reading.sheets import LOOKED
from bot.files.reading.tables import Table
from domain.machine.reading_wish import ReadingWish

SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(
    r'"?sep=([^\w\s"]|\t)"?[,;\t]*\r?\n?$', re.IGNORECASE
)  # Excel takes it for no row
LONGEST_LINE = 20_000  # of those a header is looked for in


def open_csv(stream: BinaryIO, layout: FileLayout, wish: ReadingWish) -> Table:
    """The rows of a CSV file. Raises `UnreadableFileError`, and `csv.Error` while rows are read."""
    found = survey(stream, wish)
    stream.seek(0)
    text = io.TextIOWrapper(stream, found.encoding, newline="")
    said = _SAID.match(text.readline(LONGEST_LINE))
    start = text.tell() if said else 0
    text.seek(start)
    lines = [text.readline(LONGEST_LINE) for _ in range(LOOKED)]
    separators = (said[1], *SEPARATORS) if said else SEPARATORS
    separator = max(separators, key=lambda each: _headers(lines, each, layout))
    filled = [each for each in lines if each.strip()]
    if filled and not _headers(lines, separator, layout):  # then what every line has most of
        separator = max(separators, key=lambda each: min(line.count(each) for line in filled))

    rows: Iterator[list[str]] = iter(())

    def reader() -> Iterator[list[str]]:
        nonlocal rows
        text.seek(start)
        rows = csv.reader(text, delimiter=separator, strict=True)
        return rows

    return Table(
        rows=reader(),
        american=found.american,
        encoding=found.encoding,
        others=found.others,
        separator=separator,
        lines=lambda: rows.line_num,  # type: ignore[attr-defined]
        torn_row=lambda: _torn_row(reader()),
        again=reader,
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


def _headers(lines: Sequence[str], separator: str, layout: FileLayout) -> int:
    """The most headers that a separator makes of one line."""
    rows = (next(csv.reader([line], delimiter=separator), []) for line in lines)
    return max(recognised(row, layout) for row in rows)
