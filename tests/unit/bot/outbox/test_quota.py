"""The mail provider's limits, and what circulars leave of them to whoever waits for a letter."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.outbox.quota import Allowance, Modest
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
def allowance(clock: Clock) -> Allowance:
    return Allowance([(10, MINUTE), (25, HOUR)], clock, clock.sleep)


async def test_a_burst_goes_at_once_and_the_next_waits_for_the_window(
    allowance: Allowance, clock: Clock
) -> None:
    for _ in range(10):
        await allowance.turn()
    assert clock.now == START
    await allowance.turn()
    assert clock.now == START + MINUTE


async def test_no_window_holds_more_than_its_limit(allowance: Allowance, clock: Clock) -> None:
    times = []
    for _ in range(80):
        await allowance.turn()
        times.append(clock.now)
    for limit, span in ((10, MINUTE), (25, HOUR)):
        assert all(b - a >= span for a, b in zip(times, times[limit:], strict=False))


async def test_what_a_former_life_sent_counts(allowance: Allowance, clock: Clock) -> None:
    allowance.remember([START - timedelta(seconds=20)] * 10)
    await allowance.turn()
    assert clock.now == START + timedelta(seconds=40)


async def test_circulars_leave_a_turn_to_whoever_waits_for_a_letter(
    allowance: Allowance, clock: Clock
) -> None:
    for _ in range(9):
        await Modest(allowance).turn()
    circular = asyncio.ensure_future(Modest(allowance).turn())  # noqa: TID251 - it only waits
    await allowance.turn()
    assert clock.now == START
    await circular
    assert clock.now > START


async def test_of_a_small_limit_too_circulars_leave_a_turn(clock: Clock) -> None:
    few = Allowance([(5, MINUTE)], clock, clock.sleep)
    for _ in range(4):
        await Modest(few).turn()
    assert clock.now == START
    await Modest(few).turn()
    assert clock.now == START + MINUTE


async def test_a_single_turn_is_not_kept_from_circulars(clock: Clock) -> None:
    one = Allowance([(1, MINUTE)], clock, clock.sleep)
    await Modest(one).turn()
    assert clock.now == START


@pytest.mark.parametrize(
    ("error", "counted"),
    [(TryLater, False), (Undeliverable, False), (Doubtful, True)],
)
async def test_what_the_provider_did_not_take_does_not_count(
    allowance: Allowance, clock: Clock, error: type[DeliveryError], counted: bool
) -> None:
    for _ in range(10):
        await allowance.turn()
    allowance.failed(error(Cause.BROKEN_OFF))
    await allowance.turn()
    assert (clock.now > START) is counted
