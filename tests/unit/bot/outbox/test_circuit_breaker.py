"""Circuit breakers: what waits behind an open one, what closes it, and what staff hear."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.outbox.circuit_breaker import FIRST_PAUSE, CircuitBreakers
from bot.outbox.queues import SMTP
from bot.store.outbox.queues import Queue
from domain.machine.outbound import Cause, TryLater, Undeliverable
from tests.support.outbox_bench import (
    BREAKER,
    HOUR,
    MINUTE,
    NOW,
    SOON,
    Bench,
    opened,
    running,
    waiting,
)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        yield bench


async def test_a_queue_behind_an_open_breaker_waits_whole_and_loses_no_try(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.THROTTLED, after=30)]
    await bench.put("a", queue=Queue.BULK_CHAT)
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.put("b", lane="two", queue=Queue.BULK_CHAT)
        await bench.put("talk", lane="t", chat=2)
        await bench.until(lambda: bench.talk.delivered == ["talk"])
    rows = await bench.store.read(waiting)
    assert rows == [("a", 0), ("b", 0)]


async def test_queues_that_share_a_breaker_are_halted_together(bench: Bench) -> None:
    bench.pipelines[0] = bench.pipeline(Queue.TALK, bench.talk, BREAKER)
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    await bench.put("a", queue=Queue.BULK_CHAT)
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.put("talk", lane="t", chat=2)
        await asyncio.sleep(0.05)
    assert bench.talk.delivered == []


async def test_staff_hear_once_of_an_open_breaker_and_once_of_its_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.01)
    for name in ("a", "b"):
        bench.bulk.errors[name] = [refused] * 3
        await bench.put(name, lane=name, queue=Queue.BULK_CHAT)
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.delivered) == 2)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


async def test_what_began_before_a_breaker_opened_proves_nothing_by_its_end(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    bench.bulk.blocked.clear()
    async with running(bench):
        await bench.put("slow", queue=Queue.BULK_CHAT)
        await bench.settled("slow", "sending")
        await bench.put("a", lane="two", queue=Queue.BULK_CHAT)
        await bench.settled("a", "waiting")
        bench.bulk.blocked.set()
        await bench.settled("slow", "sent")
        await bench.put("b", lane="three", queue=Queue.BULK_CHAT)
        await bench.until(lambda: bench.talk.delivered == ["alert-mail-login"])
        await asyncio.sleep(0.05)
    assert bench.bulk.delivered == ["slow"]
    assert bench.talk.delivered == ["alert-mail-login"]


def test_a_breaker_that_was_closed_for_a_moment_opens_for_longer() -> None:
    breakers, now, waits = CircuitBreakers(), NOW, []
    for _ in range(3):
        breakers.trip(BREAKER, TryLater(Cause.LOGIN), now)
        until = breakers.open_until(BREAKER)
        assert until
        waits.append((until - now).total_seconds())
        now = until + MINUTE
        breakers.close(BREAKER, now, now)
    breakers.trip(BREAKER, TryLater(Cause.LOGIN), now + HOUR)
    assert breakers.open_until(BREAKER) == now + HOUR + FIRST_PAUSE
    assert waits == [30, 60, 120]


async def test_what_is_cancelled_unsent_closes_no_breaker(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.05)
    bench.bulk.errors = {
        "a": [refused, refused],
        "b": [Undeliverable(Cause.GONE, tried=False)],
    }
    await bench.put("a", queue=Queue.BULK_CHAT)
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.errors["a"]) == 1)
        await bench.put("b", lane="two", queue=Queue.BULK_CHAT, wait=-SOON)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.bulk.errors["b"] == []
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


def test_a_limit_of_a_day_keeps_the_breaker_open_for_a_day() -> None:
    breakers = CircuitBreakers()
    breakers.trip(SMTP, TryLater(Cause.LIMIT, after=86_400), NOW)
    assert breakers.open_until(SMTP) == NOW + 24 * HOUR


async def test_a_restart_alerts_staff_of_nothing_twice_and_leaves_out_no_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=30)
    bench.bulk.errors["a"] = [refused, refused]
    await bench.put("a", queue=Queue.BULK_CHAT)
    for _ in range(2):
        bench.start_anew()
        left = len(bench.bulk.errors["a"])
        async with running(bench):
            await bench.until(lambda was=left: len(bench.bulk.errors["a"]) < was)  # type: ignore[misc]
            await bench.until(lambda: bench.talk.delivered == ["alert-mail-login"])
            await bench.nothing_under_way()  # what is, when it stops, goes once more
        bench.began -= 60
    bench.start_anew()
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


def test_a_breaker_opens_for_longer_each_time_and_not_for_parcels_that_fail_together() -> None:
    breakers, now, waits = CircuitBreakers(), NOW, []
    for _ in range(7):
        for _ in range(3):
            breakers.trip(BREAKER, TryLater(Cause.LOGIN), now)
        until = breakers.open_until(BREAKER)
        assert until
        waits.append((until - now).total_seconds())
        now = until
    assert waits == [30, 60, 120, 240, 480, 600, 600]
