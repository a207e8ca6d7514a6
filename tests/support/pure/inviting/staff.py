"""What staff do when they invite, done to plain records."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain.machine.effects import Write
from domain.machine.inviting.changes import OpenInvitation
from domain.mail.inviting.audience import InvitedLot, hears_of_release, lot_of
from domain.mail.inviting.letters import RELEASED, REMINDER, invitation_letter
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.records import Records


def invite(records: Records, now: datetime) -> Iterator[Write]:
    """The letters to everybody without an account, as `bot.staff.inviting` owes them."""
    facts = records.facts(0, now)
    for entry in list(records.entries.values()):
        found = facts.unregistered(entry)
        lot, there = lot_of(found, now), facts.entries_with(found.mailbox)
        if facts.taken(entry.id):
            continue
        if lot is InvitedLot.REMIND and found.invitation:
            known = found.invitation
            records.invitations[known.id] = replace(known, reminded=True)
            yield invitation_letter(entry, known.id, there, REMINDER, at=found.mailbox)
        if lot is InvitedLot.INVITE:
            row, records.next_row = records.next_row, records.next_row + 1
            opened = OpenInvitation(id=row, entry=entry.id, email=found.mailbox)
            apply(opened, PureScene(records, 0, now))
            yield invitation_letter(entry, row, there, at=found.mailbox)


def release_letters(records: Records, entry: int, now: datetime) -> Iterator[Write]:
    """The letter of a release to who has no account, as `unregistered_notices` owes it."""
    facts = records.facts(0, now)
    found = facts.unregistered(records.entries[entry])
    if facts.taken(entry) or not hears_of_release(found):
        return
    row = found.invitation.id if found.invitation else records.next_row
    if found.invitation is None:
        records.next_row += 1
        opened = OpenInvitation(id=row, entry=entry, email=found.mailbox)
        apply(opened, PureScene(records, 0, now))
    there = facts.entries_with(found.mailbox)
    yield invitation_letter(found.entry, row, there, RELEASED, at=found.mailbox)
