"""What a released result says: the level it certifies, or where on the scale its score lies.

    below A1 |  A1  |  A2  |  B1  |  B2  |  C1  |  C2       bands of the scale, whatever the exam
                          NONE | certified from here          in one exam

Chat, document, link and letter all ask here, so that none tells another story. Without a
certificate no level is told, for the exam certifies none: only the band in which the score lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.exams.exams import (
    Cefr,
    Exam,
    Grade,
    Status,
    band_of,
    certificate_name,
    certificated,
    level_of,
)
from domain.exams.names import exam_named


@dataclass(frozen=True)
class Meaning:
    """A grade and an overall score of an exam; a certificate takes both.

    What an import lets in never contradicts itself (`domain/exams/consistency.py`).
    """

    exam: Exam
    grade: Grade
    overall: int

    @property
    def level(self) -> Cefr | None:
        """The level that the certificate states; None where there is no certificate."""
        return self.exam.level_of(self.overall) if certificated(self.exam, self.grade) else None

    @property
    def certificate(self) -> str:
        """What the certificate is called, "" where there is none."""
        return certificate_name(self.exam, self.due) if self.level else ""

    @property
    def due(self) -> Grade:
        """The grade in today's words, by the score."""
        return self.exam.grade(self.overall)

    @property
    def letter(self) -> str:
        """The grade where it is a letter, "" for older words and levels."""
        return self.grade if self.grade in {Grade.A, Grade.B, Grade.C} else ""

    @property
    def own_name(self) -> bool:
        """Whether the certificate bears the exam's own name, which the level below does not."""
        return bool(self.level) and self.due is not self.exam.level_below

    @property
    def band(self) -> Cefr | None:
        """The level in whose band the score lies, None below A1. It certifies nothing."""
        return level_of(self.overall)

    def values(self) -> dict[str, str]:
        """The values of the sentence on where the score lies."""
        first, last = band_of(self.overall)
        return {
            "exam": self.exam.name,
            "overall": str(self.overall),
            "band": self.band or "none",
            "from": str(first),
            "to": str(last),
            "certified": str(self.exam.lowest_certified),
        }


def weakest(skills: Sequence[tuple[str, int]]) -> str:
    """The skill with the lowest score, "" where several share it or all are alike."""
    lowest = min((score for _, score in skills), default=0)
    names = [name for name, score in skills if score == lowest]
    return names[0] if len(names) == 1 and len(skills) > 1 else ""


def leads_to_certificate(name: str, status: str, grade: str, overall: int | None) -> bool:
    """Whether an outcome of an exam does; one that nobody here understands does not."""
    exam = exam_named(name)
    if status == Status.RELEASED and grade == Grade.SHIELDS:
        return True  # every child who took the whole exam gets one
    if not isinstance(exam, Exam) or status != Status.RELEASED or overall is None:
        return False
    if not exam.lowest <= overall <= exam.highest:
        return False
    return Meaning(exam, Grade(grade), overall).level is not None


def strongest(skills: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """The skill with the highest score, or the two that share it; none where that says nothing."""
    best = max((score for _, score in skills), default=0)
    names = tuple(name for name, score in skills if score == best)
    return names if len(names) <= 2 and len(names) < len(skills) else ()
