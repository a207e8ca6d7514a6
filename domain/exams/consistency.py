"""Says what in a result contradicts itself, by the rules of its exam."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.exams.exams import GREATEST_DRIFT, OLD_WORDS, Cefr, Exam, Grade, Skill, level_of


class Flaw(StrEnum):
    """How a result contradicts itself."""

    SCORE_OUT_OF_RANGE = "score-out-of-range"
    GRADE_NOT_AWARDED = "grade-not-awarded"
    GRADE_DIFFERS = "grade-differs"
    LEVEL_DIFFERS = "level-differs"
    SKILL_NOT_REPORTED = "skill-not-reported"
    MEAN_DIFFERS = "mean-differs"


@dataclass(frozen=True)
class Reason:
    """One contradiction. `about` is overall, grade, cefr or a skill; `params` are all texts."""

    flaw: Flaw
    about: str
    params: Mapping[str, str] = field(default_factory=dict)


def contradictions(
    exam: Exam, outcome: "Outcome", skills: Mapping[Skill, int]
) -> tuple[Reason, ...]:
    """Everything in a result that cannot be; empty for a sound one."""
    reasons = [outcome_flaw(exam, outcome)]
    reasons += [skill_flaw(exam, skill, score) for skill, score in skills.items()]
    return tuple(reason for reason in reasons if reason)


@dataclass(frozen=True)
class Outcome:
    """What a released result says: its grade, overall score and level (None below A1)."""

    grade: Grade
    overall: int
    cefr: Cefr | None


def outcome_flaw(exam: Exam, outcome: Outcome) -> Reason | None:
    """The first thing in an outcome that cannot be."""
    if not exam.lowest <= outcome.overall <= exam.highest:
        return _out_of_range(exam, "overall")
    if not exam.awards(outcome.grade):
        return Reason(Flaw.GRADE_NOT_AWARDED, "grade", {"exam": exam.name})
    due = exam.grade(outcome.overall)
    if OLD_WORDS.get(outcome.grade, outcome.grade) is not due:
        return _differs(Flaw.GRADE_DIFFERS, exam, outcome.overall, due)
    if outcome.cefr not in _acceptable_levels(exam, outcome.overall):
        due_level = exam.level_of(outcome.overall) or Grade.NONE
        return _differs(Flaw.LEVEL_DIFFERS, exam, outcome.overall, due_level)
    return None


def skill_flaw(exam: Exam, skill: Skill, score: int) -> Reason | None:
    """Whether an exam can report this score for this skill."""
    if not exam.reports(skill):
        return Reason(Flaw.SKILL_NOT_REPORTED, skill, {"exam": exam.name, "skill": skill})
    if not exam.lowest <= score <= exam.highest:
        return _out_of_range(exam, skill)
    return None


def drift(exam: Exam, overall: int, skills: Mapping[Skill, int]) -> Reason | None:
    """A warning where the overall score is further from the mean than rounding explains."""
    mean = exam.mean(skills)
    if mean is None or abs(mean - overall) <= GREATEST_DRIFT:
        return None
    return Reason(Flaw.MEAN_DIFFERS, "overall", {"mean": f"{mean:g}", "overall": str(overall)})


def _acceptable_levels(exam: Exam, overall: int) -> set[Cefr | None]:
    """Without a certificate exports name the score's level, the one below the exam's, or none."""
    certified = exam.level_of(overall)
    if certified:
        return {certified}
    scored = level_of(overall)
    return {None, scored, Cefr(exam.level_below.removeprefix("LEVEL_"))} if scored else {None}


def _out_of_range(exam: Exam, about: str) -> Reason:
    span = {"exam": exam.name, "lowest": str(exam.lowest), "highest": str(exam.highest)}
    return Reason(Flaw.SCORE_OUT_OF_RANGE, about, span)


def _differs(flaw: Flaw, exam: Exam, overall: int, due: str) -> Reason:
    about = "grade" if flaw is Flaw.GRADE_DIFFERS else "cefr"
    return Reason(flaw, about, {"exam": exam.name, "overall": str(overall), "due": due})
