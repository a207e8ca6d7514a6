"""Stopped by staff, killed and started again and again: what waits is neither lost nor doubled."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.people.chats import open_chat
from domain.machine.changes import OpenSignIn
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.servers.program import Program, eventually, installed

EMMA = CANDIDATES["Emma"]
UNSENT = "SELECT count(*) FROM outbox WHERE class IN ('mailing', 'circular') AND state <> 'sent'"
SENDING = "SELECT chat FROM outbox WHERE class = 'mailing' AND state = 'sending'"


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with installed(tmp_path) as made:
        yield made


def furnish(tx: Tx, chats: list[Person]) -> None:
    """Emma is signed in on all these, and her result waits for its release."""
    now = datetime.now(UTC)
    first, *others = (people.scene_of(tx, chat.id, now) for chat in chats)
    people.give_account(tx, EMMA, first)
    for scene in others:
        open_chat(tx, scene.chat, "en", FIRST_STEP, now)
        apply_change(OpenSignIn(EMMA.account), scene)
    result = people.give_result(tx, EMMA, "B", now)
    tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})


async def release(program: Program) -> None:
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what)
    rest = {"digest": seen["digest"], "at": datetime.now(UTC).isoformat(), "quiet": False}
    await program.order("release", **what, **rest)


def notices(program: Program, chat: Person) -> int:
    return sum("There is news" in said for said in program.said(chat))


async def test_what_waits_outlives_kills_and_comes_once_but_in_the_window(program: Program) -> None:
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(12)]
    for chat in chats:
        chat.start()
    program.write(lambda tx: furnish(tx, chats))
    await program.start()
    await program.settled()
    await program.order("freeze", hide_results=True)
    await release(program)
    await program.kill()
    await program.start()
    await program.listening()
    assert [notices(program, chat) for chat in chats] == [0] * len(chats)
    assert program.post.letters(EMMA.email) == []
    program.telegram.latency = 0.05
    await program.order("unfreeze")
    await eventually(lambda: sum(notices(program, chat) for chat in chats) >= 3)
    await program.kill()
    window = Counter(row["chat"] for row in program.rows(SENDING))
    await program.start()
    await eventually(lambda: program.rows(UNSENT)[0][0] == 0)
    for chat in chats:
        assert 1 <= notices(program, chat) <= 1 + window[chat.id]
    assert len({each.message_id for each in program.post.letters(EMMA.email)}) == 1
    assert program.rows("SELECT hides FROM standstills WHERE lifted_at IS NOT NULL")
