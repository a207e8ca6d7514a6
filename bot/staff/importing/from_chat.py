"""Files that an officer sends in the chat: what there is to say of one, and then that it goes in.

Rows that are refused come back as a file to correct; the others may go in without them.
"""

from collections.abc import Awaitable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bot.core import Core
from bot.staff.importing.corrections import corrections
from bot.staff.importing.imports import (
    ImportBusy,
    ImportLost,
    ImportOrder,
    ImportReport,
    import_file,
)
from bot.staff.importing.in_chat import holds_secrets, report_lines
from bot.staff.importing.kinds import look_at_kinds
from bot.staff.inviting.progress_message import ChatSender, shown_progress
from bot.store.importing.column_names import keep_column_names
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from domain.conversations.staff import file_review
from domain.machine.effects import ImportFile, ReadFile
from domain.machine.events import FileRead
from domain.machine.outbound import Cause, ChatMessage, Document, TryLater
from domain.machine.reading_wish import ReadingWish
from domain.machine.records import officer_named
from domain.text.languages import FALLBACK

CHAT_KINDS = ("results", "organisations", "statuses", file_review.ENTRIES)  # the last is refused
MOST_SHEETS = 20  # as buttons
CSV = "text/csv"
T = TypeVar("T")


class ChatImports:
    """Looks at files, and lets them in."""

    def __init__(self, core: Core, telegram: ChatSender) -> None:
        """By `telegram` go what is to be corrected, and how far an import is."""
        self._core, self._telegram = core, telegram

    async def look(self, parcel: Parcel, effect: ReadFile, path: Path) -> FileRead:
        """What there is to say of a file, or to ask."""
        order = replace(_order(parcel, path, effect.wish), dry_run=True, skip_bad=True)
        kinds = await self._kinds(order)
        event = FileRead(
            file_id=effect.file_id,
            message_id=0 if effect.file else effect.message_id,
            kind=kinds[0],
            rows=0,
            wish=effect.wish,
            file=effect.file,
        )
        if len(kinds) > 1:
            return replace(event, kinds=kinds)
        if kinds[0] == file_review.ENTRIES:
            return event
        wish = replace(effect.wish, kind=kinds[0], skips=False, changes="")
        report = await self._report(parcel, replace(order, kind=kinds[0], wish=wish))
        secrets = holds_secrets(report)
        await self._remember(report)
        if not secrets and not _asks(report):
            await self._send_corrections(parcel, report)
        return replace(
            event,
            rows=report.new + report.changed if report.usable else 0,
            secrets=secrets,
            sheets=report.reading.sheets[:MOST_SHEETS],
            ways=report.reading.ways,
            unknown=report.reading.unknown,
            report=report_lines(report),
            wish=replace(
                wish,
                digest=report.reading.digest,
                skips=bool(report.refused),
                changes=report.to_be_written,
            ),
        )

    async def _remember(self, report: ImportReport) -> None:
        """What was said of a column holds where nothing is left to import, or it is asked again."""
        order = report.order
        if report.usable and not report.new + report.changed:
            names = dict(order.wish.columns)
            await self._core.store.write(lambda tx: keep_column_names(tx, order.kind, names))

    async def let_in(self, parcel: Parcel, effect: ImportFile, path: Path) -> ImportReport:
        """All of a file, or what is left of it without the refused rows."""
        order = _order(parcel, path, effect.wish)
        return await self._report(
            parcel, replace(order, kind=effect.kind, skip_bad=effect.wish.skips)
        )

    async def _kinds(self, order: ImportOrder) -> tuple[str, ...]:
        """The kind of a file, or several where it has to be asked for."""
        if order.wish.kind in CHAT_KINDS:
            return (order.wish.kind,)
        look = look_at_kinds(self._core, order.path, CHAT_KINDS, order.wish)
        return await _caught(look) or CHAT_KINDS[:1]

    async def _report(self, parcel: Parcel, order: ImportOrder) -> ImportReport:
        language = await self._language(parcel.chat)

        def words(rows: int) -> str:
            phrase = "import-looking" if order.dry_run else "import-writing"
            return self._core.texts.html(phrase, language, {"rows": rows})

        async with shown_progress(self._telegram, parcel.chat, words) as progress:
            return await _caught(import_file(self._core, order, progress))

    async def _send_corrections(self, parcel: Parcel, report: ImportReport) -> None:
        language, texts = await self._language(parcel.chat), self._core.texts
        if content := await corrections(report, texts, language):
            document = Document(f"{texts.say('corrections-name', language)}.csv", CSV, content)
            caption = texts.html("corrections-file", language, {})
            await self._telegram.send(ChatMessage(parcel.chat, caption, document=document))

    async def _language(self, chat: int) -> str:
        known = await self._core.store.read(lambda tx: chats.load(tx, chat))
        return known.language if known else FALLBACK


def _asks(report: ImportReport) -> bool:
    """Whether something is asked first: till then nobody knows which rows stay refused."""
    reading = report.reading
    return bool(reading.sheets or reading.ways or reading.unknown)


def _order(parcel: Parcel, path: Path, wish: ReadingWish) -> ImportOrder:
    return ImportOrder("", path, officer_named(parcel.chat), wish=wish)


async def _caught(work: Awaitable[T]) -> T:
    """What comes of a file, its trouble as an outcome of the delivery."""
    try:
        return await work
    except (ImportBusy, ImportLost) as error:
        raise TryLater(Cause.TEMPORARY, str(error)) from None
