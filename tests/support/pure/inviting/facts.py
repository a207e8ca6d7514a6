"""Who was invited, and who has no account, from plain values: a part of the fake of the facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.inviting.records import Invitation, Unregistered
from domain.machine.records import Account, Closing, Entry
from domain.mail.inviting.audience import MOST_ENTRIES


@dataclass(kw_only=True)
class FakeInvitations:
    """By default nobody was invited, and nobody is at rest."""

    now: datetime
    entries: Sequence[Entry] = ()
    accounts: Sequence[Account] = ()
    closings: Mapping[int, Closing] = field(default_factory=dict)
    invitations: Sequence[Invitation] = ()
    resting: frozenset[int] = frozenset()

    def entry(self, entry: int) -> Entry | None:
        """An entry by its id."""
        raise NotImplementedError

    def taken(self, entry: int) -> bool:
        """Whether it has an account."""
        raise NotImplementedError

    def closing(self, entry: int) -> Closing | None:
        """The account that was on it."""
        raise NotImplementedError

    def entries_at(self, email: str) -> int:
        """Of the entries that are here."""
        return len(self._at(email))

    def entries_with(self, email: str) -> tuple[Entry, ...]:
        """The first of them."""
        return self._at(email)[: MOST_ENTRIES + 1]

    def _at(self, email: str) -> tuple[Entry, ...]:
        known = {each.id: each for each in (*self.entries, *(one.entry for one in self.accounts))}
        wanted = email.casefold()
        found = [each for each in known.values() if each.has_mailbox(wanted)]
        return tuple(sorted(found, key=lambda each: each.id))

    def unregistered_at(self, email: str) -> tuple[Unregistered, ...]:
        """Those of them that are nobody's."""
        free = [each for each in self._at(email) if not self.taken(each.id)]
        return tuple(self.unregistered(each, email) for each in free[: MOST_ENTRIES + 1])

    def unregistered(self, entry: Entry, email: str = "") -> Unregistered:
        """An entry without an account, at one of its addresses."""
        wanted = (email or entry.invited_at).casefold()
        mailbox = next((each for each in entry.mailboxes if each.casefold() == wanted), "")
        own = [each for each in self.invitations if each.entry == entry.id]
        here = [each for each in own if each.email.casefold() == wanted]
        return Unregistered(
            entry=entry,
            mailbox=mailbox,
            sharing=self.entries_at(mailbox) if mailbox else 0,
            rests=entry.id in self.resting,
            waits=self.closing(entry.id) is not None,
            invitation=max(here, key=lambda each: each.id, default=None),
        )

    def invitation(self, invitation: int) -> Invitation | None:
        """One by its id."""
        return next((each for each in self.invitations if each.id == invitation), None)
