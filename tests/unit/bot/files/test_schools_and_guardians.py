"""What a file of entries may say beside: a school, a class, a guardian's address."""

from bot.files.rows import EntryRow
from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, csv_of, entries, entry

HEADERS = {
    "school": ("School", "school name", "Établissement", "Etablissement scolaire", "LYCÉE"),
    "school_class": ("Class", "Classe", "Nom de la classe"),
    "guardian_email": (
        "Guardian Email", "Guardian’s e-mail", "Parent/Guardian E-mail", "parent email",
        "E-mail des parents", "Courriel du responsable légal", "Adresse e-mail du responsable",
    ),
}  # fmt: skip
SAID = {"school": "Lycée Hugo", "school_class": "2nde 3", "guardian_email": "mum@petit.fr"}


@each_of(HEADERS)
def test_each_is_known_by_its_titles_in_both_languages(field: str) -> None:
    for title in HEADERS[field]:
        [row] = entries(csv_of(ENTRY | {title: SAID[field]})).rows
        assert getattr(row, field) == SAID[field], title


def test_a_file_says_them_or_leaves_them_out() -> None:
    [row] = entry().rows
    assert {getattr(row, field) for field in SAID} == {""}


@each_of([("3", "3"), ("3eB", "3eB"), ("T°5", "T°5"), ("-", ""), ("#N/A", ""), ("LycÃ©e", "Lycée")])
def test_a_class_may_be_a_number_and_a_dash_is_none(cell: str, name: str) -> None:
    [row] = entry(Class=cell).rows
    assert row.school_class == name


def test_what_is_no_address_is_told_and_left_out() -> None:
    found = entry(Guardian_Email="Mme Petit")
    assert [each.column for each in found.warned] == ["Guardian Email"]
    assert found.rows[0].guardian_email == ""


def test_a_column_that_holds_any_text_is_named_by_staff_and_never_proposed() -> None:
    content = csv_of(ENTRY | {"Gender": "Nonbinaire", "Site": "Lycée Hugo"})
    found = entries(content)
    assert found.reading.unknown == ()
    [row] = entries(content, columns=(("Site", "School"),)).rows
    assert (row.school, isinstance(row, EntryRow)) == ("Lycée Hugo", True)


def test_a_column_of_addresses_is_asked_about() -> None:
    found = entries(csv_of(ENTRY | {"Email": "ana@example.org", "Contact 2": "mum@petit.fr"}))
    [asked] = found.reading.unknown
    assert (asked.title, asked.could_be) == ("Contact 2", ("Guardian Email",))
