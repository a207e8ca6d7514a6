"""Files as a whole: encodings, separators, headers, workbooks, and what is no table at all."""

import io
import os
import zipfile
from collections import Counter
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files import (
    EntryRow,
    OrganisationRow,
    ResultRow,
    read,
)
from bot.files.checking.modules import EXTRA
from bot.files.reading.columns import LAYOUTS
from bot.files.rows import Row
from domain.exams.exams import Delivery
from tests.support.examples import examples
from tests.support.offenders import each_of, name_offenders
from tests.support.places import SAMPLES
from tests.support.staff.imports import (
    ENTRY,
    PDF,
    RESULT,
    Read,
    csv_of,
    entries,
    entry,
    results,
    workbook,
)


@each_of(["clean", "french-excel"])
@each_of([("entries", EntryRow), ("results", ResultRow)])
def test_a_whole_cohort_is_read_without_a_refusal(
    name: str, make: type[EntryRow | ResultRow], cohort: str
) -> None:
    found = Read(list(read(io.BytesIO((SAMPLES / cohort / f"{name}.csv").read_bytes()), make)))
    assert found.refused == []
    assert [row.row for row in found.rows] == list(range(2, 402))


def test_organisations_are_read_with_what_tells_them_apart() -> None:
    found = Read(list(read((SAMPLES / "organisations.csv").open("rb"), OrganisationRow)))
    assert len(found.rows) == 143
    assert found.refused == []
    places = {row.city for row in found.rows if row.name == "St Mary's University"}
    assert {"Valmont", "Port-Clair"} <= places


def test_an_organisation_is_not_called_what_it_is_reached_by() -> None:
    header, rest = "Name,Type,Website,Email\n", "education,https://iut.fr,post@iut.fr\n"
    names = ("post@iut.fr", "https://iut.fr", "Booking.com")
    text = header + "".join(f"{name},{rest}" for name in names)
    found = Read(list(read(io.BytesIO(text.encode()), OrganisationRow)))
    assert [row.name for row in found.rows] == ["Booking.com"]
    assert {row.row for row in found.refused} == {2, 3}


def test_a_french_export_is_understood_to_the_last_column() -> None:
    found = entries((SAMPLES / "french-excel" / "entries.csv").read_bytes())
    assert found.rows[0] == EntryRow(
        row=2, id_number="497623JYT", secret_number="7540", first_name="José",
        family_name="Çelik", exam="A2 Key", exam_date=date(2026, 10, 10), centre_number="FR330",
        candidate_number="0000", date_of_birth=date(2005, 6, 28), email="cand0@example.org",
        delivery=Delivery.PAPER, session="2026-10", results_from=date(2026, 11, 21),
        results_by=date(2026, 12, 5), language="fr",
    )  # fmt: skip


def test_every_zero_that_excel_ate_is_restored_and_reported() -> None:
    found = entries((SAMPLES / "french-excel" / "entries.csv").read_bytes())
    assert Counter(each.column for each in found.repaired) == {
        "N° de candidat": 400,
        "Code secret": 38,
    }
    assert {len(row.secret_number) for row in found.rows} == {4}


def test_names_that_lost_a_letter_on_the_way_are_pointed_out() -> None:
    found = entries((SAMPLES / "french-excel" / "entries.csv").read_bytes())
    assert {each.why.phrase for each in found.warned if each.row} == {"import-letters-lost"}
    assert "?ukasz" in {each.found for each in found.warned}


def are_found_out(encoding: str, separator: str) -> None:
    content = csv_of(ENTRY | {"First Name": "Zoé"}, separator=separator, encoding=encoding)
    assert entries(content).rows[0].first_name == "Zoé"


def test_encoding_and_separator_are_found_out() -> None:
    name_offenders(
        are_found_out,
        product(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"], [",", ";", "\t"]),
    )


def test_one_late_accent_decides_the_encoding() -> None:
    many = [ENTRY | {"ID Number": f"{n:06}ABC"} for n in range(9000)]
    found = entries(csv_of(*many, ENTRY | {"First Name": "Zoé"}, encoding="cp1252"))
    assert found.rows[-1].first_name == "Zoé"


@each_of(["idnumber", "ID  NUMBER", "Id_Number", "Identifiant", "ID No."])
def test_a_header_is_known_however_it_is_written(header: str) -> None:
    row = {header: "SIR094701", **{name: ENTRY[name] for name in list(ENTRY)[1:]}}
    assert entries(csv_of(row)).rows[0].id_number == "SIR094701"


def test_a_column_that_is_not_used_is_said_and_skipped() -> None:
    found = entry(Shoe_Size="42")
    assert [(each.row, each.column) for each in found.warned] == [(1, "Shoe Size")]
    assert found.rows


def test_blank_rows_are_skipped_and_counted() -> None:
    content = csv_of(ENTRY, dict.fromkeys(ENTRY, ""), ENTRY | {"ID Number": "SIR094702"})
    assert [row.row for row in entries(content).rows] == [2, 4]


def test_a_workbook_is_read_with_its_dates_and_numbers() -> None:
    typed = ["SIR094701", 482, "Ada", "Lovelace", "CAE", date(2026, 10, 24)]
    found = entries(workbook(list(ENTRY), typed))
    assert found.rows[0].exam_date == date(2026, 10, 24)
    assert found.rows[0].secret_number == "0482"
    assert [(each.column, each.found) for each in found.repaired] == [("Secret Number", "•••")]


def test_empty_rows_and_cells_of_a_workbook_do_no_harm() -> None:
    content = workbook(list(ENTRY), [], list(ENTRY.values()), [None] * 40, [""])
    assert [row.row for row in entries(content).rows] == [3]


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}.xml", content)
    return stream.getvalue()


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = packed(strings=b"0" * (17 << 20))
    assert entries(bomb).reasons == ["file-too-large"]


def test_a_forged_size_of_a_sheet_is_not_believed() -> None:
    sound, forged = zipfile.ZipFile(io.BytesIO(workbook(list(ENTRY), list(ENTRY.values())))), {}
    for name in sound.namelist():
        forged[name] = sound.read(name).replace(b'ref="A1:F2"', b'ref="A1:XFD1048576"')
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in forged.items():
            archive.writestr(name, content)
    assert len(entries(stream.getvalue()).rows) == 1


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@each_of(
    [
        (b"", "file-empty"),
        (b" \r\n\r\n", "file-empty"),
        (PDF, "file-pdf"),
        (OLD_EXCEL, "file-locked"),
        (bytes(range(256)) * 20, "file-not-text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\1\2" * 900, "file-picture"),
        (b"a" * 600_000, "file-not-text"),
        (b"PK\x03\x04 broken", "file-workbook"),
        (packed(nothing=b""), "file-workbook"),
        (b"hello\nworld\n", "header-unknown"),
        ("\ufeff".encode("utf-16") + os.urandom(301), "file-not-text"),
    ]
)
def test_a_file_that_cannot_be_read_gives_one_clear_refusal(content: bytes, reason: str) -> None:
    found = entries(content)
    assert found.reasons == [reason]
    assert found.refused[0].row == 0
    assert found.rows == []


def test_a_missing_column_is_named_and_nothing_is_read() -> None:
    found = entries(b"ID Number,First Name,Family Name,Exam,Exam Date\nSIR094701,A,B,CAE,x\n")
    assert [(each.row, each.column) for each in found.refused] == [(1, "Secret Number")]
    assert found.rows == []


def test_two_columns_that_mean_the_same_are_refused() -> None:
    assert entry(Surname="King").reasons == ["column-twice"]


def test_results_need_a_column_that_names_the_entry() -> None:
    row = {name: cell for name, cell in RESULT.items() if "Number" not in name}
    assert [each.column for each in results(csv_of(row)).refused] == ["ID Number"]


def test_a_quotation_mark_that_never_closes_is_said_once() -> None:
    found = entries(csv_of(ENTRY) + b'\n"' + b"never\n" * 60_000)
    assert found.reasons == ["file-quotes"]


@given(st.binary(max_size=400))
@settings(max_examples=examples(2))
def test_no_bytes_whatever_raise(content: bytes) -> None:
    assert entries(content).refused
    assert results(b"ID Number,Exam\n" + content).rows == []


@each_of(list(LAYOUTS))
def test_a_layout_fills_every_field_of_its_row(make: type[Row]) -> None:
    filled = {column.field for column in LAYOUTS[make].columns}
    needed = {name for name in make.__dataclass_fields__ if name != "row"}
    by_module = set(EXTRA) if make is ResultRow else set()
    assert filled == needed - ({"days"} if by_module else set()) | by_module
