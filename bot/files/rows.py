"""What comes out of a file: checked rows, and what was found wrong, mended or doubtful in it."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field, fields
from datetime import date
from typing import Any, Generic, TypeVar

from bot.files.readings import FileReading
from domain.exams.exams import Cefr, Delivery, Grade, Skill, Status
from domain.exams.organisations import Kind
from domain.machine.certificates.records import CertificateState
from domain.machine.sentence import Line


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """One candidate's place in one exam session, as the file says it, every cell checked.

    `row` is the spreadsheet's (1 is the header). `exam` is the exam's name today, `session` is
    `YYYY-MM`. A text the file leaves out is "", anything else None.
    """

    row: int
    id_number: str
    secret_number: str = field(repr=False)
    first_name: str
    family_name: str
    exam: str
    exam_date: date
    centre_number: str = ""
    candidate_number: str = ""
    date_of_birth: date | None = None
    email: str = ""
    delivery: Delivery | None = None
    session: str = ""
    results_from: date | None = None
    results_by: date | None = None
    language: str = ""
    school: str = ""
    school_class: str = ""
    guardian_email: str = ""
    guardian_consent: str = ""


@dataclass(frozen=True, kw_only=True)
class ResultRow:
    """One entry's outcome, free of contradictions by the rules of its exam.

    It names its entry by `id_number`, `reference` or both. `grade`, `overall` and skill scores
    are only there when `status` is RELEASED; a score of 0 is one that is not reported. `cefr` is
    the level certified: None where no certificate is due, whatever the file says. Of Linguaskill
    scores are such as `domain/exams/linguaskill.py` keeps them, and `days` says by module when.
    """

    row: int
    id_number: str
    reference: str
    exam: str
    status: Status
    grade: Grade | None
    overall: int | None
    cefr: Cefr | None
    reading: int = 0
    use_of_english: int = 0
    writing: int = 0
    listening: int = 0
    speaking: int = 0
    reading_and_writing: int = 0
    candidate_number: str = ""
    result_date: date | None = None
    days: tuple[tuple[Skill, date], ...] = ()

    @property
    def skills(self) -> tuple[tuple[Skill, int], ...]:
        """The reported skill scores, in the order of the Statement of Results."""
        scores = (
            (Skill.READING_AND_WRITING, self.reading_and_writing),
            (Skill.READING, self.reading),
            (Skill.USE_OF_ENGLISH, self.use_of_english),
            (Skill.WRITING, self.writing),
            (Skill.LISTENING, self.listening),
            (Skill.SPEAKING, self.speaking),
        )
        return tuple(each for each in scores if each[1])


@dataclass(frozen=True, kw_only=True)
class OrganisationRow:
    """An organisation that results may be sent to."""

    row: int
    name: str
    type: Kind
    city: str = ""
    country: str = ""
    website: str = ""
    email: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class CertificateRow:
    """What has become of one entry's certificate, which `id_number`, `reference` or both name."""

    row: int
    id_number: str
    reference: str
    state: CertificateState
    day: date | None = None


@dataclass(frozen=True)
class RefusedRow:
    """Why a row is left out; one row may have several. Row 0 is the file, row 1 its header.

    `column` is the file's own header. `found` is what stands there, a secret number as dots.
    `expected` is a sentence of `imports.ftl`. `whole`: because of it nothing of the file is kept.
    """

    row: int
    column: str
    found: str
    expected: Line
    _: KW_ONLY
    whole: bool = False


@dataclass(frozen=True, slots=True)
class RepairedRow:
    """A cell that was put right on the way in, before and after; a secret number as dots."""

    row: int
    column: str
    found: str
    became: str


@dataclass(frozen=True, slots=True)
class WarnedRow:
    """What is accepted and yet should be looked at."""

    row: int
    column: str
    found: str
    why: Line


@dataclass(frozen=True)
class PickedRows:
    """Rows by the spreadsheet's numbers, the header first; `separator` stands between cells."""

    separator: str
    rows: tuple[tuple[int, tuple[str, ...]], ...] = field(repr=False)


Row = TypeVar("Row", bound=EntryRow | ResultRow | OrganisationRow | CertificateRow)


@dataclass(frozen=True)
class Batch(Generic[Row]):
    """Some rows of a file and everything found in them; `last_row` tells how far the file is read.

    The first one says how the file is read (`reading`).

    It holds columns, in the order of the row's fields: a writer of many rows takes these, `rows`
    makes objects of them, at some microseconds each.
    """

    make: type[Row]
    _: KW_ONLY
    columns: tuple[Sequence[Any], ...] = field(default=(), repr=False)
    refused: tuple[RefusedRow, ...] = ()
    repaired: tuple[RepairedRow, ...] = ()
    warned: tuple[WarnedRow, ...] = ()
    last_row: int = 0
    reading: FileReading | None = None

    @property
    def named(self) -> dict[str, Sequence[Any]]:
        """The columns by the row's fields; empty ones where no row may be kept."""
        names = [each.name for each in fields(self.make)]
        return dict(zip(names, self.columns or [()] * len(names), strict=True))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that may be kept, in the order of the file."""
        names = [each.name for each in fields(self.make)]
        rows = zip(*self.columns, strict=True)
        return tuple(self.make(**dict(zip(names, row, strict=True))) for row in rows)
