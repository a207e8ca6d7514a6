"""The young learners' exams: one to five shields in each of three parts.

    1 ▪▫▫▫▫  a start has been made        5 ▪▪▪▪▪  nearly all that was asked

No score, grade, total or level is given and nobody passes or fails: every child who took the whole
exam gets a certificate. So nothing here adds shields up, and nothing that tells of them may.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.exams.exams import Skill

MOST_SHIELDS = 5
READY = 4
"""With so many shields in every part a child may be ready for the next exam."""
PARTS = (Skill.LISTENING, Skill.READING_AND_WRITING, Skill.SPEAKING)


@dataclass(frozen=True)
class YoungLearnersExam:
    """One exam: its name today, its code, the name its certificate bears and the exam after it."""

    name: str
    code: str
    certificate: str
    after: str


YOUNG_LEARNERS = (
    YoungLearnersExam("Pre A1 Starters", "YLES", "Young Learners: Pre A1 Starters", "A1 Movers"),
    YoungLearnersExam("A1 Movers", "YLEM", "Young Learners: A1 Movers", "A2 Flyers"),
    YoungLearnersExam("A2 Flyers", "YLEF", "Young Learners: A2 Flyers", "A2 Key for Schools"),
)


@dataclass(frozen=True)
class Shields:
    """What a child's result says: shields by part; raises `ValueError` where none says so."""

    exam: YoungLearnersExam
    of_parts: tuple[tuple[Skill, int], ...]

    def __post_init__(self) -> None:
        """Refuses what could only be a mistake."""
        parts = tuple(part for part, _ in self.of_parts)
        if parts != PARTS or not all(are_shields(number) for _, number in self.of_parts):
            raise ValueError(f"{self.exam.name} gives one to five shields in each of three parts")

    @property
    def next_exam(self) -> str:
        """The exam that the child may be ready for, "" where that is too early to say."""
        ready = all(number >= READY for _, number in self.of_parts)
        return self.exam.after if ready else ""


def are_shields(number: int) -> bool:
    """Whether a part can have so many."""
    return 1 <= number <= MOST_SHIELDS


def shields(exam: YoungLearnersExam, skills: Sequence[tuple[str, int]]) -> Shields:
    """The shields among the parts of a result, in the order of the exam; raises `ValueError`."""
    found = dict(skills)
    return Shields(exam, tuple((part, found.get(part, 0)) for part in PARTS))
