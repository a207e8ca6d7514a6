"""Delivers one parcel and settles what became of it: sent, later, dead, or for staff to judge.

Trouble that opens a circuit breaker halts every queue behind it, and costs no parcel a try.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.outbox.circuit_breaker import BreakerPolicy, CircuitBreakers
from bot.outbox.gate.standing_still import StandsStill, StandstillGate, concerns
from bot.outbox.gate.still_owed import NO_MORE, may_end, why_unowed
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.pipeline import Pipeline
from bot.outbox.queues import LONGEST_OF_OTHERS, SMTP
from bot.outbox.telegram_line import TelegramLine
from bot.outbox.writer import OutboxWriter
from bot.store import alarms, standstills
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import halts, line_lost, mail_domains, parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import TELEGRAM, TO_CHATS, Queue
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Effect
from domain.machine.outbound import (
    AT_HOME,
    Cause,
    DeliveryError,
    Doubtful,
    TryLater,
    Undeliverable,
)

log = logging.getLogger(__name__)

BUG_TRIES = 5
LONGEST_HALT = timedelta(days=1)


class ParcelDelivery:
    """Takes parcels through their pipelines; each ends in one transaction."""

    def __init__(
        self,
        store: Store,
        writer: OutboxWriter,
        notify: Callable[[list[InboxItem]], None],
        clock: Callable[[], datetime],
    ) -> None:
        """`notify` is given the events that deliveries raise, and hears of new parcels."""
        self.clock = clock
        self.breakers = CircuitBreakers()
        self.line = TelegramLine()
        self._store = store
        self.writer = writer
        self.notify = notify
        self.gate = StandstillGate(writer.quiet)

    async def recall(self) -> None:
        """Learn of which troubles staff were alerted in a former life, and what is halted still."""
        now = self.clock()
        self.breakers.recall(await self._store.read(alarms.load_raised))
        for each in await self._store.read(lambda tx: halts.load_halts(tx, now)):
            left = min(each.until - now, LONGEST_HALT)  # a clock may have been set back
            error = TryLater(Cause.LIMIT, each.words, after=left.total_seconds())
            await self.halt(SMTP, error)

    async def recall_pauses(self) -> None:
        """Learn which chats asked for a pause in a former life."""
        now = self.clock()
        self.line.recall(await self._store.read(lambda tx: line_lost.load_pauses(tx, now)), now)

    def telegram_answered(self) -> None:
        """A call or a poll came back: what waited for the line is due."""
        if self.line.answered():
            self.notify([])

    async def deliver(self, pipeline: Pipeline, parcel: Parcel) -> bool:
        """Deliver one parcel; False where its lane has to wait for it."""
        effect = parcel.holds
        if effect is None:
            words = "this program does not know such an effect"
            await self._store.write(
                lambda tx: parcels.give_up(tx, parcel.id, "dead", Cause.REFUSED, words=words)
            )
            return True
        began = self.clock()
        if until := _pause(self.line, pipeline, parcel, began):
            await self._store.write(lambda tx: _put_off(tx, parcel, until))
            return False
        try:
            delivered = await pipeline.perform(parcel, effect, self._require_moving)
        except StandsStill:
            now = self.clock()
            await self._store.write(lambda tx: self.gate.put_back(tx, pipeline.queue, parcel, now))
            return False
        except DeliveryError as error:
            at_home = error.cause in AT_HOME
            if error.tried and not at_home and error.cause not in pipeline.policy.breaker.opens_on:
                await self._recovered(pipeline, began)
            return await self._failed(pipeline, parcel, effect, error)
        except StoreError:
            raise
        except Exception as error:
            log.exception("delivery failed by a bug", extra={"row": parcel.id})
            return await self._failed(pipeline, parcel, effect, _bug(parcel, error))
        await self._sent(parcel, delivered)
        if pipeline.queue in TELEGRAM:
            self.telegram_answered()
        if delivered.answered:
            await self._recovered(pipeline, began)
        return True

    async def _require_moving(self, queue: Queue, parcel: Parcel, effect: Effect) -> None:
        """Once more when its turn has come. Raises `StandsStill`, and `Undeliverable` where it is
        owed no more.
        """
        now, ends = self.clock(), may_end(effect)
        if not (concerns(queue, effect) or ends):
            return

        def look(tx: Tx) -> tuple[bool, Cause | None]:
            why = why_unowed(tx, effect, parcel.chat, now) if ends else None
            return self.gate.stops(tx, queue, effect, now), why

        stands, why = await self._store.read(look)
        if stands:
            raise StandsStill
        if why:
            raise Undeliverable(why, NO_MORE, tried=False)

    async def _sent(self, parcel: Parcel, delivered: Delivered) -> None:
        def end(tx: Tx) -> None:
            now = self.clock()
            parcels.mark_sent(tx, parcel.id, delivered.receipt, now)
            if parcel.domain:
                learn = mail_domains.open_answered if delivered.answered else mail_domains.try_next
                learn(tx, parcel.domain, now)

        raised = await self._settle(end, delivered.after)
        if raised or delivered.owes:
            self.notify(raised)

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
        if pipeline.queue in TELEGRAM:
            heard = parcel.chat if pipeline.queue in TO_CHATS else 0
            if self.line.failed(error, heard, self.clock()):
                self.notify([])
        if error.cause in pipeline.policy.breaker.opens_on:
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
                lambda tx: parcels.give_up(tx, parcel.id, "doubtful", error.cause, words=sure)
            )
            return True
        retry = pipeline.policy.retry
        due = self.clock() + retry.wait(parcel.tries, error)
        if error.tried and due > parcel.made_at + retry.lifetime + await self._stood(parcel):
            end = Undeliverable(error.cause, error.words, why=error.why)
            await self._give_up(pipeline, parcel, effect, end)
            return True
        log.info("delivery waits", extra={"row": parcel.id, "cause": error.cause, "due": due})
        await self._store.write(lambda tx: _retry(tx, parcel, error, (due, self.clock())))
        if pipeline.queue in TELEGRAM and self.line.missed(error):
            self.notify([])
        return False

    async def _stood(self, parcel: Parcel) -> timedelta:
        """What a parcel waited at staff's word shortens its lifetime by nothing."""
        now = self.clock()
        return await self._store.read(lambda tx: standstills.time_stood(tx, parcel.made_at, now))

    async def _trip(self, pipeline: Pipeline, parcel: Parcel, error: DeliveryError) -> bool:
        """Whatever is behind the breaker waits; this parcel loses no try by it."""

        def again(tx: Tx, now: datetime, until: datetime) -> None:
            due = min(until, now + LONGEST_OF_OTHERS)  # after a restart no breaker is open
            parcels.schedule_retry(tx, parcel.id, due, error.cause, words=error.words)
            parcels.uncount_try(tx, parcel.id)
            mail_domains.try_next(tx, parcel.domain, now)

        await self.halt(pipeline.policy.breaker, error, again)
        return False

    async def halt(
        self,
        breaker: BreakerPolicy,
        error: DeliveryError,
        also: Callable[[Tx, datetime, datetime], None] = lambda *_: None,
    ) -> None:
        """Open a breaker; staff hear of it once. `also` is given now and until when."""
        now = self.clock()
        alert = self.breakers.trip(breaker, error, now)
        until = self.breakers.open_until(breaker) or now

        def work(tx: Tx) -> None:
            also(tx, now, until)
            if alert:
                alarms.raise_alarm(tx, breaker.name, now)
                self.writer.alert(
                    alert, now, tx, words=error.words or str(error.cause), until=until
                )

        await self._store.write(work)
        if alert:
            self.notify([])

    async def _recovered(self, pipeline: Pipeline, began: datetime) -> None:
        """What begins while a breaker is open and ends otherwise shows that it works again."""
        breaker = pipeline.policy.breaker
        closed, all_clear = self.breakers.close(breaker, began, self.clock())
        if closed or all_clear:
            await self._store.write(lambda tx: self._works_again(tx, breaker.name, all_clear))
            self.notify([])

    def _works_again(self, tx: Tx, breaker: str, all_clear: AlertPhrase | None) -> None:
        halts.end_halt(tx, breaker)
        if all_clear:
            alarms.clear_alarm(tx, breaker)
            self.writer.alert(all_clear, self.clock(), tx)

    async def _give_up(
        self, pipeline: Pipeline, parcel: Parcel, effect: Effect, error: Undeliverable
    ) -> None:
        log.info("delivery is impossible", extra={"row": parcel.id, "cause": error.cause})

        def end(tx: Tx) -> None:
            parcels.give_up(tx, parcel.id, "dead", error.cause, words=error.words)
            mail_domains.learn(tx, parcel.domain, error.cause, self.clock())

        after = pipeline.performer.given_up(parcel, effect, error)
        self.notify(await self._settle(end, after))  # there may be an alert, too


def _pause(
    line: TelegramLine, pipeline: Pipeline, parcel: Parcel, now: datetime
) -> datetime | None:
    """While a chat's pause runs nothing is sent to it.

    A deletion sends nothing and passes everybody; an answer to a press goes to no chat.
    """
    return line.pause(parcel.chat, now) if pipeline.queue in TO_CHATS else None


def _put_off(tx: Tx, parcel: Parcel, until: datetime) -> None:
    parcels.schedule_retry(tx, parcel.id, until, Cause.THROTTLED, words="")
    parcels.uncount_try(tx, parcel.id)


def _bug(parcel: Parcel, error: Exception) -> DeliveryError:
    """A few tries, since it may be of the moment."""
    kind = TryLater if parcel.tries < BUG_TRIES else Undeliverable
    return kind(Cause.REFUSED, type(error).__name__)


def _retry(tx: Tx, parcel: Parcel, error: DeliveryError, times: tuple[datetime, datetime]) -> None:
    """`times` are when it is due again and now."""
    due, now = times
    parcels.schedule_retry(tx, parcel.id, due, error.cause, words=error.words)
    if isinstance(error, Doubtful):
        parcels.mark_doubted(tx, parcel.id, now)
    if not error.tried:
        parcels.uncount_try(tx, parcel.id)
    mail_domains.learn(tx, parcel.domain, error.cause, now)
