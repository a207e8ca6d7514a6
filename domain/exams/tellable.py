"""Whether a stored outcome is one that its exam can give, and so may be told.

An import lets nothing else in (`consistency.py`); what is there all the same is a mistake of the
store, or a forgery: a score out of range, or a grade that the score does not earn.
It is asked once, where a result leaves the store: chat, document, letter, link and verification
then agree, and none of them tells it.
"""

from collections.abc import Sequence

from domain.exams.exams import OLD_WORDS, Exam, Grade, Status
from domain.exams.linguaskill import LinguaskillTest, report
from domain.exams.names import exam_named
from domain.exams.young_learners import YoungLearnersExam, shields

Scores = Sequence[tuple[str, int]]


def is_tellable(exam: str, status: str, outcome: tuple[str, int | None], scores: Scores) -> bool:
    """`outcome`: the grade and the overall score. What nobody here has the rules of is told."""
    if status != Status.RELEASED:
        return True
    grade, overall = outcome
    try:
        return _is_given(exam, Grade(grade), overall, scores)
    except ValueError:
        return False


def _is_given(name: str, grade: Grade, overall: int | None, scores: Scores) -> bool:
    """Raises `ValueError` for shields and modules that are none."""
    match exam_named(name):
        case Exam() as exam if overall is not None:
            told = (overall, *(score for _, score in scores))
            within = all(exam.lowest <= score <= exam.highest for score in told)
            return within and OLD_WORDS.get(grade, grade) is exam.grade(overall)
        case Exam():
            return False
        case YoungLearnersExam() as exam:
            return grade is Grade.SHIELDS and bool(shields(exam, scores))
        case LinguaskillTest() as exam:
            return grade is Grade.MODULES and bool(report(exam, scores, overall, {}))
    return True
