"""Answers who checks a Statement, by whichever way, and writes down that it was checked.

The answer and what is noted of it are one transaction: the count, a line in the journal of the
account that the Statement belongs to, and where so many in an hour were never issued what staff
are told of it. Who asked is noted nowhere.
"""

from datetime import datetime
from enum import StrEnum

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.exams import checks
from bot.store.people import accounts
from bot.verifying.answering import ShownFile, Verifier, shown_file
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.verifying.answers import BornVerdict, PaperAnswer, PaperVerdict

WRONG = frozenset({PaperVerdict.NOT_OURS, PaperVerdict.MISTYPED})
MANY = 20  # of an hour: a slip of the pen is one


class CheckWay(StrEnum):
    """How somebody asked. Stored words."""

    PAGE = "page"
    MAIL = "mail"
    CHAT = "chat"


class PaperChecker:
    """Of one desk."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._core = core
        self._verifier = Verifier(core)

    async def code(self, typed: str, way: CheckWay) -> PaperAnswer:
        """What a code comes to; it is counted before it is told."""
        return await self._core.store.write(lambda tx: self.of_code(tx, typed, way))

    async def file(self, content: bytes, way: CheckWay) -> PaperAnswer:
        """What a file comes to, read outside of the transaction."""
        shown = await shown_file(content)
        return await self._core.store.write(lambda tx: self.of_file(tx, shown, way))

    def of_code(self, tx: Tx, typed: str, way: CheckWay) -> PaperAnswer:
        """The same within a transaction of the caller's."""
        return self._noted(tx, self._verifier.of_code(tx, typed), way)

    def of_file(self, tx: Tx, shown: ShownFile, way: CheckWay) -> PaperAnswer:
        """The same, of a file that has been read."""
        return self._noted(tx, self._verifier.of_file(tx, shown), way)

    def note_born(self, tx: Tx, answer: PaperAnswer, verdict: BornVerdict, way: CheckWay) -> None:
        """A date of birth was compared, or was not any more; it is written down nowhere."""
        now = self._core.clock()
        checks.count(tx, str(way), f"born-{verdict}", now)
        if account := accounts.load_on(tx, answer.entry):
            checks.note_born(tx, account.id, str(way), str(verdict), now)

    def _noted(self, tx: Tx, answer: PaperAnswer, way: CheckWay) -> PaperAnswer:
        now, verdict = self._core.clock(), str(answer.verdict)
        checks.count(tx, str(way), verdict, now)
        if answer.verdict in WRONG:
            self._warn(tx, now)
        if answer.entry and (account := accounts.load_on(tx, answer.entry)):
            checks.note(tx, account.id, str(way), verdict, now)
        return answer

    def _warn(self, tx: Tx, now: datetime) -> None:
        """Staff hear of many that are wrong, gathered by the hour; of a few, nothing."""
        tx.hold("checks")
        if checks.load_times(tx, WRONG, now) % MANY == 0:
            alert = Alert((line(AlertPhrase.GUESSED, count=MANY),), gathered=AlertPhrase.GUESSED)
            self._core.writer.put(tx, "guessed", ParcelOrigin(0, 0, now), [alert])
