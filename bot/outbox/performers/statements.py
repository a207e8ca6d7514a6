"""The Statement of a released result version: from the store to a document with a caption."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from bot.core import Core
from bot.documents.filling import StatementFiller
from bot.documents.printing import NotPrinted, Unprintable
from bot.documents.statement import StatementData
from bot.store.engine.store import Tx
from bot.store.exams import results, shares
from bot.store.exams.papers import OWN
from bot.store.outbox import telegram_files
from bot.store.outbox.telegram_files import FileKey
from bot.store.people import entries
from bot.store.people.entries import OnPaper
from bot.texts.shared_results import SentAs, data_row, sent_values, shared_values, way_to_check
from bot.verifying.handing_out import PaperBook, printing
from bot.verifying.ways import checking_way
from domain.conversations.results import statement_allowed
from domain.machine.effects import Line, Write, line
from domain.machine.outbound import Cause, Document, TryLater, Undeliverable
from domain.machine.phrases import Phrase
from domain.machine.records import Entry, Result

PDF, CSV = "application/pdf", "text/csv"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A document ready to send; `key` names it among the files that Telegram holds. `told` is
    what a letter to an organisation says of it, `beside` what else comes with that.
    """

    document: Document
    caption: Line
    key: FileKey
    candidate: str
    exam: str
    reference: str
    told: Mapping[str, object] = field(default_factory=dict)
    beside: tuple[Document, ...] = ()


class Printer(Protocol):
    """Prints, such as the press; one that is guarded raises the errors of a delivery."""

    async def digest(self, data: StatementData) -> str:
        """Names what would be printed."""

    async def statement(self, data: StatementData) -> bytes:
        """The PDF; raises `NotPrinted`, or `DeliveryError`."""


class Statements:
    """Prints statements. What is no longer released is not printed any more."""

    def __init__(self, core: Core, press: Printer, book: PaperBook) -> None:
        """`core` has the centre, which signs; `book` is where what leaves is written down."""
        self._core = core
        self._press = press
        self._book = book
        self._bot = core.settings.telegram.token.reveal().partition(":")[0]
        self._filler = StatementFiller(core.settings, core.texts)

    async def document(
        self, result: int, language: str, *, for_chat: bool = True, share: int = OWN
    ) -> Statement:
        """The statement of a result version, by Telegram's own copy where that is `for_chat` and
        what would be printed now. What it gives out is written down: it may leave.

        Raises `Undeliverable` where the version is not released, has no statement or one that can
        never be printed, `TryLater` where the engine fails.
        """
        core = self._core
        found = await core.store.read(lambda tx: _found(tx, result, core.clock()))
        if found is None or not statement_allowed(found[1]):
            raise Undeliverable(Cause.GONE, f"result {result} is not released")
        entry, outcome, beside = found
        data = self._filled(entry, outcome, beside, language)
        paper = await self._book.paper(printing(entry, result, language, share))
        way = checking_way(core.settings, core.texts, language, paper.code)
        data = replace(data, check=way)
        digest = await self._press.digest(data)
        key = FileKey(f"statement:{result}:{language}", f"{self._bot}:{digest}")
        file_id = (
            await core.store.read(lambda tx: telegram_files.load_file_id(tx, key))
            if for_chat
            else None
        )
        content = b"" if file_id else await self._printed(data)
        if content:
            await self._book.note_file(paper, content)
        known = await core.store.read(lambda tx: shares.load(tx, share)) if share != OWN else None
        number, until = (known.number, known.expires) if known else ("", None)
        told = shared_values(entry, outcome, core.texts, language, data.born)
        told |= {"check": way_to_check(way), **sent_values(number, until)}
        row = data_row(entry, outcome, data.born, SentAs(way.code, share, number))
        name = f"{data.file_name.removesuffix('.pdf')}.csv"
        wanted = share != OWN and core.settings.documents.data_row
        beside_it = (Document(name, CSV, row),) if wanted else ()
        file = Document(data.file_name, PDF, content, file_id)
        return replace(_statement(file, key, entry, outcome), told=told, beside=beside_it)

    async def for_letter(self, letter: Write, language: str) -> Statement | None:
        """The statement that a letter brings, of a share with a code of its own; None for none."""
        if not letter.result:
            return None
        return await self.document(letter.result, language, for_chat=False, share=letter.share)

    def _filled(
        self, entry: Entry, result: Result, beside: OnPaper, language: str
    ) -> StatementData:
        try:
            data = self._filler.filled(entry, result, language, beside)
        except ValueError:  # it names the score, which is nobody's business
            words = "no exam of ours gives such scores"
            raise Undeliverable(Cause.UNPRINTABLE, words, why=Line("unprinted-score")) from None
        if data is None:
            raise Undeliverable(Cause.GONE, f"result {result.id} has no statement")
        return data

    async def _printed(self, data: StatementData) -> bytes:
        try:
            return await self._press.statement(data)
        except Unprintable as error:
            raise Undeliverable(Cause.UNPRINTABLE, str(error), why=error.why) from None
        except NotPrinted as error:
            raise TryLater(Cause.PRINTING, str(error), why=error.why) from None


def _statement(document: Document, key: FileKey, entry: Entry, result: Result) -> Statement:
    reference = result.reference or "–"
    return Statement(
        document=document,
        caption=line(Phrase.STATEMENT_CAPTION, exam=result.exam, reference=reference),
        key=key,
        candidate=entry.full_name,
        exam=result.exam,
        reference=reference,
    )


def _found(tx: Tx, result: int, now: datetime) -> tuple[Entry, Result, OnPaper] | None:
    released = results.load_released(tx, result, now)
    if released is None:
        return None
    entry = entries.load_of_result(tx, result)
    return (entry, released, entries.load_on_paper(tx, entry.id)) if entry else None
