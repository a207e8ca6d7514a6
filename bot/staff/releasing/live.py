"""Keeps one message up to date while a release is told, and reports at the end who was not reached.

    the first notice is put out -> a look every few seconds -> all is told -> the report
    it is withdrawn -> the same message says so -> a look every few seconds -> all hear of that

A look edits the message where that would say something else; a release of many thousands, or one
that waits for the morning, is looked at less often. Whoever takes the message away gets no other;
that of an officer who is removed meanwhile goes on in the chat of another. Of a release that was
made in no chat an approver is told, or an officer where there is none; where nobody of staff is
there at all, whoever is next within a week.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from math import ceil

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.inviting.progress_message import ChatSender
from bot.staff.releasing import doubted
from bot.staff.releasing.listing import said, with_names
from bot.staff.releasing.unreached_file import not_reached, spreadsheet
from bot.store import audit, standstills
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.exams.release_progress import GONE, ListedRelease, LiveMessage
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.people import chats
from bot.store.staff import roles
from bot.texts.texts import Texts
from domain.machine.effects import Line, line
from domain.machine.outbound import Cause, ChatMessage, Document, Key, Receipt, Undeliverable
from domain.machine.records import officer_named
from domain.machine.releasing.effects import WatchRelease
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState
from domain.machine.staffing.records import ConfiguredStaff, StaffMember
from domain.machine.staffing.roles import Right, Role
from domain.machine.standstill.phrases import StandstillPhrase
from handlers.calls import Telegram

EVERY = timedelta(seconds=5)
AT_ONCE = 10_000  # results to be counted as often
LONGEST = timedelta(days=3)  # that is waited for what is tried again and again
SOMEBODY = timedelta(hours=1)  # until it is looked again whether anybody is there to be told
WAITED = timedelta(days=7)
MOST_MINUTES = 600  # that are said to be left
CSV = "text/csv"
NOBODY = LiveMessage(0, None, "")
Keys = tuple[tuple[Key, ...], ...]


def begin(tx: Tx, effect: WatchRelease, staff: ConfiguredStaff, now: datetime) -> None:
    """The first notices of a release are put out, or of its end: its officer is told from now on,
    or another.
    """
    release = effect.release
    live = release_progress.load_live(tx, release) or _handed_over(tx, release, NOBODY, staff, now)
    _put(tx, live or NOBODY, effect, now, wait=timedelta(0) if effect.withdrawn else EVERY)


def pause(release: ListedRelease, now: datetime) -> timedelta:
    """Until the next look."""
    many = EVERY * (1 + release.covers // AT_ONCE)
    return max(many, (now - release.news_since) / 100)


def pace(release: ListedRelease, effect: WatchRelease, now: datetime) -> tuple[Line, ...]:
    """How many hear of it a minute, and the minutes left at that.

    Nothing where nobody just did, or where it is so slow that the number would be no help.
    """
    fates = release.fates or {}
    more, waiting = fates.get("told", 0) - effect.told, fates.get("waiting", 0)
    return pace_of(more, waiting, now - effect.at if effect.at else None)


def pace_of(more: int, waiting: int, within: timedelta | None) -> tuple[Line, ...]:
    """The same of so many more within some time; None: it is the first look."""
    if not within or within < timedelta(0) or more <= 0 or not waiting:
        return ()
    a_minute = more / (within / timedelta(minutes=1))
    rate, minutes = round(a_minute), ceil(waiting / a_minute)
    if not rate or minutes > MOST_MINUTES:
        return ()
    return (line(ReleasingPhrase.RELEASE_PACE, rate=rate, minutes=minutes),)


def _put(
    tx: Tx, live: LiveMessage, effect: WatchRelease, now: datetime, *, wait: timedelta
) -> None:
    """The next look, put off: what is made in the future is taken for a clock set back."""
    of = f"{effect.release}:withdrawn" if effect.withdrawn else f"{effect.release}"
    key = f"watch:{of}:{effect.look}"
    put_off = parcel(key, effect, ParcelOrigin(live.chat, 0, now), due=now + wait)
    parcels.put_parcels(tx, [put_off], now)


def _wait(tx: Tx, effect: WatchRelease, now: datetime) -> list[InboxItem]:
    """Nobody of staff is there to be told: whoever is next will be."""
    release = release_progress.load(tx, effect.release, now)
    if release and _is_of(effect, release) and now - release.news_since < WAITED:
        following = replace(effect, look=effect.look + 1)
        _put(tx, NOBODY, following, now, wait=SOMEBODY)
    return []


class ReleaseWatch:
    """Performs `WatchRelease`."""

    def __init__(self, telegram: Telegram, core: Core) -> None:
        """`core` tells how the release stands, and who is an officer."""
        self._telegram, self._core = telegram, core

    async def look(self, effect: WatchRelease) -> Delivered:
        """The message says how it stands; of one that is over, the report comes below it."""
        now = self._core.clock()
        staff = self._core.desk.staff
        seen = await self._core.store.write(lambda tx: _seen(tx, effect.release, staff, now))
        if seen is None:
            return Delivered(after=lambda tx: _wait(tx, effect, now))
        release, live, language, lines = seen
        if not _is_of(effect, release):
            return Delivered()  # another look says what has become of it
        words = self._words((*lines, *pace(release, effect, now)), language)
        message, digest = await shown(self._telegram, live, words)
        over = not release.telling or now - release.news_since > LONGEST
        if over and not effect.withdrawn:
            await self._report(release, live, language)

        def after(tx: Tx) -> list[InboxItem]:
            release_progress.note_live(tx, release.id, message, digest)
            if message > (live.message or 0):
                chats.note_own_message(tx, live.chat, message, panel=False)
            if not over:
                told = release.fates["told"] if release.fates else 0
                following = replace(effect, look=effect.look + 1, told=told, at=now)
                _put(tx, live, following, now, wait=pause(release, now))
            elif not effect.withdrawn:
                doubted.offer(tx, self._core, release.id, live.chat)
            return []

        return Delivered(Receipt(message_id=message or None), after)

    async def _report(self, release: ListedRelease, live: LiveMessage, language: str) -> None:
        people = await self._core.store.read(lambda tx: not_reached(tx, release.id))
        number = str(release.id)
        if not people:
            doubtful = release.fates["doubtful"] if release.fates else 0
            nobody_left = line(ReleasingPhrase.RELEASE_ALL_TOLD, number=number, doubtful=doubtful)
            await self._telegram.send(ChatMessage(live.chat, self._words((nobody_left,), language)))
            return
        act = Act(who=officer_named(live.chat), what="unreached", after={"release": release.id})
        now = self._core.clock()
        await self._core.store.write(lambda tx: audit.note_act(tx, act, now))
        content = spreadsheet(people, self._core.texts, language)
        document = Document(f"release-{release.id}.csv", CSV, content)
        said = line(ReleasingPhrase.RELEASE_NOT_ALL_TOLD, number=number, people=len(people))
        caption = self._words((said,), language)
        await self._telegram.send(ChatMessage(live.chat, caption, document=document))

    def _words(self, lines: tuple[Line, ...], language: str) -> str:
        texts: Texts = self._core.texts
        return "\n\n".join(texts.html(each.phrase, language, each.params) for each in lines)


async def shown(
    telegram: ChatSender, live: LiveMessage, html: str, keyboard: Keys = ()
) -> tuple[int, str]:
    """The message and what it says: sent, edited, or left as it is."""
    digest = sha256(f"{html}{keyboard or ''}".encode()).hexdigest()
    if live.message == GONE or (live.message and live.digest == digest):
        return live.message, live.digest
    try:
        message = ChatMessage(live.chat, html, keyboard, edits=live.message, silent=True)
        receipt = await telegram.send(message)
    except Undeliverable as error:
        if error.cause is not Cause.GONE:
            raise
        return GONE, digest
    return receipt.message_id or GONE, digest


def _is_of(effect: WatchRelease, release: ListedRelease) -> bool:
    """Whether a release still stands as it did where the look was ordered."""
    return effect.withdrawn == (release.state is ReleaseState.WITHDRAWN)


Seen = tuple[ListedRelease, LiveMessage, str, tuple[Line, ...]]


def _seen(tx: Tx, number: int, staff: ConfiguredStaff, now: datetime) -> Seen | None:
    """None also where its officer is none any more, and nobody is there in their place."""
    release = release_progress.load(tx, number, now)
    live: LiveMessage | None = release_progress.load_live(tx, number) or NOBODY
    if release and live and not roles.load_rights(tx, staff, live.chat, now).may(Right.LOOK):
        live = _handed_over(tx, number, live, staff, now)
    chat = chats.load(tx, live.chat) if live else None
    if release is None or live is None or chat is None:
        return None
    still = standstills.load_standing(tx) is not None
    stands = (line(StandstillPhrase.RELEASE_UNTOLD),) if still else ()
    return release, live, chat.language, (said(with_names(tx, release)), *stands)


def _handed_over(
    tx: Tx, release: int, live: LiveMessage, staff: ConfiguredStaff, now: datetime
) -> LiveMessage | None:
    """The message of an officer who is none any more, or was none, is another's from now on: of
    whoever removed them, else of an approver, else of anybody who may look and has a chat here.
    """
    heir = heir_of(tx, live.chat, staff, now)
    if heir is None:
        return None
    release_progress.hand_over(tx, release, heir.person)
    return release_progress.load_live(tx, release)


def heir_of(
    tx: Tx, chat: int, staff: ConfiguredStaff, now: datetime, right: Right = Right.LOOK
) -> StaffMember | None:
    """Who is told in the place of a chat, None where nobody may be and has a chat here."""
    able = roles.load_able(tx, staff, right, now)
    here = [each for each in able if chats.load(tx, each.person)]
    remover = roles.load_taker(tx, chat)

    def rank(member: StaffMember) -> tuple[bool, bool]:
        return officer_named(member.person) != remover, Role.APPROVER not in member.roles

    return min(here, key=rank, default=None)
