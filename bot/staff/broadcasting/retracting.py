"""A broadcast that was wrong is deleted from the chats, which Telegram allows for two days.

    ordered, what still went is stopped -> page by page a deletion for each chat -> done
    what was on its way arrives later   -> it is deleted as soon as it is there

One person is enough: hiding waits for nobody. Letters cannot be called back: that is said, and a
correction to exactly those who got it is offered.
"""

from datetime import datetime, timedelta

from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.broadcasting import broadcasts, received
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy
from bot.store.outbox import parcels
from domain.machine.broadcasting.effects import RetractBroadcast
from domain.machine.broadcasting.records import GOING
from domain.machine.effects import Line

DELETABLE = timedelta(hours=48)
PAGE = 100


def retract(tx: Tx, known: BroadcastProgress, made: MadeBy) -> int:
    """In how many chats it is deleted; what has not gone never goes."""
    young, _ = received.count_in_chats(tx, known.id, made.at - DELETABLE)
    if not young or not broadcasts.retract(tx, known.id, made):
        return 0
    if known.state in GOING:
        broadcasts.stop(tx, known.id, made)
    put_page(tx, RetractBroadcast(known.id), made.at)
    return young


def put_page(tx: Tx, effect: RetractBroadcast, now: datetime) -> None:
    """Deletions for the next chats, and the order for those after them."""
    page = received.load_page(tx, effect.broadcast, effect.after, PAGE)
    young = (each for each in page if each.chat and each.message and each.at > now - DELETABLE)
    for each in young:
        put(tx, effect.broadcast, (each.chat, each.message), now)
    if len(page) == PAGE:
        following = RetractBroadcast(effect.broadcast, after=page[-1].key)
        key = f"retracting:{effect.broadcast}:{page[-1].key}"
        parcels.put_parcels(tx, [parcel(key, following, ParcelOrigin(0, 0, now))], now)


def put(tx: Tx, broadcast: int, message: tuple[int, int], now: datetime) -> None:
    """The deletion of one message of a chat."""
    chat, number = message
    key = f"retracted:{broadcast}:{chat}"
    deletion = parcel(key, RetractBroadcast(broadcast, number), ParcelOrigin(chat, 0, now))
    parcels.put_parcels(tx, [deletion], now)


def in_chats(tx: Tx, broadcast: int, now: datetime) -> tuple[int, int]:
    """In how many chats it can be deleted still, and in how many it is too old."""
    return received.count_in_chats(tx, broadcast, now - DELETABLE)


def standing(tx: Tx, known: BroadcastProgress, now: datetime) -> tuple[Line, ...]:
    """Where it can be deleted still, where not any more, and that letters cannot be called back."""
    if known.retracted:
        return remaining(tx, known.id, now)
    young, _ = in_chats(tx, known.id, now)
    deletable = Line("broadcast-deletable", {"number": str(known.id), "chats": young})
    return (deletable, *remaining(tx, known.id, now))


def remaining(tx: Tx, broadcast: int, now: datetime) -> tuple[Line, ...]:
    """Where it stays: in chats where it is too old, and in letters."""
    _, old = in_chats(tx, broadcast, now)
    letters = received.reach_of(tx, broadcast).mailboxes
    return (
        *((Line("broadcast-too-old", {"chats": old}),) if old else ()),
        *((Line("broadcast-letters-stay", {"letters": letters}),) if letters else ()),
    )
