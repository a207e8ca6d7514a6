"""Candidates without an account, and the letters that invited them to open one by replying."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.machine.records import Entry


class InvitationState(StrEnum):
    """What has become of an invitation; only an open one makes an account."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    GUESSED = "guessed"
    RETURNED = "returned"


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A letter that invited the candidate of an entry to open an account by replying.

    It counts for the address it went to and no other. `tries`: wrong ID numbers in replies.
    """

    id: int
    entry: int
    email: str = field(repr=False)
    state: InvitationState
    tries: int
    sent: datetime
    reminded: bool


@dataclass(frozen=True, kw_only=True)
class Unregistered:
    """An entry without an account, and the `mailbox` where it would be invited, "" for none.

    `sharing` entries have that address; `rests`: nothing is said. `waits`: its account was deleted
    a short while ago. `invitation` is the newest to this mailbox.
    """

    entry: Entry
    mailbox: str = field(repr=False)
    sharing: int
    rests: bool = False
    waits: bool = False
    invitation: Invitation | None = None
