"""The sign-ins as one chat sees them, and the codes it asks for: a part of the fake facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.machine.records import SignedInChat, SignIn


@dataclass(kw_only=True)
class FakeSignIns:
    """By default there is none.

    `here` are the chat's own sign-ins, `showing` the account whose entry its screens show, and
    `elsewhere` the other chats of each account. `known` are the accounts that the chat was once
    signed in to, beside those of `here`. `places` are all chats of an account with their times.
    `requests` for codes are counted by purpose and ID number, or chat.
    """

    now: datetime
    chat: int
    here: tuple[SignIn, ...] = ()
    showing: int = 0
    elsewhere: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    known: frozenset[int] = frozenset()
    places: Mapping[int, tuple[SignedInChat, ...]] = field(default_factory=dict)
    requests: Mapping[tuple[str, str], Sequence[datetime]] = field(default_factory=dict)

    def sign_ins(self) -> tuple[SignIn, ...]:
        """The chat's own, but to frozen accounts."""
        return tuple(each for each in self.here if not each.account.frozen)

    def shown(self) -> SignIn | None:
        """The one that is showing."""
        return next((each for each in self.sign_ins() if each.account.id == self.showing), None)

    def chats(self, account: int) -> tuple[int, ...]:
        """This chat, if it is signed in, and the others."""
        own = [self.chat] if any(each.account.id == account for each in self.here) else []
        return tuple(sorted([*own, *self.elsewhere.get(account, ())]))

    def signed_in_chats(self, account: int) -> tuple[SignedInChat, ...]:
        """The places of an account."""
        return self.places.get(account, ())

    def code_requests(self, purpose: str, id_number: str = "") -> tuple[datetime, ...]:
        """Those since this hour of yesterday; "" stands for the chat."""
        times = self.requests.get((purpose, id_number or str(self.chat)), ())
        return tuple(sorted(each for each in times if self.now - each < timedelta(days=1)))
