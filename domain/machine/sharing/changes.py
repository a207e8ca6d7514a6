"""What becomes of a share after it was ordered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FailShare:
    """A letter to an organisation came back."""

    share: int
    reason: str


@dataclass(frozen=True)
class CancelShare:
    """The candidate takes a share back: its letter, which has not gone, never goes."""

    share: int


@dataclass(frozen=True)
class RevokeShare:
    """The candidate declares a share void that has gone: whoever checks it hears so from now on."""

    share: int


@dataclass(frozen=True)
class HearShare:
    """The organisation has answered it, or had it checked."""

    share: int


ShareChange = FailShare | CancelShare | RevokeShare | HearShare
