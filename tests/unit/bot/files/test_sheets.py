"""Workbooks: the visible sheet that has the columns is read, whatever else the file holds."""

import io
import zipfile
from collections.abc import Callable
from itertools import product

import pytest

from domain.machine.sentence import Line
from tests.support.offenders import each_of, name_offenders
from tests.support.places import SAMPLES
from tests.support.staff.imports import ENTRY, csv_of, entries
from tests.support.staff.workbooks import document_of, excel, open_document

HEADER, ROW = list(ENTRY), list(ENTRY.values())
DATA = [HEADER, ROW]
COVER = [["Session of November 2026"], ["Centre FR181"]]
WRONG = [HEADER, [*ROW[:2], "Wrong", "Person", *ROW[4:]]]
Save = Callable[..., bytes]
KINDS = [excel, open_document]


def is_read(save: Save, tables: dict[str, list[list[str]]]) -> None:
    found = entries(save(tables, hidden=["Old"]))
    assert ([row.family_name for row in found.rows], found.refused) == (["Lovelace"], [])
    assert found.reading.sheet == "Data"


def test_the_visible_sheet_that_has_the_columns_is_read_and_named() -> None:
    books = [
        {"Data": DATA},
        {"Cover": COVER, "Data": DATA},
        {"Data": DATA, "Cover": COVER},
        {"Old": WRONG, "Data": DATA},
        {"Cover": COVER, "Old": WRONG, "Data": DATA, "Empty": [HEADER]},
    ]
    name_offenders(is_read, product(KINDS, books))


@pytest.mark.parametrize("save", KINDS)
def test_of_two_sheets_that_fit_none_is_chosen(save: Save) -> None:
    book = save({"June": DATA, "Cover": COVER, "July": WRONG})
    found = entries(book)
    assert (found.reasons, found.rows) == (["sheets-fit"], [])
    assert found.reading.sheets == ("June", "July")
    assert entries(book, sheet="june ").rows[0].family_name == "Lovelace"


@each_of(KINDS)
@each_of([("Old", "sheet-hidden"), ("May", "sheet-unknown")])
def test_a_sheet_that_is_hidden_or_not_there_is_never_read(
    sheet: str, reason: str, save: Save
) -> None:
    found = entries(save({"Data": DATA, "Old": WRONG}, hidden=["Old"]), sheet=sheet)
    assert (found.reasons, found.rows) == ([reason], [])


def test_a_document_of_hidden_sheets_alone_is_not_read() -> None:
    assert entries(open_document({"Old": WRONG}, hidden=["Old"])).reasons == ["sheets-hidden"]


def test_a_document_cut_anywhere_is_refused_in_a_sentence() -> None:
    whole = open_document({"Data": DATA})
    for end in range(4, len(whole) - 1, 97):
        assert entries(whole[:end]).reasons in (["file-workbook"], ["file-locked"]), end


def test_a_document_that_was_packed_anew_is_a_document_still() -> None:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(open_document({"Data": DATA}))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
    assert entries(stream.getvalue()).rows == entries(open_document({"Data": DATA})).rows


def test_a_csv_file_has_no_sheets() -> None:
    assert entries(csv_of(ENTRY), sheet="June").reasons == ["sheet-none"]


def titled(above: int) -> list[list[str]]:
    return [["Exam", "B2 First"], *[[""]] * above][:above] + DATA


def test_rows_above_the_header_are_skipped_and_told() -> None:
    for above in (0, 1, 5, 20):
        for save in KINDS:
            found = entries(save({"Data": titled(above)}))
            assert [row.row for row in found.rows] == [above + 2]
            assert found.reading.header_row == above + 1


def test_titles_above_a_csv_header_are_skipped_whatever_separates_the_cells() -> None:
    for separator in ",;\t":
        titles = f"Session;November 2026\r\nCentre{separator}{separator}\r\n\r\n".encode()
        found = entries(titles + csv_of(ENTRY, separator=separator))
        assert ([row.row for row in found.rows], found.reading.header_row) == ([5], 4)


def test_what_is_wrong_with_a_header_names_its_row() -> None:
    found = entries(excel({"Data": [["Title"], HEADER[1:], ROW[1:]]}))
    assert [(each.row, each.column, each.whole) for each in found.refused] == [
        (2, "ID Number", True)
    ]


def test_an_old_excel_file_is_read_like_a_new_one() -> None:
    found = entries((SAMPLES / "several-sheets.xls").read_bytes())
    assert [(row.row, row.family_name) for row in found.rows] == [(5, "Lefèvre"), (6, "Dvořák")]
    assert [row.exam_date.isoformat() for row in found.rows] == ["2026-10-24"] * 2
    assert (found.rows[0].secret_number, found.reading.sheet) == ("0482", "Data")


def repeated(rows: int, columns: int) -> bytes:
    cell = f'<table:table-cell office:value-type="float" office:value="1" {{}}="{columns}"/>'
    return document_of(
        f'<table:table table:name="Data"><table:table-row table:number-rows-repeated="{rows}">'
        f"{cell.format('table:number-columns-repeated')}</table:table-row></table:table>"
    )


@each_of([(1_048_576, 16_384), (3_000_000, 1), (1, 3_000_000)])
def test_cells_that_a_document_only_repeats_are_counted_and_not_made(
    rows: int, columns: int
) -> None:
    assert entries(repeated(rows, columns)).reasons == ["file-too-large"]


@each_of(KINDS)
def test_a_hidden_sheet_that_alone_has_the_columns_is_named_and_not_read(save: Save) -> None:
    [refused] = entries(save({"Cover": COVER, "Old": WRONG}, hidden=["Old"])).refused
    assert refused.expected == Line("import-sheet-fits-hidden", {"sheet": "Old"})
