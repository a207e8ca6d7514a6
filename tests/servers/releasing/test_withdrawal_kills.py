"""Killed while a release is withdrawn in the midst of its notices: nothing more of it leaves, and
everybody who was told hears once, but in the window.
"""

import asyncio
import random
from collections import Counter
from contextlib import suppress

import pytest

from bot.sandbox.telegram import Person
from tests.support.servers.followed import furnish, notices, release
from tests.support.servers.program import Program, eventually

NEWS = "SELECT chat FROM outbox WHERE key LIKE 'release:%:chat:%' AND state = 'sending'"
BACK = "SELECT chat FROM outbox WHERE key LIKE 'withdrawn:%:chat:%' AND state = 'sending'"
REACHED = """SELECT chat FROM outbox WHERE key LIKE 'release:%:chat:%'
  AND (state IN ('sent', 'doubtful') OR doubted_at IS NOT NULL)"""
OPEN = """SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')
  AND (key LIKE 'announce:%' OR key LIKE 'withdrawn:%' OR key LIKE 'release:%')"""
IN_IT = "SELECT 1 FROM releases l JOIN results r ON r.release = l.id WHERE l.withdrawn_at > 0"
WITHDRAWN = "SELECT 1 FROM releases WHERE withdrawn_at IS NOT NULL"


def taken_back(program: Program, chat: Person) -> int:
    return sum("has taken it back" in said for said in program.said(chat))


async def withdraw(program: Program) -> None:
    [[number]] = program.rows("SELECT max(id) FROM releases")
    with suppress(Exception):  # the desk may die meanwhile
        await program.order("release-withdraw", release=number, reason="mistake")


async def begun(program: Program, count: int) -> list[Person]:
    """So many phones, some of which have been told when the withdrawal comes."""
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(count)]
    for chat in chats:
        chat.start()
    program.write(lambda tx: furnish(tx, chats))
    await program.start()
    await program.settled()
    program.telegram.latency = 0.05
    await release(program)
    await eventually(lambda: sum(notices(program, chat) for chat in chats) >= 2)
    return chats


async def is_right(program: Program, chats: list[Person], windows: list[Counter[int]]) -> None:
    """Each was told as often as the windows allow, and hears as often as that."""
    await eventually(lambda: program.rows(OPEN)[0][0] == 0, within=120)
    assert not program.rows(IN_IT)
    reached = {row["chat"] for row in program.rows(REACHED)}
    news, back = windows
    for chat in chats:
        told = notices(program, chat)
        assert told <= 1 + news[chat.id]
        assert chat.id in reached or not told
        assert (chat.id in reached) <= taken_back(program, chat) <= 1 + back[chat.id]
        assert chat.id in reached or not taken_back(program, chat)
    assert reached


async def die(program: Program, windows: list[Counter[int]]) -> None:
    await program.kill()
    for window, sql in zip(windows, (NEWS, BACK), strict=True):
        window.update(row["chat"] for row in program.rows(sql))
    await program.start()
    await program.listening()


@pytest.mark.long
async def test_what_it_was_in_the_middle_of_is_finished(program: Program) -> None:
    windows = [Counter[int](), Counter[int]()]
    chats = await begun(program, 12)
    await withdraw(program)
    after = sum(notices(program, chat) for chat in chats)
    under_way = len(program.rows(NEWS))
    await die(program, windows)
    await is_right(program, chats, windows)
    assert sum(notices(program, chat) for chat in chats) <= after + under_way
    assert len(reached := program.rows(REACHED)) < len(chats), reached


@pytest.mark.long
async def test_whenever_it_dies_everybody_who_was_told_hears(program: Program) -> None:
    chance = random.Random(43)
    windows = [Counter[int](), Counter[int]()]
    chats = await begun(program, 40)
    async with asyncio.TaskGroup() as group:
        order = group.create_task(withdraw(program))
        await asyncio.sleep(chance.uniform(0, 0.05))
        await die(program, windows)
        order.cancel()
    if not program.rows(WITHDRAWN):
        await withdraw(program)
    for _ in range(6):
        await asyncio.sleep(chance.uniform(0, 1.2))
        await die(program, windows)
    await is_right(program, chats, windows)
