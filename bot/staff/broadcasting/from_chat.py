"""Broadcasts that an approver orders in the chat: looked at, sent, held, ended, reported."""

from dataclasses import replace

from bot.core import Core
from bot.staff.broadcasting import going_on
from bot.staff.broadcasting.broadcasts import (
    Broadcast,
    MiscountedError,
    Text,
    preview,
    send,
)
from bot.staff.broadcasting.missed_file import missed_by
from bot.staff.broadcasting.reporting import deleted, said
from bot.staff.broadcasting.reporting import lines as lines_of
from bot.staff.broadcasting.retracting import in_chats, standing
from bot.staff.broadcasting.wording import approval_buttons, corrections, offered, samples, sure
from bot.staff.inviting.progress_message import ChatSender
from bot.staff.releasing import agreeing
from bot.store.broadcasting import audience, broadcasts, progress
from bot.store.outbox.parcels import Parcel
from domain.machine.broadcasting.effects import (
    BroadcastOrder,
    ChangeBroadcast,
    PreviewBroadcast,
    SendBroadcast,
)
from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import GOING, BroadcastState
from domain.machine.broadcasting.texts import LanguageText
from domain.machine.effects import Keyboard, Line, line
from domain.machine.records import officer_named

CSV = "text/csv"
Told = tuple[tuple[Line, ...], Keyboard, tuple[BroadcastPreviewed, ...]]
"""What is said, the buttons below it, and what comes of it."""


async def performed(
    core: Core, parcel: Parcel, effect: BroadcastOrder, telegram: ChatSender
) -> Told:
    """Do one thing; everything may be done again."""
    match effect:
        case PreviewBroadcast(to, texts):
            by = officer_named(parcel.chat)
            seen = await preview(core, Broadcast(to, _texts(texts)), by)
            lines = (*samples(texts), *seen.lines()) if texts else seen.reach_lines()
            return lines, (), (BroadcastPreviewed(to, texts, seen.count),)
        case SendBroadcast():
            return await _sent(core, parcel, effect)
        case ChangeBroadcast(wish="missed", broadcast=number):
            return await _missed(core, parcel, number, telegram)
        case ChangeBroadcast(wish="ask-stop" | "ask-retract" as wish, broadcast=number):
            return await _asked(core, wish.removeprefix("ask-"), number)
        case ChangeBroadcast(wish="correct" | "replace" | "follow" as wish, broadcast=number):
            return await _corrected(core, wish, number)
        case ChangeBroadcast(wish, number):
            return await _changed(core, parcel, wish, number)


async def _sent(core: Core, parcel: Parcel, effect: SendBroadcast) -> Told:
    """A desk that was killed after it had sent finds what it sent by the number of the order."""
    broadcast = Broadcast(effect.to, _texts(effect.texts))
    by = officer_named(parcel.chat)
    try:
        sent = await send(core, broadcast, effect.count, by, ordered=parcel.id)
    except MiscountedError:
        return (line(BroadcastPhrase.BROADCAST_CHANGED),), (), ()
    on_its_way = line(BroadcastPhrase.BROADCAST_ON_ITS_WAY, number=str(sent.id))
    return sent.asked or (on_its_way,), await _buttons(core, sent.id, by), ()


async def _changed(core: Core, parcel: Parcel, wish: str, number: int) -> Told:
    by = officer_named(parcel.chat)
    if wish != "look":
        _, lines = await going_on.change(core, wish, number, by)
        core.notify([])
        return lines, await _buttons(core, number, by), ()
    known = await core.store.read(lambda tx: progress.load(tx, number))
    if known is None:
        return (Line("broadcast-unknown", {"number": str(number)}),), (), ()
    if known.state is not BroadcastState.AWAITING:
        return (said(known),), offered(known), ()
    texts = await core.store.read(lambda tx: broadcasts.load_texts(tx, number))
    words = samples((language, *each) for language, each in texts.items())
    return (*words, *lines_of(known)), await _buttons(core, number, by), ()


async def _asked(core: Core, wish: str, number: int) -> Told:
    """What cannot be undone is asked about; of one that is stopped or done already that is said."""
    known = await core.store.read(lambda tx: progress.load(tx, number))
    if known is None:
        return (Line("broadcast-unknown", {"number": str(number)}),), (), ()
    if wish == "stop" and known.state not in GOING | {BroadcastState.AWAITING}:
        return (Line("broadcast-not-stop"), said(known)), offered(known), ()
    return (Line(f"ask-broadcast-{wish}", {"number": str(number)}),), sure(known, wish), ()


async def _corrected(core: Core, wish: str, number: int) -> Told:
    """What can be done with a wrong one, or that its correction may be written."""
    known = await core.store.read(lambda tx: progress.load(tx, number))
    if known is None:
        return (Line("broadcast-unknown", {"number": str(number)}),), (), ()
    now = core.clock()
    if wish == "correct":
        said = await core.store.read(lambda tx: standing(tx, known, now))
        young, old = await core.store.read(lambda tx: in_chats(tx, number, now))
        return (*said, *deleted(known)), corrections(known, young, young + old), ()
    to = replace(known.audience, corrects=number, in_place=wish == "replace")
    reach = await core.store.read(lambda tx: audience.reach_of(tx, to, now, core.desk.rules))
    if not (reach.chats or reach.mailboxes):
        return (line(BroadcastPhrase.BROADCAST_RECEIVED_NOBODY, number=str(number)),), (), ()
    return (), (), (BroadcastPreviewed(to, (), reach.chats + reach.mailboxes),)


async def _missed(core: Core, parcel: Parcel, number: int, telegram: ChatSender) -> Told:
    """A file of whom it did not reach."""
    known = await core.store.read(lambda tx: progress.load(tx, number))
    if known is None:
        return (Line("broadcast-unknown", {"number": str(number)}),), (), ()
    if message := await missed_by(core, known, parcel.chat):
        await telegram.send(message)
        return (), (), ()
    nobody = line(BroadcastPhrase.BROADCAST_MISSED_NOBODY, number=str(number))
    return (nobody,), offered(known), ()


async def _buttons(core: Core, number: int, by: str) -> Keyboard:
    """What `by` can do to it; who prepared one that waits cannot agree to it."""
    known = await core.store.read(lambda tx: progress.load(tx, number))
    if known is None or known.state is not BroadcastState.AWAITING:
        return offered(known)
    own = agreeing.are_same(core, known.made_by, by)
    return offered(known) if own else approval_buttons(number)


def _texts(texts: tuple[LanguageText, ...]) -> dict[str, Text]:
    return {language: (subject, text) for language, subject, text in texts}
