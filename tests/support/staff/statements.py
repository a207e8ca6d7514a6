"""The people whose statements the tests print, and how poppler reads them back."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.documents.statement import CheckingWay, Issuer, StatementData
from bot.texts.texts import Texts
from domain.exams.exams import Exam, Skill
from domain.exams.linguaskill import CAPPED, LINGUASKILL, LinguaskillReport, ModuleScore
from domain.exams.meaning import Meaning
from domain.exams.names import exam_named
from domain.exams.young_learners import YOUNG_LEARNERS, shields

TEXTS = Texts(ZoneInfo("Europe/Paris"))
LUMIERE = Issuer(
    name="Centre de langues Lumière",
    number="FR057",
    address="14 quai des Brumes, 69002 Lyon",
    contact="resultats@lumiere.example",
    website="www.lumiere.example",
    head="Hélène Marchetti",
    role="Directrice du centre",
)


def meant(name: str, overall: int) -> Meaning:
    """What a score of an exam means."""
    exam = exam_named(name)
    assert isinstance(exam, Exam), name
    return Meaning(exam, exam.grade(overall), overall)


CODE = "682P-G9B2-5A6T-QGWD"
BY_MAIL = CheckingWay(
    code=CODE, link=f"mailto:{LUMIERE.contact}?subject={CODE}", mail=LUMIERE.contact
)
MAI = StatementData(
    issuer=LUMIERE,
    candidate="Nguyễn Thị Hồng Mai",
    place="Lyon",
    meaning=meant("B2 First", 174),
    session="novembre 2026",
    result="Note B",
    skills=(
        ("Reading", 171),
        ("Use of English", 164),
        ("Writing", 178),
        ("Listening", 169),
        ("Speaking", 188),
    ),
    released_on=date(2026, 12, 1),
    issued_on=date(2026, 12, 1),
    reference="26BFR0570042",
    language="fr",
    check=BY_MAIL,
)
OTKIR = replace(MAI, candidate="Oʻtkir Toʻraxonov", language="en", session="November 2026")
CLEMENCE = replace(
    MAI,
    candidate="Clémence-Alexandrine de La Rochefoucauld-Montbéliard",
    meaning=meant("A2 Key for Schools", 95),
    result="Score communiqué",
    skills=(("Reading and Writing", 92), ("Listening", 97), ("Speaking", 99)),
)
KONSTANTY = replace(
    OTKIR,
    candidate="Konstanty Łukasz Żółć-Wiśniewski",
    meaning=meant("C2 Proficiency", 224),
    result="Grade A",
    skills=tuple((skill, 222) for skill, _ in MAI.skills),
)
AYSE = replace(
    MAI,
    candidate="Ayşe Gül Işıldağ Ένα Юлия",
    meaning=meant("B1 Preliminary", 145),
    skills=(("Reading", 147), ("Writing", 150), ("Listening", 140), ("Speaking", 143)),
)
LEO = replace(
    MAI,
    candidate="Léo Petit",
    meaning=shields(
        YOUNG_LEARNERS[1],
        [(Skill.LISTENING, 5), (Skill.READING_AND_WRITING, 4), (Skill.SPEAKING, 4)],
    ),
    result="boucliers",
    skills=(),
)
LINA = replace(
    OTKIR,
    candidate="Lina Haddad",
    meaning=LinguaskillReport(
        LINGUASKILL[1],
        (
            ModuleScore(Skill.READING, 166, date(2026, 11, 12)),
            ModuleScore(Skill.LISTENING, CAPPED, date(2026, 11, 12)),
            ModuleScore(Skill.SPEAKING, 148),
            ModuleScore(Skill.WRITING, 138, date(2026, 11, 14)),
        ),
        159,
    ),
    result="scores by module",
    skills=(),
    reference="",
)
EVERYBODY = (MAI, OTKIR, CLEMENCE, KONSTANTY, AYSE, LEO, LINA)

INSTALLED = pytest.mark.skipif(not shutil.which("wkhtmltopdf"), reason="needs wkhtmltopdf")
ENGINES = [
    pytest.param("pool", marks=INSTALLED),
    pytest.param("pdfkit", marks=INSTALLED),
    pytest.param("weasyprint"),
]
KEPT = [ENGINES[0], ENGINES[2]]


def read(tool: str, pdf: bytes, *options: str) -> str:
    """What one of poppler's tools says of a PDF."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is missing: apt install poppler-utils")
    target = ["-"] if tool == "pdftotext" else []
    command = [tool, *options, "-", *target]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()  # noqa: S603
