"""Linguaskill: modules sold one by one, each with a score and a level, and an average of several.

    82 below A1 | 100 A1 | 120 A2 | 140 B1 | 160 B2 | "180+", C1 or above, and no number

Nobody passes or fails, and no certificate follows. The average is made of numbers that nobody but
Cambridge knows where a module says "180+", so that it is told as it came and never worked out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.exams.exams import Cefr, Skill, level_of

LOWEST = 82
CAPPED = 180
"""What stands for "180+": no report has a number from here on."""
MODULES = (Skill.READING, Skill.LISTENING, Skill.SPEAKING, Skill.WRITING)


@dataclass(frozen=True)
class LinguaskillTest:
    """General or Business, and its code; the modules are the same."""

    name: str
    code: str


LINGUASKILL = (
    LinguaskillTest("Linguaskill General", "LSKG"),
    LinguaskillTest("Linguaskill Business", "LSKB"),
)


@dataclass(frozen=True)
class ModuleScore:
    """What a report says of one module; raises `ValueError` for what none says."""

    module: Skill
    score: int
    day: date | None = None

    def __post_init__(self) -> None:
        """Refuses what could only be a mistake."""
        if self.module not in MODULES or not is_score(self.score):
            raise ValueError(f"Linguaskill gives {LOWEST} to {CAPPED - 1} or {CAPPED}+ in a module")


@dataclass(frozen=True)
class LinguaskillReport:
    """A result: one module or several, then with their average; raises `ValueError` for less."""

    exam: LinguaskillTest
    modules: tuple[ModuleScore, ...]
    average: int | None = field(default=None)

    def __post_init__(self) -> None:
        """Refuses what could only be a mistake."""
        alone = len(self.modules) == 1 and self.average in {None, self.modules[0].score}
        several = len(self.modules) > 1 and self.average is not None and is_score(self.average)
        if not alone and not several:
            raise ValueError(f"{self.exam.name} gives one module, or several and their average")

    @property
    def overall(self) -> int:
        """The average, or the only module's score."""
        return self.average or self.modules[0].score


def is_score(score: int) -> bool:
    """Whether a module or an average can have it."""
    return LOWEST <= score <= CAPPED


def score_words(score: int) -> str:
    """A score as a report has it: "166", "180+"."""
    return f"{CAPPED}+" if score >= CAPPED else str(score)


def level_word(score: int) -> str:
    """Which level's words a score has: "A1" to "B2", "C1" for C1 or above, "none" below A1."""
    return level_of(score) or "none"


def level_stated(score: int) -> Cefr | None:
    """The level that a report gives a score; C1 stands for C1 or above, None for below A1."""
    return level_of(score)


def report(
    exam: LinguaskillTest,
    scores: Sequence[tuple[str, int]],
    average: int | None,
    days: Mapping[str, date],
) -> LinguaskillReport:
    """A result from its scores by module, in the order of a report; raises `ValueError`."""
    found = dict(scores)
    modules = (ModuleScore(each, found[each], days.get(each)) for each in MODULES if each in found)
    return LinguaskillReport(exam, tuple(modules), average)
