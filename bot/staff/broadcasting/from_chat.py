"""Broadcasts that an approver orders in the chat: looked at, sent, held, ended, reported."""

from bot.core import Core
from bot.staff.broadcasting import going_on, wording
from bot.staff.broadcasting.broadcasts import (
    Broadcast,
    MiscountedError,
    Text,
    preview,
    send,
)
from bot.staff.broadcasting.reporting import missed, said, spreadsheet
from bot.staff.broadcasting.wording import samples
from bot.staff.inviting.progress_message import ChatSender
from bot.store import audit
from bot.store.audit import Act
from bot.store.broadcasting import progress
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from domain.machine.broadcasting.effects import (
    BroadcastOrder,
    ChangeBroadcast,
    PreviewBroadcast,
    SendBroadcast,
)
from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import BroadcastState
from domain.machine.broadcasting.texts import LanguageText
from domain.machine.decision import lasting
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.outbound import ChatMessage, Document
from domain.machine.records import officer_named
from domain.text.languages import FALLBACK

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
            lines = (*samples(texts), *seen.lines())
            return lines, (), (BroadcastPreviewed(to, texts, seen.count),)
        case SendBroadcast():
            return await _sent(core, parcel, effect)
        case ChangeBroadcast(wish="missed", broadcast=number):
            return await _missed(core, parcel, number, telegram)
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
    return sent.asked or (on_its_way,), await _buttons(core, sent.id), ()


async def _changed(core: Core, parcel: Parcel, wish: str, number: int) -> Told:
    if wish != "look":
        by = officer_named(parcel.chat)
        _, lines = await going_on.change(core, wish, number, by)
        return lines, await _buttons(core, number), ()
    known = await core.store.read(lambda tx: progress.load(tx, number))
    unknown = Line("broadcast-unknown", {"number": str(number)})
    return (said(known) if known else unknown,), _offered(known), ()


async def _missed(core: Core, parcel: Parcel, number: int, telegram: ChatSender) -> Told:
    """A file of whom it did not reach; that somebody looks is written down first."""
    act = Act(who=officer_named(parcel.chat), what="broadcasts missed", after={"broadcast": number})
    await core.store.write(lambda tx: audit.note_act(tx, act, core.clock()))
    rows = await core.store.read(lambda tx: missed(tx, number))
    if not rows:
        nobody = line(BroadcastPhrase.BROADCAST_MISSED_NOBODY, number=str(number))
        return (nobody,), await _buttons(core, number), ()
    known = await core.store.read(lambda tx: chats.load(tx, parcel.chat))
    language = known.language if known else FALLBACK
    phrase, values = BroadcastPhrase.BROADCAST_MISSED_FILE, {"number": str(number)}
    caption = core.texts.html(phrase, language, {**values, "people": len(rows)})
    content = spreadsheet(rows, core.texts, language)
    document = Document(f"broadcast-{number}.csv", CSV, content)
    await telegram.send(ChatMessage(parcel.chat, caption, document=document))
    return (), (), ()


async def _buttons(core: Core, number: int) -> Keyboard:
    return _offered(await core.store.read(lambda tx: progress.load(tx, number)))


def _offered(known: BroadcastProgress | None) -> Keyboard:
    """What can be done to it as it stands."""
    if known is None:
        return ()
    number, phrases = known.id, BroadcastPhrase

    def wish(phrase: BroadcastPhrase, word: str) -> Button:
        return lasting(phrase, "broadcast", f"{word}:{number}")

    look = wish(phrases.BUTTON_BROADCAST_LOOK, "look")
    stop = wish(phrases.BUTTON_BROADCAST_STOP, "stop")
    match known.state:
        case BroadcastState.AWAITING:
            return (wording.refuse_button(number),)
        case BroadcastState.RUNNING:
            return ((look,), (wish(phrases.BUTTON_BROADCAST_PAUSE, "pause"), stop))
        case BroadcastState.PAUSED:
            return ((look,), (wish(phrases.BUTTON_BROADCAST_RESUME, "resume"), stop))
    again = ((wish(phrases.BUTTON_BROADCAST_RETRY, "retry"),),)
    doubtful = known.fates["doubtful"] and known.state is BroadcastState.DONE
    return ((wish(phrases.BUTTON_BROADCAST_MISSED, "missed"),), *(again if doubtful else ()))


def _texts(texts: tuple[LanguageText, ...]) -> dict[str, Text]:
    return {language: (subject, text) for language, subject, text in texts}
