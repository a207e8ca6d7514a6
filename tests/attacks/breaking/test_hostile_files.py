"""A hostile file took over its reader, and found the master key in its surroundings."""

import io
import resource
import zipfile
from contextlib import aclosing
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from bot.documents.kept import KeptAlive
from bot.documents.printing import GENTLY, NotPrinted
from bot.files import EntryRow
from bot.files.child import PLACES, read_in_child
from tests.support.staff.imports import ENTRY, Read, csv_of, workbook

HALF_A_GIGABYTE = 512 << 20
TEN_MINUTES = 600


def child() -> psutil.Process:
    [found] = [each for each in psutil.Process().children() if "bot.files" in each.cmdline()]
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """So long that its reader waits for us."""
    path = tmp_path / "entries.csv"
    path.write_bytes(csv_of(ENTRY, *[ENTRY] * 50_000))
    return path


async def test_a_reader_gets_nothing_of_our_environment(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESULTS_DESK_STORE__KEY", "5e" * 32)
    monkeypatch.setenv("SSH_AUTH_SOCK", "/run/agent")
    async with aclosing(read_in_child(file, EntryRow)) as batches:
        await anext(batches)
        assert set(child().environ()) <= {*PLACES, "LC_ALL"}


async def test_a_reader_gets_no_more_memory_than_a_file_needs(file: Path) -> None:
    async with aclosing(read_in_child(file, EntryRow)) as batches:
        await anext(batches)
        assert child().rlimit(resource.RLIMIT_AS) == (HALF_A_GIGABYTE, HALF_A_GIGABYTE)


async def test_a_reader_is_stopped_that_never_ends(file: Path) -> None:
    async with aclosing(read_in_child(file, EntryRow)) as batches:
        await anext(batches)
        assert child().rlimit(resource.RLIMIT_CPU) == (TEN_MINUTES, TEN_MINUTES)


async def test_a_reader_that_crashes_leaves_no_secret_number_on_the_disk(file: Path) -> None:
    async with aclosing(read_in_child(file, EntryRow)) as batches:
        await anext(batches)
        assert child().rlimit(resource.RLIMIT_CORE) == (0, 0)


def with_cells(count: int) -> bytes:
    """A workbook of some kilobytes that unpacks into one endless row."""
    cells = b'<row r="2">' + b"<c><v>1</v></c>" * count
    sound = zipfile.ZipFile(io.BytesIO(workbook(list(ENTRY), list(ENTRY.values()))))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as forged:
        for name in sound.namelist():
            forged.writestr(name, sound.read(name).replace(b'<row r="2">', cells))
    return stream.getvalue()


@pytest.mark.long  # some seconds; in every run the limit itself is looked at
async def test_a_workbook_that_asks_for_more_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "entries.xlsx"
    path.write_bytes(with_cells(1_000_000))
    batches = [batch async for batch in read_in_child(path, EntryRow)]
    assert Read(batches).reasons == ["file-too-large"]


def test_a_page_that_asks_for_all_the_memory_is_not_printed(tmp_path: Path) -> None:
    greedy = [*GENTLY, "python3", "-c", "b'A' * (3 << 30)"]
    with pytest.raises(
        NotPrinted, match=r"MemoryError|Broken pipe"
    ):  # it may end before it is asked
        KeptAlive(greedy, {"PATH": "/usr/bin:/bin"}, tmp_path).render("<p>Ada</p>")
