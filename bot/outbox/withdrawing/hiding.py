"""Messages that show a result: noted as they are delivered, and hidden once it is withdrawn.

A text says instead that it is shown no more; a Statement is deleted, which Telegram allows for two
days. What was on its way when the result was withdrawn is hidden as soon as it has arrived.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel, Parcel
from bot.store.people import sign_ins
from bot.store.withdrawing import sightings, withdrawals
from bot.store.withdrawing.sightings import Sighting, SightingKind
from domain.machine.effects import HideShown
from domain.machine.outbound import Receipt
from domain.machine.releasing.effects import HideResult


def note(tx: Tx, seen: Sighting, now: datetime) -> None:
    """A result was shown."""
    sightings.note(tx, seen, now)
    shown = results.load_released(tx, seen.result, now)
    if seen.message and shown is None and withdrawals.was_withdrawn(tx, seen.result):
        parcels.put_parcels(tx, [_hidden(seen, now)], now)


def seen_in_chat(
    kind: SightingKind, result: int, account: int, receipt: Receipt, chat: int
) -> Sighting | None:
    """A result in a chat, None where none is."""
    if not (result and account and receipt.message_id):
        return None
    return Sighting(
        result=result, account=account, kind=kind, chat=chat, message=receipt.message_id
    )


def hide(tx: Tx, withdrawn: Iterable[int], now: datetime) -> None:
    """The messages that show these results."""
    for result in withdrawn:
        shown = list(sightings.messages(tx, result))
        parcels.put_parcels(tx, (_hidden(each, now) for each in shown), now)


def of_chat(
    ordered: Parcel, clock: Callable[[], datetime], account: int = 0
) -> Callable[[Tx], list[InboxItem]]:
    """All that a chat shows of results, since whoever holds it asks for that: each by itself. Of
    one `account` alone, which it may have signed out of.

    Done as the order is settled, when the talk before it has arrived.
    """

    def after(tx: Tx) -> list[InboxItem]:
        now = clock()
        accounts = (account,) if account else sign_ins.load_held(tx, ordered.chat)
        shown = (each for one in accounts for each in sightings.in_chat(tx, ordered.chat, one))
        cause = f"hiding:{ordered.id}"
        parcels.put_parcels(tx, (_aside(each, cause, now) for each in shown), now)
        return []

    return after


def _aside(seen: Sighting, cause: str, now: datetime) -> NewParcel:
    document = seen.kind is SightingKind.STATEMENT
    effect = HideShown(seen.message, account=seen.account, result=seen.result, document=document)
    key = f"{cause}:{seen.message}"
    return parcel(key, effect, ParcelOrigin(seen.chat, 0, now))


def _hidden(seen: Sighting, now: datetime) -> NewParcel:
    effect = HideResult(seen.message, document=seen.kind is SightingKind.STATEMENT)
    key = f"hidden:{seen.result}:{seen.chat}:{seen.message}"
    return parcel(key, effect, ParcelOrigin(seen.chat, 0, now))
