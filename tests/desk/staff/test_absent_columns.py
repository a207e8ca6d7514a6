"""A column that a file of results lacks takes nothing away, but what is of another outcome."""

from collections.abc import AsyncIterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.staff.importing.imports import ImportReport
from bot.store.exams import results
from bot.store.exams.results import NewResult
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import NOW, rows, settings

WHOLE = {
    "ID Number": "SIR094701", "Exam": "FCE", "Result": "B", "Overall Score": "174",
    "CEFR Level": "B2", "Reference Number": "26BFR1810042", "Reading": "172",
    "Use of English": "173", "Writing": "174", "Listening": "168", "Speaking": "183",
    "Result Date": "2026-11-27",
}  # fmt: skip
MARKED = {"Overall Score": "176", "Result": "B"}
OPTIONAL = ("Reference Number", "Reading", "Speaking", "Result Date")
SKILLS = ("Reading", "Use of English", "Writing", "Listening", "Speaking")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """One with an entry and its whole result."""
    async with opened(settings(tmp_path), lambda: NOW) as core:
        await bringing(core, tmp_path)("entries", ENTRY_HEADER, ENTRY)
        await brought(bringing(core, tmp_path), WHOLE)
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


async def brought(bring: Bring, row: Mapping[str, str], *without: str) -> ImportReport:
    cells = {name: cell for name, cell in row.items() if name not in without}
    return await bring("results", ",".join(cells), ",".join(cells.values()))


async def newest(desk: Core) -> NewResult:
    [(entry,)] = await rows(desk, "SELECT id FROM entries")
    number = int(str(entry))
    found = await desk.store.read(lambda tx: results.load_newest(tx, number))
    assert found is not None
    return found


async def test_whatever_columns_a_file_lacks_the_same_outcome_stays_as_it_is(
    bring: Bring, desk: Core
) -> None:
    before = await newest(desk)
    for count in (1, 2, len(OPTIONAL)):
        for without in combinations(OPTIONAL, count):
            report = await brought(bring, WHOLE, *without)
            assert (report.unchanged, report.changes) == (1, []), without
            assert set(report.kept) == {*without}
    assert await newest(desk) == before


async def test_what_stays_is_said_and_named_to_other_programs(bring: Bring, desk: Core) -> None:
    report = await brought(bring, WHOLE, "Reference Number", "Result Date")
    said = {each.phrase: each.params for each in report.lines()}
    assert said["import-kept-columns"] == {"columns": "Reference Number, Result Date", "rows": 1}
    assert report.json(desk.texts)["kept"] == {"Reference Number": 1, "Result Date": 1}


async def test_another_outcome_keeps_the_reference_number_and_no_former_skill(
    bring: Bring, desk: Core
) -> None:
    report = await brought(bring, WHOLE | MARKED, "Reference Number", "Result Date", *SKILLS)
    [warned] = report.warned
    assert (warned.row, warned.why.params) == (2, {"columns": ", ".join(SKILLS)})
    now = await newest(desk)
    assert (now.reference, now.overall, now.skills) == ("26BFR1810042", 176, "[]")
    assert dict(report.kept) == {"Reference Number": 1}


async def test_one_skill_put_right_leaves_the_others(bring: Bring, desk: Core) -> None:
    report = await brought(bring, WHOLE | {"Reading": "173"}, *SKILLS[1:])
    assert [(each.column, each.found, each.became) for each in report.changes] == [
        ("Reading", "172", "173")
    ]
    assert '["speaking",183]' in (await newest(desk)).skills


async def test_an_empty_cell_takes_away_what_was_there(bring: Bring, desk: Core) -> None:
    report = await brought(bring, WHOLE | {"Speaking": "", "Result Date": ""})
    assert {each.column: each.became for each in report.changes} == {
        "Speaking": "", "Result Date": "",
    }  # fmt: skip
    assert (await newest(desk)).result_date is None


MODULES = {
    "ID Number": "SIR094701", "Exam": "Linguaskill General", "Reading": "150",
    "Reading Date": "2026-10-24",
}  # fmt: skip


async def test_a_module_stays_only_beside_the_ones_it_was_reported_with(
    bring: Bring, desk: Core
) -> None:
    await bring("entries", ENTRY_HEADER, ENTRY.replace("B2 First", "Linguaskill General"))
    await brought(bring, MODULES)
    assert (await brought(bring, MODULES, "Reading Date")).unchanged == 1
    other = {"ID Number": "SIR094701", "Exam": "Linguaskill General", "Writing": "160"}
    report = await brought(bring, other)
    assert [each.why.params for each in report.warned] == [{"columns": "Reading"}]
    assert (await newest(desk)).skills == '[["writing",160]]'
