"""The desk as a process of its own, between servers that live in the test: it can be killed."""

import asyncio
import json
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.keys import Keys
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Call, Person, Telegram
from bot.staff.command_socket import NoDesk, ask
from bot.staff.order_values import Answer
from bot.store.engine.times import stamp
from bot.store.engine.transactions import Work, commit_together
from tests.support import people
from tests.support.places import ROOT
from tests.support.stores.new_store import lay
from tests.support.world import DESK, KEY, plain_settings

AT_ANY_HOUR = {"quiet_from": "00:00", "quiet_until": "00:00"}
PATIENCE = 60.0  # seconds: a machine that runs all tests at once starts programs slowly
UNDER_WAY = """
  SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')
       + (SELECT count(*) FROM letters WHERE state = 'waiting')
       + (SELECT count(*) FROM outbox WHERE class <> 'timer' AND state IN ('waiting', 'sending')
            AND due_at < ?)
"""


class Program:
    """`results-desk run` on a seeded store. Use `installed`."""

    def __init__(self, folder: Path, telegram: Telegram, post: PostOffice) -> None:
        self.telegram, self.post = telegram, post
        self.keys = Keys.read(KEY)
        self._config = folder / "config.toml"
        settings = {**plain_settings(folder, telegram, post), "rules": AT_ANY_HOUR}
        self._config.write_text(toml(settings), encoding="utf-8")
        self._log = folder / "log.txt"
        self._socket = folder / "desk.sock"
        self._child: asyncio.subprocess.Process | None = None
        self._db = sqlite3.connect(lay(folder / "desk.sqlite3"), isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self.write(lambda tx: people.seed(tx, self.keys))

    async def start(self) -> None:
        """Start the program; it takes about a second until it listens."""
        with self._log.open("ab") as log:
            self._child = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "--config", str(self._config), "run",
                cwd=ROOT, stderr=log,
            )  # fmt: skip

    async def listening(self) -> None:
        """Wait until it asks Telegram for updates."""
        before = len(self.telegram.called("getUpdates"))
        await eventually(lambda: len(self.telegram.called("getUpdates")) > before)

    async def kill(self) -> None:
        """SIGKILL: nothing of the program runs after this."""
        if self._child and self._child.returncode is None:
            self._child.send_signal(signal.SIGKILL)
            await self._child.wait()

    async def order(self, name: str, **arguments: object) -> Answer:
        """Have the program carry out an order of staff, as soon as it takes any."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    return await ask(self._socket, name, arguments, lambda _: None)
                except NoDesk:
                    await asyncio.sleep(0.02)

    async def settled(self, within: float = PATIENCE) -> None:
        """Wait until nothing is under way."""
        await eventually(lambda: not self._busy(), within)

    def _busy(self) -> bool:
        arrived = len(self.post.letters(DESK))
        [[known]] = self.rows("SELECT count(*) FROM letters")
        soon = datetime.now(UTC) + timedelta(seconds=PATIENCE)
        [[under_way]] = self.rows(UNDER_WAY, stamp(soon))
        return bool(self.telegram.pending or arrived > known or under_way)

    def rows(self, sql: str, *params: object) -> list[sqlite3.Row]:
        """What a query finds in the store."""
        return self._db.execute(sql, params).fetchall()

    def write(self, work: Work) -> Any:
        """Change the store behind the program's back."""
        return commit_together(self._db, [work])[0].unwrap()

    def said(self, person: Person) -> list[str]:
        """What the desk has sent to a person, new messages and edits, as often as it did."""
        calls = [*self.telegram.called("sendMessage"), *self.telegram.called("editMessageText")]
        return [each.params["text"] for each in calls if _to(each, person)]

    async def close(self) -> None:
        """Kill it and let go of its file."""
        await self.kill()
        self._db.close()

    @property
    def log(self) -> str:
        """What it wrote on standard error, in all its lives."""
        return self._log.read_text(encoding="utf-8")


def _to(call: Call, person: Person) -> bool:
    return str(call.params.get("chat_id")) == str(person.id)


@asynccontextmanager
async def installed(folder: Path) -> AsyncIterator[Program]:
    """The program, not started yet, and its servers."""
    async with (
        Telegram() as telegram,
        PostOffice(DESK, authserv_id="mx.centre.fr", clock=lambda: datetime.now(UTC)) as post,
    ):
        program = Program(folder, telegram, post)
        try:
            yield program
        finally:
            await program.close()


async def eventually(holds: Callable[[], object], within: float = PATIENCE) -> None:
    """Wait until `holds()`; raises TimeoutError."""
    async with asyncio.timeout(within):
        while not holds():  # noqa: ASYNC110 - what changes is another process's
            await asyncio.sleep(0.01)


def toml(document: Mapping[str, Any], above: Iterable[str] = ()) -> str:
    """A nested mapping as TOML; JSON's texts, numbers and lists are TOML's as well."""
    plain = {key: each for key, each in document.items() if not isinstance(each, Mapping)}
    lines = [f"{key} = {json.dumps(each, ensure_ascii=False)}" for key, each in plain.items()]
    for key, each in document.items():
        if isinstance(each, Mapping):
            name = (*above, key)
            lines.append(f"[{'.'.join(name)}]\n{toml(each, name)}")
    return "\n".join(lines)
