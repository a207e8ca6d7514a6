"""Refused rows come back as a file: corrected there, it is imported like any other."""

import csv
import io

from bot.files.reading.headers import OURS
from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import RESULT, RESULTS, does, results, sends
from tests.support.world import World

EMMA = RESULT | {"ID Number": CANDIDATES["Emma"].id_number}
IMPOSSIBLE = EMMA | {"Exam": CANDIDATES["Emma"].exam, "Overall Score": "999"}


def returned(person: Person) -> list[dict[str, str]]:
    """The rows of the newest file in a chat, by their headers."""
    content = next(each.file.content for each in reversed(person.chat) if each.file)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def corrected(rows: list[dict[str, str]], **cells: str) -> bytes:
    return csv_of(*(row | cells for row in rows))


async def test_the_rows_that_fit_go_in_and_the_others_once_corrected(
    world: World, helene: Person
) -> None:
    told = await sends(world, helene, csv_of(RESULT, IMPOSSIBLE))
    assert "Import the other row, without those that are refused?" in told
    [row] = returned(helene)
    assert row[f"{OURS} Cell to correct"] == "Overall Score"
    assert "from 122 to 190" in row[f"{OURS} Why"]
    assert row["ID Number"] == EMMA["ID Number"]
    await does(world, helene, "[Import]")
    assert results(world) == 1
    fixed = corrected([row], **{"Overall Score": "174"})
    told = await sends(world, helene, fixed, name="rows to correct.csv")
    assert OURS not in told.split("rows to correct.csv")[-1]  # nobody is asked what these are
    await does(world, helene, "[Import]")
    assert results(world) == 2


async def test_the_cell_to_correct_has_the_files_own_header(world: World, helene: Person) -> None:
    stranger = {
        "Candidate ID" if name == "ID Number" else name: each for name, each in EMMA.items()
    }
    wrong = stranger | {"Candidate ID": "999999ZZZ", "Exam": CANDIDATES["Emma"].exam}
    told = await sends(world, helene, csv_of(wrong))
    assert "Candidate ID" in told
    assert "ID Number" not in told.replace("Candidate ID Number", "")
    [row] = returned(helene)
    assert row[f"{OURS} Cell to correct"] == "Candidate ID"


async def test_a_changed_cell_has_the_files_own_header_as_well(
    world: World, helene: Person
) -> None:
    await sends(world, helene, csv_of(RESULT))
    await does(world, helene, "[Import]")
    other = {"Score" if name == "Overall Score" else name: each for name, each in RESULT.items()}
    told = await sends(world, helene, csv_of(other | {"Score": "175"}))
    assert "row 2, Score: 174 → 175" in told


async def test_where_every_row_is_refused_there_is_a_file_and_nothing_to_import(
    world: World, helene: Person
) -> None:
    told = await sends(world, helene, csv_of(IMPOSSIBLE))
    assert len(returned(helene)) == 1
    assert "There is nothing to import here" in told
    assert results(world) == 0


async def test_a_file_refused_as_a_whole_has_no_rows_to_correct(
    world: World, helene: Person
) -> None:
    await sends(world, helene, RESULTS.replace(b"Overall Score", b"Overall Scores,Result"))
    assert not [each for each in helene.chat if each.file]


async def test_no_cell_of_theirs_is_a_formula(world: World, helene: Person) -> None:
    wrong = IMPOSSIBLE | {"Reference Number": '=HYPERLINK("http://evil.test")'}
    await sends(world, helene, csv_of(wrong))
    [row] = returned(helene)
    assert row["Reference Number"].startswith("'=")
    assert row[f"{OURS} Cell to correct"] == "Reference Number"


async def test_a_file_with_secret_numbers_comes_back_in_no_chat(
    world: World, helene: Person
) -> None:
    await sends(world, helene, csv_of(IMPOSSIBLE | {"Secret Number": "0427"}))
    assert not [each for each in helene.chat if each.file]
    assert "0427" not in str([each.text for each in helene.chat])
