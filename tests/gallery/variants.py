"""One Statement of each kind: every exam and outcome, language, setting and awkward name."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, product

from bot.config.pictures import Picture
from bot.documents.statement import CheckingWay, Issuer, StatementData
from domain.conversations.results import phrase_key
from domain.exams.exams import EXAMS, Exam, Grade, Skill
from domain.exams.linguaskill import CAPPED, LINGUASKILL, MODULES, LinguaskillReport, ModuleScore
from domain.exams.meaning import Meaning
from domain.exams.young_learners import PARTS, YOUNG_LEARNERS, Shields
from tests.support.staff.statements import (
    CLEMENCE,
    CODE,
    EVERYBODY,
    KONSTANTY,
    LUMIERE,
    MAI,
    OTKIR,
    TEXTS,
)

LANGUAGES = {"fr": MAI, "en": OTKIR}
FROM_PASS = {Grade.A: 22, Grade.B: 14, Grade.C: 3, Grade.NONE: -30}
BELOW = -8  # from the pass: a certificate of the level below
SUN = "M8 20a12 12 0 1 0 24 0a12 12 0 1 0-24 0M20 0v8M20 32v8M0 20h8M32 20h8"
HAND = "M4 30c10-30 20-30 18-8s10 12 16-4s12 20 22 6s20-10 30 0s18-2 26-8"


@dataclass(frozen=True)
class Variant:
    """A Statement and the name its picture goes by, in ASCII."""

    name: str
    data: StatementData


def variants() -> tuple[Variant, ...]:
    """All of them, each name once."""
    found = tuple(chain(_of_exams(), _of_children(), _of_linguaskill(), _of_settings(), _people()))
    names = [each.name for each in found]
    assert len(names) == len(set(names)), names
    return found


def _of_exams() -> Iterator[Variant]:
    for exam, (language, page) in product(EXAMS, LANGUAGES.items()):
        grades = {**FROM_PASS, exam.level_below: BELOW}
        for grade, moved in grades.items():
            overall = exam.pass_score + moved
            yield Variant(
                f"{exam.code}-{grade}-{language}",
                replace(
                    page,
                    meaning=Meaning(exam, grade, overall),
                    result=TEXTS.say(f"grade-{phrase_key(grade)}", language),
                    skills=_skills(exam, overall),
                ),
            )


def _skills(exam: Exam, overall: int) -> tuple[tuple[str, int], ...]:
    """Scores around an overall one, within what the exam reports."""
    moved = (4, -5, 8, -3, 6)
    scores = (max(exam.lowest, min(exam.highest, overall + each)) for each in moved)
    return tuple(zip(map(_english, exam.skills), scores, strict=False))


def _english(skill: Skill) -> str:
    return TEXTS.say(f"skill-{skill}", "en")


def _of_children() -> Iterator[Variant]:
    for exam, (language, page) in product(YOUNG_LEARNERS, LANGUAGES.items()):
        for shields in ((5, 5, 5), (4, 3, 2), (1, 1, 1)):
            meaning = Shields(exam, tuple(zip(PARTS, shields, strict=True)))
            name = f"{exam.code}-{sum(shields)}-{language}"
            yield Variant(name, _unscored(page, meaning, Grade.SHIELDS))


def _of_linguaskill() -> Iterator[Variant]:
    day = date(2026, 11, 12)
    for exam, (language, page) in product(LINGUASKILL, LANGUAGES.items()):
        scores = zip(MODULES, (166, CAPPED, 148, 138), strict=True)
        every = tuple(ModuleScore(each, score, day) for each, score in scores)
        for name, report in (
            ("all", LinguaskillReport(exam, every, 159)),
            ("one", LinguaskillReport(exam, every[:1])),
        ):
            yield Variant(f"{exam.code}-{name}-{language}", _unscored(page, report, Grade.MODULES))


def _unscored(
    page: StatementData, meaning: Shields | LinguaskillReport, grade: Grade
) -> StatementData:
    words = TEXTS.say(f"grade-{phrase_key(grade)}", page.language)
    return replace(page, meaning=meaning, result=words, skills=())


def _of_settings() -> Iterator[Variant]:
    plain = Issuer(name="Centre", number="FR001", address="Lyon")
    drawn = replace(LUMIERE, logo=_picture(40, 40, SUN), signature=_picture(120, 40, HAND))
    page = "https://resultats.lumiere.example/v"
    online = CheckingWay(code=CODE, link=f"{page}/{CODE}", mail=LUMIERE.contact, page=page)
    noted = replace(LUMIERE, notes=("Extrait, pour information.", "À vérifier auprès du centre."))
    for name, changed in {
        "corrected": replace(MAI, version=2),
        "certificate-out": replace(MAI, certificate_out=True),
        "born-and-numbered": replace(MAI, born=date(2008, 5, 17), candidate_number="0042"),
        "on-paper": replace(MAI, mode=TEXTS.say("delivery-paper", "fr")),
        "pictures": replace(MAI, issuer=drawn),
        "checked-on-page": replace(MAI, check=online),
        "unchecked": replace(MAI, check=None),
        "plain-centre": replace(MAI, issuer=plain),
        "own-notes": replace(MAI, issuer=noted),
        "without-reference": replace(MAI, reference=""),
    }.items():
        yield Variant(f"setting-{name}", changed)


def _picture(width: int, height: int, path: str) -> Picture:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="{path}" fill="none" stroke="#14264d" stroke-width="2"/></svg>'
    )
    return Picture(
        width, height, f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    )


def _people() -> Iterator[Variant]:
    longest = replace(CLEMENCE, candidate=f"{CLEMENCE.candidate} {CLEMENCE.candidate}")
    fullest = replace(KONSTANTY, version=2, born=date(2008, 5, 17), candidate_number="0042")
    for number, data in enumerate((*EVERYBODY, longest, fullest)):
        yield Variant(f"name-{number}", data)
