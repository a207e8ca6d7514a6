"""Rows of a file as they stand in it, for whoever shall correct them."""

import csv
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import BinaryIO

from bot.files.checking.checks import open_table
from bot.files.reading.columns import layout_of
from bot.files.reading.sheets import headed
from bot.files.reading.tables import UnreadableFileError
from bot.files.rows import PickedRows
from domain.machine.reading_wish import ReadingWish

SLICE = 500  # rows at a time
BETWEEN = ";"  # the cells of what came as a workbook: Excel in Europe opens that as a table


def pick(
    stream: BinaryIO, make: type, wish: ReadingWish, numbers: Collection[int]
) -> Iterator[PickedRows]:
    """The header and the rows of these numbers, as far as the file can be read."""
    with suppress(UnreadableFileError, csv.Error):
        layout = layout_of(make, own_secrets=wish.own_secrets)
        table = open_table(stream, layout, wish)
        first, rows = headed(table.rows, layout)
        wanted = {first, *numbers}
        found: list[tuple[int, tuple[str, ...]]] = []
        for number, cells in enumerate(rows, first):
            if number in wanted:
                found.append((number, tuple(cells)))
            if len(found) == SLICE:
                yield PickedRows(table.separator or BETWEEN, tuple(found))
                found = []
        yield PickedRows(table.separator or BETWEEN, tuple(found))
