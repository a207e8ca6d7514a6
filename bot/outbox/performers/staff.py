"""Staff's work that a chat asked for: files are read and imported, releases previewed and made.

Everything may be done again: what is said has the parcel's key, and is said once.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bot.core import Core
from bot.documents.folder import private_folder
from bot.outbox.performers.sent_files import SentFileKeeper
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.writer import ParcelOrigin
from bot.staff import releases
from bot.staff.broadcasting.from_chat import performed as broadcasting
from bot.staff.by_letter import approving as by_letter
from bot.staff.home.reminding import remind
from bot.staff.importing.from_chat import ChatImports
from bot.staff.importing.in_chat import next_steps, report_lines
from bot.staff.inviting import from_chat
from bot.staff.lookup.acts_in_chat import act_in_chat
from bot.staff.order_values import OrderRefused
from bot.staff.readiness.looking import look
from bot.staff.releases import NothingToReleaseError, PreviewOutdated, ReleaseApproval
from bot.staff.releasing import approvals
from bot.staff.releasing.from_chat import performed
from bot.staff.releasing.previewing import ReleaseWish, preview_of
from bot.staff.releasing.proposing import propose
from bot.staff.roles.in_chats import StaffChats
from bot.staff.session_report.in_chat import tell
from bot.store.engine.store import Tx
from bot.store.importing import sent_files
from bot.store.inbox import InboxItem
from bot.store.outbox.parcels import Parcel
from bot.store.staff import roles
from bot.texts.causes import staff_failed
from domain.conversations.staff.reviewing import opening_after
from domain.machine.broadcasting.effects import (
    BroadcastOrder,
    ChangeBroadcast,
    PreviewBroadcast,
    SendBroadcast,
)
from domain.machine.effects import (
    Effect,
    ImportFile,
    InviteCandidates,
    Keyboard,
    Line,
    PreviewInvitations,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    RemindUnconfirmed,
    Say,
    Tell,
    TellReadiness,
    TellReport,
    line,
)
from domain.machine.events import ForStaff
from domain.machine.lookup.effects import ActOnCandidate
from domain.machine.outbound import Undeliverable
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.releasing.effects import (
    AnswerByLetter,
    AnswerProposal,
    CancelRelease,
    EndProposal,
    ListReleases,
    PreviewWithdrawal,
    ProposeRelease,
    SettleDoubtful,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.sent_files.phrases import FilePhrase
from domain.machine.staffing.effects import SendStaffLink, ShowCommands
from domain.machine.staffing.needed import StaffOrder, right_for
from domain.machine.staffing.records import StaffRights
from handlers.calls import Telegram

log = logging.getLogger(__name__)


def _nothing(tx: Tx) -> None:
    """Nothing else is done."""


class StaffPerformer:
    """Performs what officers ordered."""

    def __init__(self, core: Core, telegram: Telegram, shown: StaffChats) -> None:
        """`telegram` gives the files, `core` hears when something is to be said."""
        self._core = core
        self._shown = shown
        self._telegram = telegram
        self._files = SentFileKeeper(core, telegram)
        self._imports = ChatImports(core, telegram)

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Do one thing; what can never be done is said, and done with.

        Whoever ordered it must still be allowed to: it may have waited over a change of staff.
        """
        if isinstance(effect, AnswerByLetter | EndProposal):
            return await by_letter.perform(self._core, parcel, effect)
        if isinstance(effect, ShowCommands):
            return await self._shown.list_commands(parcel.chat, await self._rights(parcel.chat))
        dropped = self._files.dropping(parcel, effect)
        if not await self._may(parcel.chat, effect):
            log.warning("an order was refused for want of the right", extra={"row": parcel.id})
            return await self._said(parcel, (line(Phrase.STAFF_NOT_ALLOWED),), dropped)
        if isinstance(effect, ActOnCandidate):
            return await act_in_chat(self._core, parcel, effect)
        try:
            match effect:
                case PreviewBroadcast() | SendBroadcast() | ChangeBroadcast():
                    return await self._broadcast(parcel, effect)
                case TellReadiness():
                    return await self._readiness(parcel)
                case TellReport(session):
                    said, below = await tell(self._core, self._telegram, parcel.chat, session)
                    return self._asked(parcel, said, keyboard=below)
            return await self._done(parcel, effect)
        except OrderRefused as error:
            return self._asked(parcel, error.lines)
        except Undeliverable as error:
            return await self._said(parcel, (staff_failed(error.cause),), dropped)

    async def _may(self, chat: int, effect: Effect) -> bool:
        return isinstance(effect, StaffOrder) and (await self._rights(chat)).may(right_for(effect))

    async def _rights(self, chat: int) -> StaffRights:
        staff, now = self._core.desk.staff, self._core.clock()
        return await self._core.store.read(lambda tx: roles.load_rights(tx, staff, chat, now))

    async def _broadcast(self, parcel: Parcel, order: BroadcastOrder) -> Delivered:
        said, keyboard, events = await broadcasting(self._core, parcel, order, self._telegram)
        return self._asked(parcel, said, *events, keyboard=keyboard)

    async def _done(self, parcel: Parcel, effect: Effect) -> Delivered:
        match effect:
            case ReadFile() | ImportFile():
                return await self._with_file(parcel, effect)
            case PreviewRelease():
                return await self._preview(parcel, effect)
            case ReleaseResults() | ProposeRelease():
                return await self._release(parcel, effect)
            case AnswerProposal(proposal, yes):
                answer = approvals.approve if yes else approvals.refuse
                said = await answer(self._core, proposal, officer_named(parcel.chat))
                return await self._said(parcel, said.lines)
            case PreviewInvitations():
                lines, found = await from_chat.preview(self._core, parcel, effect)
                return self._asked(parcel, lines, *([found] if found else []))
            case RemindUnconfirmed():
                return await self._said(parcel, await remind(self._core, parcel, effect))
            case InviteCandidates():
                sent = await from_chat.send(self._core, parcel, effect, self._telegram)
                return await self._said(parcel, sent)
            case SendStaffLink(invitation):
                return await self._shown.send_link(parcel.chat, invitation)
            case (
                ListReleases()
                | CancelRelease()
                | PreviewWithdrawal()
                | WithdrawRelease()
                | WarnOrganisations()
                | SettleDoubtful()
            ):
                lines, events = await performed(self._core, effect, parcel.chat)
                return self._asked(parcel, lines, *events)
        raise TypeError(type(effect).__name__)

    async def _readiness(self, parcel: Parcel) -> Delivered:
        messages = (await look(self._core)).messages_for(await self._rights(parcel.chat))
        says = [Say(each.lines, each.keyboard, kept=True, for_staff=True) for each in messages]
        return Delivered(after=lambda tx: self._put(tx, parcel, *says))

    async def _with_file(self, parcel: Parcel, effect: ReadFile | ImportFile) -> Delivered:
        content = await self._files.content(parcel, effect)
        dropped = self._files.dropping(parcel, effect)
        if content is None and isinstance(effect, ReadFile) and effect.message_id:
            await self._core.store.write(dropped)  # its sender has cancelled
            self._core.notify([])
            return Delivered()
        if content is None:
            return await self._said(parcel, (line(FilePhrase.FILE_GONE),))
        with _on_disk(content) as path:
            if isinstance(effect, ReadFile):
                return self._asked(parcel, (), await self._imports.look(parcel, effect, path))
            report = await self._imports.let_in(parcel, effect, path)
            if report.outdated:
                return await self._shown_anew(parcel, effect, path)
            said = await self._said(parcel, report_lines(report), dropped, next_steps(report))
        await self._files.sweep()
        return said

    async def _shown_anew(self, parcel: Parcel, effect: ImportFile, path: Path) -> Delivered:
        """What would be written is not what was approved: it is looked at again, and asked."""
        again = ReadFile(effect.file_id, 0, replace(effect.wish, digest=""), effect.file)
        event = await self._imports.look(parcel, again, path)
        asked = self._asked(parcel, (line(FilePhrase.FILE_CHANGED_MEANWHILE),), event)

        def after(tx: Tx) -> list[InboxItem]:
            sent_files.give_back(tx, effect.file)
            return asked.after(tx)

        return replace(asked, after=after)

    async def _preview(self, parcel: Parcel, effect: PreviewRelease) -> Delivered:
        of = effect.exam, effect.session
        wish = ReleaseWish(*of, part=effect.part, id_number=effect.id_number)
        seen = await preview_of(self._core, wish)
        return self._asked(parcel, seen.lines(), seen.event)

    async def _release(self, parcel: Parcel, effect: ReleaseResults | ProposeRelease) -> Delivered:
        zone = self._core.settings.centre.timezone
        day = opening_after(parcel.made_at, zone) if effect.tomorrow else parcel.made_at
        approval = ReleaseApproval(
            exam=effect.exam,
            session=effect.session,
            digest=effect.digest,
            opens_at=effect.opens_at or day,
            part=effect.part,
            made_by=officer_named(parcel.chat),
            chat=parcel.chat,
        )
        alone = isinstance(effect, ReleaseResults) and self._core.settings.staff.approvals == 1
        try:
            if not alone:
                at_once = not effect.tomorrow and effect.opens_at is None
                _, said, below = await propose(self._core, approval, at_once=at_once)
                return await self._said(parcel, said, keyboard=below)
            made = await releases.release(self._core, approval)
        except (PreviewOutdated, NothingToReleaseError):
            return await self._said(parcel, (line(Phrase.RELEASE_OUTDATED),))
        return await self._said(parcel, made.lines(zone.key))

    def _asked(
        self,
        parcel: Parcel,
        lines: tuple[Line, ...],
        *events: ForStaff,
        keyboard: Keyboard = (),
    ) -> Delivered:
        """Say what was found; the event then asks for approval."""
        said = Say(lines, keyboard, kept=True, for_staff=True)
        effects = (*((said,) if lines else ()), *(Tell(parcel.chat, each) for each in events))
        return Delivered(after=lambda tx: self._put(tx, parcel, *effects))

    async def _said(
        self,
        parcel: Parcel,
        lines: tuple[Line, ...],
        then: Callable[[Tx], None] = _nothing,
        keyboard: Keyboard = (),
    ) -> Delivered:
        known = bool((await self._rights(parcel.chat)).roles)
        say = Say(lines, keyboard, kept=True, for_staff=known)

        def work(tx: Tx) -> list[InboxItem]:
            then(tx)
            return self._put(tx, parcel, say)

        self._core.notify(await self._core.store.write(work))
        return Delivered()

    def _put(self, tx: Tx, parcel: Parcel, *effects: Effect) -> list[InboxItem]:
        origin = ParcelOrigin(parcel.chat, 0, self._core.clock())
        return self._core.writer.put(tx, f"staff:{parcel.id}", origin, effects)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """What could not be done in time is said."""
        failed = staff_failed(error.cause)

        def after(tx: Tx) -> list[InboxItem]:
            if isinstance(effect, ImportFile):
                sent_files.give_back(tx, effect.file)
            else:
                self._files.dropping(parcel, effect)(tx)
            return self._put(tx, parcel, Say((failed,), kept=True))

        return after


@contextmanager
def _on_disk(content: bytes) -> Iterator[Path]:
    """The file for the process that reads it; in memory where the system offers that."""
    with private_folder() as folder:
        path = folder / "file"
        path.write_bytes(content)
        yield path
