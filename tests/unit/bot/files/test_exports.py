"""Files that other programs made for Excel, or in spite of it, hold what they held before."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.checking.people import MOST
from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, csv_of, entries, entry, result

BORN = {"Date of Birth": "2008-05-17"}


@each_of([";", ",", "\t", "|"])
@each_of(["sep={}", '"sep={}"', "SEP={}"])
def test_the_separator_that_a_file_says_is_taken_for_no_row(said: str, separator: str) -> None:
    first = f"{said.format(separator)}\r\n".encode()
    found = entries(first + csv_of(ENTRY, separator=separator))
    assert [(row.row, row.family_name) for row in found.rows] == [(2, "Lovelace")]
    assert found.reading.header_row == 1


WRAPS = ['="{}"', '"=""{}"""']


@given(st.sampled_from(WRAPS), st.sampled_from(list(ENTRY)))
def test_a_text_kept_from_excel_is_the_text_and_told(wrap: str, column: str) -> None:
    found = entries(csv_of(ENTRY | {column: wrap.format(ENTRY[column])}))
    plain = entries(csv_of(ENTRY))
    assert (found.rows, found.refused) == (plain.rows, [])
    assert [each.column for each in found.repaired] == [column]


@each_of(["ID Number", "Secret Number", "Exam Date"])
def test_an_apostrophe_before_a_number_is_no_part_of_it(column: str) -> None:
    found = entries(csv_of(ENTRY | {column: f"'{ENTRY[column]}"}))
    assert found.rows == entries(csv_of(ENTRY)).rows
    assert [each.column for each in found.repaired] == [column]


@each_of(["'t Hooft", "’t Hart", "O'Neill"])
def test_an_apostrophe_before_a_name_is_part_of_it(name: str) -> None:
    found = entry(Family_Name=name)
    assert (found.rows[0].family_name, found.repaired) == (name, [])


@given(st.integers(0, 9999), st.sampled_from([".0", ",0", ".00"]))
def test_a_secret_number_with_decimals_is_whole_again_and_never_shown(
    number: int, decimals: str
) -> None:
    cell = f"{number}{decimals}"
    found = entries(csv_of(ENTRY | {"Secret Number": cell}, separator=";"))
    assert found.rows[0].secret_number == f"{number:04}"
    assert [(each.found, each.became) for each in found.repaired] == [("•" * len(cell), "••••")]


@each_of(["482.5", "48210.0", "4.82E2", "48,2"])
def test_a_number_that_was_never_whole_is_no_secret_number(cell: str) -> None:
    found = entries(csv_of(ENTRY | {"Secret Number": cell}, separator=";"))
    assert found.reasons == ["secret-number"]


def test_scores_with_decimals_are_whole_again_and_told() -> None:
    found = result(Overall_Score="195.0", Reading="195.0")
    assert (found.rows[0].overall, found.rows[0].reading, found.refused) == (195, 195, [])
    assert [each.became for each in found.repaired] == ["195", "195"]
    assert result(Overall_Score="195.5").reasons == ["score"]


@pytest.mark.parametrize("midnight", ["2026-10-24 00:00:00", "2026-10-24T00:00:00.000Z"])
def test_a_day_that_was_exported_as_a_moment_is_the_day(midnight: str) -> None:
    assert entry(Exam_Date=midnight).rows[0].exam_date == date(2026, 10, 24)


@each_of([("", "Sukarno"), ("-", "Sukarno"), (".", "Sukarno"), ("Sukarno", ""), ("Sukarno", "--")])
def test_people_with_one_name_have_an_empty_first_name(first: str, family: str) -> None:
    found = entry(First_Name=first, Family_Name=family)
    row = found.rows[0]
    assert (row.first_name, row.family_name, found.refused) == ("", "Sukarno", [])
    assert bool(found.repaired) == ((first, family) != ("", "Sukarno"))


def test_a_name_that_was_moved_is_told_of_both_its_cells() -> None:
    found = entry(First_Name="Sukarno", Family_Name="-")
    told = {each.column: (each.found, each.became) for each in found.repaired}
    assert told == {"First Name": ("Sukarno", ""), "Family Name": ("-", "Sukarno")}
    assert len(found.repaired) == 2


def test_somebody_without_any_name_is_refused() -> None:
    found = entry(First_Name="-", Family_Name=" ")
    assert (found.reasons, found.rows) == (["cell-missing"], [])


def test_the_same_person_under_two_id_numbers_of_an_exam_is_warned_of() -> None:
    twin = ENTRY | BORN | {"ID Number": "SIR094702", "First Name": "ADA"}
    found = entries(csv_of(ENTRY | BORN, twin))
    assert [(each.row, each.why.phrase) for each in found.warned] == [(3, "import-same-person")]
    assert len(found.rows) == 2


@each_of(
    [
        {"Date of Birth": "2008-05-18"},
        {"Date of Birth": ""},
        {"Exam": "B2 First"},
        {"First Name": "Anna"},
    ]
)
def test_namesakes_and_other_exams_are_warned_of_by_nobody(other: dict[str, str]) -> None:
    twin = ENTRY | BORN | {"ID Number": "SIR094702"} | other
    assert entries(csv_of(ENTRY | BORN, twin)).warned == []


def test_people_who_come_again_and_again_are_named_a_hundred_times_only() -> None:
    rows = [ENTRY | BORN | {"ID Number": f"{n:06}ABC"} for n in range(1_200)]
    found = entries(csv_of(*rows))
    assert Counter(each.why.phrase for each in found.warned) == {
        "import-same-person": MOST, "import-same-people": 1,
    }  # fmt: skip
    assert len(found.rows) == 1_200


TURKISH = [("Ayşe", "Güneş"), ("Çağrı", "Yılmaz")]
POLISH = [("Łukasz", "Wójcik"), ("Małgorzata", "Śliwińska")]
FRENCH = [("Zoé", "Lefèvre"), ("Noël", "Pérez")]


@each_of(
    [
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (FRENCH, "mac_roman"),
        (FRENCH, "cp850"),
    ]
)
def test_an_old_encoding_is_the_one_in_which_names_are_of_one_language(
    names: list[tuple[str, str]], encoding: str
) -> None:
    rows = [ENTRY | {"ID Number": f"SIR09470{at}"} for at in range(len(names))]
    named = [
        row | {"First Name": first, "Family Name": last}
        for row, (first, last) in zip(rows, names, strict=True)
    ]
    found = entries(csv_of(*named, encoding=encoding)).rows
    assert [(row.first_name, row.family_name) for row in found] == names


def test_a_table_parted_by_bars_and_dates_parted_by_stops_are_read() -> None:
    found = entries(csv_of(ENTRY | {"Exam Date": "4.9.2026"}, separator="|"))
    assert [str(row.exam_date) for row in found.rows] == ["2026-09-04"]


@each_of(["#N/A", "#REF!", "#NOM?"])
def test_an_error_in_place_of_a_family_name_is_refused_and_no_single_name_made_of_it(
    error: str,
) -> None:
    found = entry(Family_Name=error)
    assert (found.rows, [each.column for each in found.refused]) == ([], ["Family Name"])


@each_of(["<html><table>", "\ufeff  <!DOCTYPE html>", '<?xml version="1.0"?>'])
def test_a_web_page_that_is_called_a_workbook_is_told_to_be_one(start: str) -> None:
    assert entries(f"{start}<td>ID Number</td>".encode()).reasons == ["file-markup"]


@each_of(["NULL", "nan", "#N/A", r"\N", "#NV"])
def test_what_programs_write_for_no_value_is_no_name(nothing: str) -> None:
    found = entry(First_Name=nothing)
    assert [row.first_name for row in found.rows] == [""]
    assert [each.found for each in found.repaired] == [nothing]


@each_of(["Nan", "Null", "None-Marie"])
def test_people_who_are_called_so_keep_their_names(name: str) -> None:
    assert [row.first_name for row in entry(First_Name=name).rows] == [name]


@each_of(["Þórdís", "Guðrún", "Sigríður"])
def test_letters_of_iceland_are_no_damaged_turkish_ones(name: str) -> None:
    assert entry(First_Name=name).warned == []
