"""Says in chats what was decided: phrases become messages when they are sent.

Editing in place is settled here, since only now is it known which message is the last one.
"""

import re
from functools import partial
from html import unescape

from bot.core import Core
from bot.documents.calendars.windows import CalendarSender
from bot.outbox.gate.held_results import renewed
from bot.outbox.gate.still_owed import NO_MORE, why_unowed
from bot.outbox.leaving import Departures
from bot.outbox.performers import broadcasts
from bot.outbox.performers.settling import After, Delivered, nothing, stands_below
from bot.outbox.performers.statement_trouble import OVER, StatementTrouble
from bot.outbox.performers.statements import Statement, Statements
from bot.outbox.withdrawing import hiding
from bot.own_data.sending import OwnDataSender
from bot.staff.asking.words_shown import AskedWordsShown
from bot.staff.broadcasting import retracting
from bot.staff.broadcasting.live import BroadcastWatch
from bot.staff.home.keeper import HomeKeeper
from bot.staff.lookup.shown import LookupShown
from bot.staff.releasing.covered_lists import CoveredLists
from bot.staff.releasing.live import ReleaseWatch
from bot.store.broadcasting import broadcasts as stored
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import gathered, telegram_files
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from bot.store.people.chats import Chat
from bot.store.withdrawing.sightings import Sighting, SightingKind
from bot.texts.wording import Wording
from bot.verifying.in_chats import ChecksInChats
from domain.conversations.notices import is_news
from domain.machine.asking.effects import ShowWords
from domain.machine.broadcasting.effects import WatchBroadcast
from domain.machine.effects import (
    Answer,
    CheckPaper,
    Effect,
    Forget,
    HideShown,
    LeaveGroup,
    Line,
    Say,
    SayBroadcast,
    SendCalendar,
    SendOwnData,
    SendStatement,
    SendText,
    ShowHome,
)
from domain.machine.lookup.effects import ShowCandidate, ShowFound
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.outbound import (
    Cause,
    ChatMessage,
    Document,
    Receipt,
    TryLater,
    Undeliverable,
)
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import ShowCovered, WatchRelease
from domain.text.languages import FALLBACK
from handlers.calls import Telegram, send_or_anew

TAG = re.compile(r"</?[a-z]+>")
LONGEST = 3800  # of Telegram's 4096, so that a long text becomes a document in time

GUARDED = frozenset(map(str, LookupPhrase))
"""Sentences to staff that name somebody they looked up: no client passes them on."""


class ChatPerformer:
    """Performs what goes to a chat."""

    def __init__(
        self,
        telegram: Telegram,
        core: Core,
        wording: Wording,
        statements: Statements,
        *,
        departures: Departures,
    ) -> None:
        """`statements` renders the PDF; `departures` hears when a typed secret is gone."""
        self._departures = departures
        self._telegram = telegram
        self._store = core.store
        self._clock = core.clock
        self._staff = core.writer.staff
        self._rules = core.desk.rules
        self._trouble = StatementTrouble(core)
        self._wording = wording
        self._statements = statements
        self._releases = ReleaseWatch(telegram, core)
        self._broadcasts = BroadcastWatch(telegram, core, wording)
        self._covered = CoveredLists(telegram, core, wording)
        self._homes = HomeKeeper(telegram, core, wording)
        self._asked = AskedWordsShown(telegram, core, wording)
        self._own_data = OwnDataSender(telegram, core, wording)
        self._calendars = CalendarSender(telegram, core, wording)
        self._lookup = LookupShown(telegram, core, wording)
        self._checks = ChecksInChats(telegram, core, wording)

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Deliver one effect; what is for staff only to who still is."""
        if isinstance(effect, Say) and effect.for_staff and not await self._is_staff(parcel.chat):
            raise Undeliverable(Cause.GONE, "it was for staff, and this chat is theirs no more")
        match effect:
            case Answer(query, toast):
                return await self._answer(parcel, query, toast)
            case Forget(message):  # among the presses, where an earlier version put them
                return Delivered(await self._telegram.forget(parcel.chat, message))
            case LeaveGroup():
                known = self._wording.known
                goodbye = self._wording.texts.say(Phrase.GROUP_GOODBYE, FALLBACK, known)
                return Delivered(await self._telegram.leave(parcel.chat, goodbye))
            case WatchRelease():
                return await self._releases.look(effect)
            case WatchBroadcast():
                return await self._broadcasts.look(effect)
            case SayBroadcast(broadcast):
                return await self._broadcast(broadcast, parcel.chat)
            case HideShown(account=account):
                return Delivered(after=hiding.of_chat(parcel, self._clock, account), owes=True)
            case CheckPaper():
                return await self._checks.answer(parcel, effect)
        return await self._to_staff(parcel, effect) or await self._to_known(parcel, effect)

    async def _to_staff(self, parcel: Parcel, effect: Effect) -> Delivered | None:
        """What is looked up as it is shown; None for anything else."""
        match effect:
            case ShowCovered():
                return await self._covered.show(parcel, effect)
            case ShowWords():
                return await self._asked.show(parcel.chat, effect)
            case ShowFound() | ShowCandidate():
                return await self._lookup.show(parcel.chat, effect)
            case ShowHome():
                return await self._homes.show(parcel.chat, effect)
        return None

    async def _is_staff(self, chat: int) -> bool:
        now = self._clock()
        return await self._store.read(lambda tx: self._staff.are(tx, chat, now))

    async def _to_known(self, parcel: Parcel, effect: Effect) -> Delivered:
        """What depends on how the chat stands."""
        chat = await self._store.read(lambda tx: chats.load(tx, parcel.chat))
        chat = chat or Chat(id=parcel.chat, language=self._rules.centre_language)
        match effect:
            case Say():
                return await self._say(parcel, effect, chat)
            case SendText(name):
                return await self._text(name, chat)
            case SendStatement():
                return await self._statement(parcel, effect, chat)
            case SendOwnData():
                return await self._own_data.send(effect, chat)
            case SendCalendar():
                return await self._calendars.send(effect, chat)
        raise TypeError(type(effect).__name__)

    async def _answer(self, parcel: Parcel, query: str, toast: Line | None) -> Delivered:
        if not query:
            return Delivered()
        words = ""
        if toast:
            chat = await self._store.read(lambda tx: chats.load(tx, parcel.chat))
            language = chat.language if chat else FALLBACK
            words = self._wording.texts.say(
                toast.phrase, language, {**self._wording.known, **toast.params}
            )
        return Delivered(await self._telegram.answer(query, words))

    async def _say(self, parcel: Parcel, say: Say, chat: Chat) -> Delivered:
        if is_news(say):
            now = self._clock()
            say = await self._store.read(partial(renewed, said=say, rules=self._rules, now=now))
        guarded = any(each.phrase in GUARDED for each in say.lines)
        renews = not say.anew and not guarded  # an older message may be passed on
        is_last = chat.panel is not None and chat.panel >= chat.last_message and renews
        named = say.edits
        standing = (
            await self._store.read(lambda tx: gathered.load_message(tx, named)) if named else None
        )
        said = await self._departures.said(self._store, parcel, say.lines)
        message = ChatMessage(
            chat.id,
            self._wording.html(said, chat.language, covered=say.covered),
            self._wording.keyboard(say.keyboard, chat.language, parcel.version),
            edits=chat.panel if is_last and not say.kept else max(say.at, 0) or standing,
            strips=None if is_last or say.kept else chat.panel,
            guarded=guarded,
        )
        receipt = await send_or_anew(self._telegram, message)
        below = stands_below(chat.id, receipt, panel=not say.kept)
        shown = hiding.seen_in_chat(SightingKind.CHAT, say.shows, say.account, receipt, chat.id)
        return Delivered(receipt, self._seen(shown, below), owes=shown is not None)

    def _seen(self, shown: Sighting | None, below: After) -> After:
        """What was shown is noted."""

        def after(tx: Tx) -> list[InboxItem]:
            if shown:
                hiding.note(tx, shown, self._clock())
            return below(tx)

        return after

    async def _text(self, name: str, chat: Chat) -> Delivered:
        text = self._wording.long_texts[name][chat.language]
        document = None
        if len(text) > LONGEST:
            plain = unescape(TAG.sub("", text))
            document = Document(f"{name}.txt", "text/plain", plain.encode())
            text = ""
        receipt = await self._telegram.send(ChatMessage(chat.id, text, document=document))
        return Delivered(receipt, stands_below(chat.id, receipt, panel=False))

    async def _statement(self, parcel: Parcel, effect: SendStatement, chat: Chat) -> Delivered:
        try:
            statement, receipt = await self._handed_over(effect, chat)
        except TryLater as error:
            if error.cause is Cause.PRINTING:
                await self._trouble.step_aside(parcel, effect.result)
            raise
        below, kind = stands_below(chat.id, receipt, panel=False), SightingKind.STATEMENT
        shown = hiding.seen_in_chat(kind, effect.result, effect.account, receipt, chat.id)

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.file_id:
                telegram_files.keep_file_id(tx, statement.key, receipt.file_id)
            return below(tx)

        return Delivered(receipt, self._seen(shown, after), owes=shown is not None)

    async def _handed_over(self, effect: SendStatement, chat: Chat) -> tuple[Statement, Receipt]:
        """By Telegram's own copy, uploaded anew where Telegram does not take that any more.

        Printing may have taken long: whether it is owed is asked once more.
        """
        result = effect.result
        statement = await self._statements.document(result, chat.language)
        await self._require_owed(effect, chat.id)
        try:
            return statement, await self._upload(statement, chat)
        except Undeliverable as error:
            if not statement.document.file_id or error.cause is not Cause.REFUSED:
                raise
        await self._store.write(lambda tx: telegram_files.forget_file(tx, statement.key))
        statement = await self._statements.document(result, chat.language, for_chat=False)
        return statement, await self._upload(statement, chat)

    async def _require_owed(self, effect: SendStatement, chat: int) -> None:
        now = self._clock()
        if why := await self._store.read(lambda tx: why_unowed(tx, effect, chat, now)):
            raise Undeliverable(why, NO_MORE, tried=False)

    async def _upload(self, statement: Statement, chat: Chat) -> Receipt:
        caption = self._wording.line(statement.caption, chat.language)
        return await self._telegram.send(ChatMessage(chat.id, caption, document=statement.document))

    async def _broadcast(self, broadcast: int, chat: int) -> Delivered:
        html = await self._store.read(lambda tx: broadcasts.html(tx, broadcast, chat))
        edits = await self._store.read(lambda tx: broadcasts.edited(tx, broadcast, chat))
        message = ChatMessage(chat, html, edits=edits or None)
        receipt = await send_or_anew(self._telegram, message)
        new = receipt.message_id or 0
        below = nothing if new == edits else stands_below(chat, receipt, panel=False)

        def after(tx: Tx) -> list[InboxItem]:
            if new and stored.is_retracted(tx, broadcast):
                retracting.put(tx, broadcast, (chat, new), self._clock())
            return below(tx)

        return Delivered(receipt, after)

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """A chat that blocked us is marked, so that bulk chat passes it by; one that waits for its
        Statement hears that there will be none.
        """
        if isinstance(effect, SendStatement) and error.cause in OVER:
            return self._trouble.reported(parcel.id, effect.result, [parcel.chat], error)
        if isinstance(effect, CheckPaper):
            return self._checks.forgetting(parcel, effect)
        if error.cause not in {Cause.BLOCKED, Cause.NO_CHAT}:
            return nothing

        def blocked(tx: Tx) -> list[InboxItem]:
            chats.block(tx, parcel.chat)
            return []

        return blocked
