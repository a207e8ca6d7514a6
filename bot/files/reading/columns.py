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
    """One column: the row's field it fills, its standard header, other headers, its reader.

    Where it `may_be_blank`, what is required is the column alone. One that takes any text is not
    `suggested` for a header that nobody knows: it has to be named. `plain`: cells which, as lines,
    match are taken as they stand; so a column whose every cell differs is read in one go. `blank`
    stands for an empty cell.
    """

    field: str
    header: str
    read: Callable[[str], Any]
    others: tuple[str, ...] = ()
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


def _date(field: str, header: str, *others: str, required: bool = False) -> Column:
    return Column(field, header, cells.a_date, others, required=required, blank=None)


def _score(field: str, header: str, *others: str) -> Column:
    return Column(field, header, cells.a_score_or_capped, others, blank=0)


def _of_modules() -> Iterator[Column]:
    """What Linguaskill says of each module besides its score."""
    for module, french in _MODULES.items():
        name = module.capitalize()
        levels = (f"{name} CEFR Level", f"{name} Level", f"CEFR {name}", f"Niveau {french}")
        days = (f"{name} Test Date", f"Date {name}", f"Date {french}")
        yield Column(f"{module}_level", f"{name} CEFR", cells.a_module_level, levels)
        yield _date(f"{module}_day", f"{name} Date", *days)


def _shields(part: str) -> tuple[str, ...]:
    """What a column of young learners' shields is called besides."""
    return f"{part} Shields", f"Shields {part}", f"Boucliers {part}"


_MODULES = {"reading": "Compréhension écrite", "listening": "Compréhension orale",
            "speaking": "Expression orale", "writing": "Expression écrite"}  # fmt: skip
_ID_NUMBER = Column(
    "id_number", "ID Number", cells.an_id_number,
    ("ID", "Candidate ID", "Identifiant", "Numéro d'identification"), plain=cells.ID_NUMBERS,
)  # fmt: skip
_CANDIDATE = Column(
    "candidate_number", "Candidate Number", cells.a_candidate_number,
    ("Numéro de candidat", "Numéro du candidat", "Numéro candidat"),
)  # fmt: skip
_EXAM = Column("exam", "Exam", cells.an_exam, ("Exam Type", "Qualification", "Examen", "Test"),
               required=True)  # fmt: skip
_EMAIL = Column(
    "email", "Email", cells.an_address,
    ("Email Address", "Mail", "Courriel", "Adresse e-mail", "Adresse mail", "Adresse électronique"),
    plain=cells.ADDRESSES,
)  # fmt: skip
_REFERENCE = Column(
    "reference", "Reference Number", cells.a_reference,
    ("Reference", "Ref", "Référence", "Numéro de référence"), plain=cells.REFERENCES,
)  # fmt: skip
_LANGUAGE = Column("language", "Language", cells.a_language, ("Langue",))

ENTRIES = FileLayout(
    columns=(
        Column("id_number", "ID Number", cells.an_id_number, _ID_NUMBER.others, required=True,
               plain=cells.ID_NUMBERS),
        Column("secret_number", "Secret Number", cells.a_secret_number,
               ("Secret", "PIN", "Code secret", "Numéro secret"), required=True, secret=True),
        Column("first_name", "First Name", names.a_name,
               ("Given Name", "Given Names", "First Names", "Forename", "Prénom", "Prénoms"),
               required=True, may_be_blank=True),
        Column("family_name", "Family Name", names.a_name,
               ("Surname", "Last Name", "Nom", "Nom de famille"), required=True, may_be_blank=True),
        _EXAM,
        _date("exam_date", "Exam Date", "Date d'examen", "Date de l'examen", required=True),
        Column("centre_number", "Centre Number", cells.a_centre_number,
               ("Numéro de centre", "Numéro du centre", "Center Number")),
        _CANDIDATE,
        _date("date_of_birth", "Date of Birth", "DOB", "Birth Date", "Date de naissance",
              "Né le", "Née le"),
        _EMAIL,
        Column("delivery", "Delivery", cells.a_delivery,
               ("Delivery Method", "Mode", "Mode de passation", "Format"), blank=None),
        Column("session", "Session", cells.a_session, ("Exam Session", "Session d'examen")),
        _date("results_from", "Results From", "Résultats dès", "Résultats à partir du",
              "Résultats dès le"),
        _date("results_by", "Results By", "Résultats au plus tard", "Résultats avant le",
              "Résultats au plus tard le"),
        _LANGUAGE,
        Column("school", "School", names.a_group,
               ("School Name", "Établissement", "Établissement scolaire", "École", "Lycée",
                "Nom de l'établissement", "Nom de l'école"), suggested=False),
        Column("school_class", "Class", names.a_group,
               ("Class Name", "School Class", "Classe", "Nom de la classe"), suggested=False),
        Column("guardian_email", "Guardian Email", cells.an_address,
               ("Guardian's Email", "Guardian Email Address", "Email of Guardian", "Parent Email",
                "Parents' Email", "Parent's Email", "Parent Email Address", "Parent/Guardian Email",
                "Email Parent", "Email parents", "Mail des parents",
                "E-mail des parents", "Adresse e-mail des parents", "Courriel des parents",
                "Email responsable", "Email responsable légal",
                "Email du responsable légal", "E-mail du responsable",
                "Courriel du responsable", "Courriel du responsable légal",
                "Adresse e-mail du responsable", "Adresse e-mail du responsable légal"),
               plain=cells.ADDRESSES),
    ),
    key=_id_number,
)  # fmt: skip

RESULTS = FileLayout(
    columns=(
        _ID_NUMBER,
        _REFERENCE,
        _EXAM,
        Column("status", "Result Status", cells.a_status, ("Status", "Statut"), blank=None),
        Column("grade", "Result", cells.a_grade, ("Grade", "Résultat", "Note"), blank=None),
        Column("overall", "Overall Score", cells.a_score_or_capped,
               ("Overall", "Score global", "Score", "Scale Score", "Average Score", "Average",
                "Score moyen", "Moyenne"), blank=None),
        Column("cefr", "CEFR Level", cells.a_level,
               ("CEFR", "Level", "Average CEFR", "Average CEFR Level", "Niveau", "Niveau moyen",
                "Niveau CECRL", "Niveau CECR", "CECRL", "CECR"), blank=None),
        _score("reading", "Reading", "Reading Score", "Compréhension écrite"),
        _score("use_of_english", "Use of English", "UoE"),
        _score("writing", "Writing", "Writing Score", "Expression écrite", "Production écrite"),
        _score("listening", "Listening", "Listening Score", "Compréhension orale",
               *_shields("Listening")),
        _score("speaking", "Speaking", "Speaking Score", "Expression orale", "Production orale",
               *_shields("Speaking")),
        _score("reading_and_writing", "Reading and Writing", "Reading & Writing",
               "Compréhension et expression écrites", *_shields("Reading and Writing"),
               "Reading & Writing Shields"),
        _CANDIDATE,
        _date("result_date", "Result Date", "Date du résultat", "Date de résultat"),
        *_of_modules(),
    ),
    key=_id_number_or_reference,
    either=("id_number", "reference"),
)  # fmt: skip

ORGANISATIONS = FileLayout(
    columns=(
        Column("name", "Name", names.a_label, ("Organisation", "Organization", "Nom"),
               required=True),
        Column("type", "Type", cells.a_kind, ("Kind", "Catégorie"), required=True),
        Column("city", "City", names.a_label, ("Town", "Ville")),
        Column("country", "Country", names.a_label, ("Pays",)),
        Column("website", "Website", cells.a_website, ("Web", "URL", "Site", "Site web",
               "Site internet")),
        _EMAIL,
        _LANGUAGE,
    ),
    key=_name_and_place,
)  # fmt: skip

CERTIFICATES = FileLayout(
    columns=(
        _ID_NUMBER,
        _REFERENCE,
        Column("state", "Certificate Status", cells.a_certificate_state,
               ("Status of Certificate", "Certificate", "Status", "Statut du certificat",
                "État du certificat", "Certificat", "Statut", "État"), required=True),
        _date("day", "Date", "Certificate Date", "Arrived On", "Collected On", "Date du certificat",
              "Date d'arrivée", "Date de retrait", "Date de remise"),
    ),
    key=_id_number_or_reference,
    either=("id_number", "reference"),
)  # fmt: skip

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
