"""Brings a store file up to the schema of this program: forward only, one transaction a step.

The steps are `migrations/NNNN_name.sql`, numbered from 0001 without a gap. SQLite's own
`user_version` says how many a file has had; a table for it would need a migration itself.
"""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.engine.transactions import StoreError
from domain.machine.sentence import Line

FOLDER = Path(__file__).parent / "migrations"

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


class MigrationError(StoreError):
    """The file cannot be brought to this program's schema; it is as it was before the step."""


class NewerStore(MigrationError):
    """A newer program has written this file; this one would misread it."""


def migrate(path: Path, folder: Path = FOLDER) -> list[str]:
    """Apply to the file at `path` what it lacks; the names of the steps applied, in order.

    Creates the file for its owner alone. To be called under `sole_writer`. Raises
    `NewerStore` and `MigrationError`.
    """
    steps = _steps(folder)
    if path.exists():
        return _bring(path, steps)
    # Beside its name, so that no half-made store is ever taken for one that was emptied.
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    made = _bring(new, steps, new=True)
    with new.open("rb") as file:
        os.fsync(file.fileno())
    new.rename(path)
    return made


def _bring(path: Path, steps: list[Path], *, new: bool = False) -> list[str]:
    """A `new` file is given up where anything goes wrong: nothing is waited for but its end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # of a new file: it can be shortened
        if new:
            connection.execute("PRAGMA synchronous = OFF")
        missing = _missing(connection, path, steps)
        for number, step in missing:
            _apply(connection, number, step)
    return [step.name for _, step in missing]


def lacking(path: Path, folder: Path = FOLDER) -> list[str]:
    """The steps that the file at `path` has not had; changes nothing. Raises as `migrate`."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return [step.name for _, step in _missing(connection, path, _steps(folder))]


def _missing(
    connection: sqlite3.Connection, path: Path, steps: list[Path]
) -> list[tuple[int, Path]]:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(steps):
        values = {"path": str(path), "schema": str(version), "known": str(len(steps))}
        raise NewerStore(Line("fault-store-newer", values))
    return list(enumerate(steps[version:], start=version + 1))


def _steps(folder: Path) -> list[Path]:
    steps = sorted(folder.glob("*.sql"))
    for number, step in enumerate(steps, start=1):
        match = _NAME.fullmatch(step.name)
        if not match or int(match[1]) != number:
            raise MigrationError(_failed(step, f"expected {number:04}_name.sql"))
    return steps


def _apply(connection: sqlite3.Connection, number: int, step: Path) -> None:
    # Foreign keys stay off meanwhile, so that a table may be rebuilt; they are checked at the end.
    sql = step.read_text(encoding="utf-8")
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise MigrationError(_failed(step, "leaves rows that point at nothing"))
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise MigrationError(_failed(step, str(error))) from error
    finally:
        connection.rollback()


def _failed(step: Path, why: str) -> Line:
    """In SQLite's words."""
    return Line("fault-migration", {"step": step.name, "why": why})
