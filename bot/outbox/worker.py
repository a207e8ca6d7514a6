"""Delivers parcels, queue by queue, each lane in its order.

    waiting -> sending (committed) -> sent
       ^          |  \\-> dead: never deliverable
       |          v
       +-- retry, doubtful-and-again      doubtful: staff must judge

The one window in which something may come twice: it was handed over, and the process died or the
answer was lost before `sent` was committed. An effect that says `again` is then sent again (a
letter as the same bytes under the same Message-ID); the others are left for staff.

Trouble that opens a circuit breaker halts every queue behind it, and costs no parcel a try.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot.outbox.circuit_breaker import NO_BREAKER, CircuitBreakers
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.queues import Pipeline
from bot.outbox.writer import OutboxWriter
from bot.store import alarms, mail_domains, outbox
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import Parcel
from domain.machine.effects import Effect, Write
from domain.machine.outbound import Cause, DeliveryError, Doubtful, TryLater, Undeliverable
from domain.machine.phrases import Phrase

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=30)  # nothing due: look again, in case a clock was set
COPY_COMES = timedelta(minutes=2)  # back to our mailbox, where the letter was taken
BUG_TRIES = 5
NOW, HOUR = timedelta(0), timedelta(hours=1)
STOPPED = "the program was stopped"
ANSWERS = {Cause.DEAD_ADDRESS, Cause.MAILBOX_FULL, Cause.POLICY, Cause.TEMPORARY}


class Outbox:
    """Runs the pipelines until it is cancelled."""

    def __init__(
        self,
        store: Store,
        pipelines: Sequence[Pipeline],
        writer: OutboxWriter,
        clock: Callable[[], datetime],
    ) -> None:
        """`raised`, set afterwards, is given the events that deliveries raise."""
        self.raised: Callable[[list[InboxItem]], None] = lambda _: None
        self._store = store
        self._pipelines = pipelines
        self._writer = writer
        self._clock = clock
        self._breakers = CircuitBreakers()
        self._free = {each.name: each.lanes for each in pipelines}
        self._looks: dict[str, datetime] = {}  # when each queue may have something to begin
        self._stirred = asyncio.Event()

    def wake(self) -> None:
        """There are new parcels."""
        for each in self._pipelines:
            self._stir(each)

    def _stir(self, pipeline: Pipeline) -> None:
        self._look(pipeline, self._clock())
        self._stirred.set()

    def _look(self, pipeline: Pipeline, when: datetime) -> None:
        self._looks[pipeline.name] = min(when, self._looks.get(pipeline.name, when))

    async def run(self) -> None:
        """Settle what a crash left open, then deliver for ever."""
        self._breakers = CircuitBreakers(await self._store.read(alarms.load_raised))
        await self._store.write(self._recover)
        self.wake()
        async with asyncio.TaskGroup() as tasks:
            while True:
                for pipeline, parcels in await self._claim():
                    for _, lane in groupby(sorted(parcels, key=_lane), key=lambda each: each.lane):
                        self._free[pipeline.name] -= 1
                        tasks.create_task(self._lane(pipeline, list(lane)))
                await self._sleep()

    def _recover(self, tx: Tx) -> None:
        """What was being sent is doubtful: it goes again, or is left for staff.

        No letter is before its bytes are sealed: it has only waited for its turn. A statement for
        an organisation waits for the copy that may prove its delivery.
        """
        for parcel in outbox.sending(tx):
            effect = _effect(parcel)
            if isinstance(effect, Write) and parcel.sealed is None:
                outbox.release(tx, [parcel.id])
            elif effect is None or effect.again:
                unproven = isinstance(effect, Write) and effect.share and not parcel.copied
                pause = COPY_COMES if unproven else _calm(parcel.tries)
                due = self._clock() + pause
                outbox.retry(tx, parcel.id, due, Cause.BROKEN_OFF, words=STOPPED)
                outbox.doubt(tx, parcel.id, self._clock())
            else:
                outbox.end(tx, parcel.id, "doubtful", Cause.BROKEN_OFF, words=STOPPED)

    async def _claim(self) -> list[tuple[Pipeline, list[Parcel]]]:
        """What may begin now, of all queues in one transaction."""
        self._stirred.clear()
        now = self._clock()
        ready = list(self._ready(now))

        def work(tx: Tx) -> list[tuple[list[Parcel], datetime | None]]:
            return [
                (
                    outbox.claim(tx, pipeline.name, now, room),
                    outbox.next_due(tx, pipeline.name, now),
                )
                for pipeline, room in ready
            ]

        claims = await self._store.write(work) if ready else []
        for (pipeline, _), (_, due) in zip(ready, claims, strict=True):
            if due:
                self._look(pipeline, due)
        return [(pipeline, found) for (pipeline, _), (found, _) in zip(ready, claims, strict=True)]

    def _ready(self, now: datetime) -> Iterator[tuple[Pipeline, int]]:
        """The queues to look at now, and how many parcels each may begin.

        What is due and not begun waits for its lane, whose end stirs the queue.
        """
        for pipeline in self._pipelines:
            if pipeline.name in self._looks and self._looks[pipeline.name] <= now:
                del self._looks[pipeline.name]
                if room := self._room(pipeline, now):
                    yield pipeline, room

    def _room(self, pipeline: Pipeline, now: datetime) -> int:
        """Behind an open breaker, one parcel tries whether it works again."""
        free = self._free[pipeline.name]
        until = self._breakers.open_until(pipeline.breaker)
        if until is None:
            return free
        if now < until:
            self._look(pipeline, until)
            return 0
        return int(free == pipeline.lanes)

    async def _sleep(self) -> None:
        due = min(self._looks.values(), default=self._clock() + IDLE)
        wait = min(due - self._clock(), IDLE)
        try:
            async with asyncio.timeout(wait.total_seconds()):
                await self._stirred.wait()
        except TimeoutError:
            self.wake()

    async def _lane(self, pipeline: Pipeline, parcels: list[Parcel]) -> None:
        """One lane's claimed parcels in order; after one that has to wait, the others wait too."""
        try:
            for number, parcel in enumerate(parcels):
                if not await self._deliver(pipeline, parcel):
                    rest = [each.id for each in parcels[number + 1 :]]
                    await self._store.write(lambda tx, ids=rest: outbox.release(tx, ids))  # type: ignore[misc]
                    break
        finally:
            self._free[pipeline.name] += 1
            for each in self._pipelines:
                if each is pipeline or _shares_breaker(each, pipeline):
                    self._stir(each)  # its domain may be open again

    async def _deliver(self, pipeline: Pipeline, parcel: Parcel) -> bool:
        """Deliver one parcel; False where its lane has to wait for it."""
        effect = _effect(parcel)
        if effect is None:
            words = "this program does not know such an effect"
            await self._store.write(
                lambda tx: outbox.end(tx, parcel.id, "dead", Cause.REFUSED, words=words)
            )
            return True
        began = self._clock()
        try:
            delivered = await pipeline.performer.perform(parcel, effect)
        except DeliveryError as error:
            if error.tried and error.cause not in pipeline.breaker.opens_on:
                await self._recovered(pipeline, began)
            return await self._failed(pipeline, parcel, effect, error)
        except Exception as error:
            log.exception("delivery failed by a bug", extra={"row": parcel.id})
            words = type(error).__name__
            if parcel.tries < BUG_TRIES:
                return await self._later(pipeline, parcel, effect, TryLater(Cause.REFUSED, words))
            await self._give_up(pipeline, parcel, effect, Undeliverable(Cause.REFUSED, words))
            return True
        self.raised(
            await self._settle(
                lambda tx: _sent(tx, parcel, delivered, self._clock()), delivered.after
            )
        )
        if delivered.answered:
            await self._recovered(pipeline, began)
        return True

    async def _settle(self, end: Callable[[Tx], None], after: After) -> list[InboxItem]:
        """In one transaction; a bug in what comes after must not have it delivered again."""

        def work(tx: Tx) -> list[InboxItem]:
            end(tx)
            return after(tx)

        try:
            return await self._store.write(work)
        except StoreError:
            raise
        except Exception:
            log.exception("what follows a delivery failed by a bug")
            await self._store.write(end)
            return []

    async def _failed(
        self, pipeline: Pipeline, parcel: Parcel, effect: Effect, error: DeliveryError
    ) -> bool:
        if error.cause in pipeline.breaker.opens_on:
            return await self._trip(pipeline, parcel, error)
        if isinstance(error, Undeliverable):
            await self._give_up(pipeline, parcel, effect, error)
            return True
        return await self._later(pipeline, parcel, effect, error)

    async def _later(
        self, pipeline: Pipeline, parcel: Parcel, effect: Effect, error: DeliveryError
    ) -> bool:
        if isinstance(error, Doubtful) and not effect.again:
            sure = f"perhaps delivered: {error.words}"
            await self._store.write(
                lambda tx: outbox.end(tx, parcel.id, "doubtful", error.cause, words=sure)
            )
            return True
        due = self._clock() + pipeline.wait(parcel.tries, error)
        if error.tried and due > parcel.made_at + pipeline.lifetime:
            await self._give_up(pipeline, parcel, effect, Undeliverable(error.cause, error.words))
            return True
        log.info("delivery waits", extra={"row": parcel.id, "cause": error.cause, "due": due})
        await self._store.write(lambda tx: _retry(tx, parcel, error, (due, self._clock())))
        return False

    async def _trip(self, pipeline: Pipeline, parcel: Parcel, error: DeliveryError) -> bool:
        """Whatever is behind the breaker waits; this parcel loses no try by it."""
        now = self._clock()
        alert = self._breakers.trip(pipeline.breaker, error, now)
        until = self._breakers.open_until(pipeline.breaker) or now

        def work(tx: Tx) -> None:
            outbox.retry(tx, parcel.id, until, error.cause, words=error.words)
            outbox.untried(tx, parcel.id)
            mail_domains.unanswered(tx, parcel.domain, now)
            if alert:
                alarms.raise_alarm(tx, pipeline.breaker.name, now)
                self._writer.alert(alert, now, tx)

        await self._store.write(work)
        if alert:
            self.wake()
        return False

    async def _recovered(self, pipeline: Pipeline, began: datetime) -> None:
        """What begins while a breaker is open and ends otherwise shows that it works again."""
        closed, all_clear = self._breakers.close(pipeline.breaker, began, self._clock())
        if all_clear:
            await self._store.write(lambda tx: self._give_all_clear(tx, pipeline, all_clear))
        if closed or all_clear:
            self.wake()

    def _give_all_clear(self, tx: Tx, pipeline: Pipeline, all_clear: Phrase) -> None:
        alarms.clear_alarm(tx, pipeline.breaker.name)
        self._writer.alert(all_clear, self._clock(), tx)

    async def _give_up(
        self, pipeline: Pipeline, parcel: Parcel, effect: Effect, error: Undeliverable
    ) -> None:
        log.info("delivery is impossible", extra={"row": parcel.id, "cause": error.cause})

        def end(tx: Tx) -> None:
            outbox.end(tx, parcel.id, "dead", error.cause, words=error.words)
            _learn(tx, parcel, error, self._clock())

        self.raised(await self._settle(end, pipeline.performer.given_up(parcel, effect, error)))
        self.wake()  # staff may get a word of it


def _sent(tx: Tx, parcel: Parcel, delivered: Delivered, now: datetime) -> None:
    outbox.sent(tx, parcel.id, delivered.receipt, now)
    learn = mail_domains.answered if delivered.answered else mail_domains.unanswered
    learn(tx, parcel.domain, now)


def _retry(tx: Tx, parcel: Parcel, error: DeliveryError, times: tuple[datetime, datetime]) -> None:
    """`times` are when it is due again and now."""
    due, now = times
    outbox.retry(tx, parcel.id, due, error.cause, words=error.words)
    if isinstance(error, Doubtful):
        outbox.doubt(tx, parcel.id, now)
    if not error.tried:
        outbox.untried(tx, parcel.id)
    _learn(tx, parcel, error, now)


def _learn(tx: Tx, parcel: Parcel, error: DeliveryError, now: datetime) -> None:
    """What a failure says of a letter's domain: one that answers anything else is open."""
    if error.cause is Cause.THROTTLED and parcel.domain:
        mail_domains.rest(tx, parcel.domain, now)
    elif error.cause in ANSWERS:
        mail_domains.answered(tx, parcel.domain, now)
    else:
        mail_domains.unanswered(tx, parcel.domain, now)


def _calm(tries: int) -> timedelta:
    """At once, unless the parcel was under way whenever the program ended: perhaps it ends it."""
    if tries <= BUG_TRIES:
        return NOW
    return min(timedelta(minutes=2 ** min(tries - BUG_TRIES, 6)), HOUR)


def _effect(parcel: Parcel) -> Effect | None:
    """What a parcel holds, None for what nobody here can read: it must not stop the others."""
    try:
        effect: Effect = EFFECTS.loads(parcel.effect)
    except (KeyError, TypeError, ValueError):
        log.exception("an effect cannot be read", extra={"row": parcel.id})
        return None
    return effect


def _shares_breaker(one: Pipeline, other: Pipeline) -> bool:
    return one.breaker is other.breaker and one.breaker is not NO_BREAKER


def _lane(parcel: Parcel) -> tuple[str, int]:
    return parcel.lane, parcel.id
