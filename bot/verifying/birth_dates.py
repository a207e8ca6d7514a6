"""Compares the date of birth that whoever checks a Statement reads in a passport: yes or no.

Five tries a day to a code, right ones too: of some 20,000 dates that finds nobody's.
"""

from dataclasses import replace
from datetime import date

from bot.core import Core
from bot.store.engine.store import Tx
from bot.store.mail import letters_caused
from bot.store.people import entries
from bot.verifying.checking import CheckWay, PaperChecker
from domain.verifying.answers import BornVerdict, PaperAnswer
from domain.verifying.codes import typed_code

TRIES = 5  # of a code in 24 hours
_KIND = letters_caused.request_for("born")  # what a try is counted as; stored


class BirthDates:
    """Those of one desk."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._core = core
        self._checker = PaperChecker(core)

    async def compared(self, code: str, born: date | None, way: CheckWay) -> PaperAnswer:
        """What a code comes to, and the date beside it; a date that is none is no try."""
        return await self._core.store.write(lambda tx: self.of_code(tx, code, born, way))

    def of_code(self, tx: Tx, code: str, born: date | None, way: CheckWay) -> PaperAnswer:
        """The same within a transaction of the caller's; counted, and noted for whose it is."""
        answer = self._checker.of_code(tx, code, way)
        if not answer.asks_born:
            return answer
        verdict = self._verdict(tx, answer.entry, code, born)
        if verdict is not BornVerdict.UNCLEAR:
            self._checker.note_born(tx, answer, verdict, way)
        return replace(answer, born=verdict)

    def _verdict(self, tx: Tx, entry: int, code: str, born: date | None) -> BornVerdict:
        if born is None:
            return BornVerdict.UNCLEAR
        if not self._try(tx, code):
            return BornVerdict.ENOUGH
        known = entries.load_proof(tx, entry)
        matches = known is not None and known.born == born
        return BornVerdict.MATCHES if matches else BornVerdict.DIFFERS

    def _try(self, tx: Tx, code: str) -> bool:
        """Counts one, unless it is one too many."""
        digest, now = self._core.keys.of_code(typed_code(code) or "")[0], self._core.clock()
        tx.hold(f"code:{digest}")
        if len(letters_caused.load_times(tx, _KIND, digest, now)) >= TRIES:
            return False
        letters_caused.count(tx, _KIND, digest, now)
        return True
