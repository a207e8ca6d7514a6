"""Puts out the rehearsals of a password before a release: one effect, expanded page by page.

One to a chat or mailbox for each account, whatever is planned for it: a release planned anew takes
the place of a rehearsal that has not gone, and one that has gone stands for both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.outbox.announcing.fan_out import PAGE, Place, named_among
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.exams import releases
from bot.store.exams.recipients import NoticeRecipient, recipients_of_release
from bot.store.outbox import replacing
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts, sign_ins
from domain.conversations.signed_in.lasting import SignInLimits
from domain.conversations.signed_in.rehearsal import rehearsal, rehearsal_letter
from domain.machine.effects import Announce
from domain.text.quiet_hours import QuietHours


@dataclass(frozen=True)
class RehearsalTerms:
    """When rehearsals may come, and how long a sign-in lasts."""

    quiet: QuietHours
    limits: SignInLimits


def put_rehearsals(
    tx: Tx, effect: Announce, after: Place, now: datetime, *, terms: RehearsalTerms
) -> Place | None:
    """Invite the next accounts of a release; where the next page begins, or None.

    Nobody for a release that is open, or is planned no more; and nobody who has no password.
    """
    opens_at = releases.load_opening(tx, effect.id)
    if opens_at is None or opens_at <= now:
        return None
    due = terms.quiet.allowed_from(now)
    recipients = recipients_of_release(tx, effect.id, after, PAGE)
    for each in recipients:
        if each.has_password and not _is_open_somewhere(tx, each, opens_at, terms.limits):
            for one in _rehearsed(tx, effect, each, opens_at, due):
                replacing.put_or_replace(tx, one, now)
    return recipients[-1].at if len(recipients) == PAGE else None


def _is_open_somewhere(
    tx: Tx, to: NoticeRecipient, opens_at: datetime, limits: SignInLimits
) -> bool:
    """Whether the result will be seen without a password, if nothing is said until then."""
    chats = sign_ins.load_of_account(tx, to.account, limits, opens_at)
    return any(each.chat in to.chats and not each.asleep for each in chats)


def _rehearsed(
    tx: Tx, effect: Announce, to: NoticeRecipient, opens_at: datetime, due: datetime
) -> Iterator[NewParcel]:
    for chat in to.chats:
        name = named_among(to, accounts.load_in_chat(tx, chat))
        say = rehearsal(to.account, effect.id, opens_at, name=name)
        key = f"invitation:acc:{to.account}:chat:{chat}"
        yield parcel(key, say, ParcelOrigin(chat, 0, due), queue=Queue.BULK_CHAT)
    if to.email and not to.chats:
        letter = rehearsal_letter(to.account, to.email, effect.id, opens_at)
        key = f"invitation:acc:{to.account}:mail:{to.email.casefold()}"
        yield parcel(key, letter, ParcelOrigin(0, 0, due), queue=Queue.BULK_MAIL)
