"""Tells that certificates have arrived: those that one import brought, each to its candidate, once.

Nobody whose result cannot be seen, or leads to no certificate, and nobody without an account: who
reads an imported mailbox is not proven, and that there is a certificate says that they passed.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.outbox.announcing.fan_out import PAGE, Place
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.exams import certificates, results
from bot.store.exams.recipients import NoticeRecipient, recipients_of_certificates
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts
from domain.conversations.notices import certificate_here, certificate_letter, of_which
from domain.machine.effects import Announce
from domain.text.quiet_hours import QuietHours


def put_page(
    tx: Tx, effect: Announce, after: Place, now: datetime, quiet: QuietHours
) -> Place | None:
    """Tell the next ones; where the next page begins, or None."""
    found = recipients_of_certificates(tx, effect.id, after, PAGE)
    due = quiet.allowed_from(now)
    parcels.put_parcels(tx, (one for each in found for one in _notices(tx, each, due, now)), now)
    return found[-1].at if len(found) == PAGE else None


def _notices(tx: Tx, to: NoticeRecipient, due: datetime, now: datetime) -> Iterator[NewParcel]:
    result = results.load_visible(tx, to.account, now)
    known = accounts.load(tx, to.account)
    if result is None or known is None or not certificates.is_told_of(tx, to.account, result):
        return
    release = certificates.load_release(tx, result.id)
    paper = certificates.load(tx, known.entry.id)
    came = paper.day if paper else None
    for chat in to.chats:
        there = [each.entry for each in accounts.load_in_chat(tx, chat)]
        say = certificate_here(to.account, release, name=of_which(known.entry, there), came=came)
        key = f"certificate:{known.entry.id}:chat:{chat}"
        yield parcel(key, say, ParcelOrigin(chat, 0, due), queue=Queue.BULK_CHAT)
    if to.email:
        name = of_which(known.entry, accounts.people_at(tx, to.email))
        letter = certificate_letter(to.account, to.email, release, name=name, came=came)
        key = f"certificate:{known.entry.id}:mail"
        yield parcel(key, letter, ParcelOrigin(0, 0, due), queue=Queue.BULK_MAIL)
