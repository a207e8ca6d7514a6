"""Delivers what is owed, class by class, each lane in its order.

    waiting -> sending (committed) -> sent
       ^          |  \\-> dead: never deliverable
       |          v
       +-- retry, doubtful-and-again      doubtful: staff must judge

The one window in which something may come twice: it was handed over, and the process died or the
answer was lost before `sent` was committed. An effect that says `again` is then sent again (a
letter as the same bytes under the same Message-ID); the others are left for staff.

Trouble of a whole road (`bot/outbox/circuit_breaker.py`) halts every class on it, and costs no
row a try.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot.outbox.circuit_breaker import FREE, Halts, Road
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.queues import Class
from bot.outbox.writer import Owing
from bot.store import alarms, mail_domains, outbox
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import Owed
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
    """Runs the classes until it is cancelled."""

    def __init__(
        self,
        store: Store,
        classes: Sequence[Class],
        owing: Owing,
        clock: Callable[[], datetime],
    ) -> None:
        """`tell`, set afterwards, is given the events that deliveries raise."""
        self.tell: Callable[[list[InboxItem]], None] = lambda _: None
        self._store = store
        self._classes = classes
        self._owing = owing
        self._clock = clock
        self._halts = Halts()
        self._free = {each.name: each.lanes for each in classes}
        self._looks: dict[str, datetime] = {}  # when each class may have something to begin
        self._stirred = asyncio.Event()

    def wake(self) -> None:
        """Something new is owed."""
        for each in self._classes:
            self._stir(each)

    def _stir(self, klass: Class) -> None:
        self._look(klass, self._clock())
        self._stirred.set()

    def _look(self, klass: Class, when: datetime) -> None:
        self._looks[klass.name] = min(when, self._looks.get(klass.name, when))

    async def run(self) -> None:
        """Settle what a crash left open, then deliver for ever."""
        self._halts = Halts(await self._store.read(alarms.told))
        await self._store.write(self._recover)
        self.wake()
        async with asyncio.TaskGroup() as tasks:
            while True:
                for klass, owed in await self._claim():
                    for _, rows in groupby(sorted(owed, key=_lane), key=lambda row: row.lane):
                        self._free[klass.name] -= 1
                        tasks.create_task(self._lane(klass, list(rows)))
                await self._sleep()

    def _recover(self, tx: Tx) -> None:
        """What was being sent is doubtful: it goes again, or is left for staff.

        No letter is before its bytes are sealed: it has only waited for its turn. A statement for
        an organisation waits for the copy that may prove its delivery.
        """
        for owed in outbox.sending(tx):
            effect = _effect(owed)
            if isinstance(effect, Write) and owed.sealed is None:
                outbox.release(tx, [owed.id])
            elif effect is None or effect.again:
                unproven = isinstance(effect, Write) and effect.share and not owed.copied
                pause = COPY_COMES if unproven else _calm(owed.tries)
                due = self._clock() + pause
                outbox.retry(tx, owed.id, due, Cause.BROKEN_OFF, words=STOPPED)
                outbox.doubt(tx, owed.id, self._clock())
            else:
                outbox.end(tx, owed.id, "doubtful", Cause.BROKEN_OFF, words=STOPPED)

    async def _claim(self) -> list[tuple[Class, list[Owed]]]:
        """What may begin now, of all classes in one transaction."""
        self._stirred.clear()
        now = self._clock()
        ready = list(self._ready(now))

        def work(tx: Tx) -> list[tuple[list[Owed], datetime | None]]:
            return [
                (outbox.claim(tx, klass.name, now, room), outbox.next_due(tx, klass.name, now))
                for klass, room in ready
            ]

        claims = await self._store.write(work) if ready else []
        for (klass, _), (_, due) in zip(ready, claims, strict=True):
            if due:
                self._look(klass, due)
        return [(klass, rows) for (klass, _), (rows, _) in zip(ready, claims, strict=True)]

    def _ready(self, now: datetime) -> Iterator[tuple[Class, int]]:
        """The classes to look at now, and how many rows each may begin.

        What is due and not begun waits for its lane, whose end stirs the class.
        """
        for klass in self._classes:
            if klass.name in self._looks and self._looks[klass.name] <= now:
                del self._looks[klass.name]
                if room := self._room(klass, now):
                    yield klass, room

    def _room(self, klass: Class, now: datetime) -> int:
        """After a halt, one row tries whether it works again."""
        free = self._free[klass.name]
        halted = self._halts.until(klass.road)
        if halted is None:
            return free
        if now < halted:
            self._look(klass, halted)
            return 0
        return int(free == klass.lanes)

    async def _sleep(self) -> None:
        due = min(self._looks.values(), default=self._clock() + IDLE)
        wait = min(due - self._clock(), IDLE)
        try:
            async with asyncio.timeout(wait.total_seconds()):
                await self._stirred.wait()
        except TimeoutError:
            self.wake()

    async def _lane(self, klass: Class, rows: list[Owed]) -> None:
        """One lane's claimed rows in order; after one that has to wait, the others wait too."""
        try:
            for number, owed in enumerate(rows):
                if not await self._deliver(klass, owed):
                    rest = [each.id for each in rows[number + 1 :]]
                    await self._store.write(lambda tx, ids=rest: outbox.release(tx, ids))  # type: ignore[misc]
                    break
        finally:
            self._free[klass.name] += 1
            for each in self._classes:
                if each is klass or (each.road is klass.road and each.road is not FREE):
                    self._stir(each)  # its domain may be open again

    async def _deliver(self, klass: Class, owed: Owed) -> bool:
        """Deliver one row; False where its lane has to wait for it."""
        effect = _effect(owed)
        if effect is None:
            words = "this program does not know such an effect"
            await self._store.write(
                lambda tx: outbox.end(tx, owed.id, "dead", Cause.REFUSED, words=words)
            )
            return True
        began = self._clock()
        try:
            settled = await klass.performer.perform(owed, effect)
        except DeliveryError as error:
            if error.tried and error.cause not in klass.road.halts:
                await self._relieve(klass, began)
            return await self._failed(klass, owed, effect, error)
        except Exception as error:
            log.exception("delivery failed by a bug", extra={"row": owed.id})
            words = type(error).__name__
            if owed.tries < BUG_TRIES:
                return await self._later(klass, owed, effect, TryLater(Cause.REFUSED, words))
            await self._give_up(klass, owed, effect, Undeliverable(Cause.REFUSED, words))
            return True
        self.tell(
            await self._settle(lambda tx: _sent(tx, owed, settled, self._clock()), settled.after)
        )
        if settled.answered:
            await self._relieve(klass, began)
        return True

    async def _settle(self, end: Callable[[Tx], None], after: After) -> list[InboxItem]:
        """In one transaction; a bug in what comes after must not have the row delivered again."""

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

    async def _failed(self, klass: Class, owed: Owed, effect: Effect, error: DeliveryError) -> bool:
        if error.cause in klass.road.halts:
            return await self._halt(klass, owed, error)
        if isinstance(error, Undeliverable):
            await self._give_up(klass, owed, effect, error)
            return True
        return await self._later(klass, owed, effect, error)

    async def _later(self, klass: Class, owed: Owed, effect: Effect, error: DeliveryError) -> bool:
        if isinstance(error, Doubtful) and not effect.again:
            sure = f"perhaps delivered: {error.words}"
            await self._store.write(
                lambda tx: outbox.end(tx, owed.id, "doubtful", error.cause, words=sure)
            )
            return True
        due = self._clock() + klass.wait(owed.tries, error)
        if error.tried and due > owed.made_at + klass.lifetime:
            await self._give_up(klass, owed, effect, Undeliverable(error.cause, error.words))
            return True
        log.info("delivery waits", extra={"row": owed.id, "cause": error.cause, "due": due})
        await self._store.write(lambda tx: _retry(tx, owed, error, (due, self._clock())))
        return False

    async def _halt(self, klass: Class, owed: Owed, error: DeliveryError) -> bool:
        """The whole road waits; this row loses no try by it."""
        now = self._clock()
        alarm = self._halts.begin(klass.road, error, now)
        until = self._halts.until(klass.road) or now

        def work(tx: Tx) -> None:
            outbox.retry(tx, owed.id, until, error.cause, words=error.words)
            outbox.untried(tx, owed.id)
            mail_domains.unanswered(tx, owed.domain, now)
            if alarm:
                alarms.begin(tx, klass.road.name, now)
                self._owing.alert(alarm, now, tx)

        await self._store.write(work)
        if alarm:
            self.wake()
        return False

    async def _relieve(self, klass: Class, began: datetime) -> None:
        """What begins after a halt and ends otherwise shows that the road is free."""
        freed, relief = self._halts.end(klass.road, began, self._clock())
        if relief:
            await self._store.write(lambda tx: self._tell_relief(tx, klass.road, relief))
        if freed or relief:
            self.wake()

    def _tell_relief(self, tx: Tx, road: Road, relief: Phrase) -> None:
        alarms.end(tx, road.name)
        self._owing.alert(relief, self._clock(), tx)

    async def _give_up(
        self, klass: Class, owed: Owed, effect: Effect, error: Undeliverable
    ) -> None:
        log.info("delivery is impossible", extra={"row": owed.id, "cause": error.cause})

        def end(tx: Tx) -> None:
            outbox.end(tx, owed.id, "dead", error.cause, words=error.words)
            _learn(tx, owed, error, self._clock())

        self.tell(await self._settle(end, klass.performer.given_up(owed, effect, error)))
        self.wake()  # staff may be owed a word of it


def _sent(tx: Tx, owed: Owed, settled: Delivered, now: datetime) -> None:
    outbox.sent(tx, owed.id, settled.receipt, now)
    learn = mail_domains.answered if settled.answered else mail_domains.unanswered
    learn(tx, owed.domain, now)


def _retry(tx: Tx, owed: Owed, error: DeliveryError, times: tuple[datetime, datetime]) -> None:
    """`times` are when it is due again and now."""
    due, now = times
    outbox.retry(tx, owed.id, due, error.cause, words=error.words)
    if isinstance(error, Doubtful):
        outbox.doubt(tx, owed.id, now)
    if not error.tried:
        outbox.untried(tx, owed.id)
    _learn(tx, owed, error, now)


def _learn(tx: Tx, owed: Owed, error: DeliveryError, now: datetime) -> None:
    """What a failure tells of a letter's domain: one that answers anything else is open."""
    if error.cause is Cause.THROTTLED and owed.domain:
        mail_domains.rest(tx, owed.domain, now)
    elif error.cause in ANSWERS:
        mail_domains.answered(tx, owed.domain, now)
    else:
        mail_domains.unanswered(tx, owed.domain, now)


def _calm(tries: int) -> timedelta:
    """At once, unless the row was under way whenever the program ended: perhaps it ends it."""
    if tries <= BUG_TRIES:
        return NOW
    return min(timedelta(minutes=2 ** min(tries - BUG_TRIES, 6)), HOUR)


def _effect(owed: Owed) -> Effect | None:
    """What a row owes, None for what nobody here can read: it must not stop the others."""
    try:
        effect: Effect = EFFECTS.loads(owed.effect)
    except (KeyError, TypeError, ValueError):
        log.exception("an effect cannot be read", extra={"row": owed.id})
        return None
    return effect


def _lane(owed: Owed) -> tuple[str, int]:
    return owed.lane, owed.id
