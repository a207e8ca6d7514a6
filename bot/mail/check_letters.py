"""Letters that ask whether a Statement is ours: which they are, what came with them, the answer.

desk+verify@…, verify+CODE@…     with a code in the address, the subject or the text, or a PDF
the desk's own address           where a whole code stands in the subject
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date

from bot.core import Core
from bot.store.engine.store import Tx
from bot.verifying.answering import ShownFile, shown_file
from bot.verifying.birth_dates import BirthDates
from bot.verifying.checking import CheckWay, PaperChecker
from bot.verifying.pdf_words import PdfWords
from bot.verifying.ways import VERIFY
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.mail.verdict import Verdict
from domain.verifying.answers import PaperAnswer, Unread
from domain.verifying.by_letter import MOST, decide_check, is_answered
from domain.verifying.codes import codes_in, mistyped_in
from domain.verifying.typed_births import born_beside
from mailer.reading import LONGEST_SCAN, Envelope, is_cut_off, pdfs, visible_text

Whole = Callable[[], Awaitable[bytes]]
"""All that is kept of a letter: of a long one more than is read of others."""

_END = b"%%EOF"
_TAIL = 2048  # bytes within which a whole PDF says that it ends


@dataclass(frozen=True, kw_only=True)
class AskedCheck:
    """What somebody wants checked: the codes, or the files where any came."""

    codes: tuple[str, ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)
    files: tuple[ShownFile, ...] = ()


class CheckLetters:
    """Those of one desk."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._address = core.settings.mail.address.lower()
        self._checker = PaperChecker(core)
        self._birth_dates = BirthDates(core)
        self._long = asyncio.Semaphore(1)

    async def asked(self, raw: bytes, head: Envelope, whole: Whole) -> AskedCheck | None:
        """What a letter wants checked; None where it asks for nothing of the kind. A long one is
        had `whole` only where that is so, one at a time: to take it apart costs a second.
        """
        tags = [*self._tags(head)]
        subject = codes_in(head.subject)
        if not tags and not subject:
            return None
        found = await asyncio.to_thread(pdfs, raw)
        if found:
            return AskedCheck(files=await self._files(raw, found, whole))
        text = await asyncio.to_thread(visible_text, raw)
        said = "\n".join((*tags, head.subject, text))
        codes = codes_in(said.upper()) or (mistyped_in(said.upper()),)
        return AskedCheck(codes=codes, text=text)

    async def _files(
        self, raw: bytes, found: tuple[bytes, ...], whole: Whole
    ) -> tuple[ShownFile, ...]:
        cut = is_cut_off(raw)
        async with self._long if cut else nullcontext():
            if cut and len(raw := await whole()) <= LONGEST_SCAN:
                found = await asyncio.to_thread(pdfs, raw, whole=True)
                cut = is_cut_off(raw, whole=True)
            return tuple([await _shown(each, cut=cut) for each in found])

    def decide(self, tx: Tx, asked: AskedCheck, letter: Received, facts: Facts) -> Verdict:
        """The answer to it; nothing is counted where nobody is answered."""
        answers = (
            [*self._answers(tx, asked, _born(asked, letter, facts))] if is_answered(letter) else []
        )
        return decide_check(letter, answers, facts)

    def _answers(self, tx: Tx, asked: AskedCheck, born: date | None) -> Iterator[PaperAnswer]:
        """One more than are told is enough."""
        for file in asked.files[: MOST + 1]:
            yield self._checker.of_file(tx, file, CheckWay.MAIL)
        for code in () if asked.files else asked.codes[: MOST + 1]:
            if born:
                yield self._birth_dates.of_code(tx, code, born, CheckWay.MAIL)
            else:
                yield self._checker.of_code(tx, code, CheckWay.MAIL)

    def _tags(self, head: Envelope) -> Iterator[str]:
        """What stands behind the word in addresses of ours that a check is asked at."""
        own, _, domain = self._address.rpartition("@")
        for each in head.recipients:
            local, _, there = each.rpartition("@")
            name, _, tag = local.partition("+")
            if there != domain:
                continue
            if name == VERIFY and own != VERIFY:
                yield tag
            elif name == own and (tag == VERIFY or tag.startswith((f"{VERIFY}-", f"{VERIFY}+"))):
                yield tag.removeprefix(VERIFY)[1:]


def _born(asked: AskedCheck, letter: Received, facts: Facts) -> date | None:
    """The date of birth beside the only code, of somebody who hears what it comes to."""
    return born_beside(asked.text, facts) if letter.vouched and len(asked.codes) == 1 else None


async def _shown(content: bytes, *, cut: bool) -> ShownFile:
    """A file; one whose end was not looked at, since the letter is so long, is too large."""
    shown = await shown_file(content if not cut or _END in content[-_TAIL:] else b"")
    if cut and _END not in content[-_TAIL:]:
        return ShownFile(sha256=shown.sha256, words=PdfWords(unread=Unread.TOO_LARGE))
    return shown
