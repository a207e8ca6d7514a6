"""When a sign-in falls asleep: the limit and the moment before it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.signed_in.lasting import (
    AFTER_RELEASE,
    Opening,
    SignInTimes,
    is_asleep,
    put_off,
)
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.records import LIMITS

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
END = MORNING + 90 * DAY


def asleep(now: datetime, *releases: datetime, seen: datetime | None = None) -> bool:
    """Of who gave the password in the morning and has had a word just now."""
    opened = [Opening(each, final=True) for each in releases]
    return is_asleep(SignInTimes(seen or now, MORNING), LIMITS, lambda: opened, now)


def stays_open(now: datetime, *releases: Opening) -> bool:
    """Of who gave the password in the morning, keeps the phone open, and says no word."""
    return not is_asleep(SignInTimes(MORNING, MORNING, True), LIMITS, lambda: releases, now)


def test_a_day_without_a_word_sends_to_sleep() -> None:
    now = MORNING + DAY
    assert (asleep(now - TICK, seen=MORNING), asleep(now, seen=MORNING)) == (False, True)


def test_ninety_days_after_the_password_it_is_over_however_it_is_used() -> None:
    assert (asleep(END - TICK), asleep(END)) == (False, True)


@each_of(
    [
        (END, END + AFTER_RELEASE),
        (END - TICK, END - TICK + AFTER_RELEASE),
        (END - AFTER_RELEASE + TICK, END + TICK),
        (END - AFTER_RELEASE, END),
        (END + TICK, END),
    ]
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


def test_ones_own_phone_is_not_ended_by_silence_before_the_result() -> None:
    assert stays_open(MORNING + 80 * DAY)
    assert stays_open(MORNING + 80 * DAY, Opening(MORNING + 81 * DAY, final=True))


def test_it_is_two_weeks_after_the_result() -> None:
    result = Opening(MORNING + 30 * DAY, final=True)
    end = result.at + AFTER_RELEASE
    assert (stays_open(end - TICK, result), stays_open(end, result)) == (True, False)


def test_what_is_pending_or_withheld_is_no_result_yet() -> None:
    assert stays_open(MORNING + 60 * DAY, Opening(MORNING + 30 * DAY, final=False))


def test_a_correction_does_not_open_again_what_is_over() -> None:
    result, corrected = (Opening(MORNING + days * DAY, final=True) for days in (30, 60))
    assert not stays_open(MORNING + 61 * DAY, result, corrected)


def test_ninety_days_end_it_too() -> None:
    assert (stays_open(END - TICK), stays_open(END)) == (True, False)
