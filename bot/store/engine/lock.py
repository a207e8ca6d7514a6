"""Two programs never write one store: whoever writes holds the lock beside the file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.store.engine.transactions import StoreError


class StoreBusy(StoreError):
    """Another program writes to this store."""


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """Be the only program that writes to the store at `path`; the kernel frees a dead one's lock.

    SQLite's own locks would let two writers in by turns, each waiting seconds for the other.
    The lock file stays behind: removing it would let two hold "the" lock, one on each file.
    Raises `StoreBusy`.
    """
    with _opened(path.with_name(f"{path.name}.lock")) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy(_words(path, file)) from None
        _sign(file)
        yield


def _opened(path: Path) -> IO[str]:
    """For its owner alone: whoever may open it can lock it."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "a+")


def _sign(file: IO[str]) -> None:
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()


def _words(path: Path, file: IO[str]) -> str:
    file.seek(0)
    holder = file.read(20).strip() or "unknown"
    return (
        f"{path} is in use by another program (process {holder}): "
        "stop it, or give it the command instead"
    )
