"""The mail provider's limits, and what of them other letters leave to codes."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.outbox.quota import BULK_LEAVES, CODES_KEEP, Quota, QuotaShare
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


KINDS = {"letter": CODES_KEEP, "bulk": BULK_LEAVES}


async def take(quota: Quota, kind: str, times: int = 1) -> None:
    """Turns for letters of a kind."""
    share = QuotaShare(quota, KINDS[kind])
    for _ in range(times):
        await share.turn()


@pytest.mark.parametrize(("kind", "taken"), [("letter", 8), ("bulk", 7)])
async def test_other_letters_leave_a_fifth_to_codes_and_bulk_mail_a_tenth_more(
    quota: Quota, clock: Clock, kind: str, taken: int
) -> None:
    await take(quota, kind, taken)
    late = asyncio.ensure_future(take(quota, kind))  # noqa: TID251 - it only waits
    await quota.turn()
    assert clock.now == START
    await late
    assert clock.now > START


async def test_codes_find_their_fifth_of_every_window_after_all_that_others_can_take(
    quota: Quota, clock: Clock
) -> None:
    await take(quota, "letter", 20)
    before = clock.now
    for _ in range(2):
        await quota.turn()
    assert clock.now == before
    await take(quota, "letter")
    assert clock.now >= START + HOUR


async def test_of_a_small_limit_too_others_leave_a_turn_to_codes(clock: Clock) -> None:
    few = Quota([(3, MINUTE)], clock, clock.sleep)
    await take(few, "letter", 2)
    assert clock.now == START
    await take(few, "letter")
    assert clock.now == START + MINUTE


@pytest.mark.parametrize("kind", KINDS)
async def test_a_single_turn_is_kept_from_nobody(clock: Clock, kind: str) -> None:
    one = Quota([(1, MINUTE)], clock, clock.sleep)
    await take(one, kind)
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
