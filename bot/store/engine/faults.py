"""What ails a disk, a folder, the store's file or its key, told apart from a bug: in one table.

SQLite and the system say it in numbers. Each kind has a sentence with what to do and an exit code
of its own (sysexits.h where it has one), so that whoever starts the desk knows what to expect of
starting it again.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

from bot.store.engine.transactions import StoreError
from domain.machine.sentence import Line


class FaultKind(IntEnum):
    """The exit code of each kind."""

    DAMAGED = 65
    EMPTIED = 66
    FULL = 73
    FAILING = 74
    REFUSED = 77
    WRONG_KEY = 79

    @property
    def todo(self) -> Line:
        """What it means and what to do."""
        return Line("fault-todo", {"kind": self.name.lower()})


@dataclass(frozen=True)
class Fault:
    """A kind of fault, and what was met."""

    kind: FaultKind
    said: Line


class FaultElsewhere(StoreError):
    """The desk that holds the store met a fault, and tells of it."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.said)
        self.fault = fault


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
    if isinstance(error, FaultElsewhere):
        return error.fault
    if isinstance(error, sqlite3.Error):
        number = getattr(error, "sqlite_errorcode", 0)  # the low byte tells the kind, all the case
        kind = _SQLITE.get(number) or _SQLITE.get(number & 0xFF)
        return _met(kind, "", getattr(error, "sqlite_errorname", str(error))) if kind else None
    if isinstance(error, OSError):
        kind = _SYSTEM.get(error.errno or 0)
        name = errno.errorcode.get(error.errno or 0, "")
        return _met(kind, str(error.filename or ""), name) if kind else None
    if isinstance(error, StoreError) and error.line and type(error) in _CLASSES:
        return Fault(_CLASSES[type(error)], error.line)
    return None


def _met(kind: FaultKind, path: str, why: str) -> Fault:
    """`why` names the error as manuals do: its words are English everywhere.

    "" for the path where it is the store's.
    """
    values = {"where": "file" if path else "store", "path": path, "why": why}
    return Fault(kind, Line("fault-met", {**values, "kind": kind.name.lower()}))
