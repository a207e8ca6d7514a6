"""What ails a disk, a folder, the store's file or its key, told apart from a bug: in one table.

SQLite and the system say it in numbers. Each kind has a sentence with what to do and an exit code
of its own (sysexits.h where it has one), so that whoever starts the desk knows what to expect of
starting it again.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from bot.store.engine.transactions import StoreError
from domain.machine.sentence import Line


class FaultKind(Enum):
    """The exit code of each kind, and what to do."""

    DAMAGED = 65, "Keep a copy of the store's files, then restore the last backup."
    EMPTIED = 66, "Restore the last backup; where there never was a store, remove that file."
    FULL = 73, "Make room on the disk, then start again: what was accepted is kept."
    FAILING = 74, "The disk fails: look at the system's log, and copy the store elsewhere."
    REFUSED = 77, "See who owns it and its folder, and whether the disk is mounted for writing."
    WRONG_KEY = 79, "`results-desk key adopt` tells what hangs on it."

    @property
    def code(self) -> int:
        """The exit code."""
        return int(self.value[0])

    @property
    def advice(self) -> str:
        """What it means and what to do."""
        return str(self.value[1])

    @property
    def todo(self) -> Line:
        """The same, for people: in their language."""
        return Line("found-fault.todo", {"kind": self.name.lower()})


@dataclass(frozen=True)
class Fault:
    """A kind of fault, and in whose words."""

    kind: FaultKind
    words: str

    def __str__(self) -> str:
        return f"{self.words}. {self.kind.advice}"


class StoreDamaged(StoreError):
    """The file is no whole store."""


class StoreEmptied(StoreError):
    """A store was here, and nothing is left of it."""


class WrongKeyError(StoreError):
    """The store was written with another master key, or nothing in it shows with which."""


_CLASSES: Mapping[type[BaseException], FaultKind] = MappingProxyType(
    {
        StoreDamaged: FaultKind.DAMAGED,
        StoreEmptied: FaultKind.EMPTIED,
        WrongKeyError: FaultKind.WRONG_KEY,
    }
)
_SYSTEM: Mapping[int, FaultKind] = MappingProxyType(
    {
        errno.ENOSPC: FaultKind.FULL,
        errno.EDQUOT: FaultKind.FULL,
        errno.EIO: FaultKind.FAILING,
        errno.EROFS: FaultKind.REFUSED,
        errno.EACCES: FaultKind.REFUSED,
        errno.EPERM: FaultKind.REFUSED,
    }
)
_SQLITE: Mapping[int, FaultKind] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: FaultKind.FULL,
        sqlite3.SQLITE_IOERR_SHMSIZE: FaultKind.FULL,  # no room for the file beside the WAL
        sqlite3.SQLITE_IOERR: FaultKind.FAILING,
        sqlite3.SQLITE_READONLY: FaultKind.REFUSED,
        sqlite3.SQLITE_CANTOPEN: FaultKind.REFUSED,
        sqlite3.SQLITE_PERM: FaultKind.REFUSED,
        sqlite3.SQLITE_CORRUPT: FaultKind.DAMAGED,
        sqlite3.SQLITE_NOTADB: FaultKind.DAMAGED,
    }
)


def fault_of(error: BaseException) -> Fault | None:
    """The fault behind an error, None where there is another one: that is a bug, or to be told.

    Of errors that came together (a desk whose tasks all fail), all must be faults.
    """
    found = [next(filter(None, map(_own, _causes(each))), None) for each in _singly(error)]
    return found[0] if all(found) else None


def _singly(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _singly(each)
    else:
        yield error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and what it was raised from."""
    while error is not None:
        yield error
        error = error.__cause__


def _own(error: BaseException) -> Fault | None:
    """What one error says by itself."""
    if isinstance(error, sqlite3.Error):
        number = getattr(error, "sqlite_errorcode", 0)  # the low byte tells the kind, all the case
        kind = _SQLITE.get(number) or _SQLITE.get(number & 0xFF)
        return Fault(kind, f"the store: {error}") if kind else None
    if isinstance(error, OSError):
        kind = _SYSTEM.get(error.errno or 0)
        return Fault(kind, f"{error.filename or 'the disk'}: {error.strerror}") if kind else None
    kind = _CLASSES.get(type(error))
    return Fault(kind, str(error)) if kind else None
