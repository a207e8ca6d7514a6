"""The outbox by itself: which row goes when, whatever becomes of the others."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.codecs import EFFECTS
from bot.store.engine.times import stamp
from bot.store.outbox import parcels, replacing
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from domain.machine.effects import Write
from domain.machine.outbound import Cause, Doubtful, Receipt, TryLater, Undeliverable
from tests.support.outbox_bench import MINUTE, NOW, Bench, opened, running, waiting


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        yield bench


async def test_lane_goes_in_the_order_it_was_owed(bench: Bench) -> None:
    for name in ("a", "b", "c"):
        await bench.put(name)
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 3)
    assert bench.talk.delivered == ["a", "b", "c"]


async def test_lane_waits_for_the_row_that_is_tried_again(bench: Bench) -> None:
    bench.talk.errors["a"] = [TryLater(Cause.UNREACHABLE)] * 2
    await bench.put("a")
    await bench.put("b")
    await bench.put("elsewhere", lane="two")
    async with running(bench):
        await bench.until(lambda: len(bench.talk.delivered) == 3)
    assert bench.talk.delivered == ["elsewhere", "a", "b"]


async def test_row_for_later_does_not_hold_its_lane(bench: Bench) -> None:
    await bench.put("later", wait=timedelta(hours=1))
    await bench.put("now")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["now"])
    assert await bench.state("later") == "waiting"


async def test_row_goes_when_it_comes_due(bench: Bench) -> None:
    wait = timedelta(milliseconds=60)
    due = bench.now() + wait
    async with running(bench):
        await bench.put("soon", wait=wait)
        await bench.until(lambda: bench.talk.delivered == ["soon"])
    assert bench.now() >= due


async def test_row_owed_while_its_lane_is_busy_follows(bench: Bench) -> None:
    bench.talk.blocked.clear()
    async with running(bench):
        await bench.put("slow")
        await bench.settled("slow", "sending")
        await bench.put("next")
        bench.talk.blocked.set()
        await bench.until(lambda: bench.talk.delivered == ["slow", "next"])


async def test_full_queue_goes_on_when_a_lane_ends(bench: Bench) -> None:
    bench.talk.blocked.clear()
    async with running(bench):
        for lane in range(6):
            await bench.put(f"slow {lane}", lane=f"{lane}")
        await bench.settled("slow 3", "sending")
        assert await bench.state("slow 4") == "waiting"
        bench.talk.blocked.set()
        await bench.until(lambda: len(bench.talk.delivered) == 6)


async def test_busy_queue_holds_no_other(bench: Bench) -> None:
    bench.bulk.blocked.clear()
    async with running(bench):
        for lane in range(8):
            await bench.put(f"slow {lane}", lane=f"{lane}", queue=Queue.BULK_CHAT)
        await bench.put("talk", lane="t")
        await bench.until(lambda: bench.talk.delivered == ["talk"])
        assert bench.bulk.delivered == []


async def test_a_bug_in_what_follows_a_delivery_does_not_deliver_it_again(bench: Bench) -> None:
    async with running(bench):
        await bench.put("trap")
        await bench.settled("trap", "sent")
        await bench.put("b")
        await bench.until(lambda: bench.talk.delivered == ["trap", "b"])


async def test_a_row_that_ends_the_program_lets_it_live_in_between(bench: Bench) -> None:
    await bench.put("a")
    killed = "UPDATE outbox SET state = 'sending', tries = 8"
    await bench.store.write(lambda tx: tx.execute(killed))
    async with running(bench):
        await bench.settled("a", "waiting")
    row = await bench.store.read(lambda tx: tx.one("SELECT due_at FROM outbox"))
    assert row
    assert row["due_at"] > stamp(bench.now() + 5 * MINUTE)


async def test_a_timer_set_anew_while_it_is_delivered_still_waits(bench: Bench) -> None:
    timer = NewParcel(
        key="timer:1:a", queue=Queue.TALK, lane="timer:1:a", chat=1, version=1, effect="", due=NOW
    )
    await bench.store.write(lambda tx: replacing.put_timer(tx, timer, NOW))
    await bench.store.write(lambda tx: parcels.claim_due(tx, Queue.TALK, NOW, 1))
    await bench.store.write(lambda tx: replacing.put_timer(tx, replace(timer, version=2), NOW))
    await bench.store.write(lambda tx: parcels.mark_sent(tx, 1, Receipt(), NOW))
    assert await bench.state("timer:1:a") == "waiting"


async def test_what_was_not_tried_loses_no_try_and_waits_as_long_as_asked(bench: Bench) -> None:
    bench.talk.errors["a"] = [TryLater(Cause.THROTTLED, after=60, tried=False)]
    await bench.put("a")
    async with running(bench):
        await bench.until(lambda: not bench.talk.errors["a"])
        await bench.settled("a", "waiting")
    assert await bench.store.read(waiting) == [("a", 0)]


async def test_doubtful_answer_is_let_go_and_its_lane_goes_on(bench: Bench) -> None:
    bench.talk.errors["a?"] = [Doubtful(Cause.UNREACHABLE)]
    await bench.put("a?")
    await bench.put("b")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["b"])
    assert await bench.state("a?") == "doubtful"


@pytest.mark.parametrize(("sealed", "doubted"), [(None, 0), (b"letter", 1)])
async def test_a_letter_that_only_waited_for_its_turn_is_not_in_doubt_after_a_crash(
    bench: Bench, sealed: bytes | None, doubted: int
) -> None:
    letter = EFFECTS.dumps(Write("candidate.answer.help", "emma@school.uk"))
    row = NewParcel(
        key="letter",
        queue=Queue.MAIL,
        lane="mail:emma@school.uk",
        chat=0,
        version=0,
        effect=letter,
        due=NOW,
    )
    await bench.store.write(lambda tx: parcels.put_parcels(tx, [row], NOW))
    sql = "UPDATE outbox SET state = 'sending', tries = 1, sealed = :sealed"
    await bench.store.write(lambda tx: tx.execute(sql, {"sealed": sealed}))
    async with running(bench):
        await bench.settled("letter", "waiting")
    sql = "SELECT doubted_at IS NOT NULL AS doubted, tries FROM outbox"
    found = await bench.store.read(lambda tx: tx.one(sql))
    assert found
    assert tuple(found) == (doubted, doubted)


async def test_doubtful_message_is_sent_again(bench: Bench) -> None:
    bench.talk.errors["a"] = [Doubtful(Cause.UNREACHABLE)]
    await bench.put("a")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["a"])


async def test_undeliverable_row_dies_and_its_lane_goes_on(bench: Bench) -> None:
    bench.talk.errors["a"] = [Undeliverable(Cause.BLOCKED)]
    await bench.put("a")
    await bench.put("b")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["b"])
    assert await bench.state("a") == "dead"


async def test_what_a_crash_left_under_way_goes_again_before_its_lane(bench: Bench) -> None:
    await bench.put("a")
    await bench.put("b")
    await bench.store.write(lambda tx: parcels.claim_due(tx, Queue.TALK, bench.now(), 1))
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["a", "b"])


async def test_key_that_is_known_is_owed_once(bench: Bench) -> None:
    await bench.put("a")
    await bench.put("a")
    async with running(bench):
        await bench.put("b")
        await bench.until(lambda: "b" in bench.talk.delivered)
    assert bench.talk.delivered == ["a", "b"]


async def test_row_nobody_can_read_does_not_stop_its_lane(bench: Bench) -> None:
    row = NewParcel(
        key="odd",
        queue=Queue.TALK,
        lane="one",
        chat=1,
        version=0,
        effect='{"is":"OfAnotherProgram"}',
        due=bench.now(),
    )
    await bench.store.write(lambda tx: parcels.put_parcels(tx, [row], bench.now()))
    await bench.put("next")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["next"])
    assert await bench.state("odd") == "dead"
