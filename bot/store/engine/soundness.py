"""Whether the file that lies where the store should be is one, and whole.

SQLite takes an empty file for a new database, and throws away a WAL that lies beside none: both
would open a desk that knows nobody. A desk that ends in order leaves no WAL, so one that lies there
tells of an end that was none; then the whole file is looked through before anybody is served.
"""

import logging
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from bot.store.engine.faults import StoreDamaged, StoreEmptied
from bot.store.engine.lock import has_kept, lock_of
from domain.machine.sentence import Line

PAGE_SIZE, PAGES = (
    slice(16, 18),
    slice(28, 32),
)  # of the header (https://sqlite.org/fileformat2.html)
HEADER = 100
SAID = 3  # of what is wrong
_GIVEN = {"numbers", "audit_forgotten", "key_checks"}  # a new store has rows there
_COUNTED = {"standings", "session_counts"}  # by the schema itself

log = logging.getLogger(__name__)


def require_store(path: Path) -> None:
    """Raises `StoreEmptied` where a store was and none is; a new one may be made where none was."""
    if not path.exists():
        if path.is_symlink():
            raise StoreEmptied(_said("leads-nowhere", path))
        if _holds(_wal(path)):
            raise StoreEmptied(_said("gone", path, left=_wal(path).name))
        if has_kept(path):
            raise StoreEmptied(_said("gone", path, left=lock_of(path).name))
    elif not path.is_file():
        raise StoreDamaged(_said("no-file", path))
    elif not _holds(path):
        raise StoreEmptied(_said("empty", path))
    elif not _has_schema(path):
        raise StoreEmptied(_said("no-store", path))


def _said(what: str, path: Path, **values: str) -> Line:
    return Line(f"fault-store-{what}", {"path": str(path), **values})


def _has_schema(path: Path) -> bool:
    """Whether a store of ours, whatever its version; what cannot be read is told elsewhere."""
    with suppress(sqlite3.Error), closing(_opened(path, "ro")) as connection:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0])
    return True


def require_rows(path: Path) -> None:
    """Raises `StoreEmptied` where the rows are gone: of a store of this program's schema.

    What parcels and arrivals were numbered by shows that there were some, what a new store has from
    the start that it is one. An import that was refused leaves no trace of either kind, and one
    that was accepted a row that nothing takes away: neither an erasure nor the months.
    """
    with closing(_opened(path, "ro")) as connection:
        numbered = dict(connection.execute("SELECT name, next FROM numbers"))
        whole = "row" in numbered and _has_import(connection, numbered.get("import"))
        if whole and (_holds_any(connection) or not _has_row(connection, "sqlite_sequence")):
            return
    raise StoreEmptied(_said("rows-gone", path))


def _has_import(connection: sqlite3.Connection, above: int | None) -> bool:
    """Whether the import is there that was the newest when one was last accepted."""
    sql = "SELECT 1 FROM imports WHERE id >= :newest AND state <> 'staging'"
    return above is None or connection.execute(sql, {"newest": above - 1}).fetchone() is not None


def _holds_any(connection: sqlite3.Connection) -> bool:
    """Whether a row stands where a new store has none."""
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = {row[0] for row in connection.execute(named)}
    return any(_has_row(connection, each) for each in tables - _GIVEN - _COUNTED)


def _has_row(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)


def require_whole(path: Path) -> None:
    """Look through a store that may not be whole. Raises `StoreDamaged` and `StoreEmptied`."""
    require_store(path)
    if path.exists() and (_holds(_wal(path)) or _is_cut(path)):
        log.warning("the store was not closed in order: it is looked through first")
        if wrong := found_wrong(path):
            raise StoreDamaged(_said("damaged", path, why=wrong))


def found_wrong(path: Path) -> str:
    """What a look through the whole file finds wrong, "" for nothing.

    What the quick look finds, the thorough one must find as well: SQLite 3.40's quick one takes the
    key columns of a table without rowid for NULL where their order is not the table's.
    """
    with closing(_opened(path, "rw")) as connection:
        try:
            found = _answer(connection, "quick_check")
            found = found and _answer(connection, "integrity_check")
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            return str(error)
    return "; ".join(found)


def _answer(connection: sqlite3.Connection, look: str) -> list[str]:
    lines = [row[0] for row in connection.execute(f"PRAGMA {look}({SAID})")]
    return [] if lines == ["ok"] else lines


def _is_cut(path: Path) -> bool:
    """Whether the file is shorter than it says itself."""
    with path.open("rb") as file:
        header = file.read(HEADER)
    size = int.from_bytes(header[PAGE_SIZE])
    whole = (65536 if size == 1 else size) * int.from_bytes(header[PAGES])
    return len(header) < HEADER or path.stat().st_size < whole


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _holds(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
