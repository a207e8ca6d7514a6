"""Small files that are named on the command line: a letter, a text. What has no end is refused."""

import errno
import os
from pathlib import Path

MOST = 64 * 1024 * 1024  # bytes; mail servers take half of it


def content(path: Path) -> bytes:
    """All of it. Raises `OSError`, of one that is too large as well: `/dev/zero` never ends."""
    with path.open("rb") as stream:
        read = stream.read(MOST + 1)
    if len(read) > MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return read
