"""Rows of young learners' results: shields in three parts, and no score to be read into them."""

from domain.exams.exams import Grade, Skill, Status
from tests.support.offenders import name_offenders
from tests.support.staff.imports import RESULT, csv_of, entry, results

SHIELDS = {
    "ID Number": "SIR094701",
    "Exam": "A1 Movers",
    "Listening Shields": "4",
    "Reading and Writing Shields": "3",
    "Speaking Shields": "5",
}


def test_a_childs_entry_and_result_are_read() -> None:
    assert entry(Exam="YLE Movers").rows[0].exam == "A1 Movers"
    found = results(csv_of(SHIELDS))
    assert (found.refused, found.warned) == ([], [])
    row = found.rows[0]
    assert (row.status, row.grade, row.overall, row.cefr) == (
        Status.RELEASED, Grade.SHIELDS, None, None,
    )  # fmt: skip
    assert row.skills == (
        (Skill.READING_AND_WRITING, 3), (Skill.LISTENING, 4), (Skill.SPEAKING, 5),
    )  # fmt: skip


def test_the_columns_of_any_result_hold_shields_as_well() -> None:
    shields = RESULT | {
        "Exam": "A2 Flyers", "Result": "", "Overall Score": "", "CEFR Level": "", "Reading": "",
        "Use of English": "", "Writing": "", "Listening": "1", "Speaking": "2",
        "Reading and Writing": "5",
    }  # fmt: skip
    found = results(csv_of(shields))
    assert [row.grade for row in found.rows] == [Grade.SHIELDS]


def is_refused(cells: dict[str, str], reason: str) -> None:
    found = results(csv_of(SHIELDS | cells))
    assert found.reasons == [reason]
    assert found.rows == []


def test_what_no_child_can_have_is_refused() -> None:
    name_offenders(
        is_refused,
        [
            ({"Listening Shields": "6"}, "shields"),
            ({"Listening Shields": "0"}, "shields-missing"),
            ({"Speaking Shields": ""}, "shields-missing"),
            ({"Overall Score": "12"}, "shields-no-score"),
            ({"Result": "A"}, "shields-no-score"),
            ({"Reading": "4"}, "shields"),
            ({"Result Status": "Z", "Result": "A"}, "status-with-scores"),
        ],
    )


def test_a_file_without_a_part_has_no_such_result() -> None:
    cells = {name: cell for name, cell in SHIELDS.items() if not name.startswith("Speaking")}
    found = results(csv_of(cells))
    assert (found.reasons, found.rows) == (["shields-missing"], [])


def test_a_level_beside_shields_is_left_out_and_pointed_out() -> None:
    found = results(csv_of(SHIELDS | {"CEFR Level": "A1"}))
    assert [row.cefr for row in found.rows] == [None]
    assert [each.why.phrase for each in found.warned] == ["import-shields-no-level"]


def test_an_absent_child_needs_no_shields() -> None:
    absent = {"ID Number": "SIR094701", "Exam": "A1 Movers", "Result Status": "Z"}
    assert [row.status for row in results(csv_of(absent)).rows] == [Status.Z]


def test_an_older_learner_has_no_shields() -> None:
    found = results(csv_of(RESULT | {"Result": "Shields"}))
    assert found.reasons == ["grade-not-awarded"]
