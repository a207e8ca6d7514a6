"""A store that was gone, emptied or on a disk that was not mounted became a new desk in silence."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import opened
from bot.staff.erasure import erase_people
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import unseen
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.faults import StoreDamaged, StoreEmptied
from bot.store.engine.keeping import kept
from bot.store.engine.lock import StoreBusy, has_kept, lock_of
from bot.store.engine.migrations import FOLDER, migrate
from bot.store.engine.soundness import require_store
from bot.store.engine.store import Tx
from bot.store.engine.transactions import commit_together
from bot.store.importing import imports
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, settings


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
        for table in tables_of(connection) - but:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
        connection.commit()


def tables_of(connection: sqlite3.Connection) -> set[str]:
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return {name for (name,) in connection.execute(named)}


@pytest.mark.parametrize("but", [frozenset(), frozenset({"numbers", "key_checks"})])
def test_a_store_whose_rows_are_gone_is_not_opened(store: Path, but: frozenset[str]) -> None:
    rows_gone(store, but=but)
    with pytest.raises(StoreEmptied, match="rows-gone"):
        opens(store)


def accept(path: Path, *, accepted: bool = True) -> None:
    def imports_one(tx: Tx) -> None:
        number = imports.begin_import(tx, "organisations", "Claire", NOW)
        if accepted:
            imports.accept_import(tx, number, NOW)
            while imports.let_in_slice(tx):
                pass
        else:
            imports.discard_import(tx, number)
        audit.note_act(tx, Act(who="Claire", what="import"), NOW)

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        [outcome] = commit_together(connection, [imports_one])
        outcome.unwrap()


def delete(path: Path, *, but: frozenset[str]) -> None:
    """Everything that can be deleted, table by table: what staff did cannot."""
    with closing(sqlite3.connect(path)) as connection:
        for table in tables_of(connection) - but:
            with suppress(sqlite3.IntegrityError):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608
        connection.commit()


@each_of([frozenset[str](), frozenset({"numbers"}), frozenset({"numbers", "key_checks"})])
def test_a_store_that_held_only_imports_is_not_opened_without_them(
    but: frozenset[str], tmp_path: Path
) -> None:
    path = tmp_path / "+".join(["desk", *sorted(but)])
    opens(path)
    accept(path)
    opens(path)
    delete(path, but=but)
    with pytest.raises(StoreEmptied, match="rows-gone"):
        opens(path)


def test_an_import_of_an_earlier_version_is_missed_as_well(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    before = tmp_path / "before"
    before.mkdir()
    for step in sorted(FOLDER.glob("*.sql"))[:48]:
        shutil.copy(step, before)
    migrate(path, before)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO imports VALUES (4, 'entries', 'Claire', 1, 1, 'done', 1)")
        connection.commit()
    opens(path)
    delete(path, but=frozenset({"numbers"}))
    with pytest.raises(StoreEmptied):
        opens(path)


async def test_a_store_that_forgot_everybody_is_opened_again(tmp_path: Path) -> None:
    plain = settings(tmp_path)
    async with desk_with_people(tmp_path):
        accept(plain.store.path)
    async with opened(plain, lambda: NOW) as desk:
        everybody = [each.id_number for each in CANDIDATES.values()]
        await erase_people(desk, {"id_numbers": everybody, "by": "Claire"}, unseen)
    for _ in range(2):
        opens(plain.store.path)
        async with opened(plain, lambda: NOW + timedelta(days=9000)) as desk:
            await forget_old(desk, NOW + timedelta(days=9000))
    opens(plain.store.path)


def test_an_import_that_was_refused_is_missed_by_nobody(store: Path) -> None:
    accept(store, accepted=False)
    opens(store)
    accept(store)
    accept(store, accepted=False)
    opens(store)


def test_a_store_that_holds_nothing_yet_is_opened_again(store: Path) -> None:
    opens(store)
    rows_gone(store, but=frozenset({"numbers", "journal", "outbox"}))
    opens(store)


def test_a_folder_in_its_place_is_no_bug(store: Path) -> None:
    store.unlink()
    store.mkdir()
    with pytest.raises(StoreDamaged, match="no-file"):
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
    with kept(store), pytest.raises(StoreBusy, match=r"held: .*, \d+$"):
        opens(store)
