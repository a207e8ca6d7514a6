"""The rate limiter keeps the mean, overfills no second, obeys a hold, and serves in order."""

import asyncio
import random
import time
from bisect import bisect_left

import pytest

from bot.outbox.rate_limit import RateLimiter


class Clock:
    """A clock that sleeping moves on; it wakes up to `late` seconds late, like a busy loop."""

    def __init__(self, late: float = 0.0) -> None:
        self.now = 1_000.0
        self._late = late
        self._chance = random.Random(1)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds + self._chance.uniform(0, self._late)
        await asyncio.sleep(0)


def limited(limit: float, clock: Clock, period: float = 1.0) -> RateLimiter:
    return RateLimiter(limit, period, clock=clock, sleep=clock.sleep)


async def turns(limiter: RateLimiter, clock: Clock, count: int) -> list[float]:
    times = []
    for _ in range(count):
        await limiter.turn()
        times.append(clock.now)
    return times


def busiest(times: list[float], period: float = 1.0) -> int:
    """The most turns in any half-open period."""
    return max(bisect_left(times, start + period) - n for n, start in enumerate(times))


@pytest.mark.parametrize("late", [0.0, 0.02])
@pytest.mark.parametrize("limit", [25, 30, 1_000])
async def test_the_mean_is_within_one_percent(limit: int, late: float) -> None:
    clock = Clock(late)
    times = await turns(limited(limit, clock), clock, 20 * limit + 1)
    assert 20 * limit / (times[-1] - times[0]) == pytest.approx(limit, rel=0.01)


@pytest.mark.parametrize("limit", [1, 8, 25, 30, 1_000])
async def test_no_second_holds_more_than_a_tenth_too_many(limit: int) -> None:
    for late in (0.0, 0.02, 0.3):
        clock = Clock(late)
        times = await turns(limited(limit, clock), clock, 10 * limit)
        assert busiest(times) <= 1.1 * limit, late


async def test_a_rest_saves_up_no_burst() -> None:
    clock = Clock()
    limiter = limited(30, clock)
    clock.now += 3_600
    assert busiest(await turns(limiter, clock, 100)) <= 33


async def test_a_limit_may_be_one_an_hour() -> None:
    clock = Clock()
    times = await turns(limited(100, clock, period=3_600), clock, 250)
    assert busiest(times, 3_600) <= 110


async def test_a_hold_stops_everybody() -> None:
    clock = Clock()
    limiter = limited(30, clock)
    await limiter.turn()
    limiter.hold(17)
    assert await turns(limiter, clock, 1) == [1_017.0]


async def test_after_a_hold_those_who_waited_do_not_burst() -> None:
    clock = Clock()
    limiter = limited(30, clock)
    limiter.hold(17)
    assert busiest(await turns(limiter, clock, 100)) <= 33


async def test_a_shorter_hold_does_not_lift_a_longer_one() -> None:
    clock = Clock()
    limiter = limited(30, clock)
    limiter.hold(17)
    limiter.hold(1)
    assert await turns(limiter, clock, 1) == [1_017.0]


async def test_a_hold_reaches_those_who_wait_already() -> None:
    limiter = RateLimiter(20)
    start = time.monotonic()
    await limiter.turn()
    async with asyncio.TaskGroup() as group:
        group.create_task(limiter.turn())
        await asyncio.sleep(0)
        limiter.hold(0.1)
    assert time.monotonic() - start >= 0.1


async def test_turns_come_in_the_order_of_asking() -> None:
    served: list[int] = []
    limiter = RateLimiter(1_000)

    async def ask(number: int) -> None:
        await limiter.turn()
        served.append(number)

    await asyncio.gather(*map(ask, range(20)))
    assert served == list(range(20))


async def test_who_gives_up_uses_no_turn() -> None:
    clock = Clock()
    limiter = limited(10, clock)
    await limiter.turn()
    before = limiter.next_turn
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(limiter.turn())
        await asyncio.sleep(0)
        waiting.cancel()
    assert limiter.next_turn == before


async def test_on_the_real_clock_nobody_goes_early_either() -> None:
    limiter = RateLimiter(500)
    start = time.monotonic()
    for _ in range(101):
        await limiter.turn()
    assert time.monotonic() - start > 0.9 * 100 / 500
