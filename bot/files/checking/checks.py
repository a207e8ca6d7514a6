"""Reads and checks a file: its kind of file is found out, then its header, then every row."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from hashlib import blake2b, file_digest
from itertools import chain, islice
from typing import BinaryIO

from bot.files.checking.checker import Checker
from bot.files.checking.formats import Format, format_of, until_dos_end
from bot.files.checking.unknown import LOOKED, suffice, unknown_columns, warnings
from bot.files.checking.ways import WaysFit, ask_where_apart
from bot.files.reading.columns import FileLayout, layout_of
from bot.files.reading.headers import look_like_titles, misnamings, recognise
from bot.files.reading.separated import open_csv
from bot.files.reading.sheets import SheetsFit, Workbook, headed, sheet_to_read
from bot.files.reading.tables import Table, UnreadableFileError
from bot.files.readings import FileReading, digested
from bot.files.rows import Batch, RefusedRow, Row
from domain.machine.reading_wish import NO_WISH, ReadingWish
from domain.machine.sentence import Line


def read(stream: BinaryIO, make: type[Row], wish: ReadingWish = NO_WISH) -> Iterator[Batch[Row]]:
    """Reads and checks a CSV file or workbook; `make` says which of the kinds it shall be.

    Whatever is wrong with the file as a whole is a `RefusedRow` too, of row 0 or of the row where
    it shows. A file may be refused as a whole after rows were yielded: keep none of them.
    """
    table = None
    try:
        content = file_digest(stream, blake2b).hexdigest()  # type: ignore[arg-type]
        table = open_table(stream, layout_of(make, own_secrets=wish.own_secrets), wish)
        yield from _batches(table, make, wish, content)
    except SheetsFit as question:
        asked = FileReading(sheets=question.names, known=question.known)
        yield Batch(make, refused=(_of_file(question.line),), reading=asked)
    except WaysFit as question:
        asked = FileReading(ways=question.ways)
        yield Batch(make, refused=(question.refused,), reading=asked)
    except UnreadableFileError as error:
        yield Batch(make, refused=(_of_file(error.line),))
    except csv.Error:  # not turned into the other one row by row: a generator costs a tenth
        row = table.torn_row() if table else 1
        yield Batch(make, refused=(_of_file(Line("import-file-quotes"), row),))


def _batches(
    table: Table, make: type[Row], wish: ReadingWish, content: str
) -> Iterator[Batch[Row]]:
    layout = layout_of(make, own_secrets=wish.own_secrets)
    header_row, rows = headed(table.rows, layout)
    cells = next(rows, [])
    header = recognise(cells, layout, header_row, wish.columns)
    misnamed = tuple(misnamings(cells, layout, wish, header_row))
    header = replace(header, refused=header.refused + misnamed)
    looked = list(islice(rows, LOOKED))
    unknown = tuple(unknown_columns(header, layout, looked))
    if not header.places and not (look_like_titles(cells, looked) and suffice(unknown, layout)):
        raise UnreadableFileError("import-header-unknown")
    said = FileReading(
        sheet=table.sheet, encoding=table.encoding, header_row=header_row, unknown=unknown
    )
    fields = [(column.field, place) for column, place in header.places.items()]
    digest = digested(said, f"{content}{fields}").digest
    known = tuple(each.field for each in header.places)
    titles = tuple((each, header.title(each)) for each in known)
    reading = replace(said, digest=digest, known=known, titles=titles)
    if wish.digest not in {"", digest}:
        raise UnreadableFileError("import-reading-differs")
    yield Batch(
        make,
        refused=header.refused,
        warned=tuple(warnings(header, unknown)),
        last_row=header_row,
        reading=reading,
    )
    if not header.refused:
        rows = chain(looked, rows)
        if table.others:
            ask_where_apart(table, header)
            rows = islice(table.again(), header_row, None)
        yield from Checker(make, header, table, layout).batches(rows)


def _of_file(line: Line, row: int = 0) -> RefusedRow:
    return RefusedRow(row, "", "", line, whole=True)


def open_table(stream: BinaryIO, layout: FileLayout, wish: ReadingWish) -> Table:
    """The table in a file, whose kind of file is found out. Raises `UnreadableFileError`."""
    format_ = format_of(stream)
    stream.seek(0)
    if format_ is not Format.TEXT:
        book = _workbook(stream, format_)
        if wish.encoding:
            raise UnreadableFileError("import-encoding-none")
        name = sheet_to_read(book, layout, wish.sheet)
        american = book.is_american(name)
        again = partial(book.rows, name)
        return Table(rows=again(), american=american, sheet=name, again=again)
    if wish.sheet:
        raise UnreadableFileError("import-sheet-none")
    return open_csv(until_dos_end(stream), layout, wish)


def _workbook(stream: BinaryIO, format_: Format) -> Workbook:
    """Opens what is a workbook; 20 MB of libraries that a CSV file saves.

    The first library reads rows one by one, but all the rest of a workbook as well: what gives up
    at an odd chart or colour is opened with the other one, which looks at the tables alone.
    """
    if format_ is Format.EXCEL:
        from bot.files.reading.workbooks import ExcelWorkbook, OddWorkbook  # noqa: PLC0415

        try:
            return ExcelWorkbook(stream)
        except OddWorkbook:
            stream.seek(0)
    from bot.files.reading.other_workbooks import CalamineBook  # noqa: PLC0415

    return CalamineBook(stream)
