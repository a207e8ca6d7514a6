"""What waits for its turn while staff stop everything is put back, and goes when they lift it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbox.gate.standing_still import concerns
from bot.store import standstills
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel, claim_due
from bot.store.outbox.queues import Queue
from domain.machine.effects import (
    Announce,
    Effect,
    Line,
    Say,
    SayBroadcast,
    SendStatement,
    SendText,
    Write,
)
from domain.machine.outbound import DeliveryError
from domain.machine.phrases import Phrase
from domain.machine.standstill.phrases import StandstillPhrase
from tests.support.offenders import each_of
from tests.support.outbox_bench import Bench, opened, running, waiting


class Turns:
    """Nobody's turn comes before `now` is set; those given back are counted."""

    def __init__(self) -> None:
        self.now = asyncio.Event()
        self.asked = self.given_back = 0

    async def turn(self) -> None:
        self.asked += 1
        await self.now.wait()

    def failed(self, error: DeliveryError) -> None:
        self.given_back += 1


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with opened(tmp_path) as bench:
        yield bench


async def stop(bench: Bench) -> None:
    await bench.store.write(
        lambda tx: standstills.begin(tx, "telegram 1", bench.now(), hides=False)
    )


async def lift(bench: Bench) -> None:
    await bench.store.write(lambda tx: standstills.lift(tx, "telegram 1", bench.now()))
    bench.wakeup.ring()


async def test_a_notice_whose_turn_comes_late_goes_back_and_loses_no_try(bench: Bench) -> None:
    turns = Turns()
    bench.pipelines[1] = replace(bench.pipelines[1], limiter=turns)
    await bench.put("notice", queue=Queue.BULK_CHAT)
    async with running(bench):
        await bench.until(lambda: turns.asked == 1)
        await stop(bench)
        turns.now.set()
        await bench.until(lambda: turns.given_back == 1)
        await bench.settled("notice", "waiting")
        assert (await bench.store.read(waiting), bench.bulk.delivered) == ([("notice", 0)], [])
        await lift(bench)
        await bench.until(lambda: bench.bulk.delivered == ["notice"])


async def test_what_is_put_back_as_staff_lift_it_waits_for_nobody(bench: Bench) -> None:
    await bench.put("statement")
    now = bench.now()

    def claimed_again(tx: Tx) -> list[Parcel]:
        [parcel] = claim_due(tx, Queue.TALK, now, 1)
        statement = replace(parcel, effect=EFFECTS.dumps(SendStatement(1, 2)))
        bench.delivery.gate.put_back(tx, Queue.TALK, statement, now)
        return claim_due(tx, Queue.TALK, now, 1)

    assert len(await bench.store.write(claimed_again)) == 1
    await bench.store.write(lambda tx: parcels.give_back(tx, [1]))
    await stop(bench)
    assert await bench.store.write(claimed_again) == []


async def test_talk_goes_on_while_notices_wait(bench: Bench) -> None:
    await stop(bench)
    await bench.put("notice", queue=Queue.BULK_CHAT)
    await bench.put("word", "two")
    async with running(bench):
        await bench.until(lambda: bench.talk.delivered == ["word"])
    assert bench.bulk.delivered == []


@each_of(
    [
        (Queue.BULK_CHAT, SayBroadcast(1), True),
        (Queue.BULK_MAIL, Write("candidate.notice.service", "a@b.fr"), True),
        (Queue.ANNOUNCE, Announce("release", 1), True),
        (Queue.TALK, SendStatement(1, 2), True),
        (Queue.MAIL, Write("candidate.answer.statement", "a@b.fr", result=2), True),
        (Queue.TALK, SendText("privacy"), False),
        (Queue.TALK, Say(()), False),
        (Queue.MAIL, Write("candidate.notice.account-locked", "a@b.fr", account=1), False),
        (Queue.MAIL, Write("institution.notice.share-withdrawn", "a@b.fr", share=2), False),
        (Queue.CODES, Write("candidate.action.confirm-address", "a@b.fr"), False),
    ]
)
def test_only_what_tells_many_or_carries_a_result_may_be_stopped(
    queue: Queue, effect: Effect, *, stands: bool
) -> None:
    assert concerns(queue, effect) is stands


@each_of(
    [
        "mail-status-hidden",
        "mail-status-stopped",
        "mail-send-dropped",
        StandstillPhrase.RESULTS_HIDDEN,
        StandstillPhrase.NOTHING_LEAVES,
        Phrase.SHARE_CANCELLED,
        Phrase.SHARE_GONE,
    ]
)
def test_that_all_stands_still_is_told_by_letter_meanwhile(word: str) -> None:
    answer = Write("candidate.answer.status", "a@b.org", account=7, lines=(Line(word),))
    assert not concerns(Queue.MAIL, answer)
    told = replace(answer, lines=(Line(word), Line("result-scores")))
    assert concerns(Queue.MAIL, told)
    failed = replace(answer, lines=(Line(Phrase.SHARE_IS_FAILED),))  # perhaps a result changed
    assert concerns(Queue.MAIL, failed)


async def test_time_that_stood_is_counted_within_the_time_asked_for(bench: Bench) -> None:
    hour, began = timedelta(hours=1), bench.now()

    def stood(tx: Tx) -> list[timedelta]:
        for start in (1, 4):
            standstills.begin(tx, "telegram 1", began + start * hour, hides=False)
            standstills.lift(tx, "telegram 1", began + (start + 1) * hour)
        standstills.begin(tx, "telegram 1", began + 7 * hour, hides=False)
        spans = [(0, 9), (1.5, 9), (2, 4), (5.5, 7), (8, 8)]
        return [standstills.time_stood(tx, began + a * hour, began + b * hour) for a, b in spans]

    assert await bench.store.write(stood) == [4 * hour, 3.5 * hour, 0 * hour, 0 * hour, 0 * hour]
