"""Each password cost an Argon2 hash, locked or not; guessing from many chats filled the room."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from argon2 import PasswordHasher

from bot.config import parse
from bot.core import Core, opened
from bot.decisions.disk_watch import DiskWatch
from bot.decisions.inbox import Inbox
from bot.decisions.journal import Journal
from bot.decisions.password_hashing import Passwords
from bot.store.inbox import InboxItem
from bot.web.health import Pulse
from domain.machine.effects import Say
from domain.machine.events import Typed
from domain.machine.phrases import Phrase
from tests.support import people
from tests.support.clock import MORNING, Clock
from tests.support.counter import Counter
from tests.support.people import CANDIDATES
from tests.support.world import secluded_settings

EMMA = CANDIDATES["Emma"]
UNKNOWN = "ZZZ999999"
OWNER, STRANGER, ANOTHER = 11, 12, 13
REFS = count(1)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("another")


@pytest.fixture
async def core(tmp_path: Path) -> AsyncIterator[Core]:
    """Emma is registered, in her own chat."""
    settings = parse(secluded_settings(tmp_path), folder=tmp_path)
    async with opened(settings, Clock()) as core:
        await core.store.write(lambda tx: people.seed(tx, core.keys))
        await core.store.write(
            lambda tx: people.give_account(tx, EMMA, people.scene_of(tx, OWNER, MORNING))
        )
        yield core


def held(let_go: Event) -> str:
    """A password that is hashed only when it may be, however long the desk takes meanwhile."""

    class Held(str):
        __slots__ = ()

        def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
            let_go.wait(10)
            return super().encode(encoding, errors)

    return Held("x")


class Desk(Counter):
    """A desk of which is asked what it said last."""

    def __init__(self, core: Core, passwords: Passwords) -> None:
        super().__init__(core.store, core.settings.store.path, core, passwords)
        self._refs = REFS  # of all desks on one store

    async def say(self, chat: int, *texts: str) -> set[str]:
        """What somebody types, and what is said to the last of it."""
        for text in texts:
            item = await self.take(chat, Typed(text, self.message()))
        said = [each for each in await self.owed(item) if isinstance(each, Say)]
        return {line.phrase for each in said for line in each.lines}


async def wrong(core: Core, chat: int, number: str, times: int) -> None:
    """So many wrong passwords of a chat for an ID number."""
    passwords = Passwords()
    await Desk(core, passwords).say(chat, "/signin", number, *["wrong-1234"] * times)
    passwords.close()


@pytest.mark.parametrize("number", [EMMA.id_number, UNKNOWN])
async def test_where_a_chat_is_locked_out_nothing_is_hashed(core: Core, number: str) -> None:
    await wrong(core, STRANGER, number, 3)
    none = Passwords()
    none.close()  # whoever hashes now fails
    assert Phrase.LOGIN_LOCKED in await Desk(core, none).say(STRANGER, "wrong-1234")


@pytest.mark.parametrize("number", [EMMA.id_number, UNKNOWN])
async def test_where_it_is_not_each_try_is_hashed_with_an_account_or_without(
    core: Core, number: str
) -> None:
    await wrong(core, STRANGER, number, 2)
    none = Passwords()
    none.close()
    with pytest.raises(RuntimeError):
        await Desk(core, none).say(STRANGER, "wrong-1234")


async def test_who_guesses_from_many_chats_leaves_places_to_the_others(core: Core) -> None:
    await wrong(core, STRANGER, UNKNOWN, 1)
    await wrong(core, OWNER, EMMA.id_number, 1)  # it has mistyped, and is no stranger there
    passwords = Passwords(threads=1, waiting=30, kept=4)
    desk = Desk(core, passwords)
    await desk.say(ANOTHER, "/signin", EMMA.id_number)
    let_go = Event()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(27):
            tasks.create_task(passwords.verify(CHEAP, held(let_go), failed=True))
        await asyncio.sleep(0)
        refused = await desk.say(STRANGER, "wrong-1234")
        let_go.set()
        owner = tasks.create_task(desk.say(OWNER, "wrong-1234"))
        another = tasks.create_task(desk.say(ANOTHER, "wrong-1234"))
    passwords.close()
    assert Phrase.BUSY in refused
    assert Phrase.LOGIN_WRONG in owner.result() & another.result()


async def test_one_chat_has_one_hash_under_way_however_fast_it_types(core: Core) -> None:
    passwords, arrivals = Passwords(threads=1, waiting=0), asyncio.Queue[Sequence[InboxItem]]()
    journal = Journal(core.store, core.desk, core.writer, passwords, core.clock)
    disk = await DiskWatch.opened(core, Pulse(core.clock, polls=True), lambda _: 10**12)
    inbox = Inbox(core, journal, arrivals, disk)
    texts = ["/signin", EMMA.id_number, *["wrong-1234"] * 3]
    await inbox.keep("telegram:1", [update(number, text) for number, text in enumerate(texts)], 9)
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(inbox.run())
        while Phrase.LOGIN_LOCKED not in (said := await phrases(core)):  # noqa: ASYNC110 - rows tell nobody
            await asyncio.sleep(0.01)
        running.cancel()
    passwords.close()
    assert (said.count(Phrase.LOGIN_WRONG), said.count(Phrase.BUSY)) == (2, 0)


def update(number: int, text: str) -> dict[str, object]:
    chat, person = {"id": STRANGER, "type": "private"}, {"id": STRANGER, "language_code": "en"}
    message = {"message_id": number + 1, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


async def phrases(core: Core) -> list[str]:
    """All that was said so far."""
    sql = "SELECT effect FROM outbox ORDER BY id"
    rows = await core.store.read(lambda tx: tx.execute(sql))
    return [word for row in rows for word in row["effect"].split('"') if word in set(Phrase)]
