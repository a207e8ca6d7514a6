"""Columns whose header nobody knows: asked about with what stands in them, secrets masked."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.reading.columns import LAYOUTS
from bot.texts.texts import Texts
from domain.conversations.staff.file_review import column_line
from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, RESULT, Read, csv_of, entries, results

TEXTS = Texts(ZoneInfo("Europe/Paris"))


def renamed(row: dict[str, str], **titles: str) -> dict[str, str]:
    return {titles.get(name.replace(" ", "_"), name): cell for name, cell in row.items()}


UNKNOWN = csv_of(renamed(ENTRY, ID_Number="Cand. Ref.", Secret_Number="Chiffre"))


def asked(found: Read) -> dict[str, tuple[str, ...]]:
    return {each.title: each.could_be for each in found.reading.unknown}


def test_an_unknown_column_is_asked_about_with_what_it_could_be() -> None:
    found = entries(UNKNOWN)
    assert {title: fits[0] for title, fits in asked(found).items()} == {
        "Cand. Ref.": "ID Number",
        "Chiffre": "Secret Number",
    }
    assert found.reading.unknown[0].samples == ("SIR094701",)
    assert "Candidate Number" in asked(found)["Chiffre"]
    assert found.rows == []


def test_a_title_that_would_be_a_datum_in_another_column_is_a_title() -> None:
    cells = dict(
        zip(("Ref", "Pass", "Given", "Sur", "Paper", "When"), ENTRY.values(), strict=False)
    )
    assert {"Ref", "Paper"} <= asked(entries(csv_of(cells))).keys()
    below = csv_of(cells | {"Paper": "Digital"})
    assert entries(below).reasons == ["header-unknown"]


@given(st.integers(0, 9999))
def test_what_may_be_a_secret_number_is_never_shown_in_a_question(number: int) -> None:
    for cell in (f"{number:04}", f"{number}.0", f'="{number:04}"', f"'{number:04}"):
        content = csv_of(renamed(ENTRY | {"Secret Number": cell}, Secret_Number="Chiffre"))
        found = entries(content)
        assert f"{number:04}" not in repr((found.reading.unknown, found.warned))
        assert set("".join(each.samples[0] for each in found.reading.unknown)) == {"•"}


def test_what_was_said_of_a_column_is_how_it_is_read() -> None:
    said = (("cand ref", "ID Number"), ("Chiffre", "Secret Number"))
    found = entries(UNKNOWN, columns=said)
    assert (found.rows, found.reading.unknown) == (entries(csv_of(ENTRY)).rows, ())


def test_a_column_said_to_be_none_is_asked_about_no_more() -> None:
    content = csv_of(RESULT | {"Points": "195"})
    without = {name: cell for name, cell in RESULT.items() if name != "Speaking"}
    content = csv_of(without | {"Points": "195"})
    assert "Speaking" in asked(results(content))["Points"]
    found = results(content, columns=(("Points", "-"),))
    assert (found.reading.unknown, [each.row for each in found.warned if each.row == 1]) == ((), [])


def test_a_column_that_could_be_nothing_is_told_and_not_asked_about() -> None:
    found = results(csv_of(RESULT | {"Comment": "came late"}))
    assert asked(found) == {}
    assert [each.why.phrase for each in found.warned] == ["import-column-unused"]


def test_a_known_header_cannot_be_said_to_be_another_column() -> None:
    found = entries(csv_of(ENTRY), columns=(("First Name", "Family Name"),))
    assert found.rows == entries(csv_of(ENTRY)).rows


def test_a_title_typed_for_a_file_that_is_not_in_it_is_refused_with_the_headers_there_are() -> None:
    found = entries(csv_of(ENTRY), columns=(("Nope", "Email"),), titles=("Nope",))
    assert (found.rows, found.reasons) == ([], ["column-absent"])
    assert found.refused[0].found == "Nope"
    assert found.refused[0].expected.params["headers"] == ", ".join(ENTRY)


@pytest.mark.parametrize("meant", ["Email", "-"])
def test_a_title_typed_for_a_file_that_means_another_column_is_refused(meant: str) -> None:
    found = entries(csv_of(ENTRY), columns=(("first name", meant),), titles=("First  name",))
    assert (found.rows, found.reasons) == ([], ["column-known"])


def test_a_title_typed_for_a_file_may_be_written_and_known_in_its_own_way() -> None:
    said = (("CAND REF", "ID Number"), ("chiffre", "Secret Number"), ("Exam", "Exam"))
    found = entries(UNKNOWN, columns=said, titles=tuple(title for title, _ in said))
    assert found.rows == entries(csv_of(ENTRY)).rows


def test_two_columns_said_to_be_the_same_are_refused() -> None:
    found = entries(csv_of(ENTRY | {"Ref": "1"}), columns=(("Ref", "ID Number"),))
    assert found.reasons == ["column-twice"]


def test_what_was_said_of_a_column_is_part_of_what_is_approved() -> None:
    plain = csv_of({name: cell for name, cell in RESULT.items() if name != "Speaking"} | {"P": "1"})
    one = results(plain, columns=(("P", "-"),)).reading.digest
    other = results(plain, columns=(("P", "Speaking"),)).reading.digest
    assert one != other


FOREIGN = {"Prüfling": "SIR094701", "Prüfung": "CAE", "Ergebnis": "B", "Punkte": "195"}
FOREIGN |= {"Stufe": "C1"}


@each_of([",", ";", "\t"])
def test_a_file_whose_every_title_is_unknown_is_asked_about(separator: str) -> None:
    found = asked(results(csv_of(FOREIGN, separator=separator)))
    assert set(found) == set(FOREIGN)
    assert "ID Number" in found["Prüfling"]


def test_what_was_said_of_every_title_is_enough_to_read_it() -> None:
    meant = ("ID Number", "Exam", "Result", "Overall Score", "CEFR Level")
    said = tuple(zip(FOREIGN, meant, strict=True))
    found = results(csv_of(FOREIGN), columns=said)
    assert [each.overall for each in found.rows] == [195]


@each_of(
    [
        b"SIR094701,CAE,B,195\nSIR094702,CAE,B,196\n",
        b"Durand,Marie,m@x.fr\nLopez,Ana,a@x.fr\n",
        b"Durand,CAE,Marie\nLopez,FCE,Ana\n",
        b"ESSEC,education,Cergy\nHEC,education,Jouy\n",
        b"Bonjour\nvoici\n",
        b"Foo,Bar\n",
    ]
)
def test_rows_of_data_are_never_asked_about_as_titles(content: bytes) -> None:
    for read in (results, entries):
        found = read(content)
        assert not asked(found)
        assert found.reasons == ["header-unknown"]


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_column_has_a_name_in_every_language(language: str) -> None:
    headers = {each.header for layout in LAYOUTS.values() for each in layout.columns}
    keys = {column_line(each).phrase for each in headers}
    assert keys <= TEXTS.placeholders(language).keys()
