"""Files read in a process of their own, and keys remembered however many there are."""

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import aclosing
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files import (
    EntryRow,
)
from bot.files.checking.seen import Seen
from bot.files.child import ReaderDiedError, read_in_child
from tests.support.staff.imports import (
    ENTRY,
    PDF,
    Read,
)


@settings(max_examples=30)
@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4), max_size=12))
def test_repeated_keys_are_told_exactly(batches: list[list[str]]) -> None:
    small = Seen(most_fresh=2)
    met: set[str] = set()
    for batch in batches:
        again = [n for n, key in enumerate(batch) if key in met or key in batch[:n]]
        assert small.repeated(batch) == again
        met.update(batch)


def large(folder: Path, rows: int) -> Path:
    path = folder / "entries.csv"
    lines = [",".join(ENTRY), *(
        f"{n % 1_000_000:06}AB{'CDEF'[n // 1_000_000]},0482,Ada,Lovelace,CAE,2026-10-24"
        for n in range(rows)
    )]  # fmt: skip
    path.write_text("\n".join(lines))
    return path


async def test_a_file_is_read_elsewhere_batch_by_batch(tmp_path: Path) -> None:
    path = large(tmp_path, 1200)
    batches = [batch async for batch in read_in_child(path, EntryRow)]
    assert [len(each.rows) for each in batches] == [0, 500, 500, 200]
    assert batches[-1].last_row == 1201
    assert batches[-1].rows[-1].secret_number == "0482"


async def test_a_broken_file_is_refused_by_the_child_as_well(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_bytes(PDF)
    batches = [batch async for batch in read_in_child(path, EntryRow)]
    assert Read(batches).reasons == ["file-pdf"]


def children() -> list[psutil.Process]:
    return [each for each in psutil.Process().children() if "bot.files" in each.cmdline()]


async def test_the_child_is_nice_and_ends_when_its_reader_does(tmp_path: Path) -> None:
    async with aclosing(read_in_child(large(tmp_path, 50_000), EntryRow)) as batches:
        await anext(batches)
        assert [child.nice() for child in children()] == [min(os.nice(0) + 10, 19)]
    assert children() == []


async def test_a_child_far_ahead_of_its_reader_ends_with_it_too(tmp_path: Path) -> None:
    async with (
        asyncio.timeout(20),
        aclosing(read_in_child(large(tmp_path, 50_000), EntryRow)) as batches,
    ):
        await anext(batches)
        await asyncio.sleep(1)  # by then it has written all that is taken unasked
    assert children() == []


async def test_a_child_that_dies_leaves_no_half_file_unnoticed(tmp_path: Path) -> None:
    batches = read_in_child(large(tmp_path, 50_000), EntryRow)
    await anext(batches)
    children()[0].kill()
    with pytest.raises(ReaderDiedError):
        _ = [batch async for batch in batches]


PARENT = """
import asyncio, pathlib, sys
from bot.files import EntryRow
from bot.files.child import read_in_child
async def main():
    async for batch in read_in_child(pathlib.Path(sys.argv[1]), EntryRow):
        print("reading", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


def test_the_child_dies_with_its_parent(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(large(tmp_path, 50_000))]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:  # noqa: S603
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"reading\n"
        (child,) = psutil.Process(parent.pid).children()
        parent.send_signal(signal.SIGKILL)
    child.wait(timeout=5)
    assert not child.is_running()


async def test_the_loop_stays_free_while_a_file_is_read(tmp_path: Path) -> None:
    path, turns = large(tmp_path, 50_000), 0

    async def watch() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0.001)
            turns += 1

    async with asyncio.TaskGroup() as group:
        watcher = group.create_task(watch())
        rows = [len(batch.rows) async for batch in read_in_child(path, EntryRow)]
        watcher.cancel()
    assert sum(rows) == 50_000
    assert turns > len(rows) / 2  # reading here would let it turn hardly ever
