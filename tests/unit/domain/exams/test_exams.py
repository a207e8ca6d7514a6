"""The exams' rules: bands, levels, names, certificates, and what contradicts them."""

from datetime import date
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from domain.exams.consistency import Flaw, Outcome, contradictions, drift
from domain.exams.exams import EXAMS, Cefr, Exam, Grade, Skill, certificated
from domain.exams.linkedin import Licence, add_to_profile
from domain.exams.names import exam_named, names_several
from domain.exams.reference import belongs, reference
from domain.exams.sessions import session_named
from domain.text.identifiers import id_number, secret_number
from tests.support.offenders import each_of

exams = st.sampled_from(EXAMS)


def exam(name: str) -> Exam:
    found = exam_named(name)
    assert isinstance(found, Exam)
    return found


# Grade bands, from the published tables: exam, lowest, level below, C, B, A, highest.
TABLE = [
    ("A2 Key", 82, 100, 120, 133, 140, 150),
    ("B1 Preliminary", 102, 120, 140, 153, 160, 170),
    ("B2 First", 122, 140, 160, 173, 180, 190),
    ("C1 Advanced", 142, 160, 180, 193, 200, 210),
    ("C2 Proficiency", 162, 180, 200, 213, 220, 230),
    ("Business Preliminary", 102, 120, 140, 153, 160, 170),
    ("Business Vantage", 122, 140, 160, 173, 180, 190),
    ("Business Higher", 142, 160, 180, 193, 200, 210),
]


@each_of([(row,) for row in TABLE])
def test_each_band_starts_where_the_tables_say(
    row: tuple[str, int, int, int, int, int, int],
) -> None:
    name, lowest, level, c, b, a, highest = row
    subject = exam(name)
    assert (subject.lowest, subject.highest) == (lowest, highest)
    assert [subject.grade(each) for each in (level, c, b, a)] == [
        subject.level_below, Grade.C, Grade.B, Grade.A,
    ]  # fmt: skip
    assert [subject.grade(each - 1) for each in (level, c, b, a)] == [
        Grade.NONE, subject.level_below, Grade.C, Grade.B,
    ]  # fmt: skip


@given(exams)
def test_grade_bands_part_the_range_without_gap_or_overlap(subject: Exam) -> None:
    met = [subject.grade(score) for score in range(subject.lowest, subject.highest + 1)]
    changes = [two for one, two in pairwise(met) if one is not two]
    assert changes == [subject.level_below, Grade.C, Grade.B, Grade.A]
    assert met[0] is Grade.NONE


@given(exams, st.integers(80, 230))
def test_an_exam_never_certifies_more_than_one_level_away(subject: Exam, score: int) -> None:
    levels = list(Cefr)
    level = subject.level_of(min(max(score, subject.lowest), subject.highest))
    assert level is None or abs(levels.index(level) - levels.index(subject.level)) <= 1


@given(exams, st.data())
def test_what_the_rules_derive_is_never_a_contradiction(subject: Exam, data: st.DataObject) -> None:
    overall = data.draw(st.integers(subject.lowest, subject.highest))
    skills = dict.fromkeys(subject.skills, overall)
    outcome = Outcome(subject.grade(overall), overall, subject.level_of(overall))
    assert contradictions(subject, outcome, skills) == ()
    assert drift(subject, overall, skills) is None


@given(exams, st.data(), st.sampled_from(Grade))
def test_any_other_grade_of_the_exam_is_a_contradiction(
    subject: Exam, data: st.DataObject, grade: Grade
) -> None:
    overall = data.draw(st.integers(subject.lowest, subject.highest))
    due = subject.grade(overall)
    old = {Grade.A: Grade.DISTINCTION, Grade.B: Grade.MERIT, Grade.C: Grade.PASS}
    outcome = Outcome(grade, overall, subject.level_of(overall))
    sound = grade is due or (subject.old_words and grade is old.get(due))
    assert bool(contradictions(subject, outcome, {})) is not sound


def flaws(name: str, outcome: Outcome, skills: dict[Skill, int] | None = None) -> list[Flaw]:
    return [each.flaw for each in contradictions(exam(name), outcome, skills or {})]


def test_a_preliminary_score_of_179_is_impossible() -> None:
    assert flaws("PET", Outcome(Grade.A, 179, Cefr.B2)) == [Flaw.SCORE_OUT_OF_RANGE]


def test_a_level_that_the_score_does_not_give_is_a_contradiction() -> None:
    assert flaws("FCE", Outcome(Grade.A, 185, Cefr.B2)) == [Flaw.LEVEL_DIFFERS]


def test_grade_a_certifies_the_level_above() -> None:
    assert flaws("FCE", Outcome(Grade.A, 185, Cefr.C1)) == []


def test_without_certificate_exports_may_name_a_level_or_none() -> None:
    for level in (None, Cefr.B1, Cefr.B2):
        assert flaws("CAE", Outcome(Grade.NONE, 152, level)) == []
    assert flaws("CAE", Outcome(Grade.NONE, 152, Cefr.C1)) == [Flaw.LEVEL_DIFFERS]


def test_pass_with_merit_is_a_grade_of_old_preliminary_only() -> None:
    assert flaws("PET", Outcome(Grade.MERIT, 155, Cefr.B1)) == []
    assert flaws("CAE", Outcome(Grade.MERIT, 195, Cefr.C1)) == [Flaw.GRADE_NOT_AWARDED]


def test_preliminary_reports_no_use_of_english() -> None:
    found = flaws("PET", Outcome(Grade.C, 145, Cefr.B1), {Skill.USE_OF_ENGLISH: 145})
    assert found == [Flaw.SKILL_NOT_REPORTED]


def test_reading_and_writing_counts_twice_at_key() -> None:
    skills = {Skill.READING_AND_WRITING: 120, Skill.LISTENING: 130, Skill.SPEAKING: 140}
    assert exam("KET").mean(skills) == 127.5


def test_key_may_report_reading_and_writing_apart() -> None:
    skills = dict.fromkeys((Skill.READING, Skill.WRITING, Skill.LISTENING, Skill.SPEAKING), 125)
    assert exam("KET").mean(skills) == 125


def test_an_overall_score_further_than_rounding_is_only_a_warning() -> None:
    skills = dict.fromkeys(exam("CAE").skills, 190)
    assert drift(exam("CAE"), 191, skills) is None
    warning = drift(exam("CAE"), 192, skills)
    assert warning is not None
    assert warning.flaw is Flaw.MEAN_DIFFERS


def test_no_mean_is_drawn_from_some_of_the_skills() -> None:
    assert exam("CAE").mean({Skill.READING: 150}) is None


@each_of([
    "CAE", "C1 Advanced", "Certificate in Advanced English", "c1 advanced digital",
    "Cambridge English: Advanced (CAE)", "Certificate in Advanced English (CAE)",
    "C1 Advanced computer-based", "C1  ADVANCED",
])  # fmt: skip
def test_an_exam_is_found_by_all_its_names(name: str) -> None:
    assert exam(name).name == "C1 Advanced"


@each_of(
    [
        ("KETfS", "A2 Key for Schools"),
        ("First for Schools", "B2 First for Schools"),
        ("Cambridge English: Preliminary (PET) for Schools", "B1 Preliminary for Schools"),
        ("BEC Vantage", "B2 Business Vantage"),
        ("Key English Test", "A2 Key"),
    ]
)
def test_sittings_for_schools_and_business_exams_have_names_too(name: str, known_as: str) -> None:
    assert exam(name).name == known_as


@given(exams)
def test_the_name_shown_and_the_code_lead_back_to_the_exam(subject: Exam) -> None:
    assert exam_named(subject.name) is subject
    assert exam_named(subject.code) is subject


def test_what_may_be_several_exams_is_known_as_such() -> None:
    for name in ("Linguaskill", "Young Learners", "Cambridge YLE"):
        assert names_several(name)
        assert exam_named(name) is None
    assert not names_several("IELTS")


def test_a_certificate_is_due_from_the_level_below_upwards() -> None:
    assert certificated(exam("FCE"), Grade.LEVEL_B1)
    assert not certificated(exam("FCE"), Grade.NONE)
    assert not certificated(exam("FCE"), Grade.LEVEL_A2)
    assert not certificated(exam("FCE"), None)


LICENCE = Licence(issued=date(2026, 1, 9), issuer="Cambridge English & Co")


def linked(grade: Grade, licence: Licence = LICENCE) -> dict[str, list[str]]:
    return parse_qs(urlsplit(add_to_profile(exam("CAE"), grade, licence)).query)


def test_the_linkedin_form_is_filled_with_a_month_that_counts_from_one() -> None:
    assert linked(Grade.B) == {
        "startTask": ["CERTIFICATION_NAME"],
        "name": ["C1 Advanced (Certificate in Advanced English)"],
        "organizationName": ["Cambridge English & Co"],
        "issueYear": ["2026"],
        "issueMonth": ["1"],
    }


def test_linkedin_values_are_percent_encoded() -> None:
    link = add_to_profile(exam("CAE"), Grade.B, LICENCE)
    assert "Cambridge%20English%20%26%20Co" in link


def test_the_level_below_does_not_bear_the_exams_name_on_linkedin() -> None:
    assert linked(Grade.LEVEL_B2)["name"] == ["Cambridge English Certificate, Level B2"]


def test_without_certificate_there_is_no_linkedin_link() -> None:
    assert add_to_profile(exam("CAE"), Grade.NONE, LICENCE) == ""
    assert add_to_profile(exam("CAE"), None, LICENCE) == ""


def test_the_reference_number_goes_to_linkedin_only_if_asked_for() -> None:
    asked = Licence(issued=date(2026, 1, 9), number="26BFR1810001")
    assert linked(Grade.A, asked)["certId"] == ["26BFR1810001"]


def test_a_reference_number_names_centre_and_candidate() -> None:
    found = reference(" 15b gb961 5003 ")
    assert found is not None
    assert (found.centre_number, found.candidate_number) == ("GB961", "5003")


@each_of(["", "15BGB961500", "15BGB96150033", "1XBGB9615003", "SIR094701"])
def test_what_is_no_reference_number_is_none(text: str) -> None:
    assert reference(text) is None


def test_a_reference_number_belongs_to_its_own_entry_only() -> None:
    assert belongs("15BGB9615003", "GB961", "5003")
    assert belongs("15BGB9615003", "", "")
    assert not belongs("15BGB9615003", "GB962", "5003")
    assert not belongs("15BGB9615003", "GB961", "5004")


@each_of(["sir 094 701", "SIR094701", "ＳＩＲ０９４７０１", "\ufeffsir094701 "])
def test_the_ways_people_type_an_id_number_are_forgiven(text: str) -> None:
    assert id_number(text) == "SIR094701"


@each_of(["", "SIR09470", "SI0947011", "SIR09470A", "١٢٣٤٥٦ABC"])
def test_what_is_no_id_number_is_refused(text: str) -> None:
    assert id_number(text) == ""


def test_a_secret_number_keeps_its_leading_zero() -> None:
    assert secret_number(" 0 4 8 2 ") == "0482"
    assert secret_number("482") == ""


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert id_number(id_number(text)) == id_number(text)
    assert secret_number(secret_number(text)) == secret_number(text)
    assert session_named(session_named(text)) == session_named(text)


@each_of(
    ["October 2026", "octobre 2026", "OCT. 2026", "oct-26", "2026-10", "10/2026", "2026-10-01"]
)
def test_a_session_has_one_form(text: str) -> None:
    assert session_named(text) == "2026-10"


def test_a_word_that_might_be_two_months_names_no_session() -> None:
    assert session_named("jui 2026") == ""
