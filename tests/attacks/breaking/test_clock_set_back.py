"""A clock that was set back muted whatever waited for another try, until it had caught up."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbox.circuit_breaker import CircuitBreakers
from bot.outbox.queues import POLICIES
from bot.outbox.quota import Quota
from bot.outbox.worker import Outbox
from bot.store.engine.store import Store, Tx
from bot.store.engine.times import moment
from bot.store.outbox import mail_domains, parcels, set_back
from bot.store.outbox.queues import Queue
from domain.machine.outbound import Cause, TryLater
from tests.support.outbox_bench import BREAKER, NOW, Bench, opened, running

DAY, MONTH, YEAR = timedelta(days=1), timedelta(days=30), timedelta(days=365)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        yield bench


def set_clock_back(bench: Bench, by: timedelta) -> None:
    bench.began += by.total_seconds()


async def put_off(bench: Bench, name: str, cause: Cause, wait: timedelta) -> None:
    """It was tried, and waits for another try."""
    await bench.put(name, lane=name)
    due = bench.now() + wait
    sql = "SELECT id FROM outbox WHERE key = :name"

    def work(tx: Tx) -> None:
        [row] = tx.execute(sql, {"name": name})
        parcels.schedule_retry(tx, row["id"], due, cause, words="")

    await bench.store.write(work)


async def test_at_the_start_what_is_too_far_off_is_due(bench: Bench) -> None:
    await put_off(bench, "tried", Cause.UNREACHABLE, timedelta(minutes=5))
    set_clock_back(bench, DAY)
    bench.start_anew()
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["tried"])


async def test_what_was_due_at_once_is_due_again(bench: Bench) -> None:
    await bench.put("new")
    set_clock_back(bench, YEAR)
    bench.start_anew()
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["new"])


async def test_a_running_desk_sees_it_at_its_next_look(bench: Bench) -> None:
    async with running(bench):
        await bench.put("before")
        await bench.until(lambda: bench.talk.delivered == ["before"])
        await put_off(bench, "tried", Cause.UNREACHABLE, timedelta(minutes=5))
        set_clock_back(bench, DAY)
        await bench.put("after", lane="two")
        await bench.until(lambda: {"tried", "after"} <= {*bench.talk.delivered})


async def test_an_idle_look_finds_what_waits_too_far_off(bench: Bench) -> None:
    async with running(bench):
        await put_off(bench, "tried", Cause.UNREACHABLE, YEAR)
        await bench.put("soon", lane="two", wait=timedelta(milliseconds=60))
        await bench.until(lambda: {"tried", "soon"} <= {*bench.talk.delivered})


async def test_what_was_put_off_on_purpose_stays_put_off(bench: Bench) -> None:
    await bench.put("announcement", lane="two", wait=DAY)
    await put_off(bench, "asked", Cause.THROTTLED, timedelta(hours=23))
    await put_off(bench, "tried", Cause.TEMPORARY, timedelta(minutes=5))
    set_clock_back(bench, timedelta(minutes=30))
    bench.start_anew()
    async with running(bench):
        await bench.put("talk", lane="three", chat=2)
        await bench.until(lambda: bench.talk.delivered == ["talk"])
    for name in ("announcement", "asked", "tried"):
        assert await bench.state(name) == "waiting"


class Busy:
    """A store that writes a parcel more before each thing it is to write."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.read = bench.store.read
        self._made = count()

    async def write(self, work: Callable[[Tx], object]) -> object:
        await self._bench.put(f"made {next(self._made)}")
        return await self._bench.store.write(work)


async def test_what_is_made_while_the_desk_looks_is_no_clock_set_back(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    store = cast("Store", Busy(bench))
    bench.outbox = Outbox(store, bench.pipelines, bench.delivery, bench.wakeup)
    async with running(bench):
        await bench.until(lambda: "made 3" in bench.talk.delivered)
    assert "set back" not in caplog.text


async def test_a_notice_that_waited_for_a_morning_of_next_year_goes(bench: Bench) -> None:
    await bench.put("notice", wait=timedelta(hours=12))
    set_clock_back(bench, YEAR)
    bench.start_anew()
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["notice"])


async def test_what_staff_hear_when_the_office_opens_again_is_left(bench: Bench) -> None:
    await bench.put("over Christmas", wait=DAY * 16)
    ended = await bench.store.write(
        lambda tx: set_back.end_far_beginnings(tx, Queue.TALK, bench.now())
    )
    assert not ended


@pytest.mark.parametrize("queue", [Queue.ANNOUNCE, Queue.STAFF, Queue.TIMER])
async def test_what_is_planned_for_weeks_ahead_is_left(bench: Bench, queue: Queue) -> None:
    """A restart had ended, unsaid, the wait for whoever was to approve a release."""
    await bench.put("release", queue=queue, wait=MONTH)
    end = set_back.end_far_beginnings
    ended = [await bench.store.write(partial(end, queue=each, now=bench.now())) for each in Queue]
    assert not any(ended)


@pytest.mark.parametrize(
    ("queue", "wait"),
    [(Queue.TALK, timedelta(minutes=10)), (Queue.MAIL, timedelta(hours=1)), (Queue.TIMER, MONTH)],
)
async def test_what_was_to_wait_for_so_long_does_from_now(
    bench: Bench, queue: Queue, wait: timedelta
) -> None:
    """An alert that was being gathered, a share that may be taken back, a form left open."""
    await bench.put("it", queue=queue, wait=wait)
    set_clock_back(bench, DAY)
    now = bench.now()

    def work(tx: Tx) -> list[datetime]:
        set_back.begin_anew(tx, queue, now)
        assert not set_back.begin_anew(tx, queue, now)
        assert not set_back.end_far_beginnings(tx, queue, now)
        return [moment(row["due_at"]) for row in tx.execute("SELECT due_at FROM outbox")]

    [due] = await bench.store.write(work)
    assert abs(due - now - wait) < timedelta(seconds=1)


@given(
    queue=st.sampled_from(Queue),
    tries=st.integers(1, 60),
    after=st.one_of(st.none(), st.floats(0, 1e9)),
    tried=st.booleans(),
    cause=st.sampled_from(Cause),
)
def test_no_wait_that_a_queue_chooses_is_ever_too_far(
    queue: Queue, tries: int, after: float | None, tried: bool, cause: Cause
) -> None:
    retry = POLICIES[queue].retry
    wait = retry.wait(tries, TryLater(cause, "", after, tried=tried))
    ever = retry.ever(queue)
    assert wait <= (ever.asked if cause is Cause.THROTTLED else ever.own)


async def test_a_mail_domain_rests_no_longer_than_any(bench: Bench) -> None:
    def work(tx: Tx) -> list[datetime]:
        mail_domains.rest_domain(tx, "orange.fr", NOW + DAY)
        mail_domains.rest_domain(tx, "free.fr", NOW)
        set_back.end_far_rests(tx, NOW)
        rows = tx.execute("SELECT until FROM resting ORDER BY domain")
        return [moment(row["until"]) for row in rows]

    free, orange = await bench.store.write(work)
    assert free > NOW
    assert orange == NOW


def test_a_breaker_opens_for_no_longer_than_it_was_to() -> None:
    breakers = CircuitBreakers()
    breakers.trip(BREAKER, TryLater(Cause.LOGIN), NOW + DAY)
    breakers.end_far_waits(NOW)
    assert breakers.open_until(BREAKER) == NOW


def test_a_breaker_that_opened_now_stays_open() -> None:
    breakers = CircuitBreakers()
    breakers.trip(BREAKER, TryLater(Cause.LOGIN), NOW)
    until = breakers.open_until(BREAKER)
    breakers.end_far_waits(NOW)
    assert breakers.open_until(BREAKER) == until != NOW


async def test_letters_of_the_future_take_no_turn_for_longer_than_their_window() -> None:
    at, slept = datetime(2026, 11, 30, tzinfo=UTC), [0.0]

    async def sleep(seconds: float) -> None:
        slept[0] += seconds

    quota = Quota([(1, timedelta(minutes=1))], lambda: at + timedelta(seconds=slept[0]), sleep)
    quota.remember([at + YEAR])
    await quota.turn()
    assert slept == [60.0]
