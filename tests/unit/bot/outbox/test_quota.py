"""The mail provider's limits, and what bulk mail leaves of them to whoever waits for a letter."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.outbox.quota import Quota, SpareQuota
from domain.machine.outbound import Cause, DeliveryError, Doubtful, TryLater, Undeliverable

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
START = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        await asyncio.sleep(0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quota(clock: Clock) -> Quota:
    return Quota([(10, MINUTE), (25, HOUR)], clock, clock.sleep)


async def test_a_burst_goes_at_once_and_the_next_waits_for_the_window(
    quota: Quota, clock: Clock
) -> None:
    for _ in range(10):
        await quota.turn()
    assert clock.now == START
    await quota.turn()
    assert clock.now == START + MINUTE


async def test_no_window_holds_more_than_its_limit(quota: Quota, clock: Clock) -> None:
    times = []
    for _ in range(80):
        await quota.turn()
        times.append(clock.now)
    for limit, span in ((10, MINUTE), (25, HOUR)):
        assert all(b - a >= span for a, b in zip(times, times[limit:], strict=False))


async def test_what_a_former_life_sent_counts(quota: Quota, clock: Clock) -> None:
    quota.remember([START - timedelta(seconds=20)] * 10)
    await quota.turn()
    assert clock.now == START + timedelta(seconds=40)


async def test_bulk_mail_leaves_a_turn_to_whoever_waits_for_a_letter(
    quota: Quota, clock: Clock
) -> None:
    for _ in range(9):
        await SpareQuota(quota).turn()
    bulk = asyncio.ensure_future(SpareQuota(quota).turn())  # noqa: TID251 - it only waits
    await quota.turn()
    assert clock.now == START
    await bulk
    assert clock.now > START


async def test_of_a_small_limit_too_bulk_mail_leaves_a_turn(clock: Clock) -> None:
    few = Quota([(5, MINUTE)], clock, clock.sleep)
    for _ in range(4):
        await SpareQuota(few).turn()
    assert clock.now == START
    await SpareQuota(few).turn()
    assert clock.now == START + MINUTE


async def test_a_single_turn_is_not_kept_from_bulk_mail(clock: Clock) -> None:
    one = Quota([(1, MINUTE)], clock, clock.sleep)
    await SpareQuota(one).turn()
    assert clock.now == START


@pytest.mark.parametrize(
    ("error", "counted"),
    [(TryLater, False), (Undeliverable, False), (Doubtful, True)],
)
async def test_what_the_provider_did_not_take_does_not_count(
    quota: Quota, clock: Clock, error: type[DeliveryError], counted: bool
) -> None:
    for _ in range(10):
        await quota.turn()
    quota.failed(error(Cause.BROKEN_OFF))
    await quota.turn()
    assert (clock.now > START) is counted
