"""Compares the date of birth that whoever checks a Statement reads in a passport: yes or no.

Five tries a day to a code, right ones too: of some 20,000 dates that finds nobody's.
"""

from datetime import date

from bot.core import Core
from bot.store.engine.store import Tx
from bot.store.mail import letters_caused
from bot.store.people import entries
from bot.verifying.answering import Verifier
from domain.verifying.answers import BornVerdict, PaperAnswer
from domain.verifying.codes import typed_code

TRIES = 5  # of a code in 24 hours
_KIND = letters_caused.request_for("born")  # what a try is counted as; stored


class BirthDates:
    """Those of one desk."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._core = core
        self._verifier = Verifier(core)

    async def compared(
        self, code: str, born: date | None
    ) -> tuple[PaperAnswer, BornVerdict | None]:
        """What a code comes to, and the date beside it; a date that is none is no try.

        None where there is nothing to compare.
        """
        return await self._core.store.write(lambda tx: self._compared(tx, code, born))

    def _compared(
        self, tx: Tx, code: str, born: date | None
    ) -> tuple[PaperAnswer, BornVerdict | None]:
        answer = self._verifier.of_code(tx, code)
        if not answer.asks_born:
            return answer, None
        if born is None:
            return answer, BornVerdict.UNCLEAR
        if not self._try(tx, code):
            return answer, BornVerdict.ENOUGH
        known = entries.load_proof(tx, answer.entry)
        matches = known is not None and known.born == born
        return answer, BornVerdict.MATCHES if matches else BornVerdict.DIFFERS

    def _try(self, tx: Tx, code: str) -> bool:
        """Counts one, unless it is one too many."""
        digest, now = self._core.keys.of_code(typed_code(code) or "")[0], self._core.clock()
        tx.hold(f"code:{digest}")
        if len(letters_caused.load_times(tx, _KIND, digest, now)) >= TRIES:
            return False
        letters_caused.count(tx, _KIND, digest, now)
        return True
