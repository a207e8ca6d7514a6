"""Rows of results: wordings, contradictions, the entry they must fit, and what is said of it."""

import re
from datetime import UTC
from pathlib import Path

import pytest

import bot.files
from bot.files import (
    EntryNumbers,
    mismatch,
)
from bot.texts.texts import Texts
from domain.exams.consistency import Flaw
from domain.exams.exams import Cefr, Grade, Skill, Status
from tests.support.offenders import each_of, name_offenders
from tests.support.places import SAMPLES
from tests.support.staff.imports import RESULT, csv_of, result, results


def test_a_sound_result_is_read() -> None:
    found = result()
    assert not found.refused
    assert not found.warned
    row = found.rows[0]
    assert (row.status, row.grade, row.cefr) == (Status.RELEASED, Grade.B, Cefr.C1)
    assert row.skills[1] == (Skill.USE_OF_ENGLISH, 195)


CONTRADICTIONS = [
        ({"Overall Score": "212"}, "score-out-of-range"),
        ({"Overall Score": "201"}, "grade-differs"),
        ({"CEFR Level": "C2"}, "level-differs"),
        ({"CEFR Level": ""}, "level-differs"),
        ({"Result": "Merit"}, "grade-not-awarded"),
        ({"Result": ""}, "outcome-missing"),
        ({"Overall Score": ""}, "outcome-missing"),
        ({"Result": "A*"}, "grade"),
        ({"Result Status": "LOST"}, "status"),
        ({"Result Status": "X"}, "status-with-scores"),
        ({"Result": "Pending"}, "status-differs"),
        ({"Reading": "95"}, "score-out-of-range"),
        ({"Reading": "195.5"}, "score"),
        ({"Exam": "PET", "Result": "A", "Overall Score": "165", "CEFR Level": "B2",
          "Reading": "165", "Writing": "165", "Listening": "165", "Speaking": "165",
          "Use of English": "165"}, "skill-not-reported"),
        ({"Exam": "PET", "Overall Score": "179"}, "score-out-of-range"),
        ({"Candidate Number": "0043"}, "reference-differs"),
        ({"ID Number": "", "Reference Number": ""}, "key-missing"),
    ]  # fmt: skip


def is_refused(cells: dict[str, str], reason: str) -> None:
    found = results(csv_of(RESULT | cells))
    assert found.reasons == [reason]
    assert found.rows == []


def test_a_result_that_contradicts_itself_is_refused() -> None:
    name_offenders(is_refused, CONTRADICTIONS)


@each_of(["B", "Grade B", "Pass at Grade B", "pass at grade b", "note B"])
def test_a_grade_is_known_in_its_wordings(words: str) -> None:
    assert result(Result=words).rows[0].grade is Grade.B


@each_of(["LEVEL_B2", "Council of Europe Level B2", "Niveau B2"])
def test_the_level_below_is_known_in_its_wordings(words: str) -> None:
    skills = dict.fromkeys(("Reading", "Use of English", "Writing", "Listening", "Speaking"), "165")
    cells = {"Result": words, "Overall Score": "165", "CEFR Level": "B2"} | skills
    assert results(csv_of(RESULT | cells)).rows[0].grade is Grade.LEVEL_B2


def test_old_certificates_keep_their_words() -> None:
    old = {"Exam": "PET", "Result": "Pass with Merit", "Overall Score": "155", "CEFR Level": "B1"}
    blank = dict.fromkeys(("Reading", "Use of English", "Writing", "Listening", "Speaking"), "")
    assert results(csv_of(RESULT | old | blank)).rows[0].grade is Grade.MERIT


@each_of(["X", "Z", "PENDING", "WITHHELD", "en attente", "Withdrawn"])
def test_an_outcome_without_scores_needs_none(status: str) -> None:
    blank = dict.fromkeys(list(RESULT)[4:], "") | {"Result Status": status}
    row = results(csv_of(RESULT | blank)).rows[0]
    assert row.status is not Status.RELEASED
    assert (row.grade, row.overall, row.cefr, row.skills) == (None, None, None, ())


def test_the_status_may_stand_where_the_result_does() -> None:
    blank = dict.fromkeys(list(RESULT)[3:], "") | {"Result": "Withheld"}
    assert results(csv_of(RESULT | blank)).rows[0].status is Status.WITHHELD


def test_a_score_without_certificate_certifies_no_level() -> None:
    found = results((SAMPLES / "clean" / "results.csv").read_bytes())
    uncertified = [row for row in found.rows if row.grade is Grade.NONE]
    assert len(uncertified) == 11
    assert {row.cefr for row in uncertified} == {None}


def test_an_odd_mean_is_a_warning_and_the_overall_score_stays() -> None:
    found = result(Reading="180")
    assert [each.why.params for each in found.warned] == [{"mean": "192", "overall": "195"}]
    assert found.rows[0].overall == 195


def test_a_missing_skill_is_a_warning() -> None:
    assert [each.why.phrase for each in result(Reading="").warned] == ["import-skills-missing"]


ADA = EntryNumbers("FR181", "0042", "C1 Advanced")


@each_of(
    [
        (ADA, None),
        (EntryNumbers("", "", "CAE"), None),
        (EntryNumbers("FR182", "0042", "CAE"), "import-entry-centre-differs"),
        (EntryNumbers("FR181", "0043", "CAE"), "import-entry-candidate-differs"),
        (EntryNumbers("FR181", "0042", "FCE"), "import-entry-exam-differs"),
    ]
)
def test_a_result_must_fit_its_entry(numbers: EntryNumbers, reason: str | None) -> None:
    found = mismatch(result().rows[0], numbers)
    assert (found and found.expected.phrase) == reason


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_refusal_and_warning_can_be_said(language: str) -> None:
    texts = Texts(UTC)
    rows = [RESULT | cells for cells in (
        {"CEFR Level": ""}, {"Overall Score": "201"}, {"Result": "Merit"}, {"Reading": "1"},
        {"Exam": "PET", "Use of English": "150"}, {"Reading": "180"}, {"Result": "Pending"},
        {"Result Status": "X"},
    )]  # fmt: skip
    for each in rows:
        found = results(csv_of(each))
        lines = [note.expected for note in found.refused] + [note.why for note in found.warned]
        assert all(texts.say(line.phrase, language, line.params) for line in lines)
        assert lines


def test_every_phrase_the_reader_uses_has_its_sentence() -> None:
    sources = "".join(
        each.read_text("utf-8") for each in Path(bot.files.__file__).parent.rglob("*.py")
    )
    used = set(re.findall(r'"(import-[a-z-]+)"', sources)) | {f"import-{each}" for each in Flaw}
    texts = Texts(UTC)
    assert [each for each in used if not texts.has(each)] == []


@pytest.mark.parametrize("level", ["B2", "B1"])
def test_a_level_beside_a_result_without_a_certificate_is_doubted_and_left_out(level: str) -> None:
    skills = dict.fromkeys(("Reading", "Writing", "Listening", "Speaking"), "152")
    found = result(Result="", Overall_Score="152", CEFR_Level=level, Use_of_English="152", **skills)
    assert [(each.row, each.found, each.why.phrase) for each in found.warned] == [
        (2, level, "import-level-not-certified")
    ]
    assert (found.rows[0].grade, found.rows[0].cefr) == (Grade.NONE, None)
