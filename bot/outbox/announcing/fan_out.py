"""Puts out a notice to everybody it concerns: one effect, expanded page by page when it comes due.

Each notice has a key of its own, so that an expansion which stops anywhere begins again and puts
out nothing twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.outbox.announcing import unregistered_notices, updated_results
from bot.outbox.announcing.unregistered_notices import Times
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.broadcasting import audience, broadcasts, received
from bot.store.broadcasting.received import ReceivedParcel
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.exams import releases
from bot.store.exams.recipients import NoticeRecipient, recipients_of_release
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts
from domain.conversations.guardians.waiting import keeps_result
from domain.conversations.notices import result_letter, result_out, whom
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Announce, Effect, SayBroadcast, Write
from domain.machine.records import Account, Rules
from domain.text.quiet_hours import QuietHours

PAGE = 100  # accounts to a transaction: some 5 ms
Place = tuple[str, int]
START: Place = ("", 0)
USUAL = Rules()
WITHOUT_ACCOUNT, ORGANISATIONS = "without account", "organisations"  # no exam is called so


def announce(tx: Tx, effect: Announce, due: datetime, now: datetime) -> None:
    """Put the notices of a release or broadcast into the outbox, from `due` on."""
    key = f"announce:{effect.kind}:{effect.id}"
    parcels.put_parcels(tx, [parcel(key, effect, ParcelOrigin(0, 0, due))], now)


def put_page(
    tx: Tx,
    effect: Announce,
    after: Place,
    now: datetime,
    quiet: QuietHours,
    *,
    rules: Rules = USUAL,
) -> Place | None:
    """Put out the notices to the accounts after a place; where the next begins, or None.

    Notices that are `quiet` come due when the quiet hours allow. Nobody hears of a release that
    was taken back, and news are for nobody whose guardian has not agreed.
    """
    if effect.kind == "release" and releases.load_opening(tx, effect.id) is None:
        return None
    due = quiet.allowed_from(now) if effect.quiet else now
    if after[0] in (WITHOUT_ACCOUNT, ORGANISATIONS):
        return _to_others(tx, effect, after, (due, now))
    if effect.kind == "release":
        recipients = recipients_of_release(tx, effect.id, after, PAGE)
        notices = (
            one
            for each in recipients
            for one in _of_release(tx, effect, each, due, waits=_waits(tx, each, rules, now))
        )
    else:
        if broadcasts.is_stopped(tx, effect.id):
            return None
        to = broadcasts.load_audience(tx, effect.id)
        if to.corrects:
            return _put_correction(tx, effect, to.corrects, after, (due, now))
        recipients = audience.load_page(tx, to, after, PAGE, now=now, rules=rules)
        notices = (one for each in recipients for one in _of_broadcast(effect, each, to, due))
    parcels.put_parcels(tx, notices, now)
    if len(recipients) == PAGE:
        return recipients[-1].at
    return (WITHOUT_ACCOUNT, 0) if effect.kind == "release" else None


def _to_others(tx: Tx, effect: Announce, after: Place, times: Times) -> Place | None:
    """After everybody with an account those who have none, then organisations."""
    road, place = after
    last = road == ORGANISATIONS
    put = updated_results.put_letters if last else unregistered_notices.put_letters
    letters, end = put(tx, effect, place, times, limit=PAGE)
    parcels.put_parcels(tx, letters, times[1])
    if end:
        return road, end
    return None if last else (ORGANISATIONS, 0)


def _waits(tx: Tx, to: NoticeRecipient, rules: Rules, now: datetime) -> bool:
    """Whether the result is shown only once a guardian has agreed."""
    if rules.ages.result_before_agreement:
        return False
    known = accounts.load(tx, to.account)
    return known is not None and keeps_result(known.entry, rules, now)


def _of_release(
    tx: Tx, effect: Announce, to: NoticeRecipient, due: datetime, *, waits: bool
) -> Iterator[NewParcel]:
    """A notice to each chat, idle or not, and a letter: that there is news, not which."""
    for chat in to.chats:
        name = named_among(to, accounts.load_in_chat(tx, chat))
        release, quiet = effect.id, effect.quiet
        say = result_out(to.account, name=name, quiet=quiet, release=release, waits=waits)
        yield _to_chat(f"release:{effect.id}:chat:{chat}:acc:{to.account}", chat, say, due)
    if to.email:
        by_mail = not to.has_password and not to.chats
        name = _named_in_mailbox(tx, to)
        named, values = result_letter(name, by_mail=by_mail, waits=waits)
        letter = Write(
            named,
            to.email,
            values,
            account=to.account,
            quiet=effect.quiet,
            tells_of=effect.id,
        )
        yield _to_mailbox(f"release:{effect.id}:mail:acc:{to.account}", letter, due)


def named_among(to: NoticeRecipient, there: Sequence[Account]) -> str:
    """The name that tells whom of those in a chat or mailbox a notice is for."""
    entry = next(each.entry for each in there if each.id == to.account)
    return whom(entry, [each.entry for each in there])


def _named_in_mailbox(tx: Tx, to: NoticeRecipient) -> str:
    """The same in a mailbox, which stands for whoever was entered with it as well."""
    known = accounts.load(tx, to.account)
    return whom(known.entry, accounts.people_at(tx, to.email)) if known else ""


def _of_broadcast(
    effect: Announce, to: NoticeRecipient, whom: Audience, due: datetime
) -> Iterator[NewParcel]:
    """Once to a chat or mailbox, however many accounts it has."""
    name = "broadcast" if whom.news else "service"
    chats, email = audience.roads(to, whom.channel)
    for chat in chats:
        key = f"broadcast:{effect.id}:chat:{chat}"
        yield _to_chat(key, chat, SayBroadcast(effect.id), due)
    if email:
        letter = Write(
            f"candidate.notice.{name}",
            email,
            {"broadcast": effect.id},  # its text is put in when it is written
            account=to.account,
            quiet=effect.quiet,
        )
        yield _to_mailbox(f"broadcast:{effect.id}:mail:{email.casefold()}", letter, due)


def _put_correction(
    tx: Tx, effect: Announce, corrects: int, after: Place, times: Times
) -> Place | None:
    """The next of those who got what it corrects: where it was said, and by letter where written.

    A letter goes where the other went, whatever the address is now.
    """
    due, now = times
    page = received.load_page(tx, corrects, after[0], PAGE)
    notices = [each for got in page if (each := _of_correction(effect, got, due))]
    parcels.put_parcels(tx, notices, now)
    return (page[-1].key, 0) if len(page) == PAGE else None


def _of_correction(effect: Announce, got: ReceivedParcel, due: datetime) -> NewParcel | None:
    if got.chat:
        key = f"broadcast:{effect.id}:chat:{got.chat}"
        return _to_chat(key, got.chat, SayBroadcast(effect.id), due)
    letter = EFFECTS.loads(got.effect)
    if not isinstance(letter, Write):
        return None
    key = f"broadcast:{effect.id}:mail:{letter.to.casefold()}"
    again = replace(letter, params={"broadcast": effect.id}, quiet=effect.quiet)
    return _to_mailbox(key, again, due)


def _to_chat(key: str, chat: int, effect: Effect, due: datetime) -> NewParcel:
    return parcel(key, effect, ParcelOrigin(chat, 0, due), queue=Queue.BULK_CHAT)


def _to_mailbox(key: str, letter: Write, due: datetime) -> NewParcel:
    return parcel(key, letter, ParcelOrigin(0, 0, due), queue=Queue.BULK_MAIL)
