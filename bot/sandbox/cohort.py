"""The demo's invented candidates, as the files a centre imports; dated around today."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

CENTRE = "FR181"


@dataclass(frozen=True, kw_only=True)
class Invented:
    """One candidate and one outcome, all of it invented."""

    first_name: str
    family_name: str
    id_number: str
    secret: str
    exam: str
    language: str
    result: tuple[str, ...]  # status, result, overall score, CEFR level
    skills: tuple[str, ...] = ()  # Reading, Use of English, Writing, Listening, Speaking
    mailbox: str = ""  # somebody else's, who has no Telegram either

    @property
    def email(self) -> str:
        """Their mailbox in the demo, or the family's."""
        if self.mailbox:
            return f"{self.mailbox}@courriel.example"
        name = f"{self.first_name}.{self.family_name}".lower().replace(" ", "-")
        plain = name.translate(str.maketrans("éèëïöüçñł", "eeeioucnl"))
        return f"{plain}@courriel.example"


PEOPLE = (
    Invented(
        first_name="Camille",
        family_name="Moreau",
        id_number="CLM204817",
        secret="0482",
        exam="B2 First",
        language="fr",
        result=("RELEASED", "B", "174", "B2"),
        skills=("172", "173", "174", "168", "181"),
    ),
    Invented(
        first_name="Oliver",
        family_name="Hughes",
        id_number="618203KLT",
        secret="7315",
        exam="C1 Advanced",
        language="en",
        result=("RELEASED", "A", "201", "C2"),
        skills=("204", "196", "198", "205", "202"),
    ),
    Invented(
        first_name="Inès",
        family_name="Benali",
        id_number="IBN550291",
        secret="2608",
        exam="B2 First",
        language="fr",
        result=("RELEASED", "LEVEL_B1", "152", "B1"),
        skills=("150", "148", "155", "151", "156"),
    ),
    Invented(
        first_name="Łucja",
        family_name="Nowak",
        id_number="730184NWK",
        secret="9021",
        exam="B2 First",
        language="en",
        result=("PENDING", "", "", ""),
    ),
    Invented(
        first_name="Thanh",
        family_name="Nguyễn",
        id_number="NGT118265",
        secret="4476",
        exam="B2 First",
        language="fr",
        result=("X", "", "", ""),
    ),
)
BY_MAIL = (
    Invented(
        first_name="Léo",
        family_name="Petit",
        id_number="415926LPT",
        secret="3141",
        exam="A2 Key",
        language="fr",
        result=("RELEASED", "B", "135", "A2"),
        skills=("136", "", "134", "132", "138"),
        mailbox="famille.petit",
    ),
    Invented(
        first_name="Emily",
        family_name="Carter",
        id_number="ECR271828",
        secret="1618",
        exam="A2 Key",
        language="en",
        result=("RELEASED", "A", "142", "B1"),
        skills=("144", "", "141", "140", "143"),
        mailbox="carter.family",
    ),
)
"""Who has no Telegram: one in each language of the page, both of one exam."""
EVERYBODY = (*PEOPLE, *BY_MAIL)

ENTRY_COLUMNS = (
    "Centre Number", "Candidate Number", "ID Number", "Secret Number", "First Name", "Family Name",
    "Email", "Exam", "Delivery", "Session", "Exam Date", "Results From", "Results By", "Language",
)  # fmt: skip
RESULT_COLUMNS = (
    "ID Number", "Reference Number", "Exam", "Result Status", "Result", "Overall Score",
    "CEFR Level", "Reading", "Use of English", "Writing", "Listening", "Speaking",
)  # fmt: skip
ORGANISATIONS = (
    ("Université de Valmont", "education", "Valmont", "France", "valmont", "fr"),
    ("Université de Valmont", "education", "Genève", "Suisse", "valmont-geneve", "fr"),
    ("St Mary's University", "education", "Ashford", "United Kingdom", "st-marys", "en"),
    ("École de commerce des Alpes", "education", "Grenoble", "France", "eca", "fr"),
    ("Atelier Lumen", "employer", "Lyon", "France", "lumen", "fr"),
    ("Service d'immigration de Norlande", "immigration", "Port-Nord", "Norlande", "norlande", "fr"),
)


def exam_date(today: date) -> date:
    """Their exam was on a Saturday some seven weeks ago."""
    before = today - timedelta(weeks=7)
    return before - timedelta(days=(before.weekday() - 5) % 7)


def session(today: date) -> str:
    """The session that was in, as the centre's files and staff's orders name it."""
    return f"{exam_date(today):%Y-%m}"


def entries(today: date, people: Sequence[Invented] = EVERYBODY) -> bytes:
    """entries.csv"""
    sat = exam_date(today)
    due = (sat + timedelta(weeks=6), sat + timedelta(weeks=8))
    rows = [
        (
            CENTRE, f"{number:04}", each.id_number, each.secret, each.first_name, each.family_name,
            each.email, each.exam, "paper", session(today), sat.isoformat(), due[0].isoformat(),
            due[1].isoformat(), each.language,
        )
        for number, each in enumerate(people, 1)
    ]  # fmt: skip
    return _csv(ENTRY_COLUMNS, rows)


def results(today: date, people: Sequence[Invented] = EVERYBODY) -> bytes:
    """results.csv"""
    year = f"{exam_date(today):%y}"
    rows = [
        (each.id_number, f"{year}B{CENTRE}{number:04}", each.exam, *each.result, *each.skills)
        for number, each in enumerate(people, 1)
    ]
    return _csv(RESULT_COLUMNS, rows)


def organisations() -> bytes:
    """organisations.csv"""
    rows = [
        (
            name,
            kind,
            city,
            land,
            f"https://www.{host}.example",
            f"admissions@{host}.example",
            tongue,
        )
        for name, kind, city, land, host, tongue in ORGANISATIONS
    ]
    columns = ("Name", "Type", "City", "Country", "Website", "Email", "Language")
    return _csv(columns, rows)


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode()
