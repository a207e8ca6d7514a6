"""Migrations apply in order, once, whole or not at all, and never to a newer file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.migrations import MigrationError, NewerStore, migrate

CREATE = "CREATE TABLE candidate (name TEXT) STRICT;"
EXTEND = """ALTER TABLE candidate ADD COLUMN language TEXT;
INSERT INTO candidate VALUES ('Ana', 'fr');"""
HALF = "CREATE TABLE half (x) ; CREATE TABLE candidate (again);"
DANGLING = """CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (parent REFERENCES parent(id)); INSERT INTO child VALUES (1);"""

Steps = Callable[..., Path]


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    """Writes numbered steps of the given SQL to a folder."""
    folder = tmp_path / "migrations"
    folder.mkdir()

    def write(*sqls: str) -> Path:
        for number, sql in enumerate(sqls, start=1):
            (folder / f"{number:04}_step.sql").write_text(sql)
        return folder

    return write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_steps_apply_in_order(path: Path, steps: Steps) -> None:
    assert migrate(path, steps(CREATE, EXTEND)) == ["0001_step.sql", "0002_step.sql"]
    assert ask(path, "SELECT * FROM candidate") == [("Ana", "fr")]


def test_a_step_applies_once(path: Path, steps: Steps) -> None:
    migrate(path, steps(CREATE))
    assert migrate(path, steps(CREATE)) == []


def test_an_old_file_gets_what_it_lacks(path: Path, steps: Steps) -> None:
    migrate(path, steps(CREATE))
    assert migrate(path, steps(CREATE, EXTEND)) == ["0002_step.sql"]


def test_a_failing_step_leaves_nothing(path: Path, steps: Steps) -> None:
    migrate(path, steps(CREATE))
    with pytest.raises(MigrationError, match=r"0002_step\.sql, table candidate already exists"):
        migrate(path, steps(CREATE, HALF))
    assert ask(path, "SELECT name FROM sqlite_schema") == [("candidate",)]
    assert ask(path, "PRAGMA user_version") == [(1,)]


def test_a_step_that_breaks_references_is_undone(path: Path, steps: Steps) -> None:
    migrate(path, steps(CREATE))
    with pytest.raises(MigrationError, match="point at nothing"):
        migrate(path, steps(CREATE, DANGLING))
    assert ask(path, "SELECT name FROM sqlite_schema") == [("candidate",)]


def test_a_new_store_is_there_whole_or_not_at_all(path: Path, steps: Steps) -> None:
    with pytest.raises(MigrationError):
        migrate(path, steps(CREATE, HALF))
    assert not path.exists()


def test_a_newer_file_is_refused(path: Path, steps: Steps) -> None:
    migrate(path, steps(CREATE))
    ask(path, "PRAGMA user_version = 7")
    with pytest.raises(NewerStore, match=r"newer: .*, 7, 1"):
        migrate(path, steps(CREATE))


@pytest.mark.parametrize("name", ["0003_gap.sql", "2_short.sql", "0002-dash.sql"])
def test_a_misnumbered_step_is_refused(path: Path, steps: Steps, name: str) -> None:
    folder = steps(CREATE)
    (folder / name).write_text(EXTEND)
    with pytest.raises(MigrationError, match=r"expected 0002_name\.sql"):
        migrate(path, folder)
    assert not path.exists()
