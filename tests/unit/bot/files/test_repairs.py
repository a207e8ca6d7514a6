"""Repaired cells: told with before and after, and numbers that prove who one is never guessed."""

from hypothesis import given
from hypothesis import strategies as st

from bot.files.checking.checker import BATCH
from tests.support.offenders import each_of
from tests.support.staff.imports import ENTRY, Read, csv_of, entries, entry, workbook
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


FOUR = st.integers(1_000, 9_999).map(str)
SHORT = st.integers(0, 999).map(str)
ZERO_LED = st.integers(0, 999).map("{:04}".format)


def having(*secrets: str) -> list[dict[str, str]]:
    """Entries with these secret numbers."""
    return [
        ENTRY | {"ID Number": f"SIR{at:06}", "Secret Number": each}
        for at, each in enumerate(secrets)
    ]


def read_all(*secrets: str) -> Read:
    return entries(csv_of(*having(*secrets)))


@given(st.lists(FOUR | SHORT, min_size=1, max_size=9).flatmap(st.permutations))
def test_zeros_are_put_back_where_no_number_of_the_column_has_kept_one(secrets: list[str]) -> None:
    found = read_all(*secrets)
    assert [row.secret_number for row in found.rows] == [each.zfill(4) for each in secrets]
    short = sum(len(each) < 4 for each in secrets)
    said = [each.why.params for each in found.warned]
    assert (said, len(found.repaired)) == ([{"numbers": short}] * bool(short), short)


@given(st.lists(FOUR | SHORT, max_size=6), SHORT, ZERO_LED, st.randoms(use_true_random=False))
def test_no_digit_is_guessed_where_another_number_has_kept_its_zero(
    others: list[str], short: str, whole: str, order: object
) -> None:
    secrets = [*others, short, whole]
    order.shuffle(secrets)  # type: ignore[attr-defined]
    found = read_all(*secrets)
    assert [row.secret_number for row in found.rows] == [each for each in secrets if len(each) == 4]
    assert set(found.reasons) == {"secret-number-short"}
    assert not {*"0123456789"} & {*"".join(each.found for each in found.refused)}


@each_of([0, 1, BATCH - 1, BATCH, 2 * BATCH])
def test_a_zero_that_was_kept_tells_wherever_it_stands(behind: int) -> None:
    rows = having("482", *["7540"] * behind, "0427", *["5190"] * BATCH)
    for content in (csv_of(*rows), workbook([*rows[0]], *([*each.values()] for each in rows))):
        found = entries(content)
        assert [(each.row, each.found) for each in found.refused] == [(2, "•••")]
        assert [row.row for row in found.rows] == list(range(3, behind + BATCH + 4))


@each_of(["427.0", "427,0", "'427", '="427"', " 4 2 7 "])
def test_a_short_number_is_short_however_it_is_wrapped(cell: str) -> None:
    rows = having("0099", cell.replace('"', '""') if "=" not in cell else cell)
    assert entries(csv_of(*rows, separator=";")).reasons == ["secret-number-short"]


def test_lines_within_cells_are_counted_as_before() -> None:
    rows = having("482", "7540")
    rows[0]["First Name"] = '"Ada\nMae"'
    found = entries(csv_of(*rows))
    assert [each.why.params for each in found.warned] == [{"numbers": 1}, {"lines": 1}]


def test_titles_above_a_header_of_a_workbook_change_nothing() -> None:
    rows = having("482", "7540")
    table = [["Session October"], [], [*rows[0]], *([*each.values()] for each in rows)]
    found = entries(excel({"Export": table}))
    assert [(row.row, row.secret_number) for row in found.rows] == [(4, "0482"), (5, "7540")]
