"""What the message that tells how far a broadcast is reckons."""

from datetime import timedelta

import pytest

from bot.staff.broadcasting.live import bar, pause
from bot.store.broadcasting.progress import FATES, BroadcastProgress
from domain.machine.broadcasting.effects import WatchBroadcast
from domain.machine.broadcasting.records import Audience, BroadcastState
from domain.machine.effects import Line
from tests.support.clock import MORNING


def standing(**fates: int) -> BroadcastProgress:
    return BroadcastProgress(
        id=1, audience=Audience(session="2026-10"), made_at=MORNING, made_by="",
        state=BroadcastState.RUNNING, fates={**dict.fromkeys(FATES, 0), **fates},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("known", "drawn", "percent"),
    [
        (standing(waiting=9), "░░░░░░░░░░", "0"),
        (standing(sent=199, waiting=1), "▓▓▓▓▓▓▓▓▓░", "99"),
        (standing(sent=3, blocked=1, failed=1, doubtful=1, waiting=6), "▓▓▓▓▓░░░░░", "50"),
        (standing(sent=1), "▓▓▓▓▓▓▓▓▓▓", "100"),
        (standing(), "▓▓▓▓▓▓▓▓▓▓", "100"),
    ],
)
def test_the_bar_is_full_only_when_nothing_waits(
    known: BroadcastProgress, drawn: str, percent: str
) -> None:
    assert bar(known) == Line("broadcast-bar", {"bar": drawn, "percent": percent})


@pytest.mark.parametrize(("messages", "settled", "wait"), [(9, 0, 360), (9, 1, 5), (25_000, 1, 15)])
def test_what_is_large_or_has_long_not_moved_is_looked_at_less_often(
    messages: int, settled: int, wait: int
) -> None:
    known, now = standing(waiting=messages, sent=settled), MORNING + timedelta(hours=10)
    before = WatchBroadcast(1, settled=0, at=MORNING)
    assert pause(known, before, now) == timedelta(seconds=wait)
    assert pause(standing(waiting=9), WatchBroadcast(1), now) == timedelta(seconds=5)
