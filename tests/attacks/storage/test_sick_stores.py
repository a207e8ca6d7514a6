"""A full disk, a damaged store or a mistyped key was "a bug", and an emptied store a new desk."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import CODES, main
from bot.config import parse
from bot.core import opened
from bot.sandbox.telegram import Telegram
from bot.store.engine.faults import FaultKind
from tests.support import people
from tests.support.staff.commanded import toml
from tests.support.world import KEY, secluded_settings

RESULTS_DESK = [sys.executable, "-m", "bot"]
NAMESPACE = ["unshare", "--map-root-user", "--mount"]
MOUNTABLE = pytest.mark.skipif(
    subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode != 0,  # noqa: S603
    reason="this system lets nobody mount a disk of their own",
)
ON_A_SMALL_DISK = """
mount -t tmpfs -o size=$1 none "$2/data"
cp "$2"/desk.sqlite3* "$2/data" 2>/dev/null || true
[ "$3" = rw ] || mount -o remount,ro none "$2/data"
shift 3
exec "$@"
"""

Command = Callable[..., tuple[int, str]]

pytestmark = pytest.mark.long


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with settings whose store lies in `data`."""
    (tmp_path / "data").mkdir()
    sections = secluded_settings(tmp_path / "data")
    (tmp_path / "config.toml").write_text(toml(sections), encoding="utf-8")
    return tmp_path


@pytest.fixture
def command(desk: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command; its exit code, and what it complained of."""

    def run(*words: str) -> tuple[int, str]:
        code = main(["--config", str(desk / "config.toml"), *words])
        return code, capsys.readouterr().err

    return run


def store_of(desk: Path) -> Path:
    return desk / "data" / "desk.sqlite3"


def fill(desk: Path) -> Path:
    """A store that knows some people, closed in order."""

    async def work() -> None:
        settings = parse(secluded_settings(desk / "data"))
        async with opened(settings) as core:
            await core.store.write(lambda tx: people.seed(tx, core.keys))

    asyncio.run(work())
    return store_of(desk)


def on_a_disk(desk: Path, size: str, mode: str, *words: str) -> list[str]:
    tool = [*RESULTS_DESK, "--config", str(desk / "config.toml"), *words]
    return [*NAMESPACE, "sh", "-ec", ON_A_SMALL_DISK, "sh", size, str(desk), mode, *tool]


def on_disk(desk: Path, size: str, mode: str, *words: str) -> tuple[int, str]:
    """Run a command whose `data` is a disk of that size."""
    script = on_a_disk(desk, size, mode, *words)
    done = subprocess.run(script, capture_output=True, text=True, check=False)  # noqa: S603
    return done.returncode, done.stderr


@MOUNTABLE
@pytest.mark.parametrize("size", ["4k", "16k", "64k", "200k"])
def test_a_full_disk_is_told_as_that(desk: Path, size: str) -> None:
    code, said = on_disk(desk, size, "rw", "migrate")
    assert code == FaultKind.FULL
    assert "Make room on the disk" in said


@MOUNTABLE
def test_a_disk_that_is_only_read_is_told_as_that(desk: Path) -> None:
    fill(desk).rename(desk / "desk.sqlite3")
    code, said = on_disk(desk, "2m", "ro", "account", "reopen", "ABC123456")
    assert code == FaultKind.REFUSED
    assert "mounted for writing" in said


@MOUNTABLE
def test_a_disk_with_room_for_no_more_starts_no_desk(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESULTS_DESK_TELEGRAM__TOKEN", "1:invented")
    store = fill(desk).rename(desk / "desk.sqlite3")
    size = f"{(store.stat().st_size >> 10) + 12}k"
    assert on_disk(desk, size, "rw", "run")[0] == FaultKind.FULL


@MOUNTABLE
async def test_a_disk_that_fills_up_ends_a_running_desk_with_words(desk: Path) -> None:
    async with Telegram() as telegram, asyncio.timeout(60):
        served = {"token": telegram.token, "base_url": telegram.base_url}
        to_the_end = {"path": str(store_of(desk)), "key": KEY, "least_free_mb": 0}
        sections = secluded_settings(desk / "data") | {"telegram": served, "store": to_the_end}
        (desk / "config.toml").write_text(toml(sections), encoding="utf-8")
        running = asyncio.create_subprocess_exec(
            *on_a_disk(desk, "1m", "rw", "run"), stderr=asyncio.subprocess.PIPE
        )
        process, marie = await running, telegram.person("Marie")
        said = asyncio.get_running_loop().create_task(process.communicate())
        while not said.done():
            marie.say("x" * 4000)
            await asyncio.sleep(0.02)
    words = said.result()[1].decode()
    assert (process.returncode, "A bug" in words) == (FaultKind.FULL, False)
    assert "Make room on the disk" in words


WRITES_TWICE = """
import sys
from pathlib import Path
from bot.store.engine.private_files import write_private
path = Path(sys.argv[1])
write_private(path, b"old" * 30_000)
try:
    write_private(path, b"new" * 30_000)
except OSError as error:
    print(error.strerror, path.read_bytes()[:3], len([*path.parent.iterdir()]))
"""


@MOUNTABLE
def test_a_disk_that_is_full_leaves_what_was_there(desk: Path) -> None:
    tool = [sys.executable, "-c", WRITES_TWICE, str(desk / "data" / "copy")]
    script = [*NAMESPACE, "sh", "-ec", ON_A_SMALL_DISK, "sh", "128k", str(desk), "rw", *tool]
    done = subprocess.run(script, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stdout == "No space left on device b'old' 1\n"


@pytest.mark.parametrize("words", [["migrate"], ["outbox"], ["account", "reopen", "ABC123456"]])
def test_an_empty_file_is_no_new_store(desk: Path, command: Command, words: list[str]) -> None:
    store_of(desk).touch()
    code, said = command(*words)
    assert code == FaultKind.EMPTIED
    assert "restore the last backup" in said.lower()
    assert store_of(desk).stat().st_size == 0


def test_what_a_lost_store_left_is_not_thrown_away(desk: Path, command: Command) -> None:
    wal = store_of(desk).with_name("desk.sqlite3-wal")
    wal.write_bytes(b"what was committed last")
    assert command("migrate")[0] == FaultKind.EMPTIED
    assert wal.read_bytes() == b"what was committed last"


def test_where_nothing_ever_was_a_store_is_made(desk: Path, command: Command) -> None:
    assert command("migrate")[0] == 0


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 3 * 4096)


def spoil(path: Path) -> None:
    """As a disk does: some pages in the middle are other bytes, and the WAL is left behind."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 2 * 4096))
    shutil.copy(path, path.with_name("desk.sqlite3-wal"))


def overwrite(path: Path) -> None:
    path.write_bytes(b"This was a store once. " * 1000)


@pytest.mark.parametrize("harm", [cut, spoil, overwrite])
@pytest.mark.parametrize("words", [["migrate"], ["account", "reopen", "ABC123456"]])
def test_a_damaged_store_serves_nobody(
    desk: Path, command: Command, harm: Callable[[Path], None], words: list[str]
) -> None:
    harm(fill(desk))
    code, said = command(*words)
    assert code == FaultKind.DAMAGED
    assert "Keep a copy of the store’s files" in said


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.store.engine.store import Store
async def main():
    store = await Store.open(Path(sys.argv[1]))
    await store.write(lambda tx: tx.execute("DELETE FROM resting"))
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""


def test_after_an_end_that_was_none_the_store_is_looked_through(
    desk: Path, command: Command
) -> None:
    path = fill(desk)
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)  # noqa: S603
    assert done.returncode == -signal.SIGKILL
    code, said = command("migrate")
    assert (code, "looked through first" in said) == (0, True)
    assert "looked through" not in command("migrate")[1]


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("store", "key", "hunter2"),
        ("store", "key", "0f" * 31),
        ("telegram", "token", "hunter2"),
        ("telegram", "token", "１:full-width"),
    ],
)
def test_a_malformed_secret_is_a_mistake_of_the_settings(
    desk: Path, command: Command, section: str, name: str, value: str
) -> None:
    sections = secluded_settings(desk / "data")
    kept = sections.get(section, {})
    assert isinstance(kept, dict)
    sections[section] = {**kept, name: value}
    (desk / "config.toml").write_text(toml(sections), encoding="utf-8")
    code, said = command("run")
    assert (code, f"{section}.{name}: " in said, value in said) == (78, True, False)


def check(desk: Path, capsys: pytest.CaptureFixture[str]) -> str:
    os.environ["RESULTS_DESK_TELEGRAM__TOKEN"] = "1:invented"
    try:
        main(["--config", str(desk / "config.toml"), "check", "--offline"])
    finally:
        del os.environ["RESULTS_DESK_TELEGRAM__TOKEN"]
    return capsys.readouterr().out


@pytest.mark.parametrize("harm", [cut, spoil, overwrite, lambda path: os.truncate(path, 0)])
def test_check_tells_of_a_store_that_is_none(
    desk: Path, capsys: pytest.CaptureFixture[str], harm: Callable[[Path], None]
) -> None:
    harm(fill(desk))
    assert "WRONG   store" in check(desk, capsys)


def test_check_tells_of_a_folder_that_others_can_enter(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(desk)
    (desk / "data").chmod(0o755)
    assert f"chmod go= {desk / 'data'}" in check(desk, capsys)


def test_check_finds_nothing_wrong_with_a_sound_store(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(desk)
    assert "WRONG store" not in check(desk, capsys)


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_has_a_code_of_its_own_that_help_tells(kind: FaultKind) -> None:
    assert f"\n  {kind.value}  " in CODES
    assert [each.value for each in FaultKind].count(kind.value) == 1
