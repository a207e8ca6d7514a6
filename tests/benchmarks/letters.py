"""Letters through the whole desk: how soon one is decided, and how fast many are.

    delivered -> announced -> fetched -> kept -> decided, with an answer owed

Each is a command by reply of somebody confirmed, in a mailbox of the sandbox's server and, where
this machine can run it, of Debian's Dovecot. The many have come while the desk was away.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from bot import app
from bot.config import Settings, parse
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram
from tests.support.servers.real_office import RealOffice, are_installed, running

from .updates.desk import seed

DESK = "desk@centre.test"
ONE_BY_ONE = 50
AT_ONCE = 500
LONGEST = 2_000  # milliseconds
DECIDED = "SELECT count(*) FROM letters WHERE state <> 'waiting'"
MAILBOXES = "UPDATE accounts SET email = 'p' || id || '@lycee.fr', confirmed_at = 1"


def letter(number: int) -> bytes:
    """What one of the seeded people writes."""
    lines = (
        f"From: p{number}@lycee.fr",
        f"To: {DESK}",
        f"Message-ID: <{number}@lycee.fr>",
        "Subject: Re: Vos résultats",
        "Content-Type: text/plain; charset=utf-8",
    )
    return "\r\n".join((*lines, "", "AIDE", "", "> Bonjour, ...", "")).encode()


def settings(folder: Path, telegram: Telegram, post: PostOffice) -> Settings:
    """A desk between these servers."""
    server = {"host": post.host, "security": "none", "user": post.user, "password": post.password}
    return parse(
        {
            "centre": {"name": "Lumière", "number": "FR181", "city": "Lyon", "email": "a@b.fr"},
            "telegram": {
                "token": telegram.token,
                "base_url": telegram.base_url,
                "base_file_url": telegram.file_url,
            },
            "mail": {
                "address": DESK,
                "imap": {**server, "port": post.imap_port},
                "smtp": {**server, "port": post.smtp_port},
            },
            "store": {"path": str(folder / "desk.sqlite3"), "key": "5e" * 32},
            "control": {"socket": str(folder / "desk.sock")},
        },
        folder=folder,
    )


class Watched:
    """A desk that can be started, and how many letters it has decided."""

    def __init__(self, settings: Settings, post: PostOffice) -> None:
        self._settings = settings
        self.post = post
        self.db = sqlite3.connect(settings.store.path, isolation_level=None)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """The desk listens."""
        started = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            desk = group.create_task(app.run(self._settings, started.set))
            await started.wait()
            yield
            desk.cancel()
            with suppress(asyncio.CancelledError):
                await desk

    async def decided(self, count: int) -> None:
        """So many are decided."""
        async with asyncio.timeout(120):
            while self.db.execute(DECIDED).fetchone()[0] < count:  # noqa: ASYNC110 - not ours
                await asyncio.sleep(0.001)


async def one_by_one(desk: Watched) -> list[float]:
    """Seconds from the delivery of each letter to its decision, at odd moments."""
    taken = []
    async with desk.open():
        for number in range(1, ONE_BY_ONE + 1):
            await asyncio.sleep(0.05 + 0.37 * number % 0.4)
            began = time.perf_counter()
            await desk.post.imap.append(letter(number))
            await desk.decided(number)
            taken.append(time.perf_counter() - began)
    return sorted(taken)


async def at_once(desk: Watched) -> float:
    """Letters a second, from the start of a desk that was away."""
    numbers = range(ONE_BY_ONE + 1, ONE_BY_ONE + AT_ONCE + 1)
    for number in numbers:
        await desk.post.imap.append(letter(number))
    began = time.perf_counter()
    async with desk.open():
        await desk.decided(ONE_BY_ONE + AT_ONCE)
        return AT_ONCE / (time.perf_counter() - began)


async def measure(name: str, post: PostOffice, folder: Path) -> None:
    """Print both figures for one mail server."""
    async with post, Telegram() as telegram:
        seed(folder / "desk.sqlite3", ONE_BY_ONE + AT_ONCE)
        desk = Watched(settings(folder, telegram, post), post)
        desk.db.execute(MAILBOXES)
        alone = [1_000 * each for each in await one_by_one(desk)]
        rate = await at_once(desk)
        desk.db.close()
    half, most = alone[len(alone) // 2], alone[len(alone) * 9 // 10]
    missed = "" if alone[-1] <= LONGEST else "  MISSED"
    print(f"  {name:15}{half:9.0f}{most:9.0f}{alone[-1]:9.0f}{rate:33.0f}{missed}")


@contextmanager
def offices() -> Iterator[list[tuple[str, PostOffice]]]:
    """The mail servers that there are."""
    embedded = ("embedded", PostOffice(DESK))
    if not are_installed():
        yield [embedded]
        return
    with running() as servers:
        yield [embedded, ("Dovecot", RealOffice(servers, DESK))]


def main() -> None:
    """Print, for each server, how long one letter takes and how many go through in a second."""
    print(f"  {ONE_BY_ONE} one by one: p50 ms   p90 ms   max ms (goal {LONGEST})", end="")
    print(f"   {AT_ONCE} at once: letters/s")
    with offices() as there:
        for name, post in there:
            with tempfile.TemporaryDirectory() as folder:
                asyncio.run(measure(name, post, Path(folder)))


if __name__ == "__main__":
    main()
