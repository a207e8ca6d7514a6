"""On the day of a release whoever has no account is told once by letter.

At the address that the centre has, a guardian's where there is one. Without a score and without a
word on the outcome: that there is news, and that a reply opens an account. So the letter is an
invitation as well, and an open one goes on with its counted tries.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.inviting import invitations, unregistered
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import entries
from domain.machine.effects import Announce
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.inviting.records import Unregistered
from domain.mail.inviting.audience import MOST_ENTRIES, hears_of_release
from domain.mail.inviting.letters import RELEASED, invitation_letter

Times = tuple[datetime, datetime]
"""When the letters come due, and now."""


def put_letters(
    tx: Tx, effect: Announce, after: int, times: Times, *, limit: int
) -> tuple[list[NewParcel], int | None]:
    """The letters to those whose results come after one, and the last result, None at the end."""
    found = unregistered.load_of_release(tx, effect.id, times[1], after=after, limit=limit)
    letters = [letter for _, each in found for letter in _letter(tx, effect, each, times)]
    return letters, found[-1][0] if len(found) == limit else None


def _letter(tx: Tx, effect: Announce, to: Unregistered, times: Times) -> Iterator[NewParcel]:
    if not hears_of_release(to):
        return
    due, now = times
    row = to.invitation.id if to.invitation else take_number(tx)
    if to.invitation is None:
        invitations.keep(tx, OpenInvitation(id=row, entry=to.entry.id, email=to.mailbox), now)
    there = entries.load_at(tx, to.mailbox, MOST_ENTRIES)
    at, quiet = to.mailbox, effect.quiet
    invited = invitation_letter(to.entry, row, there, RELEASED, at=at, quiet=quiet)
    letter = replace(invited, tells_of=effect.id)
    key = f"release:{effect.id}:entry:{to.entry.id}"
    yield parcel(key, letter, ParcelOrigin(0, 0, due), queue=Queue.BULK_MAIL)
