"""The exams, and the rules of the Cambridge English Scale that a result has to obey.

Everything follows from the score that passes an exam (grade C). Around it, in points:

    -38       -20            pass   +13     +20       +30
     | NONE    | LEVEL_xx     | C    | B     | A       |
"""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, replace
from enum import StrEnum

GREATEST_DRIFT = 1  # points between the overall score and our mean that rounding may explain


class Cefr(StrEnum):
    """A level of the Common European Framework, lowest first."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


class Grade(StrEnum):
    """What a result is called.

    Distinction, Merit and Pass are the words of older certificates for A, B, C; young learners
    get shields in place of any grade, Linguaskill gives modules.
    """

    A = "A"
    B = "B"
    C = "C"
    LEVEL_A1 = "LEVEL_A1"
    LEVEL_A2 = "LEVEL_A2"
    LEVEL_B1 = "LEVEL_B1"
    LEVEL_B2 = "LEVEL_B2"
    LEVEL_C1 = "LEVEL_C1"
    NONE = "NONE"
    DISTINCTION = "DISTINCTION"
    MERIT = "MERIT"
    PASS = "PASS"  # noqa: S105 (a grade)
    SHIELDS = "SHIELDS"
    MODULES = "MODULES"


class Status(StrEnum):
    """What has become of an entry. X is absent from a part, Z absent from all."""

    RELEASED = "RELEASED"
    X = "X"
    Z = "Z"
    PENDING = "PENDING"
    WITHHELD = "WITHHELD"


class Skill(StrEnum):
    """What a skill score measures; the sentence `skill-…` is its name in words."""

    READING = "reading"
    USE_OF_ENGLISH = "use-of-english"
    WRITING = "writing"
    LISTENING = "listening"
    SPEAKING = "speaking"
    READING_AND_WRITING = "reading-and-writing"


class Delivery(StrEnum):
    """How an exam is sat; the certificate is the same."""

    PAPER = "paper"
    DIGITAL = "digital"


OLD_WORDS = {Grade.DISTINCTION: Grade.A, Grade.MERIT: Grade.B, Grade.PASS: Grade.C}
_BANDS = ((20, Grade.A), (13, Grade.B), (0, Grade.C))  # from so many points above the pass
_BELOW = {Cefr.A2: Grade.LEVEL_A1, Cefr.B1: Grade.LEVEL_A2, Cefr.B2: Grade.LEVEL_B1,
          Cefr.C1: Grade.LEVEL_B2, Cefr.C2: Grade.LEVEL_C1}  # fmt: skip
BANDS: tuple[tuple[int, Cefr | None], ...] = (
    (80, None), (100, Cefr.A1), (120, Cefr.A2), (140, Cefr.B1), (160, Cefr.B2), (180, Cefr.C1),
    (200, Cefr.C2),
)  # fmt: skip
"""Where on the scale each level begins, whatever the exam; below A1 there is none."""
SCALE_END = 230
_FOUR = (Skill.READING, Skill.WRITING, Skill.LISTENING, Skill.SPEAKING)
_FIVE = (Skill.READING, Skill.USE_OF_ENGLISH, Skill.WRITING, Skill.LISTENING, Skill.SPEAKING)
_KEY = (Skill.READING_AND_WRITING, Skill.LISTENING, Skill.SPEAKING)


@dataclass(frozen=True)
class Exam:
    """One exam: its name today, its code and the name on its certificate.

    `level` is the one it is set at, `pass_score` the overall score from which grade C is given.
    `skills` are those reported, in the order of the Statement of Results. `old_words`: its grades
    were once called Pass with Distinction, with Merit, Pass.
    """

    name: str
    code: str
    certificate: str
    _: KW_ONLY
    level: Cefr
    pass_score: int
    skills: tuple[Skill, ...]
    old_words: bool = False

    @property
    def lowest(self) -> int:
        """The lowest score that is reported."""
        return self.pass_score - 38

    @property
    def highest(self) -> int:
        """The highest score there is."""
        return self.pass_score + 30

    @property
    def lowest_certified(self) -> int:
        """The lowest score that earns a certificate: of the level below, from 20 points off."""
        return self.pass_score - 20

    @property
    def level_below(self) -> Grade:
        """The result that certifies the level below the exam's own."""
        return _BELOW[self.level]

    def grade(self, overall: int) -> Grade:
        """The grade of an overall score within the reported range."""
        if overall < self.lowest_certified:
            return Grade.NONE
        above = overall - self.pass_score
        return next((grade for start, grade in _BANDS if above >= start), self.level_below)

    def next_grade(self, overall: int) -> tuple[Grade, int] | None:
        """The next better grade and the score that it begins with, None at the best."""
        own = self.grade(overall)
        above = ((self.grade(score), score) for score in range(overall + 1, self.highest + 1))
        return next((each for each in above if each[0] is not own), None)

    def awards(self, grade: Grade) -> bool:
        """Whether a result of this exam can be called so."""
        if grade in OLD_WORDS:
            return self.old_words
        return grade in {Grade.A, Grade.B, Grade.C, Grade.NONE, self.level_below}

    def level_of(self, overall: int) -> Cefr | None:
        """The level that an overall score certifies, None below what earns a certificate."""
        return None if self.grade(overall) is Grade.NONE else level_of(overall)

    def reports(self, skill: Skill) -> bool:
        """Whether a score for `skill` can appear; A2 Key has Reading and Writing in one or two."""
        return skill in self.skills or (self.level is Cefr.A2 and skill in _FOUR)

    @property
    def weight(self) -> int:
        """How many scores the mean is made of: Reading and Writing in one counts twice."""
        return len(self.skills) + (Skill.READING_AND_WRITING in self.skills)

    def mean(self, skills: Mapping[Skill, int]) -> float | None:
        """The mean of the skill scores, None where one is missing.

        How a half is rounded is not published, so this can cast doubt on an overall score and
        never replaces one.
        """
        if skills.keys() != set(self.skills) and not self._split(skills):
            return None
        return (sum(skills.values()) + skills.get(Skill.READING_AND_WRITING, 0)) / self.weight

    def _split(self, skills: Mapping[Skill, int]) -> bool:
        return self.level is Cefr.A2 and skills.keys() == set(_FOUR)


def level_of(score: int) -> Cefr | None:
    """The level of any score on the scale, None below A1."""
    return next((level for start, level in reversed(BANDS) if score >= start), None)


def band_of(score: int) -> tuple[int, int]:
    """The first and the last score of the level's band in which a score lies."""
    starts = [start for start, _ in BANDS]
    first = max(start for start in starts if start <= score)
    return first, next((start - 1 for start in starts if start > score), SCALE_END)


def certificated(exam: Exam, grade: Grade | None) -> bool:
    """Whether a certificate is due: from the level below the exam's own upwards."""
    return grade is not None and grade is not Grade.NONE and exam.awards(grade)


def certificate_name(exam: Exam, grade: Grade) -> str:
    """What the certificate is called: the level below does not bear the exam's own name."""
    if grade is exam.level_below:
        return f"Cambridge English Certificate, Level {grade.removeprefix('LEVEL_')}"
    return f"{exam.name} ({exam.certificate})"


_GENERAL = (
    Exam(
        "A2 Key",
        "KET",
        "Key English Test",
        level=Cefr.A2,
        pass_score=120,
        skills=_KEY,
        old_words=True,
    ),
    Exam(
        "B1 Preliminary",
        "PET",
        "Preliminary English Test",
        level=Cefr.B1,
        pass_score=140,
        skills=_FOUR,
        old_words=True,
    ),
    Exam(
        "B2 First",
        "FCE",
        "First Certificate in English",
        level=Cefr.B2,
        pass_score=160,
        skills=_FIVE,
    ),
    Exam(
        "C1 Advanced",
        "CAE",
        "Certificate in Advanced English",
        level=Cefr.C1,
        pass_score=180,
        skills=_FIVE,
    ),
    Exam(
        "C2 Proficiency",
        "CPE",
        "Certificate of Proficiency in English",
        level=Cefr.C2,
        pass_score=200,
        skills=_FIVE,
    ),
)
_BUSINESS = tuple(
    Exam(f"{level} Business {name}", code, f"Business English Certificate {name}",
         level=level, pass_score=pass_score, skills=_FOUR, old_words=True)
    for level, name, code, pass_score in (
        (Cefr.B1, "Preliminary", "BECP", 140),
        (Cefr.B2, "Vantage", "BECV", 160),
        (Cefr.C1, "Higher", "BECH", 180),
    )
)  # fmt: skip  # not held since December 2023; their results stay valid
_FOR_SCHOOLS = tuple(
    replace(exam, name=f"{exam.name} for Schools", code=f"{exam.code}FS") for exam in _GENERAL[:3]
)  # the same papers' levels, rules and certificates

EXAMS: tuple[Exam, ...] = _GENERAL + _FOR_SCHOOLS + _BUSINESS
_FS = " for Schools"


def sitting_beside(name: str) -> str:
    """The name of the other exam with the same certificate, for Schools or not; else the same."""
    other = name.removesuffix(_FS) if name.endswith(_FS) else f"{name}{_FS}"
    return other if any(each.name == other for each in EXAMS) else name
