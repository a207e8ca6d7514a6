"""Quotation marks in a CSV file: however they stray, no row is swallowed without a word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.examples import examples
from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, Read, csv_of, entries

NUMBERS = [f"KLM73050{n}" for n in range(6)]
REMARKS = ["ok", 'seat 4 "window"', '"late, ""again"""', "", "ok", '"needs\r\na ramp"']
FILE = csv_of(
    *(
        ENTRY | {"ID Number": number, "Comment": remark}
        for number, remark in zip(NUMBERS, REMARKS, strict=True)
    )
).decode()


def with_remarks(*remarks: str) -> Read:
    rows = zip(NUMBERS, remarks, strict=False)
    return entries(csv_of(*(ENTRY | {"ID Number": a, "Comment": b} for a, b in rows)))


def numbers_in(found: Read) -> set[str]:
    return {row.id_number for row in found.rows}


def test_marks_that_mean_something_are_understood() -> None:
    found = with_remarks(*REMARKS)
    assert (numbers_in(found), found.refused) == (set(NUMBERS), [])


@given(st.lists(st.integers(0, len(FILE)), min_size=1, max_size=4))
@settings(max_examples=examples(4))
def test_a_row_is_lost_to_stray_marks_only_with_a_refusal(places: list[int]) -> None:
    text = FILE
    for place in places:
        text = f'{text[:place]}"{text[place:]}'
    found = entries(text.encode())
    assert numbers_in(found) == set(NUMBERS) or found.refused


@each_of([0, 3, 5])
def test_a_mark_that_is_never_closed_names_the_row_that_opens_it(opened: int) -> None:
    remarks = ["ok"] * 6
    remarks[opened] = '"came late'
    found = with_remarks(*remarks)
    assert [(each.row, each.whole) for each in found.refused] == [(opened + 2, True)]
    assert found.reasons == ["file-quotes"]


def test_rows_between_two_stray_marks_are_refused_with_the_row_that_hides_them() -> None:
    found = with_remarks("ok", '"came late', "ok", 'row 3"', "ok")
    assert [(each.row, each.expected.phrase) for each in found.refused] == [
        (3, "import-rows-hidden")
    ]
    assert found.refused[0].expected.params == {"lines": 2}
    assert numbers_in(found) == {NUMBERS[0], NUMBERS[4]}


def test_what_a_hiding_cell_holds_is_not_shown() -> None:
    assert "0482" not in repr(with_remarks('"a', 'b"').refused)


def test_lines_that_are_no_rows_are_counted_for_whoever_reads_the_report() -> None:
    [warned] = [each for each in with_remarks(*REMARKS).warned if not each.row]
    assert (warned.why.phrase, warned.why.params) == ("import-lines-within", {"lines": 1})


def test_a_comment_of_many_commas_over_two_lines_is_a_comment() -> None:
    found = with_remarks('"late, loud, lost\r\nsits left, in front, or near the door, please"')
    assert (len(found.rows), found.refused) == (1, [])
