"""Two programs never write one store: whoever writes holds the lock beside the file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.store.engine.transactions import StoreError
from domain.machine.sentence import Line

KEPT = "a store is kept here"


class StoreBusy(StoreError):
    """Another program writes to this store."""


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """Be the only program that writes to the store at `path`; the kernel frees a dead one's lock.

    SQLite's own locks would let two writers in by turns, each waiting seconds for the other.
    The lock file stays behind: removing it would let two hold "the" lock, one on each file.
    Raises `StoreBusy`.
    """
    with _opened(lock_of(path)) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy(_held(path, file)) from None
        _sign(file)
        yield


def lock_of(path: Path) -> Path:
    """The file that is locked for the store at `path`."""
    return path.with_name(f"{path.name}.lock")


def note_kept(path: Path) -> None:
    """That there is a store, where it is still known when that is gone. To be called under the
    lock.
    """
    if not has_kept(path):
        with _opened(lock_of(path)) as file:
            file.write(f"\n{KEPT}")


def has_kept(path: Path) -> bool:
    """Whether a store was ever kept at `path`."""
    lock = lock_of(path)
    return lock.exists() and KEPT in lock.read_text("utf-8", errors="replace")


def _opened(path: Path) -> IO[str]:
    """For its owner alone: whoever may open it can lock it."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "a+")


def _sign(file: IO[str]) -> None:
    """With the process on the first line; what is noted of the store stays."""
    file.seek(0)
    noted = f"\n{KEPT}" if KEPT in file.read() else ""
    file.truncate(0)
    file.write(f"{os.getpid()}{noted}")
    file.flush()


def _held(path: Path, file: IO[str]) -> Line:
    file.seek(0)
    return Line("fault-store-held", {"path": str(path), "process": file.readline().strip() or "?"})
