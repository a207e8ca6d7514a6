"""What became of a share: recorded, and reported to the chats of its account."""

from datetime import datetime

from bot.outbox.withdrawing import hiding
from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.exams import organisations, shares
from bot.store.inbox import InboxItem
from bot.store.mail import bounces
from bot.store.people import accounts, rests
from bot.store.withdrawing.sightings import Sighting, SightingKind
from domain.conversations.sharing.fates import settled_letter
from domain.machine.changes import NoteBounce
from domain.machine.effects import Tell, Write
from domain.machine.events import ShareSettled
from domain.machine.outbound import Cause
from domain.mail.alerts import directory_dead

SEARCHED = 9


def begin(tx: Tx, parcel_id: int, effect: Write) -> None:
    """The letter is about to be sent, perhaps anew by staff after a failure."""
    if not effect.share:
        return
    shares.note_letter(tx, effect.share, parcel_id)
    share = shares.load(tx, effect.share)
    if share and share.state == "failed":
        shares.settle(tx, share.id, "queued", "")


def note_bounce(tx: Tx, effect: Write, now: datetime, *, hard: bool) -> None:
    """The letter was refused: staff find the organisation's address in their list."""
    share = shares.load(tx, effect.share)
    if share and share.state not in {"failed", "revoked"}:
        bounce = NoteBounce(share.account, share.email, hard, share.organisation)
        bounces.note(tx, bounce, now)


def settle(
    tx: Tx, writer: OutboxWriter, parcel_id: int, effect: Write, *, now: datetime, reason: str = ""
) -> list[InboxItem]:
    """The letter of parcel `parcel_id` was delivered, or failed for `reason`; the events raised.

    With a result of the candidate's own it shows that. A letter may be back before its server's
    answer is: what failed by then has not been sent.
    """
    if effect.result and not effect.share and not reason:
        seen = Sighting(result=effect.result, account=effect.account, kind=SightingKind.MAIL)
        hiding.note(tx, seen, now)
    share = shares.load(tx, effect.share)
    if share is None or share.state in {"failed", "cancelled", "revoked"}:
        return []
    state = "failed" if reason else "sent"
    shares.settle(tx, effect.share, state, reason)
    if reason == Cause.DEAD_ADDRESS:
        alerts = directory_dead(share, organisations.search(tx, share.organisation, SEARCHED))
        writer.put(tx, f"dead address:{parcel_id}", ParcelOrigin(0, 0, now), alerts)
    event = ShareSettled(effect.share, delivered=not reason)
    chats = rests.load_hearing(tx, effect.account)
    if not chats:
        _write(tx, writer, parcel_id, effect.share, now)
    return [
        kept
        for chat in chats
        for kept in writer.raise_event(tx, f"{state}:{parcel_id}:{chat}", Tell(chat, event), now)
    ]


def _write(tx: Tx, writer: OutboxWriter, parcel_id: int, share: int, now: datetime) -> None:
    """Who has no chat hears of it by letter."""
    settled = shares.load(tx, share)
    account = accounts.load(tx, settled.account) if settled else None
    if settled and account and account.confirmed:
        notice = settled_letter(settled, account)
        writer.put(tx, f"settled:{parcel_id}:{settled.state}", ParcelOrigin(0, 0, now), [notice])
