"""The desk without its edges: events go in one by one, and the rows they leave can be looked at."""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

from bot.core import Core
from bot.decisions.journal import Journal
from bot.decisions.password_hashing import Passwords
from bot.store import inbox
from bot.store.codecs import EFFECTS, EVENTS, STEPS
from bot.store.engine.store import Store
from bot.store.inbox import InboxItem
from domain.machine.effects import Button, Say
from domain.machine.events import Arrival, Event, Pressed, Typed
from domain.machine.steps.details import AwaitingNewEmail
from domain.machine.steps.registration import AwaitingEmail, AwaitingIdNumber, AwaitingSecret
from domain.machine.steps.signin import AwaitingLoginId, AwaitingRecoveryId
from domain.machine.steps.step import SECRET_STEPS, AtRest, Step
from tests.support.clock import Clock
from tests.support.people import PASSWORD, Candidate

NAMES_ID = (AwaitingIdNumber, AwaitingLoginId, AwaitingRecoveryId)
NAMES_EMAIL = (AwaitingEmail, AwaitingNewEmail)


class Counter:
    """A desk with a store of its own; `core` may be shared by many."""

    def __init__(self, store: Store, path: Path, core: Core, passwords: Passwords) -> None:
        self.clock = Clock()
        self.store = store
        self.core = core
        self._path = path
        self.journal = Journal(store, core.desk, core.writer, passwords, self.clock)
        self._refs = count(1)
        self._messages = count(1)

    async def take(self, chat: int, event: Event) -> int:
        """Keep an event and decide it, and whatever it tells other chats; the item's number."""
        item, arrival = await self.keep(chat, event)
        for told in await self.journal.accept(item, arrival):
            await self._follow(told)
        return item

    async def keep(self, chat: int, event: Event) -> tuple[int, Arrival]:
        """Keep an event, undecided."""
        message = event.message_id if isinstance(event, Typed) and not event.edited else 0
        arrival = Arrival(chat, event, "en", message)
        sealed = [(str(next(self._refs)), self.core.keys.seal(b"", "test"))]
        [kept] = await self.store.write(
            lambda tx: inbox.keep_items(tx, "test", sealed, self.clock())
        )
        return kept.id, arrival

    async def _follow(self, kept: InboxItem) -> None:
        plain = self.core.keys.open(kept.sealed, kept.source)
        for told in await self.journal.accept(kept.id, EVENTS.loads(plain.decode())):
            await self._follow(told)

    def message(self) -> int:
        """The number of the next message."""
        return next(self._messages)

    def later(self, wait: timedelta) -> None:
        """Let time pass."""
        self.clock.at += wait

    async def step(self, chat: int) -> Step:
        """Where a chat stands."""
        row = await self._row("SELECT step FROM chats WHERE id = :chat", chat=chat)
        step: Step = STEPS.loads(row["step"]) if row else AtRest()
        return step

    async def buttons(self, chat: int) -> tuple[list[Button], int]:
        """The buttons on a chat's screen that press something, and the version they belong to."""
        sql = """SELECT effect, version FROM outbox WHERE chat = :chat AND class = 'talk'
          AND effect LIKE '{"is":"Say"%' ORDER BY id DESC LIMIT 1"""
        row = await self._row(sql, chat=chat)
        say = EFFECTS.loads(row["effect"]) if row else Say(())
        found = [each for row in say.keyboard for each in row if each.verb]
        return found, row["version"] if row else 0

    async def right(self, chat: int, who: Candidate) -> Event:
        """What `who` would do next on their way to an account: the right answer, or a button."""
        step = await self.step(chat)
        if text := _answer(step, who):
            return Typed(text, self.message())
        buttons, version = await self.buttons(chat)
        if isinstance(step, AtRest) or not buttons:
            return Typed("/register", self.message())
        return Pressed(buttons[0].verb, buttons[0].argument, version, query_id=f"q{self.message()}")

    async def owed(self, item: int) -> list[object]:
        """What an item's decision said and answered."""
        sql = "SELECT effect FROM outbox WHERE key GLOB :key ORDER BY id"
        rows = await self.store.read(lambda tx: tx.execute(sql, {"key": f"{item}:*"}))
        return [EFFECTS.loads(row["effect"]) for row in rows]

    async def accounts(self) -> set[int]:
        """The entries that have an account."""
        rows = await self.store.read(lambda tx: tx.execute("SELECT entry FROM accounts"))
        return {row["entry"] for row in rows}

    def dump(self) -> str:
        """All that is stored, as SQL."""
        with closing(sqlite3.connect(self._path)) as db:
            return "\n".join(db.iterdump())

    def holds(self, word: str) -> bool:
        """Whether a word stands anywhere in the store's files, as a word of its own."""
        files = [self._path.with_name(self._path.name + end) for end in ("", "-wal")]
        raw = b"".join(each.read_bytes() for each in files if each.exists())
        edge = rb"[0-9A-Za-z.]"
        return bool(re.search(rb"(?<!%s)%s(?!%s)" % (edge, re.escape(word.encode()), edge), raw))

    async def _row(self, sql: str, **params: object) -> sqlite3.Row | None:
        return await self.store.read(lambda tx: tx.one(sql, params))


def _answer(step: Step, who: Candidate) -> str:
    if isinstance(step, NAMES_ID):
        return who.id_number
    if isinstance(step, NAMES_EMAIL):
        return who.email
    if isinstance(step, AwaitingSecret):
        return who.secret
    return PASSWORD if isinstance(step, SECRET_STEPS) else ""
