"""Imports: a file goes in whole or not at all, once, and never further than it may."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.staff.importing.imports import ImportBusy, ImportReport, recover
from bot.store.exams import organisations
from bot.store.importing import imports
from bot.store.people import entries
from tests.support.places import ROOT, SAMPLES
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import NOW, rows, settings

NUMBERED = "Centre Number,Candidate Number," + ENTRY_HEADER
RESULT_HEADER = "ID Number,Exam,Result,Overall Score,CEFR Level,Reference Number"
RESULT = "SIR094701,FCE,B,174,B2,26BFR1810042"
BETTER = "SIR094701,FCE,A,181,C1,26BFR1810042"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with opened(settings(tmp_path), lambda: NOW) as core:
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, len(report.refused)


@pytest.mark.parametrize("cohort", ["clean", "french-excel"])
async def test_a_sample_cohort_goes_in_without_a_refused_row(bring: Bring, cohort: str) -> None:
    entries = await bring("entries", SAMPLES / cohort / "entries.csv")
    results = await bring("results", SAMPLES / cohort / "results.csv")
    assert counts(entries) == counts(results) == (400, 0, 0, 0)


@pytest.mark.parametrize("kind", ["entries", "results"])
async def test_the_same_file_again_changes_nothing(bring: Bring, kind: str) -> None:
    await bring("entries", SAMPLES / "clean" / "entries.csv")
    first = await bring(kind, SAMPLES / "clean" / f"{kind}.csv")
    again = await bring(kind, SAMPLES / "clean" / f"{kind}.csv")
    assert first.went_in
    assert counts(again) == (0, 0, 400, 0)
    assert again.lines()[-1].phrase == "import-nothing-new"


async def test_organisations_go_in_once(bring: Bring, desk: Core) -> None:
    first = await bring("organisations", SAMPLES / "organisations.csv")
    again = await bring("organisations", SAMPLES / "organisations.csv")
    assert (first.new, again.unchanged, again.new) == (143, 143, 0)
    found = await desk.store.read(lambda tx: organisations.search(tx, "st mary valmont", 9))
    assert [each.name for each in found] == ["St Mary's University"]


async def test_a_dry_run_tells_and_writes_nothing(bring: Bring, desk: Core) -> None:
    report = await bring("entries", ENTRY_HEADER, ENTRY, dry_run=True)
    assert counts(report) == (1, 0, 0, 0)
    assert await rows(desk, "SELECT 1 FROM entries UNION SELECT 1 FROM imports") == []


async def test_one_bad_row_keeps_the_whole_file_out(bring: Bring, desk: Core) -> None:
    report = await bring("entries", ENTRY_HEADER, ENTRY, ENTRY.replace("SIR094701", "SIR"))
    assert not report.went_in
    assert await rows(desk, "SELECT 1 FROM entries UNION SELECT 1 FROM staged") == []


async def test_bad_rows_can_be_left_out(bring: Bring, desk: Core) -> None:
    bad = ENTRY.replace("SIR094701", "SIR")
    report = await bring("entries", ENTRY_HEADER, bad, ENTRY, skip_bad=True)
    assert (report.read, report.went_in) == (2, True)
    assert await rows(desk, "SELECT id_number FROM entries") == [("SIR094701",)]


async def test_a_file_without_a_needed_column_stays_out_whatever_may_be_skipped(
    bring: Bring,
) -> None:
    report = await bring("entries", "ID Number,First Name", "SIR094701,Ana", skip_bad=True)
    assert not report.went_in


async def test_a_refused_row_is_told_with_its_number_column_and_what_was_expected(
    bring: Bring, desk: Core
) -> None:
    report = await bring("entries", ENTRY_HEADER, ENTRY.replace("SIR094701", "SIR09"))
    assert report.json(desk.texts)["refused"] == [
        {
            "row": 2,
            "column": "ID Number",
            "found": "SIR09",
            "code": "id-number",
            "expected": desk.texts.say("import-id-number", "en"),
        }
    ]


async def test_of_two_rows_for_one_entry_the_later_is_refused(bring: Bring) -> None:
    await bring("entries", NUMBERED, f"FR181,0042,{ENTRY}")
    by_reference = RESULT.replace("SIR094701", "")
    report = await bring("results", RESULT_HEADER, RESULT, by_reference)
    assert [(each.row, each.expected.phrase) for each in report.refused] == [(3, "import-repeated")]


async def test_a_reference_number_alone_finds_its_entry(bring: Bring) -> None:
    await bring("entries", NUMBERED, f"FR181,0042,{ENTRY}")
    report = await bring("results", RESULT_HEADER, RESULT.replace("SIR094701", ""))
    assert counts(report) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (RESULT.replace("SIR094701", "SIR094702"), "import-entry-unknown"),
        (RESULT.replace("FR1810042", "FR1820042"), "import-entry-centre-differs"),
        (RESULT.replace("FR1810042", "FR1810043"), "import-entry-candidate-differs"),
        ("SIR094701,CAE,C,181,C1,26BFR1810042", "import-entry-exam-differs"),
    ],
)
async def test_a_result_that_disagrees_with_its_entry_is_refused(
    bring: Bring, row: str, expected: str
) -> None:
    await bring("entries", NUMBERED, f"FR181,0042,{ENTRY}")
    report = await bring("results", RESULT_HEADER, row)
    assert [each.expected.phrase for each in report.refused] == [expected]


async def test_a_changed_result_is_one_more_version(bring: Bring, desk: Core) -> None:
    await bring("entries", ENTRY_HEADER, ENTRY)
    await bring("results", RESULT_HEADER, RESULT)
    report = await bring("results", RESULT_HEADER, BETTER)
    assert counts(report) == (0, 1, 0, 0)
    versions = await rows(desk, "SELECT version, overall, release FROM results ORDER BY version")
    assert versions == [(1, 174, None), (2, 181, None)]


async def test_secret_numbers_are_stored_as_keyed_hashes(bring: Bring, desk: Core) -> None:
    await bring("entries", ENTRY_HEADER, ENTRY.replace("0482", "482"))
    stored = await desk.store.read(lambda tx: entries.load_with_secret(tx, "SIR094701"))
    assert stored is not None
    assert stored[1] == desk.keys.secret_hash("SIR094701", "0482")


@pytest.mark.parametrize(
    ("delivery", "window"),
    [("paper", ("2026-12-12", "2026-12-19")), ("digital", ("2026-10-31", "2026-11-07"))],
)
async def test_a_missing_results_window_is_the_centres_usual_one(
    bring: Bring, desk: Core, delivery: str, window: tuple[str, str]
) -> None:
    await bring("entries", f"{ENTRY_HEADER},Delivery", f"{ENTRY},{delivery}")
    assert await rows(desk, "SELECT results_from, results_by FROM entries") == [window]


async def test_a_changed_entry_leaves_its_account_alone(bring: Bring, desk: Core) -> None:
    await bring("entries", ENTRY_HEADER, ENTRY)
    await desk.store.write(
        lambda tx: tx.execute(
            """INSERT INTO accounts (entry, email, password_hash, password_version, terms_version,
                 terms_at, news, language, opened_at)
               SELECT id, 'own@x.org', 'h', 1, '1', 0, 0, 'fr', 0 FROM entries"""
        )
    )
    await bring("entries", ENTRY_HEADER, ENTRY.replace("ana@", "other@").replace("0482", "7777"))
    both = (
        "SELECT e.email, a.email, a.password_hash FROM entries e JOIN accounts a ON a.entry = e.id"
    )
    assert await rows(desk, both) == [("other@example.org", "own@x.org", "h")]


async def test_a_new_secret_number_forgives_the_wrong_tries(bring: Bring, desk: Core) -> None:
    await bring("entries", ENTRY_HEADER, ENTRY)
    digest = desk.desk.digest("SIR094701")
    await desk.store.write(
        lambda tx: tx.execute("INSERT INTO secret_tries VALUES (:id, 10, '')", {"id": digest})
    )
    await bring("entries", ENTRY_HEADER, ENTRY.replace("0482", "7777"))
    assert await rows(desk, "SELECT 1 FROM secret_tries") == []


async def test_there_is_one_import_at_a_time(desk: Core) -> None:
    await desk.store.write(lambda tx: imports.begin_import(tx, "entries", "a", NOW))
    with pytest.raises(ImportBusy):
        await desk.store.write(lambda tx: imports.begin_import(tx, "results", "b", NOW))


async def test_what_an_accepted_import_left_over_is_let_in(desk: Core) -> None:
    new = organisations.NewOrganisation("Leeds", "Leeds", "UK", "education", "", "", "en", "leeds")
    number = await desk.store.write(lambda tx: imports.begin_import(tx, "organisations", "x", NOW))
    await desk.store.write(lambda tx: imports.stage_slices(tx, number, [[new]]))
    await desk.store.write(lambda tx: imports.accept_import(tx, number, NOW))
    await recover(desk.store)
    assert await rows(desk, "SELECT name FROM organisations") == [("Leeds",)]


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.core import opened
from bot.staff.importing.imports import ImportOrder, import_file
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import settings

async def main(folder):
    kill = lambda rows: rows > 6000 and os.kill(os.getpid(), signal.SIGKILL)
    async with opened(settings(folder)) as core:
        await import_file(core, ImportOrder("entries", folder / "entries.csv", "a test"), kill)

asyncio.run(main(Path(sys.argv[1])))
"""


def kill_an_import(tmp_path: Path) -> int:
    """Runs the program of `KILLED` on a file of 8,000 entries; its return code."""
    numbered = (ENTRY.replace("094701", f"{number:06}") for number in range(8000))
    (tmp_path / "entries.csv").write_text("\n".join((ENTRY_HEADER, *numbered)))
    ended = subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False, cwd=ROOT)  # noqa: S603
    return ended.returncode


async def test_of_a_killed_import_nothing_shows(tmp_path: Path) -> None:
    assert await asyncio.to_thread(kill_an_import, tmp_path) == -signal.SIGKILL
    async with opened(settings(tmp_path)) as desk:
        assert await rows(desk, "SELECT count(*) > 0 FROM staged") == [(1,)]
        await recover(desk.store)
        assert await rows(desk, "SELECT 1 FROM staged UNION SELECT 1 FROM entries") == []


async def test_an_import_given_up_for_another_cannot_be_accepted(desk: Core) -> None:
    number = await desk.store.write(lambda tx: imports.begin_import(tx, "entries", "x", NOW))
    await desk.store.write(lambda tx: imports.discard_import(tx, number))
    with pytest.raises(imports.ImportLost):
        await desk.store.write(lambda tx: imports.accept_import(tx, number, NOW))
