"""The columns of the files: what they may be called and how their cells are read."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from bot.files.reading import cells, names
from bot.files.rows import CertificateRow, EntryRow, OrganisationRow, ResultRow
from domain.text.folding import fold


@dataclass(frozen=True, eq=False)
class Column:
    """One column: the row's field it fills, its standard header, its reader.

    What it is called besides stands in each language's file, `bot/files/words/`.

    Where it `may_be_blank`, what is required is the column alone. One that takes any text is not
    `suggested` for a header that nobody knows: it has to be named. `plain`: cells which, as lines,
    match are taken as they stand; so a column whose every cell differs is read in one go. `blank`
    stands for an empty cell.
    """

    field: str
    header: str
    read: Callable[[str], Any]
    _: KW_ONLY
    required: bool = False
    may_be_blank: bool = False
    blank: Any = ""
    secret: bool = False
    plain: re.Pattern[str] | None = None
    suggested: bool = True


@dataclass(frozen=True, eq=False)
class FileLayout:
    """One kind of file. No two of its rows are alike in `key`.

    Of each there is one, so that it is looked up by what it is: a hash of all that is in it takes
    as long as reading a page of rows.

    `either`: one of these columns at least has to be there, and filled in every row.
    """

    columns: tuple[Column, ...]
    key: Callable[[Mapping[str, Sequence[Any]]], Sequence[str]]
    either: tuple[str, ...] = ()


def _id_number(values: Mapping[str, Sequence[Any]]) -> Sequence[str]:
    return values["id_number"]


def _id_number_or_reference(values: Mapping[str, Sequence[Any]]) -> Sequence[str]:
    numbers = values["id_number"]
    return [one or other for one, other in zip(numbers, values["reference"], strict=True)]


def _name_and_place(values: Mapping[str, Sequence[Any]]) -> Sequence[str]:
    known_by = (values[field] for field in ("name", "city", "country", "type"))
    return [fold(" ".join(cells)) for cells in zip(*known_by, strict=True)]


def _date(field: str, header: str, *, required: bool = False) -> Column:
    return Column(field, header, cells.a_date, required=required, blank=None)


def _score(field: str, header: str) -> Column:
    return Column(field, header, cells.a_score_or_capped, blank=0)


def _of_modules() -> Iterator[Column]:
    """What Linguaskill says of each module besides its score."""
    for module in ("reading", "listening", "speaking", "writing"):
        name = module.capitalize()
        yield Column(f"{module}_level", f"{name} CEFR", cells.a_module_level)
        yield _date(f"{module}_day", f"{name} Date")


_ID_NUMBER = Column("id_number", "ID Number", cells.an_id_number, plain=cells.ID_NUMBERS)
_CANDIDATE = Column("candidate_number", "Candidate Number", cells.a_candidate_number)
_EXAM = Column("exam", "Exam", cells.an_exam, required=True)
_EMAIL = Column("email", "Email", cells.an_address, plain=cells.ADDRESSES)
_REFERENCE = Column("reference", "Reference Number", cells.a_reference, plain=cells.REFERENCES)
_LANGUAGE = Column("language", "Language", cells.a_language)

ENTRIES = FileLayout(
    columns=(
        replace(_ID_NUMBER, required=True),
        Column("secret_number", "Secret Number", cells.a_secret_number, required=True, secret=True),
        Column("first_name", "First Name", names.a_name, required=True, may_be_blank=True),
        Column("family_name", "Family Name", names.a_name, required=True, may_be_blank=True),
        _EXAM,
        _date("exam_date", "Exam Date", required=True),
        Column("centre_number", "Centre Number", cells.a_centre_number),
        _CANDIDATE,
        _date("date_of_birth", "Date of Birth"),
        _EMAIL,
        Column("delivery", "Delivery", cells.a_delivery, blank=None),
        Column("session", "Session", cells.a_session),
        _date("results_from", "Results From"),
        _date("results_by", "Results By"),
        _LANGUAGE,
        Column("school", "School", names.a_group, suggested=False),
        Column("school_class", "Class", names.a_group, suggested=False),
        Column("guardian_email", "Guardian Email", cells.an_address, plain=cells.ADDRESSES),
        Column("guardian_consent", "Guardian Consent", cells.a_consent),
    ),
    key=_id_number,
)

RESULTS = FileLayout(
    columns=(
        _ID_NUMBER,
        _REFERENCE,
        _EXAM,
        Column("status", "Result Status", cells.a_status, blank=None),
        Column("grade", "Result", cells.a_grade, blank=None),
        Column("overall", "Overall Score", cells.a_score_or_capped, blank=None),
        Column("cefr", "CEFR Level", cells.a_level, blank=None),
        _score("reading", "Reading"),
        _score("use_of_english", "Use of English"),
        _score("writing", "Writing"),
        _score("listening", "Listening"),
        _score("speaking", "Speaking"),
        _score("reading_and_writing", "Reading and Writing"),
        _CANDIDATE,
        _date("result_date", "Result Date"),
        *_of_modules(),
    ),
    key=_id_number_or_reference,
    either=("id_number", "reference"),
)

ORGANISATIONS = FileLayout(
    columns=(
        Column("name", "Name", names.an_organisation, required=True),
        Column("type", "Type", cells.a_kind, required=True),
        Column("city", "City", names.a_label),
        Column("country", "Country", names.a_label),
        Column("website", "Website", cells.a_website),
        _EMAIL,
        _LANGUAGE,
    ),
    key=_name_and_place,
)

CERTIFICATES = FileLayout(
    columns=(
        _ID_NUMBER,
        _REFERENCE,
        Column("state", "Certificate Status", cells.a_certificate_state, required=True),
        _date("day", "Date"),
    ),
    key=_id_number_or_reference,
    either=("id_number", "reference"),
)

LAYOUTS: dict[type, FileLayout] = {
    EntryRow: ENTRIES,
    ResultRow: RESULTS,
    OrganisationRow: ORGANISATIONS,
    CertificateRow: CERTIFICATES,
}


def _without_secrets(layout: FileLayout) -> FileLayout:
    columns = (replace(each, required=False) if each.secret else each for each in layout.columns)
    return replace(layout, columns=tuple(columns))


_OWN_SECRETS = {make: _without_secrets(layout) for make, layout in LAYOUTS.items()}


def layout_of(make: type, *, own_secrets: bool) -> FileLayout:
    """The columns of a kind of file; with `own_secrets`, that of secret numbers may be missing."""
    return (_OWN_SECRETS if own_secrets else LAYOUTS)[make]
