"""The id of a deleted last row was given to the next one, which keys and files then were about."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.store import journal, retention
from bot.store.broadcasting import broadcasts
from bot.store.engine.migrations import FOLDER, migrate
from bot.store.engine.store import Tx
from bot.store.exams import organisations, releases, results
from bot.store.exams.organisations import NewOrganisation
from bot.store.exams.releases import MadeBy
from bot.store.exams.results import NewResult
from bot.store.importing import imports
from bot.store.importing.imports import ImportLost
from bot.store.people import entries
from bot.store.people.entries import NewEntry
from domain.machine.broadcasting.records import Audience
from tests.support.staff.office import NOW, rows, settings

MADE = MadeBy(NOW, "a test")
LEEDS = NewOrganisation("Leeds", "Leeds", "UK", "education", "", "", "en", "leeds")
ANA = NewEntry(
    "SIR094701", "FR181", "0042", "Ana", "Lopez", "ana@example.org", "B2 First", "2026-10", "h",
    "", "fr", "2026-10-24", "paper", "2026-12-05", "2026-12-19", "", "",
)  # fmt: skip
LUCAS = ANA._replace(id_number="LUC094702")
HERS = NewResult(7, 1, "B2 First", "RELEASED", "B", 174, "B2", "[]", "26B", None, "", 1)


def ana(tx: Tx) -> None:
    entries.put_entries(tx, [ANA])


def result(tx: Tx) -> None:
    tx.execute("DELETE FROM entries")
    ana(tx)
    entry = tx.execute("SELECT id FROM entries")[0]["id"]
    results.put_results(tx, [HERS._replace(entry=entry)])


ROWS: dict[str, Callable[[Tx], object]] = {
    "entries": ana,
    "results": result,
    "organisations": lambda tx: organisations.put_organisations(tx, [LEEDS]),
    "releases": lambda tx: releases.begin_release(tx, ("B2 First", "2026-10"), MADE),
    "broadcasts": lambda tx: broadcasts.keep_broadcast(tx, Audience(session="2026-10"), {}, MADE),
    "imports": lambda tx: imports.begin_import(tx, "entries", "a test", NOW),
}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with opened(settings(tmp_path), lambda: NOW) as core:
        yield core


@pytest.mark.parametrize("table", ROWS)
async def test_no_row_gets_the_id_of_one_that_is_gone(desk: Core, table: str) -> None:
    given = []
    for _ in range(3):
        await desk.store.write(ROWS[table])
        [(number,)] = await rows(desk, f"SELECT id FROM {table}")  # noqa: S608
        given.append(number)
        await desk.store.write(lambda tx: tx.execute(f"DELETE FROM {table}"))  # noqa: S608
    assert len({*given}) == 3


async def test_an_entry_that_is_imported_again_keeps_its_id(desk: Core) -> None:
    await desk.store.write(lambda tx: entries.put_entries(tx, [ANA, LUCAS]))
    before = await rows(desk, "SELECT id, id_number FROM entries ORDER BY id")
    await desk.store.write(
        lambda tx: entries.put_entries(tx, [LUCAS, ANA._replace(family_name="Li")])
    )
    assert await rows(desk, "SELECT id, id_number FROM entries ORDER BY id") == before


async def test_a_dropped_import_stages_nothing_into_the_next(desk: Core) -> None:
    slow = await desk.store.write(lambda tx: imports.begin_import(tx, "entries", "a", NOW))
    await desk.store.write(lambda tx: imports.discard_import(tx, slow))
    await desk.store.write(lambda tx: imports.begin_import(tx, "organisations", "b", NOW))
    with pytest.raises(ImportLost):
        await desk.store.write(lambda tx: imports.stage_slices(tx, slow, [[ANA]]))


async def test_a_journal_of_long_ago_leaves_its_last_number(desk: Core) -> None:
    lines = [await desk.store.write(lambda tx: journal.write_line(tx, "x", NOW)) for _ in range(3)]
    later = NOW + timedelta(days=400)
    await desk.store.write(lambda tx: retention.forget_journal(tx, later))
    assert await desk.store.write(lambda tx: journal.write_line(tx, "y", later)) > max(lines)


@contextmanager
def of_version_7(folder: Path) -> Iterator[sqlite3.Connection]:
    """A store of the last version whose tables gave ids of their own."""
    steps = folder / "steps"
    steps.mkdir()
    for step in sorted(FOLDER.glob("*.sql"))[:7]:
        shutil.copy(step, steps)
    migrate(folder / "desk.sqlite3", steps)
    with closing(sqlite3.connect(folder / "desk.sqlite3")) as raw:
        yield raw


@pytest.mark.parametrize(
    "known",
    [
        "INSERT INTO releases VALUES (90, 'B2 First', '2026-10', 1, 1, 'staff')",
        "INSERT INTO broadcasts VALUES (90, '2026-10', '', 0, '{}', 1, 'staff')",
        "INSERT INTO organisations VALUES (90, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')",
        "INSERT INTO imports (id, kind, made_by, begun_at) VALUES (90, 'entries', 'staff', 1)",
        "INSERT INTO files_at_telegram VALUES ('statement:90:fr', 'AgAD')",
        """INSERT INTO outbox (key, class, lane, chat, version, effect, due_at, made_at)
           VALUES ('release:90:chat:7:acc:2', 'bulk', '', 7, 0, '', 1, 1)""",
        "UPDATE numbers SET next = 91",
    ],
)
def test_an_older_store_goes_on_above_every_id_that_something_names(
    tmp_path: Path, known: str
) -> None:
    with of_version_7(tmp_path) as raw:
        raw.execute(known)
        raw.commit()
        migrate(tmp_path / "desk.sqlite3")
        assert raw.execute("SELECT name, next FROM numbers").fetchall() == [("row", 91)]
