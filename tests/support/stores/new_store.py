"""A new store for each test: the schema is laid once in a run, and copied from then on.

Each test that migrated a store for itself lost: the steps take 50 ms of work every time, which was
a minute of the suite. The steps themselves are proven in `tests/guards`.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.store.engine.migrations import migrate


def lay(path: Path) -> Path:
    """An empty store of today's schema at `path`, for its owner alone."""
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(_migrated())
    return path


@cache
def _migrated() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite3"
        migrate(path)
        return path.read_bytes()
