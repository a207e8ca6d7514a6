"""The press behind a circuit breaker of its own: an engine that fails holds up no chat's lane.

    printed         the breaker closes
    of the document `Undeliverable`: that is said, and the next goes on
    of the engine   `TryLater`: all documents wait, longer each time; then one tries for them all

What fails again and again while others are printed is of the document after all.
"""

import asyncio
from datetime import datetime

from bot.core import Core
from bot.documents.press import StatementPress
from bot.documents.printing import NotPrinted, Unprintable
from bot.documents.statement import StatementData
from bot.outbox.circuit_breaker import BreakerPolicy, CircuitBreakers
from bot.store import alarms
from bot.store.engine.store import Tx
from bot.store.outbox import printing_late
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from domain.machine.sentence import Line

PRINTING = BreakerPolicy("printing", {Cause.PRINTING: None}, all_clear=AlertPhrase.PRINTING_BACK)
ALERTED_AFTER = 2  # failures in a row: an engine that was killed is started anew by itself
BLAMED_AFTER = 3  # failures of one document, others being printed in between


class GuardedPress:
    """Prints statements for the outbox; as `StatementPress` with the errors of a delivery."""

    def __init__(self, core: Core, press: StatementPress) -> None:
        """`core` keeps what staff were alerted to, and tells the time."""
        self._core, self._press = core, press
        self._breakers = CircuitBreakers()
        # No more than the engines: what waits here learns at once that they rest.
        self._room = asyncio.Semaphore(press.workers)
        self._trying = False
        self._in_a_row, self._looked_back = 0, False
        self._alerted: bool | None = None  # not looked up yet
        self._failed: set[StatementData] = set()  # since the last that was printed
        self._blamed: dict[StatementData, int] = {}

    async def digest(self, data: StatementData) -> str:
        """Names what would be printed."""
        return await self._press.digest(data)

    async def statement(self, data: StatementData) -> bytes:
        """The PDF. Raises `TryLater` or `Undeliverable`, the latter where trying is no use."""
        async with self._room:
            return await self._tried(data)

    async def _tried(self, data: StatementData) -> bytes:
        began = self._core.clock()
        tries_for_all = self._turn(began)
        try:
            pdf = await self._press.statement(data)
        except Unprintable as error:
            raise Undeliverable(Cause.UNPRINTABLE, str(error), why=error.why) from None
        except NotPrinted as error:
            raise await self._failure(data, error) from None
        finally:
            self._trying = self._trying and not tries_for_all
        await self._worked(data, began)
        return pdf

    def _turn(self, now: datetime) -> bool:
        """Whether this one tries for all; raises where it has to wait."""
        until = self._breakers.open_until(PRINTING)
        if until is None:
            return False
        if self._trying or now < until:
            rest = max((until - now).total_seconds(), 1.0)
            raise TryLater(Cause.PRINTING, "the printing engine rests", rest, tried=False)
        self._trying = True
        return True

    async def _failure(self, data: StatementData, error: NotPrinted) -> DeliveryError:
        if self._blamed.get(data, 0) >= BLAMED_AFTER - 1:
            del self._blamed[data]
            words = f"others are printed, this is not: {error}"
            alone = Line("unprinted-alone", {"why": error.why})
            return Undeliverable(Cause.UNPRINTABLE, words, why=alone)
        self._failed.add(data)
        await self._look_back()
        self._in_a_row += 1
        now = self._core.clock()
        self._breakers.trip(PRINTING, TryLater(Cause.PRINTING, str(error)), now)
        if self._in_a_row >= ALERTED_AFTER and not self._alerted:
            await self._core.store.write(lambda tx: self._alert(tx, now))
            self._core.notify([])
            self._alerted = True
        until = self._breakers.open_until(PRINTING) or now
        # Twice as long as the others: should it be this one, they find the engine well before it.
        rest = 2 * (until - now).total_seconds()
        return TryLater(Cause.PRINTING, str(error), rest, why=error.why)

    async def _look_back(self) -> None:
        """The first outcome of this life may be one more failure: what waits for the engine tells.

        Counted anew at each start, a desk that was restarted every few minutes told staff nothing.
        """
        if not self._looked_back:
            failing = await self._core.store.read(printing_late.is_failing)
            if not self._looked_back:
                self._in_a_row += failing
            self._looked_back = True

    def _alert(self, tx: Tx, now: datetime) -> None:
        if PRINTING.name not in alarms.load_raised(tx):
            alarms.raise_alarm(tx, PRINTING.name, now)
            self._core.writer.alert(AlertPhrase.PRINTING, now, tx)

    async def _worked(self, data: StatementData, began: datetime) -> None:
        self._in_a_row, self._looked_back = 0, True
        self._blamed.pop(data, None)
        for each in self._failed - {data}:
            self._blamed[each] = self._blamed.get(each, 0) + 1
        self._failed.clear()
        now = self._core.clock()
        self._breakers.close(PRINTING, began, now)
        if self._alerted is False:
            return
        self._alerted = False
        if await self._core.store.write(lambda tx: self._all_clear(tx, now)):
            self._core.notify([])

    def _all_clear(self, tx: Tx, now: datetime) -> bool:
        raised = PRINTING.name in alarms.load_raised(tx)
        if raised:
            alarms.clear_alarm(tx, PRINTING.name)
            self._core.writer.alert(AlertPhrase.PRINTING_BACK, now, tx)
        return raised
