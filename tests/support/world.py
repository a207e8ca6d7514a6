"""A world around the real desk: its program, store, Telegram and mail, and a clock that is a value.

The desk runs as `bot.app.run` on a real file, over HTTP and sockets. It starts when it is first
needed, so that a test can prepare the store; `later` starts it anew at another time, as if it
had been off meanwhile.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot import app
from bot.config import Settings, parse
from bot.keys import Keys
from bot.sandbox.mail.mail_program import answer
from bot.sandbox.mail.post_office import Delivered, Mood, PostOffice
from bot.sandbox.telegram import Group, Person, Telegram
from bot.staff.command_socket import NoDesk, ask
from bot.staff.order_values import Answer
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.engine.transactions import commit_together
from tests.support import people
from tests.support.clock import Clock
from tests.support.mail.manners import dressed_up
from tests.support.stores.new_store import lay

T = TypeVar("T")

DESK = "desk@centre.fr"
KEY = "5e" * 32
OFFICER = people.OFFICER
UNDER_WAY = """
  SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')
       + (SELECT count(*) FROM letters WHERE state = 'waiting')
       + (SELECT count(*) FROM outbox WHERE state = 'sending'
            OR (state = 'waiting' AND due_at <= ? AND stands = 0
                AND (class NOT IN ('mailing', 'circular', 'announce')
                     OR NOT EXISTS (SELECT 1 FROM standstills WHERE lifted_at IS NULL))))
"""


class World:
    """Use `opened`."""

    def __init__(
        self, settings: Settings, servers: tuple[Telegram, PostOffice], clock: Clock
    ) -> None:
        self.settings = settings
        self.telegram, self.post = servers
        self.clock = clock
        self.free = 10**12  # bytes on the store's disk
        self.keys = Keys.read(KEY)
        self._desk: asyncio.Task[None] | None = None
        lay(settings.store.path)
        self.db = sqlite3.connect(settings.store.path, isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.write(lambda tx: people.seed(tx, self.keys))
        self.people = {
            name: self.telegram.person(name, each.language)
            for name, each in people.CANDIDATES.items()
        }
        self.people["Staff"] = self.telegram.person("Staff", "fr", OFFICER)

    def write(self, work: Callable[[Tx], T]) -> T:
        """Change the store behind the desk's back."""
        [outcome] = commit_together(self.db, [work])
        return outcome.unwrap()  # type: ignore[no-any-return]

    async def start(self) -> None:
        """Start the desk and wait until it listens; nothing where it runs already."""
        if self._desk:
            return
        started = asyncio.Event()
        desk = app.run(self.settings, started.set, self.clock, lambda _: self.free)
        self._desk = asyncio.get_running_loop().create_task(desk)
        waiting = asyncio.get_running_loop().create_task(started.wait())
        await asyncio.wait([self._desk, waiting], return_when=asyncio.FIRST_COMPLETED)
        if self._desk.done():
            waiting.cancel()
            self._desk.result()

    async def stop(self) -> None:
        """End the desk as SIGTERM does."""
        if self._desk:
            self._desk.cancel()
            with suppress(asyncio.CancelledError):
                await self._desk
        self._desk = None

    async def later(self, wait: timedelta) -> None:
        """Let time pass, the desk being off, and start it again."""
        await self.stop()
        self.clock.at += wait
        await self.start()

    async def settle(self, within: float = 60.0) -> None:
        """Wait until nothing is under way: no update, letter, decision or delivery."""
        await self.start()
        async with asyncio.timeout(within):
            while self._busy():
                if self._desk and self._desk.done():
                    self._desk.result()
                await asyncio.sleep(0.005)

    def _busy(self) -> bool:
        arrived = len(self.post.letters(DESK))
        if self.telegram.pending or arrived > self._count("SELECT count(*) FROM letters"):
            return True
        return self._count(UNDER_WAY, stamp(self.clock.at)) > 0

    def _count(self, sql: str, *params: int) -> int:
        return int(self.db.execute(sql, params).fetchone()[0])

    def person(self, name: str) -> Person:
        """Somebody by name: a candidate, or anybody else, who speaks English."""
        if name not in self.people:
            self.people[name] = self.telegram.person(name)
        return self.people[name]

    async def does(self, name: str, *moves: str) -> str:
        """What somebody is told in the end, who types or presses what stands in [brackets]."""
        who = self.person(name)
        for move in moves:
            if move.startswith("["):
                who.tap(move[1:-1])
            else:
                who.say(move)
            await self.settle()
        return str(who.last.text)

    @property
    def groups(self) -> Sequence[Group]:
        """The groups there are."""
        return list(self.telegram.groups.values())

    def group(self, title: str) -> Group:
        """A new group."""
        return self.telegram.group(title)

    @property
    def letters(self) -> Sequence[Delivered]:
        """What was delivered to anybody but the desk, in order."""
        return [each for each in self.post.journal if each.mailbox != DESK]

    def put_in_mood(self, address: str, mood: str) -> None:
        """What letters to this address meet from now on."""
        self.post.put_in_mood(address, Mood(mood))

    async def reply(self, to: int, text: str, sender: str, manner: str = "") -> None:
        """Somebody answers one of the `letters`, by its place among them, in one of the manners."""
        if not manner:
            await self.post.reply(self.letters[to], text, sender=sender)
            return
        raw = answer(self.letters[to], text, sender=sender, when=self.clock())
        verdict = "fail" if manner == "forged" else "pass"
        dressed, where = dressed_up(raw, manner), self.letters[to].answer_to
        await self.post.deliver(dressed, to=where, envelope_from=sender, dmarc=verdict)

    async def write_letter(self, text: str, sender: str) -> None:
        """Somebody writes to the desk; the mail server says that it is theirs."""
        number = f"{len(self.letters)}.{len(text)}"
        head = f"From: {sender}\r\nTo: {DESK}\r\nMessage-ID: <{number}-fresh@mail.test>\r\n"
        kind = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        raw = f"{head}{kind}\r\n{text}\r\n".encode()
        await self.post.deliver(raw, to=DESK, envelope_from=sender)

    async def enter_at(self, name: str, email: str) -> None:
        """Somebody's entry has another address."""
        where = {"email": email, "id": people.CANDIDATES[name].entry}
        self.write(lambda tx: tx.execute("UPDATE entries SET email = :email WHERE id = :id", where))

    async def sits_as_well(self, name: str, other: str) -> None:
        """Somebody sits the exam of another's entry, which is theirs now."""
        self.write(partial(people.sit_as_well, name=name, other=other))

    def give_account(self, name: str, *, confirmed: bool = True) -> None:
        """Somebody is registered and signed in in their own chat."""
        chat, who = self.person(name).id, people.CANDIDATES[name]
        self.write(
            lambda tx: people.give_account(
                tx, who, people.scene_of(tx, chat, self.clock()), confirmed=confirmed
            )
        )

    def give_result(self, name: str, outcome: str, wait: timedelta = timedelta(0)) -> None:
        """Somebody's result, to be seen after `wait`."""
        who, at = people.CANDIDATES[name], self.clock() + wait
        self.write(partial(people.give_result, who=who, outcome=outcome, opens_at=at))

    def import_result(self, name: str, outcome: str) -> None:
        """Somebody's result has come, and nobody has released it."""
        who = people.CANDIDATES[name]

        def work(tx: Tx) -> None:
            result = people.give_result(tx, who, outcome, self.clock())
            tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})
            tx.execute("DELETE FROM releases WHERE id = (SELECT max(id) FROM releases)")

        self.write(work)

    async def order(self, name: str, **arguments: object) -> Answer:
        """Have the desk carry out an order of staff, over its socket."""
        await self.settle()
        async with asyncio.timeout(30):
            while True:  # the socket opens last, and one that was killed leaves its own
                with suppress(NoDesk):
                    return await ask(self.settings.control.socket, name, arguments, lambda _: None)
                await asyncio.sleep(0.005)

    async def release(self, exam: str, wait: timedelta = timedelta(0)) -> None:
        """Staff release what has come for an exam, to be seen after `wait`."""
        what = {"exam": exam, "session": "2026-10"}
        seen = await self.order("release-preview", **what)
        at = (self.clock() + wait).isoformat()
        rest = {"digest": seen["digest"], "at": at, "quiet": True}
        await self.order("release", **what, **rest)

    async def broadcast(self, text: str) -> None:
        """Staff write to everybody of the session."""
        said = {"session": "2026-10", "exam": "", "texts": {"": ["News", text]}, "news": False}
        seen = await self.order("broadcast-preview", **said)
        sure = {"count": seen["count"], "quiet": True, "emergency": "alone"}
        await self.order("broadcast", **said, **sure)

    async def invite(self) -> None:
        """Staff invite everybody of the session who has no account."""
        of = {"session": "2026-10", "exam": ""}
        seen = await self.order("invite-preview", **of)
        await self.order("invite", **of, count=seen["count"], quiet=True)

    async def close(self) -> None:
        """End the desk and let go of its file."""
        await self.stop()
        self.db.close()


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[World]:
    """A world whose desk keeps its file in `folder`."""
    clock = Clock()
    office = PostOffice(DESK, authserv_id="mx.centre.fr", clock=clock)
    async with between(folder, office, clock) as world:
        yield world


@asynccontextmanager
async def between(folder: Path, office: PostOffice, clock: Clock) -> AsyncIterator[World]:
    """The same between mail servers that are still to be entered."""
    async with Telegram(clock=clock.seconds) as telegram, office as post:
        world = World(settings_for(folder, telegram, post), (telegram, post), clock)
        try:
            yield world
        finally:
            await world.close()


def settings_for(folder: Path, telegram: Telegram, post: PostOffice) -> Settings:
    """The settings of a desk between these servers."""
    return parse(plain_settings(folder, telegram, post), folder=folder)


def plain_settings(folder: Path, telegram: Telegram, post: PostOffice) -> dict[str, object]:
    """The same as they stand in a `config.toml`."""
    server = {"host": post.host, "security": "none", "user": post.user, "password": post.password}
    return {
        **secluded_settings(folder),
        "telegram": {
            "token": telegram.token,
            "base_url": telegram.base_url,
            "base_file_url": telegram.file_url,
        },
        "mail": {
            "address": DESK,
            "authserv_id": "mx.centre.fr",
            "imap": {**server, "port": post.imap_port},
            "smtp": {**server, "port": post.smtp_port},
        },
    }


def secluded_settings(folder: Path) -> dict[str, object]:
    """The settings of a desk without a line to the world."""
    return {
        "centre": {
            "name": "Centre Lumière",
            "number": "FR181",
            "city": "Lyon",
            "email": "examens@centre.fr",
        },
        "store": {"path": str(folder / "desk.sqlite3"), "key": KEY},
        "control": {"socket": str(folder / "desk.sock")},
        "staff": {"officers": [OFFICER]},
        "rules": {"staff_pin_minutes": 0},  # tests of PINs set it
    }
