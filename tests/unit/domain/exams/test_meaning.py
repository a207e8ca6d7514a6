"""What a score of an exam certifies, and where on the scale it lies."""

from domain.exams.exams import EXAMS, Cefr, Exam, Grade
from domain.exams.meaning import Meaning, strongest
from domain.exams.names import exam_named
from tests.support.offenders import each_of


def meant(name: str, overall: int, grade: Grade | None = None) -> Meaning:
    exam = exam_named(name)
    assert isinstance(exam, Exam)
    return Meaning(exam, grade or exam.grade(overall), overall)


@each_of(
    [
        ("C1 Advanced", 152, None, ""),
        ("C1 Advanced", 160, Cefr.B2, "Cambridge English Certificate, Level B2"),
        ("C1 Advanced", 180, Cefr.C1, "C1 Advanced (Certificate in Advanced English)"),
        ("C2 Proficiency", 178, None, ""),
        ("A2 Key", 99, None, ""),
        ("A2 Key", 140, Cefr.B1, "A2 Key (Key English Test)"),
    ]
)
def test_a_score_certifies_what_the_table_says(
    exam: str, overall: int, level: Cefr | None, certificate: str
) -> None:
    meaning = meant(exam, overall)
    assert (meaning.level, meaning.certificate) == (level, certificate)


@each_of(EXAMS)
def test_without_a_certificate_there_is_a_band_and_no_level(exam: object) -> None:
    assert isinstance(exam, type(EXAMS[0]))
    for score in range(exam.lowest, exam.lowest_certified):
        told = Meaning(exam, exam.grade(score), score)
        assert (told.level, told.certificate, told.own_name) == (None, "", False)
        assert int(told.values()["from"]) <= score <= int(told.values()["to"])


def test_a_grade_that_earns_nothing_certifies_nothing_whatever_the_score() -> None:
    assert meant("B2 First", 170, Grade.NONE).level is None


def test_the_words_of_older_certificates_certify_the_same() -> None:
    assert meant("B1 Preliminary", 165, Grade.DISTINCTION).level is Cefr.B2


def test_the_band_below_a1_has_no_level() -> None:
    assert meant("A2 Key", 85).values()["band"] == "none"


@each_of(
    [
        ((130, 140, 120), ("Writing",)),
        ((140, 140, 120), ("Reading", "Writing")),
        ((140, 140, 140), ()),
        ((140,), ()),
        ((), ()),
    ]
)
def test_the_strongest_skill_is_told_where_it_says_something(
    scores: tuple[int, ...], names: tuple[str, ...]
) -> None:
    skills = tuple(zip(("Reading", "Writing", "Listening"), scores, strict=False))
    assert strongest(skills) == names
