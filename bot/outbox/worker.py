"""Begins what is due and may go, queue by queue, each lane in its order; `delivery` does the rest.

    waiting -> sending (committed) -> sent
       ^          |  \\-> dead: never deliverable, or not owed any more
       |          v
       +-- retry, doubtful-and-again      doubtful: staff must judge

The one window in which something may come twice: it was handed over, and the process died or the
answer was lost before `sent` was committed. An effect that says `again` is then sent again (a
letter as the same bytes under the same Message-ID); the others are left for staff.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bot.outbox.circuit_breaker import NO_BREAKER
from bot.outbox.delivery import ParcelDelivery
from bot.outbox.gate.standing_still import StandstillGate
from bot.outbox.gate.still_owed import end_unowed
from bot.outbox.pipeline import Pipeline
from bot.outbox.recovery import recover, report_opened_early
from bot.outbox.wakeup import Wakeup
from bot.store import journal
from bot.store.engine.store import Store, Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import line_lost, parcels, set_back
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import TELEGRAM, Queue

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=30)  # nothing due: look again, in case a clock was set


class Outbox:
    """Runs the pipelines until it is cancelled."""

    def __init__(
        self, store: Store, pipelines: Sequence[Pipeline], delivery: ParcelDelivery, wakeup: Wakeup
    ) -> None:
        """`delivery` delivers what this begins, `wakeup` says when to look."""
        self._store = store
        self._pipelines = pipelines
        self._delivery = delivery
        self._wakeup = wakeup
        self._clock: Callable[[], datetime] = delivery.clock
        self._free = {each.queue: each.policy.lanes for each in pipelines}
        self._looks: dict[Queue, datetime] = {}  # when each may have something to begin
        self._latest = self._clock()

    async def run(self) -> None:
        """Settle what a crash left open, then deliver for ever."""
        await self._delivery.recall()
        await self._store.write(lambda tx: recover(tx, self._clock()))
        known = await self._store.read(journal.load_newest)
        await self._clock_set_back(known or self._latest)
        await self._delivery.recall_pauses()
        self._wakeup.ring()
        async with asyncio.TaskGroup() as tasks:
            while True:
                for pipeline, parcels in await self._claim():
                    for _, lane in groupby(sorted(parcels, key=_lane), key=lambda each: each.lane):
                        self._free[pipeline.queue] -= 1
                        tasks.create_task(self._lane(pipeline, list(lane)))
                await self._sleep()

    async def _claim(self) -> list[tuple[Pipeline, list[Parcel]]]:
        """What may begin now, of all queues in one transaction."""
        now = self._clock()
        if now < self._latest:
            await self._clock_set_back(self._latest)
        self._latest = now
        if self._delivery.line.is_back():
            await self._end_waits_for_telegram(now)
        self._look(self._wakeup.answer(), now)
        ready = list(self._ready(now))

        def work(tx: Tx) -> list[_Claim]:
            gate = self._delivery.gate
            return [_claimed(tx, pipeline, now, room, gate=gate) for pipeline, room in ready]

        claims = await self._store.write(work) if ready else []
        for (pipeline, _), claim in zip(ready, claims, strict=True):
            if claim.next_due:
                self._look([pipeline.queue], claim.next_due)
        if any(claim.ended for claim in claims):
            self._delivery.notify([each for claim in claims for each in claim.raised])
        return [
            (pipeline, claim.parcels) for (pipeline, _), claim in zip(ready, claims, strict=True)
        ]

    def _look(self, queues: Iterable[Queue], when: datetime) -> None:
        for each in queues:
            self._looks[each] = min(when, self._looks.get(each, when))

    def _ready(self, now: datetime) -> Iterator[tuple[Pipeline, int]]:
        """The queues to look at now, and how many parcels each may begin.

        What is due and not begun waits for its lane, whose end rings for the queue.
        """
        looks, self._looks = self._looks, {}
        for pipeline in self._pipelines:
            when = looks.get(pipeline.queue)
            if when is None:
                continue
            if when > now:
                self._look([pipeline.queue], when)
            elif room := self._room(pipeline, now):
                yield pipeline, room

    def _room(self, pipeline: Pipeline, now: datetime) -> int:
        """Behind an open breaker, one parcel tries whether it works again."""
        free, policy = self._free[pipeline.queue], pipeline.policy
        until = self._delivery.breakers.open_until(policy.breaker)
        if until is None:
            return free
        if now < until:
            self._look([pipeline.queue], until)
            return 0
        return int(free == policy.lanes)

    async def _sleep(self) -> None:
        due = min(self._looks.values(), default=self._clock() + IDLE)
        wait = min(due - self._clock(), IDLE)
        try:
            async with asyncio.timeout(wait.total_seconds()):
                await self._wakeup.wait()
        except TimeoutError:
            await self._end_far_waits()
            self._wakeup.ring()

    async def _clock_set_back(self, latest: datetime) -> None:
        """The clock may have said `latest` before: what it did by that is put right, or told."""
        await self._end_far_waits(since_when_made=True)
        now, writer = self._clock(), self._delivery.writer
        if now < latest:
            await self._store.write(lambda tx: report_opened_early(tx, writer, latest, now))
            self._wakeup.ring()

    async def _end_far_waits(self, *, since_when_made: bool = False) -> None:
        """A clock set back leaves what waits too far off: it is due now, a slice after the other.

        With `since_when_made` also what has waited for nothing yet.
        """
        self._delivery.breakers.end_far_waits(self._clock())

        def work(tx: Tx) -> int:
            now = self._clock()  # no earlier than what was written while this waited for its turn
            ended = set_back.end_far_rests(tx, now)
            for each in self._pipelines:
                ended += set_back.end_far_retries(tx, each.policy.retry.ever(each.queue), now)
                if since_when_made:
                    ended += set_back.begin_anew(tx, each.queue, now)
                    ended += set_back.end_far_beginnings(tx, each.queue, now)
            return ended

        while ended := await self._store.write(work):
            log.warning("the clock was set back: what waits is due now", extra={"rows": ended})

    async def _end_waits_for_telegram(self, now: datetime) -> None:
        """The line works again: what waited for it goes now, and not when its turn would come."""

        def work(tx: Tx) -> int:
            return sum(line_lost.end_waits(tx, each, now) for each in TELEGRAM)

        while ended := await self._store.write(work):
            log.info("Telegram answers again: what waited is due now", extra={"rows": ended})
            self._look(TELEGRAM, now)

    async def _lane(self, pipeline: Pipeline, claimed: list[Parcel]) -> None:
        """One lane's claimed parcels in order; after one that has to wait, the others wait too."""
        try:
            for number, parcel in enumerate(claimed):
                went = await self._delivery.deliver(pipeline, parcel)
                pipeline.ended(parcel)
                if not went:
                    rest = [each.id for each in claimed[number + 1 :]]
                    await self._store.write(lambda tx, ids=rest: parcels.give_back(tx, ids))  # type: ignore[misc]
                    break
        finally:
            self._free[pipeline.queue] += 1
            # Those behind one breaker, too: a mail domain may be open again.
            self._wakeup.ring(each.queue for each in self._pipelines if _neighbours(each, pipeline))


@dataclass(frozen=True, kw_only=True)
class _Claim:
    """What of a queue begins now, what its unowed parcels raised, and when to look again.

    `ended`: some were not owed any more, and others may have the room.
    """

    parcels: list[Parcel]
    raised: list[InboxItem]
    ended: bool
    next_due: datetime | None


def _claimed(
    tx: Tx, pipeline: Pipeline, now: datetime, room: int, *, gate: StandstillGate
) -> _Claim:
    if until := gate.closed_until(tx, pipeline.queue, now):
        return _Claim(parcels=[], raised=[], ended=False, next_due=until)
    found = parcels.claim_due(tx, pipeline.queue, now, room)
    owed, raised = end_unowed(tx, pipeline, gate.hold_back(tx, found, now), now)
    next_due = parcels.load_next_due(tx, pipeline.queue, now)
    return _Claim(parcels=owed, raised=raised, ended=len(owed) < len(found), next_due=next_due)


def _neighbours(one: Pipeline, other: Pipeline) -> bool:
    """Whether the end of the `other` queue's parcel may let one of this queue begin.

    What staff ordered puts parcels into any queue, and answers in the lane of the chat.
    """
    if other.queue is Queue.STAFF:
        return True
    shared = one.policy.breaker is other.policy.breaker is not NO_BREAKER
    return one is other or shared


def _lane(parcel: Parcel) -> tuple[str, int]:
    return parcel.lane, parcel.id
