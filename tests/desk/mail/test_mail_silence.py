"""Lines that fall silent wherever they can, for as long as the desk really waits.

Its patience is half a minute; so all lines are silent at the same time, each of another desk.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.clock import Clock
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import AGAIN, in_folder, value
from tests.support.servers.program import eventually
from tests.support.servers.wired import Wired, post_office, wired
from tests.support.world import DESK

pytestmark = pytest.mark.long

LONG = 120.0  # seconds: half a minute of silence, and a machine that is busy
OUT = (
    b"220 ",
    b"AUTH ",
    b"235 ",
    b"MAIL FROM",
    b"250 2.1.0",
    b"RCPT TO",
    b"250 2.1.5",
    b"DATA\r\n",
)
IN = (
    b"* OK",
    b" LOGIN ",
    b"SELECT",
    b"UID FETCH",
    b"BODY[]",
    b"IDLE",
    b"UID MOVE",
    b"COPYUID",
)
CAUSE = "SELECT cause FROM outbox WHERE class IN ('code', 'mail') ORDER BY id DESC"


@asynccontextmanager
async def desk(folder: Path, *, confirmed: bool) -> AsyncIterator[Wired]:
    """A desk of its own; it has settled, and Emma is signed in."""
    clock = Clock()
    async with post_office(clock) as post, wired(folder, post, clock) as scene:
        scene.give_account("Emma", confirmed=confirmed)
        scene.person("Emma").start()
        await scene.settle(LONG)
        yield scene


async def at_once(
    check: Callable[[Path, bytes], Awaitable[int]],
    folders: pytest.TempPathFactory,
    stages: tuple[bytes, ...],
) -> dict[bytes, int]:
    """How many letters came, by the stage at which the line fell silent."""
    found = await asyncio.gather(*(check(folders.mktemp("desk"), seen) for seen in stages))
    return dict(zip(stages, found, strict=True))


def came(scene: Wired) -> int:
    """How many letters Emma has."""
    return len(scene.post.letters(EMMA.email))


async def asks_for_help(scene: Wired) -> None:
    raw = raw_letter(DESK, "HELP", EMMA.email)
    await scene.post.deliver(raw, to=DESK, envelope_from=EMMA.email)


async def silent_out(folder: Path, seen: bytes) -> int:
    async with desk(folder, confirmed=False) as scene:
        scene.smtp.on(seen, lambda _: None)
        scene.person("Emma").tap("Resend")
        await eventually(lambda: value(scene, CAUSE) in {"unreachable", "broken-off"}, LONG)
        assert came(scene) == 0
        await scene.later(AGAIN)
        await scene.settle(LONG)
        return came(scene)


async def silent_since(folder: Path, _: bytes) -> int:
    """A line that was good for one letter, and that nobody holds any more at the next."""
    async with desk(folder, confirmed=False) as scene:
        for _letter in range(2):
            scene.person("Emma").tap("Resend")
            await scene.settle(LONG)
            scene.smtp.on(b"MAIL FROM", lambda _: None)
        return came(scene) - 1


async def silent_in(folder: Path, seen: bytes) -> int:
    async with desk(folder, confirmed=True) as scene:
        scene.imap.on(seen, lambda _: None)
        scene.imap.cut()
        await asks_for_help(scene)
        await in_folder(scene, "Processed", within=LONG)
        await scene.settle(LONG)
        return came(scene)


async def silent_while_watched(folder: Path, seen: bytes) -> int:
    """The server's announcement is the first thing that is lost."""
    watching = asyncio.Event()

    def lose_the_next(data: bytes) -> bytes:
        watching.set()
        return scene.imap.mute_after(data)

    async with desk(folder, confirmed=True) as scene:
        scene.imap.on(seen, lose_the_next)
        scene.imap.cut()
        await watching.wait()
        await asks_for_help(scene)
        await in_folder(scene, "Processed", within=LONG)
        await scene.settle(LONG)
        return came(scene)


async def test_wherever_the_line_out_falls_silent_the_letter_goes_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    found, kept = await asyncio.gather(
        at_once(silent_out, tmp_path_factory, OUT), at_once(silent_since, tmp_path_factory, (b"",))
    )
    assert found | kept == dict.fromkeys((*OUT, b""), 1)


async def test_wherever_the_line_in_falls_silent_the_letter_is_read_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    found, watched = await asyncio.gather(
        at_once(silent_in, tmp_path_factory, IN),
        at_once(silent_while_watched, tmp_path_factory, (b"+ ",)),
    )
    assert found | watched == dict.fromkeys((*IN, b"+ "), 1)
