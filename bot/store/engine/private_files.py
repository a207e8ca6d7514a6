"""Files and folders that nobody else on this machine may read, whatever lay there before.

A file is written beside its name and renamed onto it: whoever planted a link there, or keeps open a
file of their own, gets nothing, and a full disk leaves what was there. O_NOFOLLOW lost: it would
write into a file that somebody else may have open.
"""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FILE, FOLDER = 0o600, 0o700
OTHERS = 0o077


class NotAFile(OSError):
    """What lies there is no file that could be replaced: a link, a folder or a device."""


def write_private(path: Path, content: bytes) -> None:
    """The file at `path`, for its owner alone and whole on the disk. Raises OSError."""
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise NotAFile(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with _named(path), _beside(path) as (number, name):
        _write(number, content)
        name.replace(path)
        _keep_name(path.parent)


def create_private(path: Path, content: bytes) -> None:
    """A new file likewise; one that is there stays, and FileExistsError is raised."""
    with _named(path):
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE)
        try:
            _write(number, content)
        except BaseException:
            path.unlink()  # or the half of it would be taken for a key
            raise
        _keep_name(path.parent)


def make_private_folder(folder: Path) -> None:
    """The folder, 0700 if it is new; an old one is for `open_to_others` to tell of."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(FOLDER, exist_ok=True)


def close_to_others(path: Path) -> None:
    """Take the rights of everybody but the owner from a file or a folder that is there."""
    with suppress(FileNotFoundError):
        if open_to_others(path):
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~OTHERS)


def open_to_others(path: Path) -> bool:
    """Whether anybody but the owner has a right to it."""
    return bool(path.stat().st_mode & OTHERS)


def is_writable_by_others(folder: Path) -> bool:
    """Whether others may put files into a folder in the place of ours; not where it is sticky."""
    mode = folder.stat().st_mode
    return bool(mode & (stat.S_IWGRP | stat.S_IWOTH)) and not mode & stat.S_ISVTX


def is_ours(path: Path) -> bool:
    """Whether we may change its mode."""
    return path.stat().st_uid == os.geteuid()


@contextmanager
def _beside(path: Path) -> Iterator[tuple[int, Path]]:
    """A new file (0600) in the same folder, gone at the end unless it was renamed."""
    number, text = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        yield number, Path(text)
    finally:
        Path(text).unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """What fails is told of the file that was asked for."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write(number: int, content: bytes) -> None:
    """Everything, whatever the umask, as far as the disk; closes the file."""
    with os.fdopen(number, "wb") as file:
        os.fchmod(number, FILE)
        file.write(content)
        file.flush()
        os.fsync(number)


def _keep_name(folder: Path) -> None:
    """A name is on the disk once its folder is."""
    number = os.open(folder, os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
