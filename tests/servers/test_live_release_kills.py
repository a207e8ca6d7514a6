"""Killed while an officer follows a release: one message, one report, but in the window."""

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.people.chats import open_chat
from domain.machine.changes import OpenSignIn
from tests.support import people
from tests.support.people import CANDIDATES, OFFICER
from tests.support.servers.program import Program, eventually, installed

pytestmark = [pytest.mark.long]
EMMA = CANDIDATES["Emma"]
KILLS = 6
WATCHING = "SELECT id FROM outbox WHERE key LIKE 'watch:%' AND state = 'sending'"
OVER = "SELECT count(*) FROM outbox WHERE key LIKE 'watch:%' AND state <> 'sent'"


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
    people.give_result(tx, EMMA, "B", now)
    tx.execute("UPDATE results SET release = NULL")
    tx.execute("DELETE FROM releases")


async def release_in_a_moment(program: Program) -> None:
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what)
    at = (datetime.now(UTC) + timedelta(seconds=4)).isoformat()
    await program.order("release", **what, digest=seen["digest"], at=at, quiet=False)
    program.write(lambda tx: tx.execute("UPDATE releases SET chat = :c", {"c": OFFICER}))


async def test_whenever_it_dies_the_officer_is_told_to_the_end(program: Program) -> None:
    chance = random.Random(41)
    officer = program.telegram.person("Staff", "en", OFFICER)
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(9)]
    for each in (officer, *chats):
        each.start()
    program.write(lambda tx: furnish(tx, chats))
    await program.start()
    await program.settled()
    await release_in_a_moment(program)
    window = 0
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(1, 8))
        await program.kill()
        window += len(program.rows(WATCHING))
        await program.start()
        await program.listening()
    await eventually(lambda: "is told" in "".join(program.said(officer)), within=120)
    await eventually(lambda: program.rows(OVER)[0][0] == 0, within=120)
    told = [each.text for each in officer.chat if "Told:" in each.text]
    reports = [each.text for each in officer.chat if "is told: everybody" in each.text]
    assert 1 <= len(told) <= 1 + window
    assert 1 <= len(reports) <= 1 + window
    assert "Told: 1." in told[-1]
