"""What was deleted before deleting meant overwriting stayed in the file, and in copies of it."""

import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.store.engine import transactions
from bot.store.engine.copies import find_copies, holds_any
from bot.store.engine.keeping import kept
from bot.store.engine.store import Store
from bot.store.engine.transactions import SPARE_PAGES

NAME = b"Marie Durand-Deleted"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store of before, in whose free pages a name is left."""
    path = tmp_path / "data" / "desk.sqlite3"
    with kept(path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript("PRAGMA journal_mode = WAL; PRAGMA auto_vacuum = 0; VACUUM;")
        raw.execute("PRAGMA secure_delete = OFF")
        raw.execute("INSERT INTO alarms VALUES (?, 0)", (NAME.decode() * 999,))
        raw.execute("DELETE FROM alarms")
    assert NAME in path.read_bytes()
    return path


def mode(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA auto_vacuum").fetchone()[0])


def test_an_old_store_is_written_anew_once(store: Path, caplog: pytest.LogCaptureFixture) -> None:
    with kept(store):
        assert NAME not in store.read_bytes()
        assert mode(store) == 2
    caplog.clear()
    with kept(store):
        assert "written anew" not in caplog.text


def test_it_is_served_as_it_is_where_staff_do_not_want_to_wait(
    store: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with kept(store, rewrite=False):
        assert NAME in store.read_bytes()
    assert "rewrite_at_upgrade is false" in caplog.text


def test_it_is_served_as_it_is_where_there_is_no_room(
    store: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    with kept(store):
        assert NAME in store.read_bytes()
    assert "too little room" in caplog.text


def test_staff_are_told_of_the_minutes(store: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    with kept(store):
        [told] = [each for each in caplog.records if "once" in each.message]
    assert vars(told)["minutes_at_most"] == 1


async def test_pages_that_nothing_needs_are_given_back_in_slices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transactions, "GROUP_SECONDS", 0.0)  # else a fast disk needs but one
    path = tmp_path / "desk.sqlite3"
    with kept(path):
        store = await Store.open(path)
        big = "INSERT INTO alarms VALUES (:key || hex(zeroblob(500000)), 0)"
        await store.write(lambda tx: tx.many(big, ({"key": each} for each in range(12))))
        await store.write(lambda tx: tx.execute("DELETE FROM alarms"))
        slices = 1
        while await store.give_back():
            slices += 1
        free = await store.read(lambda tx: tx.execute("PRAGMA freelist_count")[0][0])
        await store.close()
    assert slices > 1
    assert 0 < free <= SPARE_PAGES


async def test_a_store_that_was_never_written_anew_is_not_shortened_for_ever(store: Path) -> None:
    with kept(store, rewrite=False):
        opened = await Store.open(store)
        big = "INSERT INTO alarms VALUES (hex(zeroblob(9000000)), 0)"
        await opened.write(lambda tx: tx.execute(big))
        await opened.write(lambda tx: tx.execute("DELETE FROM alarms"))
        assert not await opened.give_back()
        await opened.close()


def test_copies_that_still_hold_a_person_are_found(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    with kept(path), closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "INSERT INTO entries (id, id_number, secret_hash, centre_number, candidate_number,"
            " first_name, family_name, birth_date, email, exam, delivery, session, exam_date,"
            " results_from, results_by, language, digest) SELECT 1, 'ABC123456', '', '', '', '',"
            " '', '', '', '', '', '', '', '', '', '', ''"
        )
        raw.commit()
        (tmp_path / "backups").mkdir()
        for name in ("copy.db", "backups/monday.sqlite3"):
            with closing(sqlite3.connect(tmp_path / name)) as copy:
                raw.backup(copy)
    (tmp_path / "notes.txt").write_text("ABC123456")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE x (y)")
    (tmp_path / "link.db").symlink_to(path)
    holding = [each for each in find_copies(path) if holds_any(each, ["ABC123456"])]
    assert [each.name for each in holding] == ["monday.sqlite3", "copy.db"]
    assert not holds_any(tmp_path / "copy.db", ["ZZZ999999"])
