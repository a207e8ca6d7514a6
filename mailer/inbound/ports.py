"""What the mailbox hands over, and what it wants remembered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol


@dataclass(frozen=True)
class Ref:
    """Which letter: its place on the server, for ever the same one (RFC 9051, 2.3.1.1)."""

    account: str
    folder: str
    uid_validity: int
    uid: int

    def __str__(self) -> str:
        """One word, to be kept under."""
        return f"{self.account}/{self.folder}/{self.uid_validity}/{self.uid}"


@dataclass(frozen=True)
class Arrived:
    """The first piece of a letter as the server gave it, nothing read or decided; None where it
    never gives it out. `in_junk`: the provider took it for spam. `size` of all of it, as the server
    says.
    """

    ref: Ref
    raw: bytes | None = field(repr=False)
    in_junk: bool = False
    size: int = 0


@dataclass(frozen=True)
class Place:
    """How far a folder has been read. Another `uid_validity` makes every `uid` void."""

    uid_validity: int
    uid: int


class LetterStore(Protocol):
    """The desk's memory of its mailboxes. What a call has taken is durable when it returns."""

    async def place(self, account: str, folder: str) -> Place | None:
        """The last place passed, None for a folder never read."""

    async def worth_keeping(self, first: bytes, size: int, *, pdf: bool = False) -> int:
        """How many bytes of a long letter are to be kept, by its first piece.

        `pdf`: there is one in it, as its server lists it.
        """

    async def keep_piece(self, ref: Ref, number: int, piece: bytes) -> None:
        """Stores what lies behind the first piece of a long letter; the first comes last."""

    async def keep(self, letters: Sequence[Arrived]) -> None:
        """Stores a batch; a letter whose ref is known already is not stored twice."""

    async def passed(self, account: str, folder: str, place: Place) -> None:
        """Everything up to `place` has been kept."""

    async def reach(self) -> timedelta:
        """How long a letter may have lain in a folder that is met for the first time."""

    async def settled(self, refs: Sequence[Ref]) -> Mapping[Ref, str]:
        """Of letters that still lie where they came in: the folder of each that is dealt with."""
