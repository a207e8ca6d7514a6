"""Rows of Linguaskill: modules with scores, levels and days, and an average that is taken as is."""

from datetime import date

from domain.exams.exams import Cefr, Grade, Skill, Status
from domain.exams.linguaskill import CAPPED
from tests.support.offenders import name_offenders
from tests.support.staff.imports import RESULT, csv_of, entry, results

MODULES = {
    "ID Number": "SIR094701",
    "Test": "Business",
    "Average Score": "159",
    "Average CEFR": "B1",
    "Reading Score": "166",
    "Reading CEFR": "B2",
    "Reading Date": "2026-11-12",
    "Listening Score": "180+",
    "Listening CEFR": "C1 or above",
    "Listening Date": "12/11/2026",
    "Speaking Score": "148",
    "Speaking CEFR": "B1",
    "Speaking Date": "",
    "Writing Score": "138",
    "Writing CEFR": "A2",
    "Writing Date": "2026-11-14",
}
ONE = MODULES | {
    name: "" for name in MODULES if not name.startswith(("ID", "Test", "Listening"))
}  # fmt: skip


def test_a_report_of_four_modules_is_read_as_it_came() -> None:
    found = results(csv_of(MODULES))
    assert (found.refused, found.warned) == ([], [])
    row = found.rows[0]
    assert (row.exam, row.status, row.grade, row.overall, row.cefr) == (
        "Linguaskill Business", Status.RELEASED, Grade.MODULES, 159, Cefr.B1,
    )  # fmt: skip
    assert dict(row.skills) == {
        Skill.READING: 166, Skill.LISTENING: CAPPED, Skill.SPEAKING: 148, Skill.WRITING: 138,
    }  # fmt: skip
    assert dict(row.days) == {
        Skill.READING: date(2026, 11, 12),
        Skill.LISTENING: date(2026, 11, 12),
        Skill.WRITING: date(2026, 11, 14),
    }


def test_one_module_needs_no_average() -> None:
    row = results(csv_of(ONE)).rows[0]
    assert (row.overall, row.skills) == (None, ((Skill.LISTENING, CAPPED),))


def test_the_columns_of_any_result_hold_modules_as_well() -> None:
    plain = RESULT | {
        "Exam": "Linguaskill General", "Result": "", "Overall Score": "163", "CEFR Level": "B2",
        "Reading": "180+", "Listening": "161", "Writing": "156", "Speaking": "151",
        "Use of English": "",
    }  # fmt: skip
    found = results(csv_of(plain))
    assert [row.overall for row in found.rows] == [163]
    assert found.rows[0].days == ()


def test_an_entry_is_for_general_or_for_business() -> None:
    name_offenders(
        _is_entered,
        [
            ("Linguaskill General", "Linguaskill General"),
            ("LINGUASKILL from Cambridge (Business)", "Linguaskill Business"),
            ("Linguaskill – General test", "Linguaskill General"),
        ],
    )


def _is_entered(said: str, known: str) -> None:
    assert [row.exam for row in entry(Exam=said).rows] == [known]


def is_refused(cells: dict[str, str], reason: str) -> None:
    found = results(csv_of(MODULES | cells))
    assert found.reasons == [reason]
    assert found.rows == []


def test_what_no_report_says_is_refused() -> None:
    name_offenders(
        is_refused,
        [
            ({"Reading Score": "180"}, "modules"),
            ({"Reading Score": "185+"}, "score"),
            ({"Reading Score": "81"}, "modules"),
            ({"Average Score": ""}, "average-missing"),
            ({"Average Score": "", "Average CEFR": ""}, "average-missing"),
            ({"Average Score": "182"}, "modules"),
            ({"Average CEFR": "B2"}, "module-level"),
            ({"Reading CEFR": "B1"}, "module-level"),
            ({"Listening CEFR": "B2"}, "module-level"),
            ({"Speaking CEFR": "below A1"}, "module-level"),
            ({"Writing Score": ""}, "module-missing"),
            ({"Test": "Linguaskill"}, "exam-several"),
        ],
    )


def test_a_module_alone_has_no_other_average() -> None:
    found = results(csv_of(ONE | {"Average Score": "170"}))
    assert found.reasons == ["average-of-one"]


def test_a_row_without_any_module_is_refused() -> None:
    blank = {name: "" for name in MODULES if name not in {"ID Number", "Test"}}
    found = results(csv_of(MODULES | blank))
    assert (found.reasons, found.rows) == (["module-missing"], [])


def test_linguaskill_gives_no_grade_and_no_use_of_english() -> None:
    plain = RESULT | {"Exam": "Linguaskill General", "Overall Score": "159", "CEFR Level": ""}
    scores = dict.fromkeys(("Reading", "Writing", "Listening", "Speaking"), "159")
    assert results(csv_of(plain | scores)).reasons == ["modules-no-grade"]
    plain |= {"Result": "", "Use of English": "159"}
    assert results(csv_of(plain | scores)).reasons == ["modules"]


def test_an_absent_candidate_needs_no_module() -> None:
    absent = {"ID Number": "SIR094701", "Exam": "Linguaskill General", "Result Status": "Z"}
    assert [row.status for row in results(csv_of(absent)).rows] == [Status.Z]


def test_an_average_that_its_modules_cannot_have_is_pointed_out_and_kept() -> None:
    found = results(csv_of(MODULES | {"Listening Score": "150", "Listening CEFR": ""}))
    assert [each.why.phrase for each in found.warned] == ["import-mean-differs"]
    assert [row.overall for row in found.rows] == [159]


def test_no_other_exam_has_a_score_with_a_plus() -> None:
    found = results(csv_of(RESULT | {"Reading": "180+"}))
    assert found.reasons == ["score-out-of-range"]


def test_of_another_exam_the_level_of_a_module_is_left_out_and_pointed_out() -> None:
    found = results(csv_of(RESULT | {"Reading CEFR": "C1"}))
    assert [row.days for row in found.rows] == [()]
    assert [each.why.phrase for each in found.warned] == ["import-module-cell"]
