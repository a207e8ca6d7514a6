"""The copies of a store that lie beside it: whom an erasure does not reach."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

HEADER = b"SQLite format 3\x00"


def find_copies(path: Path) -> list[Path]:
    """Other databases in the store's folder and in the folders of that."""
    own = {path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")}
    return sorted(each for each in _files(path.parent) - own if _is_database(each))


def _files(folder: Path) -> set[Path]:
    inner = (each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())
    return {file for each in (folder, *inner) for file in _readable(each) if not file.is_symlink()}


def _readable(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.iterdir()
    except PermissionError:
        return


def _is_database(file: Path) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(len(HEADER)) == HEADER
    except OSError:
        return False


def holds_any(copy: Path, id_numbers: Iterable[str]) -> bool:
    """Whether one of the ID numbers stands in it; what is no store of ours holds nobody."""
    where = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(where, uri=True)) as connection:
            sql = "SELECT 1 FROM entries WHERE id_number = :number"
            found = (connection.execute(sql, {"number": each}).fetchone() for each in id_numbers)
            return any(found)
    except sqlite3.Error:
        return False
