"""What a young learner's result says, in words: shields, what they mean, and the exam after."""

from domain.exams.exams import Grade
from domain.exams.names import exam_named
from domain.exams.young_learners import Shields, YoungLearnersExam, shields
from domain.machine.effects import Line, line
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.records import Result


def shields_of(result: Result) -> Shields | None:
    """The shields of a young learner; None for any other result, and without an outcome."""
    exam = exam_named(result.exam)
    if not isinstance(exam, YoungLearnersExam) or result.grade != Grade.SHIELDS:
        return None
    return shields(exam, result.skills)


def shield_lines(called: str, won: Shields) -> tuple[Line, ...]:
    """The shields of each part, what they mean, and the next exam where a child seems ready."""
    parts = [
        line(ExamPhrase.RESULT_SHIELDS, skill=Line(f"skill-{part}"), count=count)
        for part, count in won.of_parts
    ]
    means = line(ExamPhrase.RESULT_SHIELDS_MEAN, first=called)
    ready = line(ExamPhrase.RESULT_SHIELDS_NEXT, first=called, exam=won.next_exam)
    return (*parts, means, *((ready,) if won.next_exam else ()))
