"""A stored outcome that its exam cannot give is told by nobody, and any other by everybody."""

from domain.exams.exams import EXAMS, Exam, Grade
from domain.exams.tellable import is_tellable
from tests.support.offenders import each_of, name_offenders

SIX = ("Reading", "Use of English", "Writing", "Listening", "Speaking")


def is_told_where_it_is_given(exam: Exam, score: int) -> None:
    within = exam.lowest <= score <= exam.highest
    grade = exam.grade(score) if within else Grade.A
    assert is_tellable(exam.name, "RELEASED", (grade, score), [(SIX[0], score)]) == within


def test_every_score_of_an_exam_s_range_is_told_and_no_other() -> None:
    name_offenders(
        is_told_where_it_is_given, [(exam, score) for exam in EXAMS for score in range(60, 260)]
    )


@each_of(
    [
        ("B2 First", ("B", 250), ()),
        ("B2 First", ("??", 165), ()),
        ("B2 First", ("C", None), ()),
        ("B2 First", ("C", 165), (("Reading", 250),)),
        ("B2 First", ("A", 175), ()),  # a B's score
        ("B2 First", ("NONE", 165), ()),
        ("C1 Advanced", ("C", 180 + 15), ()),
        ("A2 Flyers", ("SHIELDS", None), (("Listening", 9),)),
        ("A2 Flyers", ("A", 150), ()),
        ("Linguaskill General", ("MODULES", 400), (("Reading", 400),)),
        ("Linguaskill General", ("MODULES", None), ()),
    ]
)
def test_what_no_exam_gives_is_not_told(
    exam: str, outcome: tuple[str, int | None], scores: tuple[tuple[str, int], ...]
) -> None:
    assert not is_tellable(exam, "RELEASED", outcome, scores)


@each_of(["X", "Z", "PENDING", "WITHHELD"])
def test_an_outcome_without_scores_is_told(status: str) -> None:
    assert is_tellable("B2 First", status, ("", None), ())


def test_an_exam_whose_rules_nobody_here_knows_is_told_as_it_came() -> None:
    assert is_tellable("C3 Genius", "RELEASED", ("A", 999), ())
