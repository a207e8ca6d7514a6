"""What the message of a release reckons, and the file of whom it did not reach."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from bot.staff.releasing.live import pace, pause
from bot.staff.releasing.unreached_file import NotReached, spreadsheet
from bot.store.exams.release_progress import ListedRelease
from bot.texts.texts import Texts
from domain.machine.effects import Line
from domain.machine.releasing.effects import WatchRelease
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState
from tests.support.clock import MORNING


def test_no_cell_is_a_formula() -> None:
    people = [NotReached("=1+1", "@Marie", ("unreached-no-chat",))]
    said = spreadsheet(people, Texts(UTC), "en").decode()
    assert "'=1+1,'@Marie,no chat" in said


@pytest.mark.parametrize(
    ("results", "after", "wait"), [(9, 1, 5), (25_000, 1, 15), (9, 36_000, 360)]
)
def test_what_is_large_or_waits_for_the_morning_is_looked_at_less_often(
    results: int, after: int, wait: int
) -> None:
    release = ListedRelease(
        id=1, exam="", session="", opens_at=MORNING, made_by="", made_at=MORNING, covers=results,
        lost=0, state=ReleaseState.RUNNING,
    )  # fmt: skip
    assert pause(release, MORNING + timedelta(seconds=after)) == timedelta(seconds=wait)


def test_how_fast_it_goes_is_of_those_told_since_the_look_before() -> None:
    release = ListedRelease(
        id=1, exam="", session="", opens_at=MORNING, made_by="", made_at=MORNING, covers=900,
        lost=0, state=ReleaseState.RUNNING, fates={"told": 300, "waiting": 550},
    )  # fmt: skip
    now = MORNING + timedelta(seconds=30)
    said = Line(ReleasingPhrase.RELEASE_PACE, {"rate": 400, "minutes": 2})
    assert pace(release, WatchRelease(1, 2, 100, MORNING), now) == (said,)
    for nothing in (WatchRelease(1), WatchRelease(1, 2, 300, MORNING), WatchRelease(1, 2, 9, now)):
        assert pace(release, nothing, now) == ()
    slow = replace(release, fates={"told": 101, "waiting": 90_000})
    assert pace(slow, WatchRelease(1, 2, 100, MORNING), now) == ()
    over = replace(release, fates={"told": 900, "waiting": 0})
    assert pace(over, WatchRelease(1, 2, 100, MORNING), now) == ()
