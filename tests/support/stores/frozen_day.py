"""A day of today's desk on a copy of a frozen store: what was owed, said and asked then."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot import app
from bot.config import Settings
from bot.sandbox.mail.post_office import Delivered, PostOffice
from bot.sandbox.telegram import Person, Telegram
from bot.store.engine.migrations import migrate
from bot.store.engine.times import stamp
from tests.support.stores.frozen import Frozen

FIRST_UPDATE = 700_000_001  # of a sandbox, which numbers anew what the store's has numbered
A_DAY = (timedelta(0), timedelta(hours=1), timedelta(hours=22))
"""When the desk is started again: retries take minutes, and a release opens in the next morning."""

UNDER_WAY = """
  SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')
       + (SELECT count(*) FROM letters WHERE state = 'waiting')
       + (SELECT count(*) FROM outbox
          WHERE state = 'sending' OR (state = 'waiting' AND due_at <= ?))
"""


@dataclass
class Day:
    """What a day brought. `people` are by their chats, `post` holds every letter."""

    before: Frozen
    after: Frozen
    people: dict[int, Person] = field(default_factory=dict)
    post: list[Delivered] = field(default_factory=list)

    def ended(self) -> datetime:
        return self.before.moment + sum(A_DAY, timedelta(0))


class Desk:
    """Today's program on a copy, between servers of its own, at the store's time."""

    def __init__(self, day: Day, telegram: Telegram, post: PostOffice) -> None:
        self._day, self._telegram, self._post = day, telegram, post
        self._settings = day.after.settings(**_environment(telegram, post))
        self._letters = self._value("SELECT count(*) FROM letters")

    def people(self) -> dict[int, Person]:
        """Everybody the store knows; none of them may be written to before they say something."""
        [(update, message)] = self._day.after.ask(
            "SELECT (SELECT max(next) FROM offsets), (SELECT max(last_message) FROM chats)"
        )
        stranger, elsewhere = self._telegram.person("Stranger"), self._telegram.group("Elsewhere")
        for _ in range(message):
            stranger.say("a number that is taken", elsewhere)
        for _ in range(update - FIRST_UPDATE):
            self._telegram.inject("message", {})
        stranger.add_bot(elsewhere)  # the group of the store: sandboxes number groups alike
        return {chat: self._telegram.person(f"{chat}", "en", chat) for chat in self._chats()}

    def _chats(self) -> set[int]:
        rows = self._day.after.ask("SELECT id FROM chats UNION SELECT chat FROM outbox")
        kept = (chat for chat, _ in self._day.before.happened())
        return {chat for chat in (*kept, *(chat for (chat,) in rows)) if chat > 0}

    async def works(self, clock: Callable[[], datetime], *talks: Callable[[], None]) -> None:
        """Runs until nothing is under way; then each of `talks` is said and dealt with."""
        running = asyncio.get_running_loop().create_task(app.run(self._settings, clock=clock))
        try:
            await self._settle(running, clock)
            for talk in talks:
                talk()
                await self._settle(running, clock)
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    async def _settle(self, running: "asyncio.Task[None]", clock: Callable[[], datetime]) -> None:
        async with asyncio.timeout(60):
            while self._is_busy(stamp(clock())):
                if running.done():
                    running.result()
                await asyncio.sleep(0.01)

    def _is_busy(self, now: int) -> bool:
        came = len(self._post.letters(self._settings.mail.address))
        known = self._value("SELECT count(*) FROM letters") - self._letters
        if self._telegram.pending or came > known:
            return True
        return self._value(UNDER_WAY, now) > 0

    def _value(self, sql: str, *params: object) -> int:
        [(value,)] = self._day.after.ask(sql, *params)
        return int(value)


def _environment(telegram: Telegram, post: PostOffice) -> dict[str, str]:
    """Where the servers are; all else is as the store's own settings say."""
    found = {
        "TELEGRAM__BASE_URL": telegram.base_url,
        "TELEGRAM__BASE_FILE_URL": telegram.file_url,
        "HEALTH__LISTEN": "",
        "PUBLIC__LISTEN": "",
        "PUBLIC__URL": "",
    }
    for name, port in (("IMAP", post.imap_port), ("SMTP", post.smtp_port)):
        server = {"HOST": post.host, "PORT": str(port), "SECURITY": "none"}
        found |= {f"MAIL__{name}__{key}": value for key, value in server.items()}
    return {f"RESULTS_DESK_{key}": value for key, value in found.items()}


async def spent(store: Frozen, folder: Path) -> Day:
    """A day on a copy: what was owed goes out, and everybody says a word where they stand."""
    day = Day(store, store.copy(folder))
    migrate(day.after.path)
    now = store.moment

    def clock() -> datetime:
        return now

    async with _servers(day.after.settings(), clock) as (telegram, post):
        desk = Desk(day, telegram, post)
        day.people = desk.people()
        first, *talks = _talks(day)
        first()
        for wait in A_DAY:
            now += wait
            await _reply(day, post)
            await desk.works(clock, *talks)
            talks = []
        day.post = post.journal
    return day


async def _reply(day: Day, post: PostOffice) -> None:
    """Whoever was to confirm an address answers yes when the letter of then has come."""
    letter = day.before.letter("confirm-address")
    for delivered in [each for each in post.journal if each.raw.endswith(letter)]:
        await post.reply(delivered, "Yes")


@asynccontextmanager
async def _servers(
    settings: Settings, clock: Callable[[], datetime]
) -> AsyncIterator[tuple[Telegram, PostOffice]]:
    """A Telegram and a mail server that know the bot and the mailbox of some settings."""
    mail = settings.mail
    login = mail.imap.user, mail.imap.password.reveal()
    async with (
        Telegram(settings.telegram.token.reveal(), clock=lambda: clock().timestamp()) as telegram,
        PostOffice(mail.address, login=login, authserv_id=mail.authserv_id, clock=clock) as post,
    ):
        yield telegram, post


def at(day: Day, step: str) -> int:
    """The first chat that stood at a step."""
    rows = day.before.ask("SELECT id, step FROM chats ORDER BY id")
    return next(int(chat) for chat, text in rows if json.loads(text)["is"] == step)


def reader(day: Day) -> Person:
    """Somebody signed in who has a result."""
    sql = """SELECT c.id FROM chats c JOIN accounts a ON a.id = c.shown JOIN results r ON
      r.entry = a.entry JOIN releases l ON l.id = r.release
      WHERE l.opens_at <= ? AND c.step = '{"is":"AtRest"}' ORDER BY c.id LIMIT 1"""
    [(chat,)] = day.before.ask(sql, stamp(day.before.moment))
    return day.people[chat]


def _talks(day: Day) -> list[Callable[[], None]]:
    """What is said while nothing is under way: a first word of everybody, and then more.

    The code is the one that the sealed letter tells, once it has come: a used one sends none.
    """
    code = re.search(rb"^\s*(\d{6})\s*$", day.before.letter("reset-password"), re.MULTILINE)
    assert code
    owner = at(day, "AwaitingRecoveryCode")
    words = {
        reader(day).id: "/results",
        at(day, "AwaitingSecret"): day.before.told("secret"),
        at(day, "AwaitingOwnPassword"): day.before.told("password"),
    }

    def first() -> None:
        for chat, person in day.people.items():
            person.say(words.get(chat, "hello"))

    def told() -> None:
        day.people[owner].say(code[1].decode())

    def again() -> None:
        day.people[owner].say("coquelicot-2027!")

    return [first, told, again, again]
