"""A store that is whole was called damaged after a kill, and the desk did not start again."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.migrations import migrate
from bot.store.engine.soundness import found_wrong
from tests.support.places import STORES


@pytest.mark.parametrize("version", ["0.1.0", "2026-11"])
def test_a_store_with_a_row_in_every_table_is_whole(version: str, tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    shutil.copy(STORES / version / "desk.sqlite3", path)
    assert found_wrong(path) == ""
    migrate(path)
    assert found_wrong(path) == ""


def test_a_key_whose_columns_stand_in_another_order_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO automatic_answers VALUES ('a@b.fr', 'help', '2026-11-30')")
        connection.commit()
    assert found_wrong(path) == ""
