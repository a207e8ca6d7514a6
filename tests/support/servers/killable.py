"""A world whose desk is a process of its own behind wires, so that it can be killed anywhere."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.config import parse
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram
from tests.support.clock import Clock
from tests.support.servers.program import PATIENCE, toml
from tests.support.servers.wire import Wire
from tests.support.servers.wired import Wired, over_wires
from tests.support.world import plain_settings


class Now(Clock):
    """The real time, which another process has as well."""

    @property
    def at(self) -> datetime:
        return datetime.now(UTC)

    @at.setter
    def at(self, _: datetime) -> None:
        pass


class Killable(Wired):
    """`settle` starts the desk again where it has been killed."""

    folder: Path
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        if self.process and self.process.returncode is None:
            return
        command = (sys.executable, "-m", "bot", "run", "--config", self.folder / "config.toml")
        log = (self.folder / "log").open("ab")
        self.process = await asyncio.create_subprocess_exec(*command, stderr=log)

    async def settle(self, within: float = PATIENCE) -> None:
        """A process takes longer to come than a task."""
        await super().settle(within)

    async def stop(self) -> None:
        self.kill()
        await self.died()

    @property
    def is_dead(self) -> bool:
        """Whether its process has ended."""
        return self.process is not None and self.process.returncode is not None

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is under way."""
        return not self._busy()

    def kill(self, _: bytes = b"") -> None:
        """No warning, no last word; as an act of a wire, what passes is lost as well."""
        if self.process and self.process.returncode is None:
            with suppress(ProcessLookupError):  # dead, and nobody has noticed yet
                os.kill(self.process.pid, signal.SIGKILL)

    async def died(self) -> None:
        """Wait for the end of the process."""
        if self.process:
            async with asyncio.timeout(PATIENCE):
                await self.process.wait()


@asynccontextmanager
async def killable(
    folder: Path, post: PostOffice, more: Mapping[str, object] | None = None
) -> AsyncIterator[Killable]:
    """A world whose desk is started by the first `settle`; `more` sections of its settings."""
    async with (
        Telegram() as telegram,
        Wire(post.smtp_port) as smtp,
        Wire(post.imap_port) as imap,
    ):
        plain = over_wires(plain_settings(folder, telegram, post), smtp, imap)
        plain["mail"]["smtp"]["per_minute"] = 1000
        plain |= more or {}
        (folder / "config.toml").write_text(toml(plain), encoding="utf-8")
        world = Killable(parse(plain, folder=folder), (telegram, post), Now())
        world.folder, world.smtp, world.imap = folder, smtp, imap
        try:
            yield world
        finally:
            await world.close()
