"""A private folder for pages on their way to paper, in memory where the system offers that."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = "results-desk-press-"


@contextmanager
def private_folder(base: Path | None = None) -> Iterator[Path]:
    """A new folder that only this user can enter (0700), removed at the end.

    `base` is the user's runtime folder by default, else shared memory, else the temporary folder.
    What a killed desk left behind in it is removed first: each folder is locked while its desk
    lives, and the system drops a dead one's lock.
    """
    base = base or _usual_base()
    for left in base.glob(f"{PREFIX}*"):
        _remove_if_dead(left)
    folder, lock = _locked_folder(base)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _locked_folder(base: Path) -> tuple[Path, int]:
    """Another desk that starts now may take a folder not locked yet for a dead one's: try again."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
        with suppress(FileNotFoundError):
            lock = os.open(folder, os.O_DIRECTORY)
            fcntl.flock(lock, fcntl.LOCK_EX)
            if folder.exists():
                return folder, lock
            os.close(lock)


def _usual_base() -> Path:
    in_memory = (Path(os.environ.get("XDG_RUNTIME_DIR", "")), Path("/dev/shm"))  # noqa: S108
    usable = (each for each in in_memory if each.is_absolute() and os.access(each, os.W_OK))
    return next(usable, Path(tempfile.gettempdir()))


def _remove_if_dead(folder: Path) -> None:
    with suppress(OSError):  # somebody else's, a link, or alive
        lock = os.open(folder, os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(lock).st_uid == os.getuid():
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(lock)
