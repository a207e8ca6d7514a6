"""No statement looks through a whole table that grows: every query plan is read."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.store.engine.migrations import migrate
from tests.support.stores.statements import statements

SMALL = {"organisations", "releases", "broadcasts", "imports", "numbers", "folders", "offsets",
         "resting", "halts", "alarms", "standstills", "homes", "staff_roles", "staff_invitations",
         "staff_configured", "staff_pins", "json_each", "roads",
         "session_counts", "sqlite_schema"}  # fmt: skip
"""Tables with some thousand rows at most, however long a centre lives; and lists asked for, as of a
release's roads."""

PARAMETER = re.compile(r":([a-z]\w*)")
SCAN = re.compile(r"SCAN (?P<table>\w+)(?: USING (?:COVERING )?INDEX (?P<index>\w+))?")
A_PAGE = re.compile(r"ORDER BY (\w\.)?id( DESC)? LIMIT")


def scans(db: sqlite3.Connection, sql: str) -> Iterator[str]:
    """The tables that a statement goes through from end to end."""
    names = dict.fromkeys(PARAMETER.findall(sql))
    partial = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%WHERE%'"
    small = {name for (name,) in db.execute(partial)}
    for *_, detail in db.execute(f"EXPLAIN QUERY PLAN {sql}", names).fetchall():
        found = SCAN.match(detail)
        if found and found["index"] not in small:
            yield _named(found["table"], sql)


def _named(alias: str, sql: str) -> str:
    """The table behind an alias."""
    named = re.search(rf"(?:FROM|JOIN|UPDATE)\s+(\w+)\s+(?:AS\s+)?{alias}\b", sql)
    return named[1] if named else alias


def test_no_statement_scans_a_table_that_grows(tmp_path: Path) -> None:
    migrate(tmp_path / "desk.sqlite3")
    with closing(sqlite3.connect(tmp_path / "desk.sqlite3")) as db:
        found = [(table, sql) for sql in statements() for table in scans(db, sql)]
    pages = [sql for _, sql in found if A_PAGE.search(sql) and "WHERE" not in sql]
    assert not [(table, sql) for table, sql in found if table not in SMALL and sql not in pages]


def test_the_statements_are_found() -> None:
    assert len(set(statements())) > 100
