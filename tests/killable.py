"""A world whose desk is a process of its own behind wires, so that it can be killed anywhere."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wire import Wire
from world import DESK, Clock, World, plain_settings

from bot.config import parse
from bot.sandbox.post_office import PostOffice
from bot.sandbox.telegram import Telegram


class Now(Clock):
    """The real time, which another process has as well."""

    @property
    def at(self) -> datetime:
        return datetime.now(UTC)

    @at.setter
    def at(self, _: datetime) -> None:
        pass


class Killable(World):
    """`settle` starts the desk again where it has been killed."""

    folder: Path
    smtp: Wire
    imap: Wire
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        if self.process and self.process.returncode is None:
            return
        command = (sys.executable, "-m", "bot", "run", "--config", self.folder / "config.toml")
        log = (self.folder / "log").open("ab")
        self.process = await asyncio.create_subprocess_exec(*command, stderr=log)

    async def settle(self, within: float = 60.0) -> None:
        """A process takes longer to come than a task."""
        await super().settle(within)

    async def stop(self) -> None:
        self.kill()
        await self.died()

    def kill(self, _: bytes = b"") -> None:
        """No warning, no last word; as an act of a wire, what passes is lost as well."""
        if self.process and self.process.returncode is None:
            os.kill(self.process.pid, signal.SIGKILL)

    async def died(self) -> None:
        """Wait for the end of the process."""
        if self.process:
            async with asyncio.timeout(20):
                await self.process.wait()


@asynccontextmanager
async def killable(folder: Path) -> AsyncIterator[Killable]:
    """A world whose desk is started by the first `settle`."""
    async with (
        Telegram() as telegram,
        PostOffice(DESK, authserv_id="mx.centre.fr") as post,
        Wire(post.smtp_port) as smtp,
        Wire(post.imap_port) as imap,
    ):
        plain = wired(plain_settings(folder, telegram, post), smtp, imap)
        (folder / "config.toml").write_text(_toml(plain), encoding="utf-8")
        world = Killable(parse(plain, folder=folder), (telegram, post), Now())
        world.folder, world.smtp, world.imap = folder, smtp, imap
        try:
            yield world
        finally:
            await world.close()


def wired(plain: dict[str, Any], smtp: Wire, imap: Wire) -> dict[str, Any]:
    """Settings of a desk that reaches its mail servers over wires."""
    mail = plain["mail"]
    ports = {"smtp": mail["smtp"] | {"port": smtp.port}, "imap": mail["imap"] | {"port": imap.port}}
    return plain | {"mail": mail | ports}


def _toml(plain: Mapping[str, object], name: str = "") -> str:
    """Strings, numbers and lists are written in TOML as in JSON."""
    own = [f"{key} = {json.dumps(value)}" for key, value in plain.items() if not _is_table(value)]
    head = [f"[{name}]"] if name and own else []
    below = [
        _toml(value, f"{name}.{key}".strip("."))
        for key, value in plain.items()
        if isinstance(value, Mapping)
    ]
    return "\n".join([*head, *own, *below])


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping)
