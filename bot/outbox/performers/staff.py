"""Staff's work that a chat asked for: files are read and imported, releases previewed and made.

Everything may be done again: what is said has the parcel's key, and is said once.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.core import Core
from bot.documents.folder import private_folder
from bot.files.child import ReaderDiedError
from bot.files.reading.columns import ENTRIES, FileLayout
from bot.files.reading.headers import recognised
from bot.files.rows import RefusedRow, RepairedRow, WarnedRow
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.writer import ParcelOrigin
from bot.staff import releases
from bot.staff.importing.imports import (
    ImportBusy,
    ImportLost,
    ImportOrder,
    ImportReport,
    import_file,
)
from bot.staff.releases import NothingToReleaseError, PreviewOutdated, ReleaseApproval
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import (
    Effect,
    ImportFile,
    Line,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    Say,
    Tell,
    line,
)
from domain.machine.events import FileRead, ForStaff, ReleasePreviewed
from domain.machine.outbound import Cause, TryLater, Undeliverable
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import ReadingWish
from domain.machine.records import officer_named
from handlers.calls import Telegram

log = logging.getLogger(__name__)

FROM_CHAT = ("results", "organisations")
SHOWN = 10  # refused rows in a message
SHOWN_OF_OTHERS = 5  # doubted and repaired ones
MOST_SHEETS = 20  # as buttons
OPENING = 8  # o'clock
_SECRETS = FileLayout(tuple(each for each in ENTRIES.columns if each.secret), ENTRIES.key)


class StaffPerformer:
    """Performs what officers ordered."""

    def __init__(self, core: Core, telegram: Telegram) -> None:
        """`telegram` gives the files, `core` hears when something is to be said."""
        self._core = core
        self._telegram = telegram

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Do one thing; what can never be done is said, and done with.

        Whoever ordered it must still be allowed to: it may have waited over a change of staff.
        """
        if parcel.chat not in self._core.desk.officers:
            log.warning("an order of no officer was refused", extra={"row": parcel.id})
            return await self._said(parcel, (line(Phrase.STAFF_NOT_ALLOWED),))
        try:
            return await self._done(parcel, effect)
        except Undeliverable as error:
            failed = line(Phrase.STAFF_FAILED, why=Line(f"cause-{error.cause}"))
            return await self._said(parcel, (failed,))

    async def _done(self, parcel: Parcel, effect: Effect) -> Delivered:
        match effect:
            case ReadFile():
                return await self._read(parcel, effect)
            case ImportFile(file_id, kind, wish):
                content = await self._telegram.download(file_id)
                report = await self._report(content, self._order(parcel, kind, wish))
                return await self._said(parcel, _report_lines(report))
            case PreviewRelease(exam, session):
                seen = await releases.preview(self._core, exam, session)
                event = ReleasePreviewed(exam, session, seen.digest, seen.covers)
                return self._asked(parcel, seen.lines(), event)
            case ReleaseResults():
                return await self._release(parcel, effect)
        raise TypeError(type(effect).__name__)

    async def _read(self, parcel: Parcel, effect: ReadFile) -> Delivered:
        """The kind of a file is the one whose columns it has."""
        content = await self._telegram.download(effect.file_id)
        orders = [self._order(parcel, kind, effect.wish, dry_run=True) for kind in FROM_CHAT]
        reports = [await self._report(content, order) for order in orders]
        report = min(reports, key=_strangeness)
        secrets = _holds_secrets(report)
        rows = report.new + report.changed if report.usable else 0
        event = FileRead(
            file_id=effect.file_id,
            message_id=effect.message_id,
            kind=report.order.kind,
            rows=rows,
            secrets=secrets,
            sheets=report.reading.sheets[:MOST_SHEETS],
            unknown=report.reading.unknown,
            wish=replace(effect.wish, digest=report.reading.digest),
        )
        unsaid = secrets or report.reading.sheets or report.reading.unknown  # a question says it
        return self._asked(parcel, () if unsaid else _report_lines(report), event)

    @staticmethod
    def _order(
        parcel: Parcel, kind: str, wish: ReadingWish, *, dry_run: bool = False
    ) -> ImportOrder:
        return ImportOrder(kind, Path(), officer_named(parcel.chat), dry_run=dry_run, wish=wish)

    async def _report(self, content: bytes, order: ImportOrder) -> ImportReport:
        with _on_disk(content) as path:
            try:
                return await import_file(self._core, replace(order, path=path))
            except (ImportBusy, ImportLost) as error:
                raise TryLater(Cause.TEMPORARY, str(error)) from None
            except ReaderDiedError:
                raise Undeliverable(Cause.REFUSED, "not read to its end") from None

    async def _release(self, parcel: Parcel, effect: ReleaseResults) -> Delivered:
        at = self._opening(parcel.made_at) if effect.tomorrow else parcel.made_at
        approval = ReleaseApproval(
            exam=effect.exam,
            session=effect.session,
            digest=effect.digest,
            opens_at=at,
            made_by=officer_named(parcel.chat),
        )
        try:
            made = await releases.release(self._core, approval)
        except (PreviewOutdated, NothingToReleaseError):
            return await self._said(parcel, (line(Phrase.RELEASE_OUTDATED),))
        return await self._said(parcel, made.lines(self._core.settings.centre.timezone.key))

    def _opening(self, ordered_at: datetime) -> datetime:
        """The next day's opening, in the centre's time."""
        day = ordered_at.astimezone(self._core.settings.centre.timezone) + timedelta(days=1)
        return day.replace(hour=OPENING, minute=0, second=0, microsecond=0)

    def _asked(self, parcel: Parcel, lines: tuple[Line, ...], event: ForStaff) -> Delivered:
        """Say what was found; the event then asks for approval."""
        said = Say(lines, kept=True, for_staff=True)
        effects = (*((said,) if lines else ()), Tell(parcel.chat, event))
        return Delivered(after=lambda tx: self._put(tx, parcel, *effects))

    async def _said(self, parcel: Parcel, lines: tuple[Line, ...]) -> Delivered:
        say = Say(lines, kept=True, for_staff=parcel.chat in self._core.desk.officers)
        self._core.notify(await self._core.store.write(lambda tx: self._put(tx, parcel, say)))
        return Delivered()

    def _put(self, tx: Tx, parcel: Parcel, *effects: Effect) -> list[InboxItem]:
        origin = ParcelOrigin(parcel.chat, 0, self._core.clock())
        return self._core.writer.put(tx, f"staff:{parcel.id}", origin, effects)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """What could not be done in time is said."""
        failed = line(Phrase.STAFF_FAILED, why=Line(f"cause-{error.cause}"))
        return lambda tx: self._put(tx, parcel, Say((failed,), kept=True))


@contextmanager
def _on_disk(content: bytes) -> Iterator[Path]:
    """The file for the process that reads it; in memory where the system offers that."""
    with private_folder() as folder:
        path = folder / "file"
        path.write_bytes(content)
        yield path


def _report_lines(report: ImportReport) -> tuple[Line, ...]:
    """The report, and the first rows that are refused, doubted and repaired, each with why."""
    refused = [_row(each, each.expected) for each in report.refused[:SHOWN]]
    left = len(report.refused) - len(refused)
    more = [line(Phrase.STAFF_MORE_ROWS, rows=left)] if left else []
    doubted = [_row(each, each.why) for each in report.warned[:SHOWN_OF_OTHERS]]
    repaired = [
        _row(each, Line("import-became", {"became": each.became}))
        for each in report.repaired[:SHOWN_OF_OTHERS]
    ]
    return (*report.lines(), *refused, *more, *doubted, *repaired)


def _row(of: RefusedRow | RepairedRow | WarnedRow, said: Line) -> Line:
    if not of.row:
        return line(Phrase.STAFF_OF_FILE, said=said)
    return line(
        Phrase.STAFF_ROW,
        row=str(of.row),
        column=of.column or "–",
        found=of.found or "–",
        expected=said,
    )


def _strangeness(report: ImportReport) -> int:
    """How little a file is of the kind that it was read as."""
    return 0 if report.reading.sheets else sum(each.whole for each in report.refused)


def _holds_secrets(report: ImportReport) -> bool:
    """Whether a column that was not used is one of secret numbers."""
    header = report.reading.header_row
    return any(each.row == header and recognised([each.column], _SECRETS) for each in report.warned)
