"""Releases: exactly what was previewed, from its moment on."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.commands.moments import moment_named
from bot.commands.opening import perform
from bot.core import Core
from bot.staff.order_values import OrderRefused
from bot.staff.releases import (
    NothingToReleaseError,
    PreviewOutdated,
    opening_moment,
    preview,
    recover,
    release,
)
from bot.store.exams import releases, results
from bot.store.exams.releases import MadeBy
from tests.support import people
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import EXAM, SESSION, approval, give, release_all
from tests.support.world import opened as opened_world

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def test_a_preview_counts_results_by_what_they_say(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await give(desk, "Emma", "PENDING")
    seen = await preview(desk, EXAM, SESSION)
    assert dict(seen.waiting) == {"RELEASED": 1, "PENDING": 1}
    assert (seen.entries, seen.missing, seen.released) == (2, 0, 0)
    assert (seen.reach.chats, seen.reach.mailboxes) == (2, 2)


async def test_a_preview_tells_of_entries_without_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    assert (await preview(desk, EXAM, SESSION)).missing == 1


async def test_a_release_shows_its_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await release_all(desk)
    account = people.CANDIDATES["Marie"].account
    shown = await desk.store.read(lambda tx: results.load_visible(tx, account, NOW))
    assert shown is not None
    assert shown.overall == 174


async def test_what_was_put_right_before_its_release_is_a_first_version(desk: Core) -> None:
    for outcome in ("B", "A"):
        await give(desk, "Marie", outcome)
    await release_all(desk)
    account = people.CANDIDATES["Marie"].account
    shown = await desk.store.read(lambda tx: results.load_visible(tx, account, NOW))
    assert shown is not None
    assert (shown.overall, shown.version) == (182, 1)


async def test_a_release_set_for_later_shows_nothing_before(desk: Core) -> None:
    await give(desk, "Marie", "B")
    later = NOW + timedelta(hours=1)
    await release_all(desk, later)
    account = people.CANDIDATES["Marie"].account
    assert await desk.store.read(lambda tx: results.load_visible(tx, account, NOW)) is None
    assert await desk.store.read(lambda tx: results.load_next_opening(tx, account, NOW)) == later


async def test_other_exams_and_later_versions_stay_hidden(desk: Core) -> None:
    for name in ("Marie", "Lucas"):
        await give(desk, name, "B")
    await release_all(desk)
    await give(desk, "Marie", "A")
    hidden = "SELECT entry, version FROM results WHERE release IS NULL ORDER BY entry"
    assert await rows(desk, hidden) == [(1, 2), (2, 1)]


async def test_what_changed_since_the_preview_is_not_released(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    await give(desk, "Emma", "A")
    with pytest.raises(PreviewOutdated):
        await release(desk, approved)
    assert await rows(desk, "SELECT 1 FROM releases r JOIN results ON release = r.id") == []


async def test_a_release_that_was_not_finished_is_undone(desk: Core) -> None:
    await give(desk, "Marie", "B")
    made = MadeBy(NOW, "staff")
    number = await desk.store.write(lambda tx: releases.begin_release(tx, (EXAM, SESSION), made))
    waiting = await desk.store.read(lambda tx: releases.load_waiting(tx, EXAM, SESSION))
    await desk.store.write(lambda tx: releases.add_results(tx, number, waiting))
    await recover(desk.store)
    assert (await release_all(desk)).covers == 1
    assert await rows(desk, "SELECT count(*) FROM releases WHERE opens_at IS NULL") == [(0,)]


async def test_two_at_once_do_not_release_the_same_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    ended = await asyncio.gather(
        release(desk, approved), release(desk, approved), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in ended) == ["PreviewOutdated", "Release"]


async def test_the_same_approval_releases_once(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    await release(desk, approved)
    with pytest.raises(PreviewOutdated):
        await release(desk, approved)


async def test_there_is_no_release_of_nothing(desk: Core) -> None:
    with pytest.raises(NothingToReleaseError):
        await release_all(desk)


async def test_a_release_in_the_past_opens_now(desk: Core) -> None:
    await give(desk, "Marie", "B")
    assert (await release_all(desk, NOW - timedelta(days=1))).opens_at == NOW


@each_of(
    [
        ("2026-12-05 08:00", datetime(2026, 12, 5, 7, 0, tzinfo=UTC)),
        ("2026-07-05T08:00", datetime(2026, 7, 5, 6, 0, tzinfo=UTC)),
        ("18:30", datetime(2026, 6, 30, 16, 30, tzinfo=UTC)),
        ("2026-12-05 08:00+00:00", datetime(2026, 12, 5, 8, 0, tzinfo=UTC)),
    ]
)
def test_times_are_the_centres(text: str, at: datetime) -> None:
    assert opening_moment(text, PARIS, datetime(2026, 6, 30, 9, 0, tzinfo=UTC)) == at


ENDS = ["0001-01-01", "9999-12-31", "9999-12-31 23:59", "0001-01-01 00:00+12:00"]


@each_of(["tomorrow", "09:59", "2027-03-28 02:30", "05/12/2026 08:00", "", *ENDS])
def test_a_time_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(OrderRefused):
        opening_moment(text, PARIS, NOW)


@each_of([*ENDS, "tomorrow", ""])
def test_a_moment_of_no_year_that_is_meant_is_refused(text: str) -> None:
    with pytest.raises(OrderRefused):
        moment_named("--since", text, PARIS)


async def test_over_the_socket_a_release_reaches_chat_and_mailbox(tmp_path: Path) -> None:
    async with opened_world(tmp_path) as world:
        world.person("Marie").start()
        await world.settle()
        world.give_account("Marie")
        world.give_result("Marie", "B")
        world.write(lambda tx: tx.execute("UPDATE results SET release = NULL"))
        await world.settle()
        of = {"exam": EXAM, "session": SESSION}
        seen = await perform(world.settings, "release-preview", of)
        assert seen["covers"] == 1
        approved = {"digest": seen["digest"], "at": MORNING.isoformat(), "by": "staff"}
        await perform(world.settings, "release", {**of, **approved, "quiet": True})
        await world.settle()
        marie = world.person("Marie")
        marie.tap("Afficher")
        await world.settle()
        assert any("174" in each.text for each in marie.chat)
        assert len(world.post.letters(people.CANDIDATES["Marie"].email)) == 1
