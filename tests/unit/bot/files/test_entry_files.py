"""Rows of entries: what is accepted, mended, doubted and refused; secret numbers never show."""

import io

from bot.files import (
    EntryRow,
    read,
)
from tests.support.offenders import each_of, name_offenders
from tests.support.staff.imports import (
    ENTRY,
    csv_of,
    entries,
    entry,
    workbook,
)

IMPOSSIBLE = [
    ("ID Number", "SIR09470", "id-number"),
    ("ID Number", "", "cell-missing"),
    ("Secret Number", "12a4", "secret-number"),
    ("Secret Number", "12345", "secret-number"),
    ("First Name", "12", "name"),
    ("Family Name", "x" * 101, "name"),
    ("Exam", "IELTS", "exam"),
    ("Exam", "Linguaskill", "exam-several"),
    ("Exam Date", "10/24/2026", "date"),
    ("Exam Date", "2026-02-30", "date"),
    ("Exam Date", "24/10/26", "date"),
    ("Exam Date", "24.10.26", "date"),
    ("Candidate Number", "12345", "candidate-number"),
    ("Centre Number", "FR1811", "centre-number"),
    ("Delivery", "pigeon", "delivery"),
    ("Session", "autumn", "session"),
    ("Date of Birth", "2026-10-24", "date-of-birth"),
    ("Results From", "2026-10-23", "date-order"),
    ("Results By", "2026-10-23", "date-order"),
]


def is_refused_by_row_and_column(column: str, cell: str, reason: str) -> None:
    found = entries(csv_of(ENTRY | {column: cell}))
    assert [(each.row, each.column) for each in found.refused] == [(2, column)]
    assert found.reasons == [reason]
    assert found.rows == []


def test_a_cell_that_cannot_be_is_refused_by_row_and_column() -> None:
    name_offenders(is_refused_by_row_and_column, IMPOSSIBLE)


def test_other_rows_are_kept_when_one_is_refused() -> None:
    sound = [ENTRY | {"ID Number": f"{n:06}ABC"} for n in range(600)]
    sound[550]["Exam"] = "IELTS"
    found = entries(csv_of(*sound))
    assert [each.row for each in found.refused] == [552]
    assert len(found.rows) == 599


def test_day_and_month_are_never_guessed_beside_american_dates() -> None:
    days = ["03/04/2026", "10/24/2026", "24/10/2026", "2026-10-24"]
    rows = [ENTRY | {"ID Number": f"{n:06}ABC", "Exam Date": day} for n, day in enumerate(days)]
    found = entries(csv_of(*rows))
    assert found.reasons == ["date-ambiguous", "date"]
    assert [row.row for row in found.rows] == [4, 5]


def test_american_dates_are_met_in_the_texts_of_a_workbook_too() -> None:
    other = ENTRY | {"ID Number": "SIR094702", "Exam Date": "10/24/2026"}
    content = workbook(
        list(ENTRY), list((ENTRY | {"Exam Date": "03/04/2026"}).values()), list(other.values())
    )
    assert entries(content).reasons == ["date-ambiguous", "date"]


def test_a_session_left_blank_is_the_month_of_the_exam() -> None:
    assert entry(Session="").rows[0].session == "2026-10"
    assert entry(Session="novembre 2026").rows[0].session == "2026-11"


def test_a_useless_address_is_left_out_and_the_entry_kept() -> None:
    found = entry(Email="ada at example.org")
    assert found.rows[0].email == ""
    assert [each.why.phrase for each in found.warned] == ["import-address"]


def test_of_two_rows_with_the_same_id_number_the_later_is_refused() -> None:
    found = entries(csv_of(ENTRY, ENTRY | {"ID Number": "sir 094701", "First Name": "Grace"}))
    assert [(each.row, each.expected.phrase) for each in found.refused] == [(3, "import-repeated")]
    assert [row.first_name for row in found.rows] == ["Ada"]


def test_a_row_with_a_cell_too_many_is_refused_without_being_shown() -> None:
    found = entries(csv_of(ENTRY) + b",more")
    assert found.refused[0].found == ""
    assert found.refused[0].expected.params == {"cells": 7, "columns": 6}


@each_of(["482", "48213", "4a82"])
def test_a_secret_number_never_shows(secret: str) -> None:
    found = entry(Secret_Number=secret)
    assert secret not in repr((found.refused, found.repaired, found.rows))
    shown = [each.found for each in found.refused] + [each.found for each in found.repaired]
    assert shown == ["•" * len(secret)]


def test_a_secret_number_in_the_wrong_column_does_not_show_either() -> None:
    found = entry(ID_Number="4821", First_Name="4821")
    assert "4821" not in repr(found.refused)


def test_a_batch_shows_no_secret_number() -> None:
    assert "0482" not in repr(list(read(io.BytesIO(csv_of(ENTRY)), EntryRow)))


def test_a_file_without_secret_numbers_hears_that_the_desk_may_make_them() -> None:
    [secret, *_] = [each for each in ENTRY if each.startswith("Secret")]
    without = {title: cell for title, cell in ENTRY.items() if title != secret}
    assert entries(csv_of(without)).reasons == ["secrets-missing"]
    unnamed = {title: cell for title, cell in ENTRY.items() if title != "Family Name"}
    assert entries(csv_of(unnamed)).reasons == ["column-missing"]
