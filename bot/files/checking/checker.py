"""Checks a file column by column, a few hundred rows at a time.

A column of texts goes through a memo in one call, so that what Python does per cell is a
dictionary's look-up; only what is odd is looked at singly. Row by row, the same checks take three
times as long.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from typing import Any, Generic

from bot.files.checking.crossings import EntryChecks, ResultChecks, check_named
from bot.files.checking.line_breaks import hidden_rows
from bot.files.checking.lost_zeros import LostZeros
from bot.files.checking.seen import Seen
from bot.files.checking.sheet import Sheet
from bot.files.memo import Memo
from bot.files.reading import cells
from bot.files.reading.columns import Column, FileLayout
from bot.files.reading.headers import Header
from bot.files.reading.odd_cells import Doubted, Mended, Odd, Wrong
from bot.files.reading.tables import Table
from bot.files.rows import Batch, CertificateRow, EntryRow, RefusedRow, ResultRow, Row, WarnedRow
from domain.machine.sentence import Line

BATCH = 500  # rows; unpacking that many takes the event loop a millisecond


class Checker(Generic[Row]):
    """Checks the rows below a header."""

    def __init__(self, make: type[Row], header: Header, table: Table, layout: FileLayout) -> None:
        """Among American dates, those that could be either way round are refused."""
        self._make: type[Row] = make
        self._layout = layout
        self._header = header
        self._table = table
        self._within = 0  # lines of the file within cells, so far
        self._zeros = LostZeros(header, table)
        self._readers = [_Reader(each, self._cell_of(each)) for each in header.places]
        self._absent = [each for each in self._layout.columns if each not in header.places]
        self._seen = Seen()
        self._crossing = _crossing(make)

    def batches(self, rows: Iterator[list[str]]) -> Iterator[Batch[Row]]:
        """All rows below the header; at last what there is to say of the file as a whole."""
        last = self._header.row
        while batch := list(islice(rows, BATCH)):
            rows = self._zeros.after(batch, last + len(batch), rows)
            yield self._batch(batch, last + 1)
            last += len(batch)
        remarks = list(self._zeros.remarks())
        if self._within:
            within = Line("import-lines-within", {"lines": self._within})
            remarks.append(WarnedRow(0, "", "", within))
        if remarks:
            yield Batch(self._make, warned=tuple(remarks), last_row=last)

    def _cell_of(self, column: Column) -> Callable[[str], Any]:
        """How the cells of a column are read in this file."""
        if column.read is cells.a_date and self._table.american:
            return cells.a_date_among_american_ones
        return self._zeros.read if column.secret else column.read

    def _batch(self, rows: list[list[str]], first: int) -> Batch[Row]:
        numbers: Sequence[int] = range(first, first + len(rows))
        last = numbers[-1]
        refused: list[RefusedRow] = []
        if self._has_line_breaks(last):
            numbers, rows, refused = self._without_hidden(numbers, rows)
        if set(map(len, rows)) != {self._header.width} or not all(map(any, rows)):
            numbers, rows, more = _straighten(numbers, rows, self._header.width)
            refused += more
        sheet = Sheet(self._layout, self._header, numbers, rows)
        sheet.refused += refused
        self._check(sheet)
        values = (sheet.values[each.name] for each in fields(self._make)[1:])
        return Batch(
            self._make,
            columns=(sheet.numbers, *values),
            refused=tuple(sheet.refused),
            repaired=tuple(sheet.repaired.values()),
            warned=tuple(sheet.warned),
            last_row=last,
        )

    def _has_line_breaks(self, last: int) -> bool:
        """Whether cells of the rows up to `last`, the newest ones, go over several lines."""
        before, lines = self._within, self._table.lines
        self._within = lines() - last if lines else 0
        return self._within > before

    def _without_hidden(
        self, numbers: Sequence[int], rows: list[list[str]]
    ) -> tuple[list[int], list[list[str]], list[RefusedRow]]:
        """Leaves out the rows that hide others."""
        width, separator = self._header.width, self._table.separator
        pairs = list(zip(numbers, rows, strict=True))
        looked = [hidden_rows(*each, width, separator) for each in pairs]
        kept = [pair for pair, refused in zip(pairs, looked, strict=True) if not refused]
        refused = [each for each in looked if each]
        return [number for number, _ in kept], [row for _, row in kept], refused

    def _check(self, sheet: Sheet) -> None:
        wrong = {place for reader in self._readers for place in reader.read(sheet)}
        for column in self._absent:
            sheet.values[column.field] = [column.blank] * len(sheet.numbers)
        sheet.drop(wrong | self._repeated(sheet))
        self._crossing(sheet)

    def _repeated(self, sheet: Sheet) -> set[int]:
        """Of two rows with the same key the later one is refused, whatever became of the first."""
        again = self._seen.repeated(self._layout.key(sheet.values))
        for place in again:
            sheet.refuse(place, self._layout.columns[0].field, Line("import-repeated"))
        return set(again)


class _Reader:
    """Reads one column of a file."""

    def __init__(self, column: Column, cell: Callable[[str], Any]) -> None:
        self._column = column
        self._cell = cell
        self._memo = Memo(self._value)
        self._met_odd = False

    def read(self, sheet: Sheet) -> Iterator[int]:
        """Puts the column's values into the sheet; the places of cells that cannot be."""
        texts = sheet.texts[self._column.field]
        values = sheet.values[self._column.field] = self._values(texts)
        if not self._met_odd:
            return
        odd = [(place, each) for place, each in enumerate(values) if isinstance(each, Odd)]
        for place, each in odd:
            values[place] = self._reported(sheet, place, each)
            if isinstance(each, Wrong):
                yield place

    def _reported(self, sheet: Sheet, place: int, odd: Odd) -> Any:
        match odd:
            case Wrong(expected):
                sheet.refuse(place, self._column.field, expected)
                return ""
            case Mended(value, why):
                sheet.repair(place, self._column.field, value)
                if why:
                    sheet.warn(place, self._column.field, why)
            case Doubted(value, why):
                sheet.warn(place, self._column.field, why)
            case _:
                raise TypeError(odd)
        return value

    def _values(self, texts: Sequence[str]) -> list[Any]:
        plain, memo = self._column.plain, self._memo
        if plain is None:
            return list(map(memo.__getitem__, texts))
        lines = "\n".join((*texts, ""))
        if plain.fullmatch(lines) and lines.count("\n") == len(texts):
            return list(texts)
        return [text if plain.fullmatch(f"{text}\n") else memo[text] for text in texts]

    def _value(self, text: str) -> Any:
        cell = text.strip()
        bare = cells.unwrapped(cell)
        value = self._cell(bare) if bare else self._blank()
        if bare != cell and not isinstance(value, Odd):
            value = Mended(value)
        self._met_odd = self._met_odd or isinstance(value, Odd)
        return value

    def _blank(self) -> Any:
        column = self._column
        needed = column.required and not column.may_be_blank
        return Wrong(Line("import-cell-missing")) if needed else column.blank


def _straighten(
    given: Sequence[int], rows: list[list[str]], width: int
) -> tuple[list[int], list[list[str]], list[RefusedRow]]:
    """Leaves blank rows out, fills short ones; a row with more cells than headers is refused."""
    numbers, straight, refused = [], [], []
    for number, row in zip(given, rows, strict=True):
        if not any(map(str.strip, row)):
            continue
        if any(map(str.strip, row[width:])):
            counts = {"cells": len(row), "columns": width}
            refused.append(RefusedRow(number, "", "", Line("import-too-many-cells", counts)))
            continue
        numbers.append(number)
        straight.append([*row[:width], *[""] * (width - len(row))])
    return numbers, straight, refused


def _crossing(make: type) -> Callable[[Sheet], None]:
    if make is EntryRow:
        return EntryChecks()
    if make is CertificateRow:
        return check_named
    return ResultChecks() if make is ResultRow else lambda _: None
