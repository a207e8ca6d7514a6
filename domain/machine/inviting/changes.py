"""What happens to an invitation, from its letter to its end."""

from dataclasses import dataclass

from domain.machine.inviting.records import InvitationState


@dataclass(frozen=True, kw_only=True)
class OpenInvitation:
    """A letter invites the candidate of an entry; replies to it name `id` in their token."""

    id: int
    entry: int
    email: str


@dataclass(frozen=True)
class CountInvitationTry:
    """A reply held an ID number that is not the entry's."""

    id: int


@dataclass(frozen=True)
class SettleInvitation:
    """The invitation is over: replies to it open no account any more, and nobody is reminded."""

    id: int
    state: InvitationState


InvitationChange = OpenInvitation | CountInvitationTry | SettleInvitation
