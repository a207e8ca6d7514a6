"""A column that a file lacks takes nothing away, but what is of another outcome or another day."""

from collections.abc import AsyncIterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.staff.importing.imports import ImportReport
from bot.store.exams import results
from bot.store.exams.results import NewResult
from bot.store.people import entries
from bot.store.people.entries import NewEntry
from domain.conversations.staff.file_review import columns_line
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
    [kept] = [each for each in report.lines() if each.phrase == "import-kept-columns"]
    told = {each: desk.texts.say(kept.phrase, each, kept.params) for each in ("en", "fr")}
    assert "no column Reference number, Result date:" in told["en"]
    assert "Numéro de référence, " in told["fr"]
    assert report.json(desk.texts)["kept"] == {"Reference Number": 1, "Result Date": 1}


async def test_another_outcome_keeps_the_reference_number_and_no_former_skill(
    bring: Bring, desk: Core
) -> None:
    report = await brought(bring, WHOLE | MARKED, "Reference Number", "Result Date", *SKILLS)
    [warned] = report.warned
    assert (warned.row, warned.why.params) == (2, {"columns": columns_line(SKILLS)})
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
    assert [each.why.params for each in report.warned] == [{"columns": columns_line(["Reading"])}]
    assert (await newest(desk)).skills == '[["writing",160]]'


PLACED = {
    "ID Number": "SIR094702", "Secret Number": "0427", "First Name": "Emma",
    "Family Name": "Clark", "Exam": "B2 First", "Exam Date": "2026-11-14",
    "Email": "emma@example.org", "Delivery": "digital", "Language": "fr", "Class": "TG3",
    "Results By": "2026-12-20", "Guardian Email": "mum@example.org",
}  # fmt: skip
BESIDE = ("Email", "Delivery", "Language", "Class", "Results By", "Guardian Email")


async def entered(bring: Bring, row: Mapping[str, str], *without: str) -> ImportReport:
    cells = {name: cell for name, cell in row.items() if name not in without}
    return await bring("entries", ",".join(cells), ",".join(cells.values()))


async def of_emma(desk: Core) -> NewEntry:
    found = await desk.store.read(lambda tx: entries.load_cells(tx, "SIR094702"))
    assert found is not None
    return found


@pytest.mark.long
async def test_whatever_columns_a_file_of_entries_lacks_an_entry_stays_as_it_is(
    bring: Bring, desk: Core
) -> None:
    await entered(bring, PLACED)
    before = await of_emma(desk)
    for without in (*((each,) for each in BESIDE), BESIDE):
        report = await entered(bring, PLACED, *without)
        assert (report.unchanged, report.changes) == (1, []), without
        assert {*without} <= set(report.kept)
    assert await of_emma(desk) == before


@pytest.mark.long
async def test_another_day_of_the_exam_leaves_all_but_the_dates_of_the_results(
    bring: Bring, desk: Core
) -> None:
    await entered(bring, PLACED)
    before = await of_emma(desk)
    report = await entered(bring, PLACED | {"Exam Date": "2026-12-05"}, *BESIDE)
    now = await of_emma(desk)
    assert {each.column for each in report.changes} >= {"Exam Date", "Session", "Results By"}
    assert (now.email, now.delivery, now.language, now.school_class, now.guardian_email) == (
        before.email, before.delivery, before.language, before.school_class, before.guardian_email,
    )  # fmt: skip
    await entered(bring, PLACED | {"Exam Date": "2026-12-05", "Results By": ""})
    assert await of_emma(desk) == now


@pytest.mark.long
async def test_an_empty_cell_of_an_entry_takes_away_what_was_there(
    bring: Bring, desk: Core
) -> None:
    await entered(bring, PLACED)
    await entered(bring, PLACED | {"Email": "", "Class": ""}, "Guardian Email")
    now = await of_emma(desk)
    assert (now.email, now.school_class, now.guardian_email) == ("", "", "mum@example.org")


async def test_an_organisation_keeps_what_a_file_has_no_column_for(
    bring: Bring, desk: Core
) -> None:
    head, row = "Name,Type,City,Country,Website,Email,Language", "Lycée Monnet,education,Lyon,FR"
    await bring("organisations", head, f"{row},https://monnet.example,a@monnet.example,fr")
    before = await rows(desk, "SELECT * FROM organisations")
    for cut in ("Name,Type", "Name,Type,City", "Name,Type,City,Country"):
        report = await bring("organisations", cut, ",".join(row.split(",")[: cut.count(",") + 1]))
        assert (report.unchanged, report.changes) == (1, []), cut
    assert await rows(desk, "SELECT * FROM organisations") == before
