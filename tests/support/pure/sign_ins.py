"""The sign-ins as one chat sees them, from plain values: a part of the fake of the facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.records import SignedInChat, SignIn


@dataclass(kw_only=True)
class FakeSignIns:
    """By default there is none.

    `here` are the chat's own sign-ins, `showing` the account whose entry its screens show, and
    `elsewhere` the other chats of each account. `known` are the accounts that the chat was once
    signed in to, beside those of `here`. `places` are all chats of an account with their times.
    """

    now: datetime
    chat: int
    here: tuple[SignIn, ...] = ()
    showing: int = 0
    elsewhere: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    known: frozenset[int] = frozenset()
    places: Mapping[int, tuple[SignedInChat, ...]] = field(default_factory=dict)

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
