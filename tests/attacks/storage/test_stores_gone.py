"""A store that was gone, emptied or on a disk that was not mounted became a new desk in silence."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.faults import StoreDamaged, StoreEmptied
from bot.store.engine.keeping import kept
from bot.store.engine.lock import StoreBusy, has_kept, lock_of
from bot.store.engine.soundness import require_store


def opens(path: Path) -> None:
    with kept(path):
        pass


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite3"
    opens(path)
    return path


def tables_gone(path: Path) -> None:
    foreign(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE customers")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE customers (name TEXT)")


def moved(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "unmounted" / path.name)


EMPTIED: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "a byte": lambda path: path.write_bytes(b"x"),
    "without tables": tables_gone,
    "of another program": foreign,
    "behind a link to nothing": moved,
}


@pytest.mark.parametrize("how", EMPTIED)
def test_a_store_that_was_there_is_never_made_anew(store: Path, how: str) -> None:
    EMPTIED[how](store)
    before = sorted(each.name for each in store.parent.iterdir())
    with pytest.raises(StoreEmptied):
        opens(store)
    with pytest.raises(StoreEmptied):  # nor does who only looks call it a new one
        require_store(store)
    assert sorted(each.name for each in store.parent.iterdir()) == before


def rows_gone(path: Path, *, but: frozenset[str] = frozenset()) -> None:
    """Everything is deleted, table by table, after the desk had sent something."""
    with closing(sqlite3.connect(path)) as connection:
        sql = """INSERT INTO outbox (key, class, lane, chat, version, effect, due_at, made_at)
          VALUES ('1', 'talk', '1', 1, 0, '{}', 0, 0)"""
        connection.execute(sql)
        named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        for (table,) in connection.execute(named).fetchall():
            if table not in but:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608
        connection.commit()


@pytest.mark.parametrize("but", [frozenset(), frozenset({"numbers", "key_checks"})])
def test_a_store_whose_rows_are_gone_is_not_opened(store: Path, but: frozenset[str]) -> None:
    rows_gone(store, but=but)
    with pytest.raises(StoreEmptied, match="all that it held is gone"):
        opens(store)


def test_a_store_that_holds_nothing_yet_is_opened_again(store: Path) -> None:
    opens(store)
    rows_gone(store, but=frozenset({"numbers", "journal", "outbox"}))
    opens(store)


def test_a_folder_in_its_place_is_no_bug(store: Path) -> None:
    store.unlink()
    store.mkdir()
    with pytest.raises(StoreDamaged, match="is a folder or a device"):
        opens(store)


def test_whoever_wants_to_begin_anew_takes_the_lock_away_as_well(store: Path) -> None:
    store.unlink()
    lock_of(store).unlink()
    opens(store)
    assert has_kept(store)


def test_a_start_that_ended_before_there_was_a_store_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    lock_of(path).write_text("4711")
    opens(path)
    assert path.exists()


def test_the_lock_still_names_the_process_that_holds_it(store: Path) -> None:
    with kept(store), pytest.raises(StoreBusy, match=r"process \d+\)"):
        opens(store)
