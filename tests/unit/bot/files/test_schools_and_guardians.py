"""What a file of entries may say beside: a school, a class, a guardian's address and consent."""

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


@each_of(["Guardian Consent", "parental consent", "Accord parental", "Autorisation des parents"])
def test_a_guardians_consent_is_a_yes_or_a_no_in_both_languages(title: str) -> None:
    said = {"yes": ("Yes", "OUI", "x", "1", "signé", "given"), "no": ("No", "non", "0", "refusé")}
    for consent, cells in said.items():
        for cell in cells:
            [row] = entries(csv_of(ENTRY | {title: cell})).rows
            assert row.guardian_consent == consent, (title, cell)


def test_a_consent_that_is_neither_is_told_and_left_out() -> None:
    found = entry(Guardian_Consent="to be asked")
    assert [each.column for each in found.warned] == ["Guardian Consent"]
    assert found.rows[0].guardian_consent == ""
    assert entry(Guardian_Consent="").rows[0].guardian_consent == ""


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
