"""The store keeps what it answers, commits in groups, and blames the right member."""

import asyncio
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.store.engine.lock import StoreBusy, sole_writer
from bot.store.engine.store import StorageFault, Store, StoreClosed, Tx
from bot.store.engine.transactions import ROWS_AT_ONCE

Work = Callable[[Tx], object]

COUNT = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :to)
SELECT max(i) FROM n"""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path / "desk.db")
    await store.write(lambda tx: tx.execute("CREATE TABLE note (text TEXT UNIQUE) STRICT"))
    yield store
    await store.close()


def add(text: str) -> Callable[[Tx], int]:
    def work(tx: Tx) -> int:
        tx.execute("INSERT INTO note VALUES (:text)", {"text": text})
        return tx.changed

    return work


def notes(tx: Tx) -> list[str]:
    return [row["text"] for row in tx.execute("SELECT text FROM note ORDER BY text")]


def fill_the_disk(tx: Tx) -> None:
    """Meet SQLite's own "database or disk is full" (SQLITE_FULL), by a limit on its pages."""
    pages = tx.execute("PRAGMA page_count")[0][0]
    tx.execute(f"PRAGMA max_page_count = {pages + 4}")
    tx.execute("INSERT INTO note VALUES (:text)", {"text": "x" * 1_000_000})


def fill_the_disk_and_say_nothing(tx: Tx) -> None:
    with suppress(StorageFault):
        fill_the_disk(tx)


def fill_the_disk_and_go_on(tx: Tx) -> None:
    fill_the_disk_and_say_nothing(tx)
    tx.execute("INSERT INTO note VALUES ('after the fault')")


async def together(store: Store, *works: Work) -> list[object]:
    return await asyncio.gather(*map(store.write, works), return_exceptions=True)


async def test_what_is_written_is_read(store: Store) -> None:
    await store.write(add("Ana"))
    assert await store.read(notes) == ["Ana"]


async def test_a_write_returns_what_its_function_returns(store: Store) -> None:
    assert await store.write(add("Ana")) == 1


async def test_rows_of_returning_come_whole(store: Store) -> None:
    sql = "INSERT INTO note VALUES ('Ana'), ('Bo') RETURNING text"
    assert [row["text"] for row in await store.write(lambda tx: tx.execute(sql))] == ["Ana", "Bo"]


async def test_one_gives_the_first_row_or_none(store: Store) -> None:
    await store.write(add("Ana"))
    found = await store.read(lambda tx: tx.one("SELECT text FROM note"))
    missing = await store.read(lambda tx: tx.one("SELECT text FROM note WHERE text = 'Bo'"))
    assert found is not None
    assert (found["text"], missing) == ("Ana", None)


async def test_many_counts_all_its_rows(store: Store) -> None:
    def work(tx: Tx) -> int:
        tx.many("INSERT INTO note VALUES (:text)", ({"text": str(n)} for n in range(30)))
        return tx.changed

    assert await store.write(work) == 30


@pytest.mark.parametrize("rows", [0, 1, ROWS_AT_ONCE, 2 * ROWS_AT_ONCE + 3])
async def test_every_row_of_an_insert_goes_in(store: Store, rows: int) -> None:
    texts = [f"{number:04}" for number in range(rows)]
    await store.write(lambda tx: tx.insert("note (text)", [(text,) for text in texts]))
    assert sorted(await store.read(notes)) == texts


async def test_an_insert_can_do_otherwise_with_rows_there_are(store: Store) -> None:
    rows = [(str(number),) for number in range(ROWS_AT_ONCE + 1)]
    await store.write(lambda tx: tx.insert("note (text)", rows[::2]))
    await store.write(lambda tx: tx.insert("note (text)", rows, "ON CONFLICT (text) DO NOTHING"))
    assert len(await store.read(notes)) == len(rows)


async def test_writes_that_wait_share_one_commit(store: Store, tmp_path: Path) -> None:
    def wal() -> int:
        return (tmp_path / "desk.db-wal").stat().st_size

    start = wal()
    await store.write(add("alone"))
    one_commit = wal() - start
    await together(store, *(add(str(n)) for n in range(50)))
    assert wal() - start < 5 * one_commit


async def test_a_failing_member_undoes_only_itself(store: Store) -> None:
    def half(tx: Tx) -> None:
        tx.execute("INSERT INTO note VALUES ('half')")
        raise LookupError("no such candidate")

    answers = await together(store, add("Ana"), half, add("Bo"))
    assert [type(answer) for answer in answers] == [int, LookupError, int]
    assert await store.read(notes) == ["Ana", "Bo"]


async def test_a_broken_constraint_is_its_members_own_affair(store: Store) -> None:
    answers = await together(store, add("Ana"), add("Ana"), add("Bo"))
    assert [type(answer) for answer in answers] == [int, sqlite3.IntegrityError, int]


@pytest.mark.parametrize(
    ("culprit", "words"),
    [
        (fill_the_disk, "disk is full"),
        (fill_the_disk_and_say_nothing, "rolled back by an earlier error"),
        (fill_the_disk_and_go_on, "rolled back by an earlier error"),
    ],
)
async def test_a_full_disk_fails_the_culprit_and_spares_its_group(
    store: Store, culprit: Work, words: str
) -> None:
    answers = await together(store, add("Ana"), culprit, add("Bo"))
    assert [type(answer) for answer in answers] == [int, StorageFault, int]
    assert words in str(answers[1])
    assert await store.read(notes) == ["Ana", "Bo"]


async def test_a_foreign_lock_is_a_storage_fault(store: Store, tmp_path: Path) -> None:
    await store.write(lambda tx: tx.execute("PRAGMA busy_timeout = 10"))
    intruder = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    intruder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFault, match="locked"):
        await store.write(add("Ana"))
    intruder.close()
    assert await store.write(add("Ana")) == 1


async def test_a_slow_group_is_cut_so_that_its_first_need_not_wait(store: Store) -> None:
    def slow(tx: Tx) -> object:
        return tx.execute(COUNT, {"to": 200_000})[0][0]

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(store.write(slow)) for _ in range(4)]
        await tasks[0]
        assert not tasks[-1].done()
    assert tasks[-1].result() == 200_000


async def test_stop_iteration_reaches_its_caller(store: Store) -> None:
    def nothing(_tx: Tx) -> str:
        empty: list[str] = []
        return next(iter(empty))

    with pytest.raises(RuntimeError, match="StopIteration"):
        await store.write(nothing)


async def test_a_cancelled_caller_leaves_the_others_alone(store: Store) -> None:
    async with asyncio.TaskGroup() as group:
        lost = group.create_task(store.write(add("lost")))
        kept = group.create_task(store.write(add("kept")))
        await asyncio.sleep(0)
        lost.cancel()
    assert kept.result() == 1
    assert await store.read(notes) == ["kept"]


async def test_close_finishes_what_was_accepted(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "desk.db")
    async with asyncio.TaskGroup() as group:
        written = group.create_task(store.write(lambda tx: tx.execute("SELECT 1")))
        await asyncio.sleep(0)
        await store.close()
    assert written.result()[0][0] == 1
    assert not (tmp_path / "desk.db-wal").exists()


async def test_a_closed_store_refuses(store: Store) -> None:
    await store.close()
    with pytest.raises(StoreClosed):
        await store.write(add("late"))


async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(StorageFault, match="readonly"):
        await store.read(add("Ana"))


async def test_a_look_that_fails_leaves_those_beside_it_alone(store: Store) -> None:
    looks = (store.read(each) for each in (notes, fill_the_disk, lambda _tx: 1 // 0, notes))
    one, fault, bug, other = await asyncio.gather(*looks, return_exceptions=True)
    assert (one, other) == ([], [])
    assert isinstance(fault, StorageFault)
    assert isinstance(bug, ZeroDivisionError)


async def test_a_reader_sees_one_snapshot(store: Store) -> None:
    started, written = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def twice(tx: Tx) -> tuple[list[str], list[str]]:
        before = notes(tx)
        loop.call_soon_threadsafe(started.set)
        asyncio.run_coroutine_threadsafe(written.wait(), loop).result()
        return before, notes(tx)

    async with asyncio.TaskGroup() as group:
        looking = group.create_task(store.read(twice))
        await started.wait()
        await store.write(add("meanwhile"))
        written.set()
    assert looking.result() == ([], [])


async def test_foreign_keys_and_full_synchronisation_are_on(store: Store) -> None:
    def settings(tx: Tx) -> list[object]:
        names = ("foreign_keys", "synchronous", "journal_mode")
        return [tx.execute(f"PRAGMA {name}")[0][0] for name in names]

    assert await store.write(settings) == [1, 2, "wal"]


def test_the_file_is_its_owners_alone(store: Store, tmp_path: Path) -> None:
    modes = {file.suffix: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {".db": 0o600, ".db-wal": 0o600, ".db-shm": 0o600}


CHILD = """
import asyncio, sys
from itertools import count
from pathlib import Path
from bot.store.engine.store import Store

async def person(store, name):
    for n in count():
        await store.write(lambda tx: tx.execute(
            "INSERT INTO note VALUES (:text)", {"text": f"{name}-{n}"}))
        sys.stdout.write(f"{name}-{n}\\n")
        sys.stdout.flush()

async def main():
    store = await Store.open(Path(sys.argv[1]))
    await store.write(lambda tx: tx.execute("CREATE TABLE note (text TEXT UNIQUE) STRICT"))
    await asyncio.gather(*(person(store, name) for name in range(20)))

asyncio.run(main())
"""


def test_a_killed_program_has_kept_all_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    command = [sys.executable, "-c", CHILD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603 - ours
        assert child.stdout is not None
        acknowledged = [next(child.stdout) for _ in range(500)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [line for line in child.stdout if line.endswith("\n")]
    kept = {text for (text,) in sqlite3.connect(path).execute("SELECT text FROM note")}
    assert {line.strip() for line in acknowledged} <= kept


def test_two_programs_never_hold_one_store(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with sole_writer(path), pytest.raises(StoreBusy, match="store-held"), sole_writer(path):
        pass


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    for _ in range(2):
        with sole_writer(path):
            assert (tmp_path / "desk.db.lock").exists()
