"""What waits for the line to Telegram goes when it is back; a chat that asks for a pause has it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from bot.outbox.telegram_line import TelegramLine
from bot.store.engine.times import stamp
from bot.store.outbox.parcels import claim_due
from bot.store.outbox.queues import Queue
from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from tests.support.outbox_bench import NOW, Bench, opened, running

MINUTE = 60.0
AWAY = TryLater(Cause.UNREACHABLE, after=MINUTE)
PAUSE = TryLater(Cause.THROTTLED, after=MINUTE)
LATER = NOW + timedelta(seconds=MINUTE)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        yield bench


async def failing(bench: Bench, name: str, error: DeliveryError, **where: object) -> None:
    """A parcel that fails so once, and waits."""
    bench.talk.errors[name] = [error]
    await bench.put(name, **where)  # type: ignore[arg-type]


async def put_off(bench: Bench, name: str) -> None:
    """Wait until a parcel is put off for as long as the chat asked, and was not tried for it."""
    sql = "SELECT tries, due_at FROM outbox WHERE key = :name AND state = 'waiting'"
    async with asyncio.timeout(5):
        while True:
            row = await bench.store.read(lambda tx: tx.one(sql, {"name": name}))
            if row and row["due_at"] >= stamp(LATER):
                break
            await asyncio.sleep(0.005)
    assert row["tries"] == (name == "asked")


async def test_the_first_call_that_works_has_all_that_waited_for_the_line_go(bench: Bench) -> None:
    async with running(bench):
        for number in range(3):
            await failing(bench, f"lost{number}", AWAY, lane=f"lane{number}")
        await bench.until(lambda: not any(bench.talk.errors.values()))
        await bench.put("works", lane="else")
        await bench.until(lambda: len(bench.talk.delivered) == 4)
    assert bench.talk.delivered[0] == "works"


async def test_an_answer_that_refuses_shows_that_the_line_works_as_well(bench: Bench) -> None:
    async with running(bench):
        await failing(bench, "lost", AWAY)
        await bench.until(lambda: not any(bench.talk.errors.values()))
        await failing(bench, "refused", Undeliverable(Cause.BLOCKED), lane="else")
        await bench.until(lambda: bench.talk.delivered == ["lost"])


async def test_what_waits_for_another_reason_is_left_alone(bench: Bench) -> None:
    async with running(bench):
        await failing(bench, "asked", PAUSE, chat=7)
        await failing(bench, "lost", AWAY, lane="two")
        await bench.until(lambda: not any(bench.talk.errors.values()))
        await bench.put("works", lane="else")
        await bench.until(lambda: len(bench.talk.delivered) == 2)
    assert await bench.state("asked") == "waiting"


async def test_what_is_put_off_while_the_line_comes_back_is_let_go_as_well(bench: Bench) -> None:
    await failing(bench, "lost", AWAY)
    [lost] = await bench.store.write(lambda tx: claim_due(tx, Queue.TALK, bench.now(), 1))
    written = Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(bench.store.write(lambda _: written.wait(5)))
        tasks.create_task(bench.delivery.deliver(bench.pipelines[0], lost))
        await bench.until(lambda: not any(bench.talk.errors.values()))
        bench.delivery.telegram_answered()  # by another call, before the loss is written
        assert bench.delivery.line.is_back()
        bench.wakeup.answer()
        written.set()
    assert bench.wakeup.answer()
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["lost"])


async def test_while_a_chats_pause_runs_nothing_else_goes_to_it(bench: Bench) -> None:
    async with running(bench):
        await failing(bench, "asked", PAUSE, lane="chat:7", chat=7)
        await bench.until(lambda: not any(bench.talk.errors.values()))
        await bench.put("notice", lane="mailing:7", chat=7, queue=Queue.BULK_CHAT)
        await bench.put("next", lane="alone:7", chat=7)
        await bench.put("other", lane="mailing:8", chat=8, queue=Queue.BULK_CHAT)
        await bench.put("another", lane="chat:8", chat=8)
        await bench.until(lambda: bench.bulk.delivered == ["other"])
        await bench.until(lambda: bench.talk.delivered == ["another"])
        await put_off(bench, "notice")
        await put_off(bench, "next")


async def test_a_pause_outlives_a_restart(bench: Bench) -> None:
    async with running(bench):
        await failing(bench, "asked", PAUSE, lane="chat:7", chat=7)
        await put_off(bench, "asked")
    bench.start_anew()
    async with running(bench):
        await bench.put("notice", lane="mailing:7", chat=7, queue=Queue.BULK_CHAT)
        await put_off(bench, "notice")


def test_a_pause_ends_with_its_hour() -> None:
    line = TelegramLine()
    line.failed(PAUSE, 7, NOW)
    assert line.pause(7, NOW) == LATER
    assert line.pause(7, LATER) is None
    assert line.pause(8, NOW) is None


def test_a_clock_that_was_set_back_lengthens_no_pause() -> None:
    line = TelegramLine()
    line.failed(PAUSE, 7, NOW)
    assert line.pause(7, NOW - timedelta(hours=1)) is None


def test_a_line_is_back_once_for_each_time_it_was_lost() -> None:
    line = TelegramLine()
    line.answered()  # it counts as lost at the start
    assert (line.is_back(), line.is_back(), line.answered()) == (True, False, False)
    line.failed(AWAY, 7, NOW)
    assert (line.answered(), line.is_back()) == (True, True)
