"""Killed while an officer follows a release: one message, one report, but in the window."""

import asyncio
import random
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.people import OFFICER
from tests.support.servers.followed import EMMA, furnish
from tests.support.servers.program import Program, eventually

pytestmark = [pytest.mark.long]
KILLS = 6
WATCHING = "SELECT id FROM outbox WHERE key LIKE 'watch:%' AND state = 'sending'"
OVER = "SELECT count(*) FROM outbox WHERE key LIKE 'watch:%' AND state <> 'sent'"


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
