"""Answers whether a Statement is ours: one function for a code, one for a file, whoever asks."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256

from bot.config import LANGUAGES, Settings
from bot.core import Core
from bot.documents.filling import issuer_of
from bot.keys import Keys
from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.exams import issued, papers, results
from bot.store.exams.issued import Printable
from bot.store.exams.papers import Paper
from bot.store.people import entries
from bot.verifying.pdf_words import PdfWords, words_of
from domain.conversations.outcomes.modules import report_of
from domain.conversations.results import phrase_key, statement_allowed
from domain.machine.records import Result
from domain.text.identifiers import compact
from domain.verifying.answers import CurrentVersion, IssuedValues, PaperAnswer, PaperVerdict
from domain.verifying.codes import codes_in, is_whole, typed_code
from domain.verifying.comparing import differing

REFERENCE = re.compile(r"\d{2}[0-9A-Z][A-Z]{2}\d{7}")
MOST_CODES = 20  # of one file: a Statement has one
AS_GOOD = {PaperVerdict.CODE_HOLDS: PaperVerdict.NOT_AS_ISSUED}
"""What the verdict of a code is of a file that bears it, and is not the file we issued."""


@dataclass(frozen=True, kw_only=True)
class ShownFile:
    """A file that somebody shows: what stands for its bytes, and what could be read in it."""

    sha256: str
    words: PdfWords = field(repr=False)


async def shown_file(content: bytes) -> ShownFile:
    """A file, read in a process of its own; of ours it is enough to know the bytes."""
    return ShownFile(sha256=sha256(content).hexdigest(), words=await words_of(content))


class Verifier:
    """Of one centre."""

    def __init__(self, core: Core) -> None:
        """`core` may be open for reading only."""
        self._core = core
        self._zone = core.settings.centre.timezone
        self._around = _around(core.settings)

    async def code(self, typed: str) -> PaperAnswer:
        """What a code comes to, as somebody typed it."""
        return await self._core.store.read(partial(self.of_code, typed=typed))

    async def file(self, content: bytes) -> PaperAnswer:
        """What a file comes to."""
        shown = await shown_file(content)
        return await self._core.store.read(partial(self.of_file, shown=shown))

    def of_code(self, tx: Tx, typed: str) -> PaperAnswer:
        """The same within a transaction of the caller's."""
        code = typed_code(typed)
        if code is None:
            return PaperAnswer(verdict=PaperVerdict.NO_CODE)
        if not is_whole(code):
            return PaperAnswer(verdict=PaperVerdict.MISTYPED)
        paper = papers.find_by_code(tx, self._keys, code)
        return self._stands(tx, paper) if paper else PaperAnswer(verdict=PaperVerdict.NOT_OURS)

    def of_file(self, tx: Tx, shown: ShownFile) -> PaperAnswer:
        """The same, of a file that has been read."""
        if paper := papers.find_by_file(tx, self._keys, shown.sha256):
            answer = self._stands(tx, paper)
            holds = answer.verdict is PaperVerdict.CODE_HOLDS
            return replace(answer, verdict=PaperVerdict.GENUINE) if holds else answer
        if shown.words.unread:
            return PaperAnswer(verdict=PaperVerdict.UNREAD, why=shown.words.unread)
        codes = codes_in(shown.words.text)[:MOST_CODES]
        known = (papers.find_by_code(tx, self._keys, each) for each in codes)
        if paper := next(filter(None, known), None):
            return self._compared(self._stands(tx, paper), shown.words.text)
        return self._by_values(tx, shown.words.text, coded=bool(codes))

    @property
    def _keys(self) -> Keys:
        return self._core.keys

    def _stands(self, tx: Tx, paper: Paper) -> PaperAnswer:
        """How the result of a paper stands now."""
        now = self._core.clock()
        still = standstills.load_standing(tx)
        if still and still.hides:
            return PaperAnswer(verdict=PaperVerdict.LATER)
        expired = paper.expires is not None and paper.expires <= now
        if paper.revoked or expired:
            owner = entries.load_of_result(tx, paper.result) if paper.result else None
            verdict = PaperVerdict.REVOKED if paper.revoked else PaperVerdict.EXPIRED
            return PaperAnswer(verdict=verdict, entry=owner.id if owner else 0, share=paper.share)
        if paper.result is None or not paper.candidate:
            return PaperAnswer(verdict=PaperVerdict.NOT_KEPT, left_as=paper.left_as)
        found = issued.printable(tx, paper.result, now)
        if found is None:  # taken back before its moment came
            return PaperAnswer(verdict=PaperVerdict.WITHDRAWN)
        values = self._values(paper.candidate, paper.session, found.result)
        return replace(self._fate(tx, found, values), share=paper.share)

    def _fate(self, tx: Tx, found: Printable, values: IssuedValues) -> PaperAnswer:
        now, entry = self._core.clock(), found.entry.id
        asks = found.entry.born is not None
        answer = PaperAnswer(
            verdict=PaperVerdict.CODE_HOLDS, values=values, entry=entry, asks_born=asks
        )
        if found.withdrawn:
            return replace(answer, verdict=PaperVerdict.WITHDRAWN)
        if issued.is_corrected(tx, found.result.id, now):
            current = results.load_current(tx, entry, now)
            holds = current and current.id != found.result.id and statement_allowed(current)
            named = (
                CurrentVersion(current.version, self._day(current.released_at))
                if (current and holds)
                else None
            )
            return replace(answer, verdict=PaperVerdict.CHANGED, current=named)
        return answer

    def _compared(self, answer: PaperAnswer, text: str) -> PaperAnswer:
        if answer.values is None:
            return answer
        if differs := differing(answer.values, text, self._around):
            return replace(answer, verdict=PaperVerdict.ALTERED, differs=differs)
        return replace(answer, verdict=AS_GOOD.get(answer.verdict, answer.verdict))

    def _by_values(self, tx: Tx, text: str, *, coded: bool) -> PaperAnswer:
        """Of a file without a code that we know: Statements of before had none.

        It is told nothing that it does not say itself.
        """
        now = self._core.clock()
        still = standstills.load_standing(tx)
        if still and still.hides:
            return PaperAnswer(verdict=PaperVerdict.LATER)
        numbers = dict.fromkeys(REFERENCE.findall(compact(text)))
        known = [found for each in numbers for found in issued.printable_as(tx, each, now)]
        if numbers and not known and not coded and issued.holds_any(tx):
            return PaperAnswer(verdict=PaperVerdict.ASK)
        for found in known:
            values = self._values(found.entry.full_name, found.entry.session, found.result)
            if not coded and not differing(values, text, self._around):
                answer = self._fate(tx, found, values)
                return replace(answer, verdict=AS_GOOD.get(answer.verdict, answer.verdict))
        return PaperAnswer(verdict=PaperVerdict.ALTERED if known else PaperVerdict.NOT_OURS)

    def _values(self, candidate: str, session: str, result: Result) -> IssuedValues:
        texts, grade = self._core.texts, f"grade-{phrase_key(result.grade)}"
        return IssuedValues(
            candidate=candidate,
            session=session,
            released_on=self._day(result.released_at),
            result=result,
            said=() if report_of(result) else tuple(texts.say(grade, each) for each in LANGUAGES),
        )

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()


def _around(settings: Settings) -> str:
    """The issuer's own words on a Statement, in which numbers may stand."""
    return " ".join(issuer_of(settings.centre, each).words for each in LANGUAGES)
