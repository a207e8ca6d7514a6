"""What is told of an import, and what of it is taken: nothing that was not seen."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.staff.importing.report import MOST_NAMED
from domain.machine.reading_wish import ReadingWish
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import NOW, rows, settings


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with opened(settings(tmp_path), lambda: NOW) as core:
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


async def test_other_programs_hear_of_every_count_repair_and_doubt(
    bring: Bring, desk: Core
) -> None:
    odd = ENTRY.replace("SIR094701", "sir094701").replace("Ana", "An?")
    told = (await bring("entries", ENTRY_HEADER, odd)).json(desk.texts)
    cell = {"row": 2, "column": "ID Number", "found": "sir094701", "became": "SIR094701"}
    assert (told["repaired"], told["repaired_cells"]) == ([cell], 1)
    why = desk.texts.say("import-letters-lost", "en")
    assert told["warned"] == [{"row": 2, "column": "First Name", "found": "An?", "why": why}]
    assert [told[each] for each in ("read", "new", "changed", "unchanged")] == [1, 1, 0, 0]


async def test_repairs_beyond_those_named_are_counted(bring: Bring) -> None:
    rows = (ENTRY.replace("SIR094701", f"sir{number:06}") for number in range(MOST_NAMED + 5))
    report = await bring("entries", ENTRY_HEADER, *rows, dry_run=True)
    assert (len(report.repaired), report.repaired_cells) == (MOST_NAMED, MOST_NAMED + 5)


@pytest.mark.parametrize("dry_run", [True, False])
async def test_a_file_of_refused_rows_alone_is_never_in(bring: Bring, dry_run: bool) -> None:
    bad = ENTRY.replace("SIR094701", "SIR")
    for _ in range(2):
        report = await bring("entries", ENTRY_HEADER, bad, skip_bad=True, dry_run=dry_run)
        assert (report.usable, report.went_in) == (False, False)
        assert report.lines()[-1].phrase == "import-all-refused"


async def test_a_file_without_rows_is_not_in_either(bring: Bring) -> None:
    assert (await bring("entries", ENTRY_HEADER)).lines()[-1].phrase == "import-no-rows"


async def test_a_file_that_changed_after_its_dry_run_stays_out(bring: Bring, desk: Core) -> None:
    seen = await bring("entries", ENTRY_HEADER, ENTRY, dry_run=True)
    wish = ReadingWish(digest=seen.reading.digest)
    other = await bring("entries", ENTRY_HEADER, ENTRY.replace("Ana", "Eve"), wish=wish)
    assert (other.went_in, await rows(desk, "SELECT 1 FROM entries")) == (False, [])
    assert (await bring("entries", ENTRY_HEADER, ENTRY, wish=wish)).went_in


async def test_entries_without_a_language_get_the_centres(tmp_path: Path) -> None:
    plain = settings(tmp_path)
    french = replace(plain, centre=replace(plain.centre, language="fr"))
    others = [ENTRY.replace("SIR094701", f"SIR09470{n}") for n in (2, 3)]
    lines = (f"{ENTRY_HEADER},Language", f"{ENTRY},", f"{others[0]},en", others[1])
    async with opened(french, lambda: NOW) as desk:
        await bringing(desk, tmp_path)("entries", *lines)
        spoken = await rows(desk, "SELECT language FROM entries ORDER BY id_number")
    assert spoken == [("fr",), ("en",), ("fr",)]


UNKNOWN = ENTRY_HEADER.replace("ID Number", "Cand. Ref.")


async def test_what_was_said_of_a_column_is_remembered_by_kind_of_file(
    bring: Bring, desk: Core
) -> None:
    said = ReadingWish(columns=(("Cand. Ref.", "ID Number"),))
    assert not (await bring("entries", UNKNOWN, ENTRY, wish=said, dry_run=True)).whole
    assert (await bring("entries", UNKNOWN, ENTRY)).whole
    assert (await bring("entries", UNKNOWN, ENTRY, wish=said)).went_in
    assert (await bring("entries", UNKNOWN.replace("Cand. Ref.", "CAND REF"), ENTRY)).went_in
    assert (await bring("results", "Cand. Ref.,Exam", "SIR094701,FCE")).whole


async def test_what_is_said_later_of_a_column_holds(bring: Bring) -> None:
    wrong = ReadingWish(columns=(("Cand. Ref.", "Email"),))
    header, row = f"{ENTRY_HEADER},Cand. Ref.".replace(",Email", ""), f"{ENTRY},a@example.org"
    row = row.replace(",ana@example.org", "")
    await bring("entries", header, row, wish=wrong)
    right = ReadingWish(columns=(("Cand. Ref.", "-"),))
    assert (await bring("entries", header, row, wish=right)).changed == 1
    assert (await bring("entries", header, row)).unchanged == 1
