"""Remembers which keys a file has had: exactly, fast, and in bounded memory."""

from collections.abc import Sequence

MOST_FRESH = 200_000  # keys in the set, about 20 MB
SHELVES = 1 << 15


class Seen:
    """A set, poured out when it is full: a million ID numbers then take 12 MB instead of 120.

    Poured out, keys lie end to end in some thousand strings, where a search costs half a
    microsecond. A set alone lost for its size, SQLite's index for its speed. Keys hold no newline.
    """

    def __init__(self, most_fresh: int = MOST_FRESH) -> None:
        """`most_fresh`: how many keys the set may hold."""
        self._most_fresh = most_fresh
        self._fresh: set[str] = set()
        self._shelves: list[str] = []  # made when first needed

    def repeated(self, keys: Sequence[str]) -> list[int]:
        """The places of those keys that came before, here or earlier; an empty key never did."""
        batch = set(keys)
        known = self._shelved(batch) | (self._fresh & batch)
        again = _met(keys, known) if known or len(batch) < len(keys) else []
        self._fresh |= batch
        if len(self._fresh) > self._most_fresh:
            self._pour()
        return again

    def _shelved(self, keys: set[str]) -> set[str]:
        shelves = self._shelves
        if not shelves:
            return set()
        return {key for key in keys if f"\n{key}\n" in shelves[hash(key) % SHELVES]}

    def _pour(self) -> None:
        self._shelves = self._shelves or ["\n"] * SHELVES
        for key in self._fresh:
            self._shelves[hash(key) % SHELVES] += f"{key}\n"
        self._fresh.clear()


def _met(keys: Sequence[str], known: set[str]) -> list[int]:
    again = []
    for place, key in enumerate(keys):
        if key in known and key:
            again.append(place)
        known.add(key)
    return again
