"""Repaired cells: told with before and after, and numbers that prove who one is never guessed."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, csv_of, entries, entry
from tests.support.staff.workbooks import excel

LOOKALIKES = {"0": "OoQD°", "1": "Il|!", "2": "Z", "5": "S", "6": "Gb", "8": "B"}
LIKE = [(place, sign) for place, digit in enumerate("016258") for sign in LOOKALIKES[digit]]


@given(st.sampled_from(LIKE), st.booleans())
def test_no_letter_is_taken_for_a_digit_of_an_id_or_secret_number(
    change: tuple[int, str], secret: bool
) -> None:
    place, sign = change
    digits = f"{'016258'[:place]}{sign}{'016258'[place + 1 :]}"
    cells = {"Secret Number": digits[-4:]} if secret else {"ID Number": f"{digits}ABC"}
    found = entries(csv_of(ENTRY | cells))
    assert (found.rows == [] and found.refused) or (secret and place < 2)


@each_of(
    [
        ("ID Number", "sir 094701", "SIR094701"),
        ("Candidate Number", "42", "0042"),
        ("Centre Number", "fr 181", "FR181"),
        ("First Name", "Ada\u00a0 Mae", "Ada Mae"),
    ]
)
def test_a_repaired_cell_is_told_with_before_and_after(column: str, cell: str, became: str) -> None:
    found = entries(csv_of(ENTRY | {column: cell}))
    shown = cell.replace("\u00a0", " ")
    assert [(each.row, each.column, each.found, each.became) for each in found.repaired] == [
        (2, column, shown, became)
    ]


def test_a_repaired_secret_number_is_told_in_dots() -> None:
    [repaired] = entry(Secret_Number="4 2").repaired
    assert (repaired.found, repaired.became) == ("•••", "••••")


def test_a_line_break_in_a_name_is_told() -> None:
    found = entries(csv_of(ENTRY | {"Family Name": '"de\r\nLovelace"'}))
    assert [each.became for each in found.repaired] == ["de Lovelace"]


DATA = [list(ENTRY), list(ENTRY.values())]
BOOK = excel({"June": DATA, "July": DATA, "Titled": [["Title"], *DATA]})


def digest(content: bytes, **wish: str) -> str:
    return entries(content, **wish).reading.digest


def test_a_reading_has_a_digest_of_the_file_and_of_how_it_is_read() -> None:
    readings = [digest(BOOK, sheet=each) for each in ("June", "July", "Titled")]
    readings += [digest(csv_of(ENTRY)), digest(csv_of(ENTRY, separator=";"))]
    assert len(set(readings)) == 5
    assert digest(BOOK, sheet="June") == readings[0]


def test_what_was_approved_is_read_and_nothing_else() -> None:
    seen = digest(BOOK, sheet="June")
    assert entries(BOOK, sheet="June", digest=seen).rows
    for content, sheet in ((BOOK, "July"), (excel({"June": DATA}), "June")):
        other = entries(content, sheet=sheet, digest=seen)
        assert (other.reasons, other.rows) == (["reading-differs"], [])


@each_of(
    [("A\u200bda", "A[U+200B]da"), ('"Ada\nMaria"', "Ada⏎Maria"), ("A\u202eda", "A[U+202E]da")]
)
def test_what_nobody_sees_is_made_visible_before_it_is_repaired(cell: str, told: str) -> None:
    found = entries(csv_of(ENTRY | {"First Name": cell}))
    assert [(each.found, each.found == each.became) for each in found.repaired] == [(told, False)]


def test_a_letter_that_no_face_prints_is_shown_itself() -> None:
    found = entries(csv_of(ENTRY | {"First Name": "Văn 安"}))
    assert [each.why.params for each in found.warned] == [{"letters": "安 (U+5B89)"}]
