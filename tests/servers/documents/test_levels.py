"""Chat, document and letter tell one story of a result, and a true one.

Every exam, every score of its range, both languages; the truth is the published table, not the
rules of the desk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bot.documents.filling import StatementFiller
from bot.documents.layout import StatementLayout
from bot.documents.press import StatementPress
from bot.documents.statement import StatementData
from domain.conversations.results import result_lines, result_notes
from domain.exams.exams import EXAMS, Exam, Grade
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.records import Result
from domain.mail import standing
from domain.mail.reading import LetterKind, Reading
from tests.support.offenders import name_offenders
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, result_of
from tests.support.pure.facts import FakeFacts
from tests.support.pure.world import said
from tests.support.staff.statements import read

# From the published tables: the lowest certified score, grade C, B, A, by the exam's level.
TABLE = {
    "A2": (100, 120, 133, 140),
    "B1": (120, 140, 153, 160),
    "B2": (140, 160, 173, 180),
    "C1": (160, 180, 193, 200),
    "C2": (180, 200, 213, 220),
}
BANDS = {80: "", 100: "A1", 120: "A2", 140: "B1", 160: "B2", 180: "C1", 200: "C2"}
OLD = {"A": "DISTINCTION", "B": "MERIT", "C": "PASS"}
UNCERTIFIED = {"en": "not certified in this exam", "fr": "non certifié à cet examen"}
PROMISE = {"en": "[Yy]our certificate", "fr": r"certificat .*(attestera|arrivera)"}
LEVEL = r"\b(?:A1|A2|B1|B2|C1|C2)\b"


@dataclass(frozen=True)
class Case:
    """A score of an exam, under a grade, told in a language."""

    exam: Exam
    overall: int
    grade: str
    language: str

    @property
    def band(self) -> str:
        return BANDS[min(self.overall // 20 * 20, 200)]

    @property
    def level(self) -> str:
        """What the table certifies, "" for nothing."""
        return self.band if self.overall >= TABLE[self.exam.level][0] else ""

    @property
    def result(self) -> Result:
        scores = tuple((skill.value, self.overall) for skill in self.exam.skills)
        return replace(
            result_of(CANDIDATES["Emma"], "B"),
            exam=self.exam.name,
            grade=self.grade,
            overall=self.overall,
            cefr="A1",  # whatever a store holds: it is not asked
            skills=scores,
            result_date=date(2026, 12, 1),
        )


def graded(exam: Exam, overall: int) -> Iterator[str]:
    """The grades of a score: today's and, where there was one, the older word."""
    below, c, b, a = TABLE[exam.level]
    names = ((a, "A"), (b, "B"), (c, "C"), (below, f"LEVEL_{BANDS[min(overall // 20 * 20, 200)]}"))
    grade = next((name for start, name in names if overall >= start), "NONE")
    yield grade
    if exam.old_words and grade in OLD:
        yield OLD[grade]


CASES = [
    Case(exam, overall, grade, language)
    for exam in EXAMS
    for overall in range(exam.lowest, exam.highest + 1)
    for grade in graded(exam, overall)
    for language in ("en", "fr")
]


EDGES = {*BANDS, *(score for scores in TABLE.values() for score in scores)}
AT_EDGES = [
    each
    for each in CASES
    if {each.overall, each.overall + 1} & EDGES
    or each.overall in {each.exam.lowest, each.exam.highest}
]
"""On both sides of every edge of the table, and at the ends of each exam."""


@cache
def filler() -> StatementFiller:
    settings, wording, _ = said()
    return StatementFiller(settings, wording.texts)


def statement(case: Case) -> StatementData:
    data = filler().filled(EMMA.entry, case.result, case.language)
    assert data is not None
    return data


def plain(html: str) -> str:
    """What is read of a page."""
    seen = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", html)
    return " ".join(seen.replace("&#39;", "’").split())


def chat(case: Case) -> str:
    told = (*result_lines(EMMA, case.result), *result_notes(case.result))
    html = said()[1].html(told, case.language)
    return plain(html)


@cache
def layout() -> StatementLayout:
    return StatementLayout(said()[1].texts)


def is_told_in_the_chat(case: Case) -> None:
    is_true_in_words(chat(case), case)


def is_true_in_words(text: str, case: Case) -> None:
    levels = re.findall(rf"(?:CEFR level|Niveau CECRL)\s?: ({LEVEL})", text)
    assert levels == ([case.level] if case.level else [])
    assert UNCERTIFIED[case.language] not in text
    promised = re.findall(rf"(?:state level|attestera le niveau) ({LEVEL})", text)
    assert promised == ([case.level] if case.level else [])
    assert bool(re.search(PROMISE[case.language], text)) == bool(case.level)
    assert (band(case) in text) == (not case.level)


def band(case: Case) -> str:
    """Where the score lies, as the table has it."""
    first = case.overall // 20 * 20
    start, end = (200, 230) if first >= 200 else (first, first + 19)
    if case.language == "en":
        place = f"in the band of level {case.band}" if case.band else "below level A1"
        return f"{case.overall} lies {place} ({start} to {end})"
    place = f"dans la tranche du niveau {case.band}" if case.band else "sous le niveau A1"
    return f"{case.overall} se situe {place} ({start} à {end})"


def is_told_in_the_document(case: Case) -> None:
    is_printed(plain(layout().html(statement(case))), case)


def is_printed(text: str, case: Case) -> None:
    box = {"en": "CEFR level", "fr": "Niveau CECRL"}[case.language]
    boxed = re.search(
        rf"(?i){box} {case.overall} (.+?) (?:This exam reports|À cet examen, les)", text
    )
    assert boxed
    assert boxed[1] == (case.level or UNCERTIFIED[case.language])
    means = re.findall(rf"(?:What level|Ce que signifie le niveau) ({LEVEL})", text)
    assert means == ([case.level] if case.level else [])
    assert (band(case) in text) == (not case.level)
    assert bool(re.search(r"\b(Certificate|Certificat) [A-C]", text)) == bool(case.level)


def test_the_chat_tells_every_score_as_the_table_has_it() -> None:
    name_offenders(is_told_in_the_chat, [(each,) for each in CASES])


@pytest.mark.parametrize(
    "cases", [AT_EDGES, pytest.param(CASES, marks=pytest.mark.long)], ids=["edges", "every"]
)
def test_the_document_tells_every_score_as_the_table_has_it(cases: list[Case]) -> None:
    name_offenders(is_told_in_the_document, [(each,) for each in cases])


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_pdf_reads_as_the_page_at_each_edge(language: str, tmp_path: Path) -> None:
    edges = {"A2 Key": (82, 100, 150), "C1 Advanced": (152, 160, 180), "C2 Proficiency": (178, 230)}
    async with StatementPress(said()[1].texts, workers=1, base=tmp_path) as press:
        for exam in (each for each in EXAMS if each.name in edges):
            for overall in edges[exam.name]:
                case = Case(exam, overall, next(graded(exam, overall)), language)
                pdf = await press.statement(statement(case))
                is_printed(" ".join(read("pdftotext", pdf, "-raw").split()), case)


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_pdf_of_every_score_reads_as_its_page(language: str, tmp_path: Path) -> None:
    async with StatementPress(said()[1].texts, base=tmp_path) as press:
        for case in (each for each in CASES if each.language == language):
            pdf = await press.statement(statement(case))
            is_printed(" ".join(read("pdftotext", pdf, "-raw").split()), case)


def letter(case: Case) -> str:
    """The answer to RESULT, as the desk decides and writes it."""
    emma = replace(EMMA, statement_by_mail=True)
    facts = FakeFacts(accounts=(emma,), outcomes={EMMA.id: (case.result,)})
    [given] = standing.result(emma, Received(Reading(LetterKind.HUMAN), EMMA.email), facts).effects
    assert isinstance(given, Write)
    values = {"name": "Emma", "exam": case.exam.name, "lines": given.lines}
    return " ".join(said()[2].write(given.letter, case.language, values).text.split())


def is_told_in_the_letter(case: Case) -> None:
    is_true_in_words(letter(case), case)


@pytest.mark.parametrize(
    "cases", [AT_EDGES, pytest.param(CASES, marks=pytest.mark.long)], ids=["edges", "every"]
)
def test_the_letter_tells_every_score_as_the_table_has_it(cases: list[Case]) -> None:
    name_offenders(is_told_in_the_letter, [(each,) for each in cases])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_letter_to_an_organisation_tells_no_level_and_promises_no_certificate(
    language: str,
) -> None:
    values = {"name": "Emma", "exam": "the exam", "candidate": "Emma Clarke"}
    values |= {"reference": "26BFR1810003", "share": "7", "note": "", "check": ""}
    values |= {"filed": "Clarke, Emma", "born": "none", "session": "June", "result": "Pass"}
    values |= {"number": "none", "until": "none"}
    text = said()[2].write("institution.notice.result-shared", language, values).text
    assert not re.search(LEVEL, text)
    assert "certificat" not in text.lower()


def test_a_store_s_own_word_for_the_level_is_not_asked() -> None:
    lucas = Case(EXAMS[3], 152, Grade.NONE, "en")
    assert lucas.result.cefr == "A1"
    assert "A1" not in chat(lucas)
