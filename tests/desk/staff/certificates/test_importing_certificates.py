"""Files of certificates: taken in once, of whom a certificate is due, in French and English."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import Core
from bot.staff.importing.imports import ImportReport
from bot.store.engine.store import Tx
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import Bring, bringing
from tests.support.staff.office import desk_with_people, rows
from tests.support.staff.released import give, release_all

MARIE, EMMA, TOM = (CANDIDATES[each].id_number for each in ("Marie", "Emma", "Tom"))
HEADER = "ID Number,Certificate Status,Date"
ARRIVED = f"{MARIE},arrived,2026-11-27"
KNOWN = "SELECT entry, state, day FROM certificates ORDER BY entry"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await give(core, "Marie", "B")
        await give(core, "Emma", "no certificate")
        await release_all(core)
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


def refused(report: ImportReport) -> list[str]:
    return [each.expected.phrase for each in report.refused]


async def test_it_goes_in_with_its_day_and_a_second_time_changes_nothing(
    bring: Bring, desk: Core
) -> None:
    first, again = [await bring("statuses", HEADER, ARRIVED) for _ in range(2)]
    assert (first.new, again.new, again.unchanged) == (1, 0, 1)
    assert first.lines()[-1].phrase == "import-in-told"
    assert await rows(desk, KNOWN) == [(CANDIDATES["Marie"].entry, "arrived", "2026-11-27")]


async def test_a_word_that_nobody_knows_is_refused_by_its_row(bring: Bring) -> None:
    report = await bring("statuses", HEADER, f"{MARIE},reçu,")
    assert refused(report) == ["import-certificate-state"]
    assert (report.refused[0].row, report.refused[0].found) == (2, "reçu")


async def test_a_change_is_told_old_and_new(bring: Bring) -> None:
    await bring("statuses", HEADER, ARRIVED)
    row = f"{MARIE},collected,2026-11-30"
    report = await bring("statuses", HEADER, row, dry_run=True)
    assert [(each.column, each.found, each.became) for each in report.changes] == [
        ("Certificate Status", "arrived", "collected"),
        ("Date", "2026-11-27", "2026-11-30"),
    ]


async def test_a_day_that_is_known_stays_where_a_file_gives_none(bring: Bring, desk: Core) -> None:
    await bring("statuses", HEADER, ARRIVED)
    report = await bring("statuses", "ID Number,Certificate", f"{MARIE},arrived")
    assert report.unchanged == 1
    assert (await rows(desk, KNOWN))[0][2] == "2026-11-27"


async def test_a_reference_number_names_the_entry_as_well(bring: Bring, desk: Core) -> None:
    entry, said = CANDIDATES["Marie"].entry, "26BFR1810042"

    def number(tx: Tx) -> None:
        tx.execute("UPDATE results SET reference = :r WHERE entry = :e", {"r": said, "e": entry})
        tx.execute(
            """UPDATE entries SET centre_number = 'FR181', candidate_number = '0042'
               WHERE id = :e""",
            {"e": entry},
        )

    await desk.store.write(number)
    report = await bring("statuses", "Référence,Certificat", f"{said},arrivé")
    assert (report.new, refused(report)) == (1, [])


async def test_nothing_goes_in_of_whom_no_certificate_is_due(bring: Bring, desk: Core) -> None:
    said = {
        f"{EMMA},arrived,": "import-certificate-not-due",
        f"{TOM},arrived,": "import-certificate-no-result",
        "SIR000000,arrived,": "import-entry-unknown",
        f"{MARIE},arrived,2026-12-24": "import-certificate-day-ahead",
        ",arrived,": "import-key-missing",
        f"{MARIE},,": "import-cell-missing",
    }
    for row, why in said.items():
        report = await bring("statuses", HEADER, row)
        assert (refused(report), report.went_in) == ([why], False), row
    assert await rows(desk, KNOWN) == []


async def test_a_result_that_waits_for_its_release_has_no_certificate(
    bring: Bring, desk: Core
) -> None:
    await give(desk, "Tom", "A")
    report = await bring("statuses", HEADER, f"{TOM},arrived,")
    assert refused(report) == ["import-certificate-no-result"]


async def test_two_numbers_of_a_row_must_be_of_one_entry(bring: Bring) -> None:
    row = f"{MARIE},26BFR1819999,arrived"
    report = await bring("statuses", "ID Number,Reference,Certificate", row)
    assert refused(report) == ["import-certificate-reference-differs"]


async def test_whoever_cannot_be_told_is_counted(bring: Bring, desk: Core) -> None:
    told = await bring("statuses", HEADER, ARRIVED, dry_run=True)
    await desk.store.write(lambda tx: tx.execute("DELETE FROM accounts"))
    report = await bring("statuses", HEADER, ARRIVED)
    assert (told.untold, report.untold) == (0, 1)
    assert "import-untold" in [each.phrase for each in report.lines()]
