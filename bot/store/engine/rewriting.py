"""Writes a store of before anew, once, before anybody is served.

Such a store has in its free pages what was deleted before deleting meant overwriting, and never
gives a page back. Written anew it holds what is there and nothing else, and can be made shorter.
"""

import logging
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

INCREMENTAL = 2  # of PRAGMA auto_vacuum: pages are given back when asked
A_MINUTE = 1 << 30  # bytes, where the disk is slow
MARGIN = 64 << 20
TEMPORARY = ("/var/tmp", "/usr/tmp", "/tmp")  # noqa: S108 - where SQLite itself looks

log = logging.getLogger(__name__)


def rewrite_once(path: Path, *, wanted: bool) -> None:
    """Write the store anew if it never was; where that cannot be, it is served as it is.

    To be called under `sole_writer`. A stop in between leaves the store as it was.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if connection.execute("PRAGMA auto_vacuum").fetchone() == (INCREMENTAL,):
            return
        size = path.stat().st_size
        if not wanted:
            log.warning("the store keeps remains of what was deleted: rewrite_at_upgrade is false")
        elif lacking := _lacking(path, size):
            log.warning("the store is not written anew: too little room", extra={"folder": lacking})
        else:
            log.warning(
                "the store is written anew, once; nobody is served meanwhile",
                extra={"megabytes": size >> 20, "minutes_at_most": 1 + size // A_MINUTE},
            )
            _rewrite(connection)


def _lacking(path: Path, size: int) -> str:
    """The folder without the room: for a copy, and for what is written over until the end."""
    needs = {str(path.parent): 2 * size + MARGIN, _temporary(): size + MARGIN}
    return next((each for each, room in needs.items() if shutil.disk_usage(each).free < room), "")


def _temporary() -> str:
    """Where SQLite makes its copy."""
    named = (os.environ.get("SQLITE_TMPDIR"), os.environ.get("TMPDIR"), *TEMPORARY)
    usable = (each for each in named if each and os.access(each, os.W_OK | os.X_OK))
    return next(usable, ".")


def _rewrite(connection: sqlite3.Connection) -> None:
    try:
        connection.execute(f"PRAGMA auto_vacuum = {INCREMENTAL}")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError as error:
        log.warning("the store could not be written anew", extra={"why": str(error)})
    else:
        log.warning("the store was written anew")
