"""Opens a store to whoever alone may write to it: private, whole, and of this program's schema."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.engine.lock import note_kept, sole_writer
from bot.store.engine.migrations import migrate
from bot.store.engine.private_files import close_to_others, make_private_folder
from bot.store.engine.rewriting import rewrite_once
from bot.store.engine.soundness import require_rows, require_whole

BESIDE = ("", "-wal", "-shm", "-journal", ".lock")


@contextmanager
def kept(path: Path, *, rewrite: bool = True) -> Iterator[list[str]]:
    """The steps that brought the store at `path` up to date; held until the end.

    `rewrite`: a store of before may be written anew, which can take minutes.

    Raises `StoreBusy`, `StoreDamaged`, `StoreEmptied` and `MigrationError`.
    """
    make_private_folder(path.parent)
    with sole_writer(path):
        require_whole(path)
        steps = migrate(path)
        require_rows(path)
        note_kept(path)
        rewrite_once(path, wanted=rewrite)
        if holds_only(path):
            close_to_others(path.parent)
        for each in BESIDE:
            close_to_others(path.with_name(path.name + each))
        yield steps


def holds_only(path: Path) -> bool:
    """Whether the folder is the store's: ours, and with nothing else in it."""
    folder = path.parent
    ours = folder.stat().st_uid == os.geteuid()
    return ours and all(each.name.startswith(f"{path.stem}.") for each in folder.iterdir())
