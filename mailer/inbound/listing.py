"""What lies in a folder, as its server lists it: numbers, sizes, when each came, and its parts."""

import imaplib
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeAlias

from mailer.reading.parts.mime import LONGEST_LETTER

PIECE = LONGEST_LETTER
"""Bytes of a letter to be fetched and kept at once, however long it is."""

FIRST_YEAR = 1990  # before, nobody kept mail on a server: a day of then is none
UID = re.compile(rb"\bUID (\d+)")
_PDF = re.compile(rb'"application" "(?:x-)?pdf"|\.pdf"', re.IGNORECASE)
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_BATCH_LETTERS = 200
_BATCH_BYTES = 2_000_000  # kept in one commit: nobody should wait for it

Part: TypeAlias = bytes | tuple[bytes, bytes] | None
"""A piece of an answer as imaplib gives it."""


@dataclass(frozen=True)
class Listing:
    """The letters of one folder, by UID, ascending: how long they are, and when they came."""

    uid_validity: int
    sizes: dict[int, int]
    came: dict[int, float] = field(default_factory=dict)

    def batches(self, after: int) -> Iterator[list[int]]:
        """UIDs above `after`, few and small enough to be fetched at once."""
        batch: list[int] = []
        weight = 0
        for uid in (uid for uid in self.sizes if uid > after):
            piece = min(self.sizes[uid], PIECE)
            weight += piece
            if batch and (weight > _BATCH_BYTES or len(batch) == _BATCH_LETTERS):
                yield batch
                batch, weight = [], piece
            batch.append(uid)
        if batch:
            yield batch

    def newer_than(self, age: timedelta) -> "Listing":
        """Without the letters that have been on the server for longer."""
        since = time.time() - age.total_seconds()
        fresh = {
            uid: size for uid, size in self.sizes.items() if self.came.get(uid, since) >= since
        }
        return replace(self, sizes=fresh)


def read_listing(validity: int, parts: Sequence[Part]) -> Listing:
    """From the answer to FETCH (UID RFC822.SIZE INTERNALDATE)."""
    sizes, came = {}, {}
    for part in parts:
        found = UID.search(part) if isinstance(part, bytes) else None
        if isinstance(part, bytes) and found:
            uid = int(found[1])
            sizes[uid], came[uid] = _size(part), _came(part)
    return Listing(validity, dict(sorted(sizes.items())), came)


def lists_pdf(parts: Sequence[Part]) -> bool:
    """From the answer to FETCH BODYSTRUCTURE: a PDF by its type, or by the name it bears."""
    flat = (each if isinstance(each, tuple) else (each,) for each in parts)
    return any(_PDF.search(piece) for each in flat for piece in each if piece)


def _size(part: bytes) -> int:
    size = _SIZE.search(part)
    return int(size[1]) if size else 0


def _came(part: bytes) -> float:
    """Seconds since 1970; now, where the server does not say, or names a day that is none.

    Servers do, of letters with an odd header, and it is only a hint: of what is old.
    """
    with suppress(ValueError, KeyError, OverflowError, OSError):
        received = imaplib.Internaldate2tuple(part)
        if received and received.tm_year >= FIRST_YEAR:
            return time.mktime(received)
    return time.time()
