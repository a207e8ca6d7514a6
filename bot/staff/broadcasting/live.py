"""Keeps one message up to date while a broadcast goes out, and reports at the end whom it missed.

    its first messages are put out -> a look every few seconds -> all is settled -> the report
    paused, resumed, stopped, sent again at somebody's word -> the next look is at once

Whoever takes the message away gets no other; that of somebody who is removed meanwhile, and that
of a broadcast ordered on the machine, is another's, or of whoever is next within a week.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.broadcasting.missed_file import missed_by
from bot.staff.broadcasting.reporting import deleted, said
from bot.staff.broadcasting.wording import again, below_live
from bot.staff.releasing.live import AT_ONCE, EVERY, LONGEST, SOMEBODY, heir_of, pace_of, shown
from bot.store import standstills
from bot.store.broadcasting import live, progress
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.exams.release_progress import LiveMessage
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.people import chats
from bot.store.staff import roles
from bot.texts.wording import Wording
from domain.machine.broadcasting.effects import WatchBroadcast
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import GOING, BroadcastState
from domain.machine.effects import Line, line
from domain.machine.outbound import ChatMessage, Receipt
from domain.machine.staffing.records import ConfiguredStaff
from domain.machine.staffing.roles import Right
from domain.machine.standstill.phrases import StandstillPhrase
from handlers.calls import Telegram

WAITED = timedelta(days=7)
CELLS = 10  # of the bar
FILLED, EMPTY = "▓", "░"

Seen = tuple[BroadcastProgress, LiveMessage, str, tuple[Line, ...]]


def begin(tx: Tx, broadcast: int, now: datetime) -> None:
    """Its first messages are put out: whoever ordered it is told from now on, or another."""
    _put(tx, WatchBroadcast(broadcast), now, wait=EVERY)


def begin_again(tx: Tx, broadcast: int, now: datetime) -> None:
    """It goes otherwise than before, which the message is to say at once."""
    looks = take_number(tx)
    live.count_looks(tx, broadcast, looks)
    _put(tx, WatchBroadcast(broadcast, looks), now, wait=timedelta(0))


def bar(known: BroadcastProgress) -> Line:
    """How much of it is settled, as a bar and in a hundred; all of what there never was."""
    count, done = known.count, settled(known)
    cells = CELLS * done // count if count else CELLS
    percent = 100 * done // count if count else 100
    drawn = FILLED * cells + EMPTY * (CELLS - cells)
    return Line("broadcast-bar", {"bar": drawn, "percent": str(percent)})


def pause(known: BroadcastProgress, effect: WatchBroadcast, now: datetime) -> timedelta:
    """Until the next look: what is large, or has long not moved, is looked at less often."""
    often = EVERY * (1 + known.count // AT_ONCE)
    moves = effect.at is None or settled(known) != effect.settled
    return often if moves else max(often, (now - known.made_at) / 100)


def settled(known: BroadcastProgress) -> int:
    """How many messages and letters need no more."""
    return known.count - known.fates["waiting"]


def _put(tx: Tx, effect: WatchBroadcast, now: datetime, *, wait: timedelta) -> None:
    """The next look, put off: what is made in the future is taken for a clock set back."""
    shown_in, _ = live.load(tx, effect.broadcast)
    key = f"watch-broadcast:{effect.broadcast}:{effect.looks}:{effect.look}"
    put_off = parcel(key, effect, ParcelOrigin(shown_in.chat, 0, now), due=now + wait)
    parcels.put_parcels(tx, [put_off], now)


class BroadcastWatch:
    """Performs `WatchBroadcast`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`core` tells how the broadcast stands, and who is staff."""
        self._telegram, self._core, self._wording = telegram, core, wording

    async def look(self, effect: WatchBroadcast) -> Delivered:
        """The message says how it stands; of one that is over, the report comes below it."""
        now, staff, number = self._core.clock(), self._core.desk.staff, effect.broadcast
        _, looks = await self._core.store.read(lambda tx: live.load(tx, number))
        if looks != effect.looks:
            return Delivered()
        await self._core.store.write(lambda tx: _hand_over(tx, number, staff, now))
        seen = await self._core.store.read(lambda tx: _seen(tx, number))
        if seen is None:
            return Delivered(after=lambda tx: _wait(tx, effect, now))
        known, told, language, _ = seen
        html = self._wording.html(_lines(seen, effect, now), language)
        keyboard = self._wording.keyboard(below_live(known), language, 0)
        message, digest = await shown(self._telegram, told, html, keyboard)
        _, deleting, _ = known.retracted or (0, 0, 0)
        over = (known.state not in GOING and not deleting) or now - known.made_at > LONGEST
        if over and known.retracted is None:
            await self._report(known, told.chat, language)

        def after(tx: Tx) -> list[InboxItem]:
            live.note(tx, number, message, digest)
            if message > (told.message or 0):
                chats.note_own_message(tx, told.chat, message, panel=False)
            if not over:
                following = replace(effect, look=effect.look + 1, settled=settled(known), at=now)
                _put(tx, following, now, wait=pause(known, effect, now))
            return []

        return Delivered(Receipt(message_id=message or None), after)

    async def _report(self, known: BroadcastProgress, chat: int, language: str) -> None:
        """Whom it missed; of one that staff stopped themselves nothing where that is nobody."""
        report = await missed_by(self._core, known, chat)
        if report is None and known.state is BroadcastState.DONE:
            nobody = line(BroadcastPhrase.BROADCAST_REACHED_ALL, number=str(known.id))
            report = ChatMessage(chat, self._wording.html((nobody,), language))
        if report:
            keyboard = self._wording.keyboard(again(known), language, 0)
            await self._telegram.send(replace(report, keyboard=keyboard))


def _lines(seen: Seen, effect: WatchBroadcast, now: datetime) -> tuple[Line, ...]:
    known, _, _, stands = seen
    within = now - effect.at if effect.at and known.state is BroadcastState.RUNNING else None
    pace = pace_of(settled(known) - effect.settled, known.fates["waiting"], within)
    return (bar(known), said(known), *deleted(known), *pace, *stands)


def _hand_over(tx: Tx, number: int, staff: ConfiguredStaff, now: datetime) -> None:
    """What belongs to nobody of staff is another's from now on; without a count, which is long."""
    told, _ = live.load(tx, number)
    if not roles.load_rights(tx, staff, told.chat, now).may(Right.BROADCAST):
        heir = heir_of(tx, told.chat, staff, now, Right.BROADCAST)
        live.hand_over(tx, number, heir.person if heir else 0)


def _seen(tx: Tx, number: int) -> Seen | None:
    """None also where nobody of staff is there to be told."""
    known, (told, _) = progress.load(tx, number), live.load(tx, number)
    chat = chats.load(tx, told.chat)
    if known is None or chat is None:
        return None
    still = standstills.load_standing(tx) is not None
    return known, told, chat.language, (line(StandstillPhrase.RELEASE_UNTOLD),) if still else ()


def _wait(tx: Tx, effect: WatchBroadcast, now: datetime) -> list[InboxItem]:
    """Nobody of staff is there to be told: whoever is next will be."""
    known = progress.load(tx, effect.broadcast)
    if known and now - known.made_at < WAITED:
        _put(tx, replace(effect, look=effect.look + 1), now, wait=SOMEBODY)
    return []
