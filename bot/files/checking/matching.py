"""Checks a result against the entry it claims to be of, which only the store knows."""

from dataclasses import dataclass

from bot.files.rows import RefusedRow, ResultRow
from domain.exams.linguaskill import LinguaskillTest
from domain.exams.names import exam_named
from domain.exams.reference import reference
from domain.machine.sentence import Line


@dataclass(frozen=True)
class EntryNumbers:
    """What an entry is known by; "" where the centre never said."""

    centre_number: str
    candidate_number: str
    exam: str


def mismatch(row: ResultRow, entry: EntryNumbers) -> RefusedRow | None:
    """Why a result cannot be that of an entry.

    Its exam must lead to the same certificate, and a reference number holds the numbers of the
    entry's centre and candidate. The columns have their standard headers here.
    """
    if _certificate(row.exam) != _certificate(entry.exam):
        expected = Line("import-entry-exam-differs", {"exam": entry.exam})
        return RefusedRow(row.row, "Exam", row.exam, expected)
    said = reference(row.reference)
    if said and entry.centre_number not in {"", said.centre_number}:
        expected = Line("import-entry-centre-differs", {"centre": entry.centre_number})
        return RefusedRow(row.row, "Reference Number", row.reference, expected)
    expected = Line("import-entry-candidate-differs", {"candidate": entry.candidate_number})
    if said and entry.candidate_number not in {"", said.candidate_number}:
        return RefusedRow(row.row, "Reference Number", row.reference, expected)
    if entry.candidate_number and row.candidate_number not in {"", entry.candidate_number}:
        return RefusedRow(row.row, "Candidate Number", row.candidate_number, expected)
    return None


def _certificate(name: str) -> str:
    exam = exam_named(name)
    return name if exam is None or isinstance(exam, LinguaskillTest) else exam.certificate
