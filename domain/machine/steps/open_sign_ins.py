"""Where am I signed in: the list, one chat of it; and whether this one stays open."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AtSignIns:
    """The sign-ins of an account; `chats` are the others, as they are numbered from 2 on."""

    account: int
    chats: tuple[int, ...] = ()


@dataclass(frozen=True)
class ConfirmingSignOut:
    """Shall another chat be signed out? `number` is what it is called in the list."""

    account: int
    chat: int
    number: int


@dataclass(frozen=True)
class ConfirmingKept:
    """Is this their own phone, and shall the account stay open on it?"""

    account: int


OpenSignInsStep = AtSignIns | ConfirmingSignOut | ConfirmingKept
