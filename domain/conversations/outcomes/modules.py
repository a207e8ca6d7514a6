"""What Linguaskill says, in words: each module with its level and day, and the average."""

from domain.exams.exams import Grade
from domain.exams.linguaskill import (
    LinguaskillReport,
    LinguaskillTest,
    ModuleScore,
    level_word,
    report,
    score_words,
)
from domain.exams.names import exam_named
from domain.machine.effects import Line, line
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.records import Result


def report_of(result: Result) -> LinguaskillReport | None:
    """The modules of a result of Linguaskill; None for any other, and without an outcome."""
    exam = exam_named(result.exam)
    if not isinstance(exam, LinguaskillTest) or result.grade != Grade.MODULES:
        return None
    return report(exam, result.skills, result.overall, dict(result.days))


def module_lines(found: LinguaskillReport) -> tuple[Line, ...]:
    """The average where there are several modules, each module, and what that means."""
    modules = tuple(map(_module, found.modules))
    means = line(ExamPhrase.RESULT_MODULES_MEAN)
    if len(modules) == 1:
        return (*modules, means)
    score, level = score_words(found.overall), _level(found.overall)
    return line(ExamPhrase.RESULT_AVERAGE, score=score, level=level), *modules, means


def _module(found: ModuleScore) -> Line:
    skill, score = Line(f"skill-{found.module}"), score_words(found.score)
    level = _level(found.score)
    if found.day:
        day = found.day
        return line(ExamPhrase.RESULT_MODULE_ON, skill=skill, score=score, level=level, day=day)
    return line(ExamPhrase.RESULT_MODULE, skill=skill, score=score, level=level)


def _level(score: int) -> Line:
    return Line("linguaskill-level", {"cefr": level_word(score)})
