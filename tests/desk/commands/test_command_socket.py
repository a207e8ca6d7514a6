"""The control socket: who may speak, what streams back, and how a failure is told."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.staff.command_socket import NoDesk, ask, serve
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, unseen
from bot.store.engine.faults import FaultElsewhere, FaultKind, fault_of

NOBODY = 65534
STRANGER = """
import os, socket, sys
os.setuid(int(sys.argv[2]))
line = socket.socket(socket.AF_UNIX)
line.connect(sys.argv[1])
line.send(b'{"command": "count", "arguments": {"to": 1}}\\n')
print(line.recv(1000).decode())
"""


async def carry_out(name: str, arguments: Arguments, progress: Progress) -> Answer:
    """Counts, refuses, breaks, or never ends."""
    if name == "refuse":
        raise OrderRefused("not today")
    if name == "break":
        raise ZeroDivisionError
    if name == "fill the disk":
        raise OSError(ENOSPC, "No space left on device", "/srv/desk.sqlite3")
    if name == "wait":
        await asyncio.get_running_loop().create_future()
    for each in range(arguments["to"]):
        progress(each)
    return {"counted": arguments["to"]}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others may enter, as pytest's own may not be."""
    with TemporaryDirectory() as made:
        Path(made).chmod(0o711)
        yield Path(made)


@asynccontextmanager
async def listening(path: Path) -> AsyncIterator[asyncio.Task[None]]:
    desk = asyncio.get_running_loop().create_task(serve(path, carry_out))
    await asyncio.sleep(0.02)
    yield desk
    desk.cancel()
    with suppress(asyncio.CancelledError):
        await desk


@pytest.fixture
async def path(folder: Path) -> AsyncIterator[Path]:
    """Where a desk listens."""
    async with listening(folder / "desk.sock"):
        yield folder / "desk.sock"


async def test_an_order_is_carried_out_and_its_progress_streamed(path: Path) -> None:
    seen: list[int] = []
    assert await ask(path, "count", {"to": 3}, seen.append) == {"counted": 3}
    assert seen == [0, 1, 2]


async def test_a_refusal_arrives_in_its_own_words(path: Path) -> None:
    with pytest.raises(OrderRefused, match="not today"):
        await ask(path, "refuse", {}, unseen)


async def test_a_bug_is_told_and_the_desk_goes_on(path: Path) -> None:
    with pytest.raises(OrderRefused, match="refused-by-bug"):
        await ask(path, "break", {}, unseen)
    assert await ask(path, "count", {"to": 0}, unseen) == {"counted": 0}


async def test_a_fault_arrives_with_its_kind_for_the_command_to_put_into_words(path: Path) -> None:
    with pytest.raises(FaultElsewhere) as told:
        await ask(path, "fill the disk", {}, unseen)
    fault = fault_of(told.value)
    assert fault is not None
    assert (fault.kind, fault.said.params["path"]) == (FaultKind.FULL, "/srv/desk.sqlite3")


async def test_one_long_order_holds_nobody_up(path: Path) -> None:
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(ask(path, "wait", {}, unseen))
        assert await ask(path, "count", {"to": 1}, unseen) == {"counted": 1}
        waiting.cancel()


async def test_garbage_is_refused(path: Path) -> None:
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"\xff{\n")
    assert b"refused" in await reader.read()
    writer.close()


async def test_a_socket_where_nobody_listens_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(NoDesk):
        await ask(tmp_path / "none.sock", "count", {}, unseen)


async def test_the_socket_is_its_owners_alone(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600  # noqa: ASYNC240


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
async def test_another_user_is_refused_even_where_the_file_lets_them_in(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.chmod(0o666)  # noqa: ASYNC240
    arguments = ["-c", STRANGER, str(path), str(NOBODY)]
    stranger = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdout=subprocess.PIPE
    )
    told, _ = await stranger.communicate()
    assert b"takes orders from its own user only" in told
    assert "an order of another user was refused" in caplog.text


async def test_the_end_of_the_desk_is_told_to_who_waits(tmp_path: Path) -> None:
    path = tmp_path / "desk.sock"
    async with listening(path) as desk:
        asyncio.get_running_loop().call_later(0.05, desk.cancel)
        with pytest.raises(OrderRefused, match="refused-desk-stopped"):
            await ask(path, "wait", {}, unseen)
    assert not path.exists()


async def test_what_a_dead_desk_left_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "desk.sock"
    path.touch()
    async with listening(path):
        assert await ask(path, "count", {"to": 1}, unseen) == {"counted": 1}
