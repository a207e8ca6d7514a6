"""What a newer import makes outdated leaves its planned release at once, and waits for another."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.staff import erasure
from bot.staff.importing.imports import ImportOrder, import_file, recover
from bot.staff.order_values import unseen
from bot.staff.releases import PreviewOutdated, approved, preview
from bot.staff.releasing.leavers import report_left
from bot.staff.releasing.listing import said
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import release_progress, results
from bot.store.exams.results import NewResult
from bot.store.importing import imports
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from bot.store.people.entries import NewEntry
from bot.store.staff.alerted import AlertedStaff
from domain.machine.releasing.phrases import ReleasingPhrase
from tests.support import people
from tests.support.staff.imports import csv_of
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.officers import RESULT
from tests.support.staff.released import EXAM, SESSION, approval, give, release_all

OPENS = NOW + timedelta(days=2)
AFTER = OPENS + timedelta(hours=1)
MARIE, EMMA = (people.CANDIDATES[each] for each in ("Marie", "Emma"))
OFFICER = 77
LEFT = {ReleasingPhrase.RELEASE_LEFT, ReleasingPhrase.RELEASE_EMPTIED}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Marie's and Emma's results are planned for two days on."""
    async with desk_with_people(tmp_path) as plain:
        core = replace(plain, writer=replace(plain.writer, staff=AlertedStaff(chat=OFFICER)))
        for name in ("Marie", "Emma"):
            await give(core, name, "B")
        await release_all(core, OPENS)
        yield core


async def bring(desk: Core, folder: Path, **cells: str) -> None:
    file = folder / "results.csv"
    file.write_bytes(csv_of({**RESULT, **cells}))
    assert (await import_file(desk, ImportOrder("results", file, "anna"))).usable


async def seen(desk: Core, who: people.Candidate) -> int | None:
    """The score that somebody sees once the release is open."""
    shown = await desk.store.read(lambda tx: results.load_visible(tx, who.account, AFTER))
    return shown.overall if shown else None


async def alerts(desk: Core) -> list[tuple[object, object]]:
    """What officers are told of it, and of how many."""
    return [(number, count) for _, number, count in await told(desk)]


async def told(desk: Core) -> list[tuple[object, object, object]]:
    """The same, and in which sentence."""
    found = await rows(desk, "SELECT effect FROM outbox WHERE chat = 77 ORDER BY id")
    lines = [each for (effect,) in found for each in EFFECTS.loads(str(effect)).lines]
    left = [each for each in lines if each.phrase in LEFT]
    return [(each.phrase, each.params["number"], each.params["count"]) for each in left]


async def planned(desk: Core) -> release_progress.ListedRelease:
    [release] = await desk.store.read(lambda tx: release_progress.load_planned(tx, NOW, 9))
    return release


async def over(desk: Core) -> release_progress.ListedRelease:
    assert not await desk.store.read(lambda tx: release_progress.load_planned(tx, NOW, 9))
    [release] = await desk.store.read(lambda tx: release_progress.load_past(tx, NOW, 9))
    return release


@pytest.mark.parametrize(
    "cells",
    [
        {"Result": "A", "Overall Score": "182", "CEFR Level": "C1"},
        {"Result": "WITHHELD", "Overall Score": "", "CEFR Level": ""},
    ],
)
async def test_a_newer_version_takes_the_older_out(
    desk: Core, tmp_path: Path, cells: dict[str, str]
) -> None:
    await bring(desk, tmp_path, **cells)
    assert [await seen(desk, each) for each in (MARIE, EMMA)] == [None, 174]
    release = await planned(desk)
    assert (release.covers, release.lost) == (1, 1)
    assert await alerts(desk) == [(str(release.id), 1)]
    again = await preview(desk, EXAM, SESSION)
    assert again.covers == 1


async def test_what_was_put_right_so_is_a_first_version(desk: Core, tmp_path: Path) -> None:
    await bring(desk, tmp_path, Result="A", **{"Overall Score": "182", "CEFR Level": "C1"})
    await release_all(desk, OPENS)
    shown = await desk.store.read(lambda tx: results.load_visible(tx, MARIE.account, AFTER))
    assert shown is not None
    assert (shown.overall, shown.version) == (182, 1)


async def test_the_same_file_again_takes_nothing_out(desk: Core, tmp_path: Path) -> None:
    await bring(desk, tmp_path, Result="A", **{"Overall Score": "182", "CEFR Level": "C1"})
    await release_all(desk, OPENS)
    await bring(desk, tmp_path, Result="A", **{"Overall Score": "182", "CEFR Level": "C1"})
    assert await seen(desk, MARIE) == 182


async def test_what_is_open_stays_and_the_newer_waits(desk: Core, tmp_path: Path) -> None:
    late = replace(desk, clock=lambda: AFTER)
    await bring(late, tmp_path, Result="A", **{"Overall Score": "182", "CEFR Level": "C1"})
    assert await seen(desk, MARIE) == 174
    assert await alerts(desk) == []


async def test_who_changes_the_exam_leaves_and_who_is_erased(desk: Core) -> None:
    await desk.store.write(lambda tx: let_in_entry(tx, "C1 Advanced"))
    order = {"id_numbers": [EMMA.id_number], "by": "anna"}
    await desk.store.write(lambda tx: report_left(tx, desk))
    assert (await preview(desk, "C1 Advanced", SESSION)).covers == 0
    await erasure.erase_people(desk, order, unseen)
    release = await over(desk)
    assert (release.state, release.lost) == ("cancelled", 2)
    assert await seen(desk, MARIE) is None
    assert await alerts(desk) == [(str(release.id), 1), (str(release.id), 1)]
    assert await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE chat = 77") == [(stamp(NOW),)]


async def test_an_erasure_is_told_once_and_at_once(desk: Core) -> None:
    order = {"id_numbers": [MARIE.id_number, EMMA.id_number], "by": "anna"}
    await erasure.erase_people(desk, order, unseen)
    assert await alerts(desk) == [(str((await over(desk)).id), 2)]
    assert await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE chat = 77") == [(stamp(NOW),)]


async def test_a_release_that_everything_has_left_is_over(desk: Core, tmp_path: Path) -> None:
    for each in (MARIE, EMMA):
        assert (await planned(desk)).covers
        cells = {"ID Number": each.id_number, "Overall Score": "182", "CEFR Level": "C1"}
        await bring(desk, tmp_path, Result="A", **cells)
    release = await over(desk)
    assert (release.state, release.cancelled_by, release.lost) == ("cancelled", "desk", 2)
    assert said(release).phrase == "releases-emptied"
    assert [phrase for phrase, *_ in await told(desk)] == ["release-left", "release-emptied"]
    waiting = "SELECT state FROM outbox WHERE key LIKE 'announce:%'"
    assert {state for (state,) in await rows(desk, waiting)} <= {"dropped"}
    assert (await preview(desk, EXAM, SESSION)).covers == 2


async def test_of_an_import_staff_hear_at_once_and_of_each(desk: Core, tmp_path: Path) -> None:
    held_back = {"Result": "WITHHELD", "Overall Score": "", "CEFR Level": ""}
    for each in (MARIE, EMMA):
        await bring(desk, tmp_path, **held_back, **{"ID Number": each.id_number})
    assert [count for _, count in await alerts(desk)] == [1, 1]
    assert await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE chat = 77") == [(stamp(NOW),)]


async def test_a_result_of_the_same_certificate_waits_where_its_entry_is(desk: Core) -> None:
    await desk.store.write(lambda tx: let_in_entry(tx, f"{EXAM} for Schools"))
    assert (await preview(desk, f"{EXAM} for Schools", SESSION)).covers == 1
    assert (await planned(desk)).covers == 1


def let_in_entry(tx: Tx, exam: str) -> None:
    """Marie's entry comes again, with another exam."""
    row = tx.execute("SELECT * FROM entries WHERE id = 1")[0]
    known = {name: row[name] for name in row.keys()}  # noqa: SIM118 (a row is no mapping)
    fields = NewEntry._fields
    values = [{**known, "exam": exam, "reopens": ""}.get(name, "") for name in fields]
    number = imports.begin_import(tx, "entries", "anna", NOW)
    imports.stage_slices(tx, number, [[NewEntry(*values)]])
    imports.accept_import(tx, number, NOW)
    imports.let_in_slice(tx)
    imports.let_in_slice(tx)


async def accept(desk: Core, at: datetime) -> None:
    """A better result of Marie's is in, and no slice of it is let in yet."""
    new = NewResult(1, 2, EXAM, "RELEASED", "A", 182, "C1", "[]", "", None, "other", 0)
    number = await desk.store.write(lambda tx: imports.begin_import(tx, "results", "x", at))
    await desk.store.write(lambda tx: imports.stage_slices(tx, number, [[new]]))
    await desk.store.write(lambda tx: imports.accept_import(tx, number, at))


async def test_accepted_before_and_let_in_after_the_opening_by_another_start(desk: Core) -> None:
    await accept(desk, NOW)
    await recover(desk.store)  # the next day, as far as anybody knows
    assert await seen(desk, MARIE) is None


async def test_nobody_sees_what_opens_until_a_file_accepted_before_is_let_in(desk: Core) -> None:
    await accept(desk, OPENS - timedelta(seconds=1))
    assert [await seen(desk, each) for each in (MARIE, EMMA)] == [None, None]
    await recover(desk.store)
    assert [await seen(desk, each) for each in (MARIE, EMMA)] == [None, 174]


async def test_a_file_accepted_after_the_opening_hides_nothing(desk: Core) -> None:
    await accept(desk, OPENS)
    assert [await seen(desk, each) for each in (MARIE, EMMA)] == [174, 174]


async def test_notices_of_a_release_wait_for_a_file_that_comes_in(desk: Core) -> None:
    await accept(desk, OPENS - timedelta(seconds=1))
    performer = AnnouncementPerformer(replace(desk, clock=lambda: AFTER))
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, AFTER, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))
    keys = await rows(desk, "SELECT key FROM outbox WHERE key LIKE 'release:%'")
    assert {str(key).rsplit(":", 1)[-1] for (key,) in keys} == {str(EMMA.account)}


async def test_nothing_is_released_while_a_file_comes_in(desk: Core) -> None:
    order = await approval(desk)
    await accept(desk, NOW)
    with pytest.raises(PreviewOutdated):
        await desk.store.read(lambda tx: approved(tx, order))
