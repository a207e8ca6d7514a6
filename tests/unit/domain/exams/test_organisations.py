"""Finding an organisation as people type it, and telling the same-named apart."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from domain.exams.organisations import Label, fold, labels, matches


@dataclass(frozen=True)
class Place:
    name: str
    city: str = ""
    country: str = ""
    type: str = "education"


def found(query: str, text: str) -> bool:
    return matches(query, fold(text))


def test_accents_case_and_apostrophes_do_not_matter() -> None:
    assert found("ECOLE superieure", "École supérieure de commerce")
    assert found("limmigration", "Service de l’immigration – France")
    assert found("st marys", "St Mary's University")
    assert found("lodz", "Uniwersytet Łódzki, Łódź")


def test_words_are_found_in_any_order() -> None:
    assert found("port-clair victor hugo", "Lycée international Victor-Hugo Port-Clair France")


def test_every_word_must_be_there() -> None:
    assert not found("victor hugo kingsbridge", "Lycée international Victor-Hugo Port-Clair")


def test_the_beginning_of_a_word_is_enough() -> None:
    assert found("univ valm", "Université de Valmont")


def test_an_empty_query_finds_nothing() -> None:
    assert not found("  - ", "Université de Valmont")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_same_named_organisations_are_told_apart_by_their_place() -> None:
    two = [Place("Kings College", "Ashford", "UK"), Place("King's College", "Valmont", "France")]
    assert [str(each) for each in labels(two)] == [
        "Kings College (Ashford, UK)",
        "King's College (Valmont, France)",
    ]


def test_in_the_same_place_the_kind_tells_them_apart() -> None:
    two = [Place("Valmont", "Valmont"), Place("Valmont", "Valmont", type="employer")]
    assert labels(two) == (
        Label("Valmont", "Valmont", "education"),
        Label("Valmont", "Valmont", "employer"),
    )


def test_a_place_that_is_unknown_leaves_no_brackets() -> None:
    assert str(labels([Place("Valmont")])[0]) == "Valmont"
