"""When a sign-in falls asleep: the limit and the moment before it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.signed_in.lasting import (
    AFTER_RELEASE,
    SignInTimes,
    is_asleep,
    put_off,
)
from tests.support.clock import MORNING
from tests.support.pure.records import LIMITS

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
END = MORNING + 90 * DAY


def asleep(now: datetime, *releases: datetime, seen: datetime | None = None) -> bool:
    """Of who gave the password in the morning and has had a word just now."""
    return is_asleep(SignInTimes(seen or now, MORNING), LIMITS, lambda: releases, now)


def test_a_day_without_a_word_sends_to_sleep() -> None:
    now = MORNING + DAY
    assert (asleep(now - TICK, seen=MORNING), asleep(now, seen=MORNING)) == (False, True)


def test_ninety_days_after_the_password_it_is_over_however_it_is_used() -> None:
    assert (asleep(END - TICK), asleep(END)) == (False, True)


@pytest.mark.parametrize(
    ("release", "end"),
    [
        (END, END + AFTER_RELEASE),
        (END - TICK, END - TICK + AFTER_RELEASE),
        (END - AFTER_RELEASE + TICK, END + TICK),
        (END - AFTER_RELEASE, END),
        (END + TICK, END),
    ],
)
def test_no_end_falls_between_a_release_and_two_weeks_after_it(
    release: datetime, end: datetime
) -> None:
    assert (asleep(end - TICK, release), asleep(end, release)) == (False, True)


def test_a_corrected_result_puts_it_off_once_more() -> None:
    corrected = END + 13 * DAY
    assert not asleep(END + 20 * DAY, END, corrected)


def test_a_result_does_not_wake_what_is_over() -> None:
    assert asleep(END + 3 * DAY, END + DAY)


@given(st.lists(st.datetimes(END.replace(tzinfo=None), (END + 99 * DAY).replace(tzinfo=None))))
def test_no_end_is_in_the_two_weeks_of_any_release(found: Sequence[datetime]) -> None:
    releases = [each.replace(tzinfo=MORNING.tzinfo) for each in found]
    end = put_off(END + 50 * DAY, releases)
    assert not [each for each in releases if each <= end < each + AFTER_RELEASE]
