"""What a file says is compared with what was issued, value by value."""

from dataclasses import replace
from datetime import date

from domain.verifying.answers import IssuedValues
from domain.verifying.comparing import differing
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import result_of

AROUND = "14 quai des Brumes, 69002 Lyon, 04 78 123 456, Centre FR181"
RESULT = replace(
    result_of(CANDIDATES["Marie"], "B"),
    exam="B2 First",
    overall=174,
    skills=(("Reading", 171), ("Writing", 178), ("Listening", 169), ("Speaking", 188)),
)
VALUES = IssuedValues(
    candidate="Marie Durand",
    session="2026-10",
    released_on=date(2026, 12, 1),
    result=RESULT,
    said=("Pass at Grade B", "Note B"),
)
TEXT = f"""{AROUND} Numéro de référence : {RESULT.reference} Nom Marie DURAND Examen B2 First
  1er décembre 2026 Note B 174 B2 de 122 à 190 Reading 171 Writing 178 Listening 169
  Speaking 188 Score global 174 120 130 140 150 160 170 180 190 200"""


def test_the_page_as_issued_differs_in_nothing() -> None:
    assert differing(VALUES, TEXT, AROUND) == ()


@each_of(
    [
        ("DURAND", "DUPONT", "name"),
        ("B2 First", "C1 Advanced", "exam"),
        ("Note B", "Note A", "result"),
        ("26BFR", "25BFR", "reference"),
        ("Note B 174", "Note B 184", "scores"),
        ("Note B 174", "Note B 180", "scores"),
        ("Speaking 188", "Speaking 189", "scores"),
    ]
)
def test_each_value_that_was_changed_is_named(was: str, is_now: str, differs: str) -> None:
    assert differing(VALUES, TEXT.replace(was, is_now), AROUND) == (differs,)


def test_a_score_that_was_put_beside_the_issued_ones_is_noticed() -> None:
    assert differing(VALUES, f"{TEXT} 187", AROUND) == ("scores",)
