"""Puts out, page by page, that a release was withdrawn: to its candidates, then to organisations.

Candidates: exactly those whom its notice or a result had reached, by the same road, once nothing of
it is under way any more. Who can see a result again meanwhile hears nothing. Organisations: at
staff's second word, those that have a version which was not released again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.outbox.announcing.fan_out import PAGE, Place
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts, entries
from bot.store.withdrawing import hearers, holders, withdrawals
from bot.store.withdrawing.hearers import Hearer
from domain.conversations.notices import warning_letter, whom, withdrawn, withdrawn_letter
from domain.machine.effects import Announce
from domain.machine.outbound import Cause, TryLater
from domain.machine.releasing.records import WithdrawalReason
from domain.text.quiet_hours import QuietHours

SOON = 2.0  # seconds; a notice on its way is settled by then, or soon after


@dataclass(frozen=True)
class _Withdrawn:
    """A release that was withdrawn, and when what is said of it comes due."""

    id: int
    reason: WithdrawalReason
    due: datetime


def put_page(
    tx: Tx, effect: Announce, after: Place, now: datetime, quiet: QuietHours
) -> Place | None:
    """Tell some; where the next page begins, or None. Raises `TryLater` while a notice of the
    release is under way: whether it arrives decides who hears.
    """
    reason = withdrawals.load_reason(tx, effect.id)
    if reason is None:
        return None
    if effect.kind == "warning":
        return _warn(tx, _Withdrawn(effect.id, reason, now), after[1], now)
    if hearers.is_under_way(tx, effect.id):
        raise TryLater(Cause.TEMPORARY, "its notices are still on their way", SOON, tried=False)
    release = _Withdrawn(effect.id, reason, quiet.allowed_from(now))
    found = hearers.load_some(tx, effect.id, after[1], PAGE)
    owed = [one for each in found for one in _notices(tx, release, each, now)]
    parcels.put_parcels(tx, owed, now)
    return ("", found[-1].result) if len(found) == PAGE else None


def _notices(tx: Tx, release: _Withdrawn, to: Hearer, now: datetime) -> Iterator[NewParcel]:
    if to.account and results.load_visible(tx, to.account, now):
        return
    known = accounts.load(tx, to.account) if to.account else None
    if known:
        for chat in to.chats:
            there = [each.entry for each in accounts.load_in_chat(tx, chat)]
            said = withdrawn(to.account, to.result, release.reason, name=whom(known.entry, there))
            key = f"withdrawn:{release.id}:chat:{chat}:acc:{to.account}"
            origin = ParcelOrigin(chat, 0, release.due)
            yield parcel(key, said, origin, queue=Queue.BULK_CHAT)
    yield from _letters(tx, release, to)


def _letters(tx: Tx, release: _Withdrawn, to: Hearer) -> Iterator[NewParcel]:
    entry = entries.load(tx, to.entry)
    if entry is None:
        return
    for number, mailbox in enumerate(to.mailboxes):
        name = whom(entry, accounts.people_at(tx, mailbox))
        letter = withdrawn_letter(release.reason, mailbox, to.result, name=name)
        if to.account:
            letter, key = replace(letter, account=to.account), f"mail:acc:{to.account}"
        else:
            letter = replace(letter, entry=entry.id, language=entry.language)
            key = f"entry:{entry.id}"
        key = f"withdrawn:{release.id}:{key}" + (f":{number}" if number else "")
        yield parcel(key, letter, ParcelOrigin(0, 0, release.due), queue=Queue.BULK_MAIL)


def _warn(tx: Tx, release: _Withdrawn, after: int, now: datetime) -> Place | None:
    """The organisations that have some of its results."""
    page = holders.load_results(tx, release.id, after, PAGE)
    for result in page:
        if results.load_released(tx, result, now):
            continue
        for each in holders.load_holders(tx, release.id, result):
            letter = warning_letter(
                release.reason, each.email, result, share=each.share, at=each.at
            )
            letter = replace(letter, account=each.account, language=each.language)
            key = f"warned:{release.id}:share:{each.share}"
            origin = ParcelOrigin(0, 0, release.due)
            parcels.put_parcels(tx, [parcel(key, letter, origin)], now)
    return ("", page[-1]) if len(page) == PAGE else None
