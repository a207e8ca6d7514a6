"""Trouble of a whole road: what waits by it, what ends it, and what staff hear."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.outbox.circuit_breaker import FIRST, Halts
from bot.outbox.worker import Outbox
from domain.machine.outbound import Cause, TryLater, Undeliverable
from tests.support.outbox_bench import (
    HOUR,
    MINUTE,
    NOW,
    OWING,
    ROAD,
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


async def test_halted_class_waits_whole_and_loses_no_try(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.THROTTLED, after=30)]
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.owe("b", lane="two", klass="bulk")
        await bench.owe("talk", lane="t")
        await bench.until(lambda: bench.talk.delivered == ["talk"])
    rows = await bench.store.read(waiting)
    assert rows == [("a", 0), ("b", 0)]


async def test_classes_of_one_road_are_halted_together(bench: Bench) -> None:
    bench.classes[0] = replace(bench.classes[0], road=ROAD)
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: not bench.bulk.errors["a"])
        await bench.settled("a", "waiting")
        await bench.owe("talk", lane="t")
        await asyncio.sleep(0.05)
    assert bench.talk.delivered == []


async def test_staff_hear_once_of_a_halt_and_once_of_its_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.01)
    for name in ("a", "b"):
        bench.bulk.errors[name] = [refused] * 3
        await bench.owe(name, lane=name, klass="bulk")
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.delivered) == 2)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


async def test_what_began_before_a_halt_proves_nothing_by_its_end(bench: Bench) -> None:
    bench.bulk.errors["a"] = [TryLater(Cause.LOGIN, after=30)]
    bench.bulk.blocked.clear()
    async with running(bench):
        await bench.owe("slow", klass="bulk")
        await bench.settled("slow", "sending")
        await bench.owe("a", lane="two", klass="bulk")
        await bench.settled("a", "waiting")
        bench.bulk.blocked.set()
        await bench.settled("slow", "sent")
        await bench.owe("b", lane="three", klass="bulk")
        await asyncio.sleep(0.05)
    assert bench.bulk.delivered == ["slow"]
    assert bench.talk.delivered == ["alert-mail-login"]


def test_a_road_that_is_free_for_a_moment_is_halted_for_longer() -> None:
    halts, now, waits = Halts(), NOW, []
    for _ in range(3):
        halts.begin(ROAD, TryLater(Cause.LOGIN), now)
        until = halts.until(ROAD)
        assert until
        waits.append((until - now).total_seconds())
        now = until + MINUTE
        halts.end(ROAD, now, now)
    halts.begin(ROAD, TryLater(Cause.LOGIN), now + HOUR)
    assert halts.until(ROAD) == now + HOUR + FIRST
    assert waits == [30, 60, 120]


async def test_what_is_cancelled_unsent_is_no_sign_of_relief(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=0.05)
    bench.bulk.errors = {
        "a": [refused, refused],
        "b": [Undeliverable(Cause.GONE, tried=False)],
    }
    await bench.owe("a", klass="bulk")
    async with running(bench):
        await bench.until(lambda: len(bench.bulk.errors["a"]) == 1)
        await bench.owe("b", lane="two", klass="bulk", wait=-SOON)
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.bulk.errors["b"] == []
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


async def test_a_restart_tells_staff_nothing_twice_and_leaves_out_no_end(bench: Bench) -> None:
    refused = TryLater(Cause.LOGIN, after=30)
    bench.bulk.errors["a"] = [refused, refused]
    await bench.owe("a", klass="bulk")
    for _ in range(2):
        bench.outbox = Outbox(bench.store, bench.classes, OWING, bench.now)
        left = len(bench.bulk.errors["a"])
        async with running(bench):
            await bench.until(lambda was=left: len(bench.bulk.errors["a"]) < was)  # type: ignore[misc]
            await bench.settled("a", "waiting")
        bench.began -= 60
    bench.outbox = Outbox(bench.store, bench.classes, OWING, bench.now)
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert bench.talk.delivered == ["alert-mail-login", "alert-mail-login-back"]


def test_a_halt_lasts_longer_each_time_and_no_longer_for_rows_that_fail_together() -> None:
    halts, now, waits = Halts(), NOW, []
    for _ in range(7):
        for _ in range(3):
            halts.begin(ROAD, TryLater(Cause.LOGIN), now)
        until = halts.until(ROAD)
        assert until
        waits.append((until - now).total_seconds())
        now = until
    assert waits == [30, 60, 120, 240, 480, 600, 600]
