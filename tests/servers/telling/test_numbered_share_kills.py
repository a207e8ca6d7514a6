"""Killed while a result goes with a number and an end: both go with it, or nothing does."""

import asyncio
import random
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.telegram import Person
from bot.store.engine.store import Tx
from tests.support import people
from tests.support.people import CANDIDATES, LONG_AGO
from tests.support.servers.program import PATIENCE, Program, eventually

EMMA = CANDIDATES["Emma"]
LEEDS = "results@leeds.ac.uk"
DAYS = timedelta(days=30)


def result(tx: Tx, chat: int) -> None:
    """Emma has signed in just now, and her result is out."""
    people.give_account(tx, EMMA, people.scene_of(tx, chat, datetime.now(UTC)))
    people.give_result(tx, EMMA, "A", LONG_AGO)


async def at_the_last_look(program: Program) -> Person:
    emma = program.telegram.person("Emma", "en")
    program.write(lambda tx: result(tx, emma.id))
    await program.start()
    await program.listening()
    emma.say("/start")
    await emma.reply(PATIENCE)
    for said, seen in (
        ("/send", "Who should get"),
        ("leeds", "here is what I found"),
        ("[University of Leeds (Leeds, United Kingdom)]", "Check, then tap"),
        ("[My number there]", "number there"),
        ("UC-77", "your number there UC-77"),
        ("[How long it holds]", "How long"),
        ("[30 days]", "Valid for 30 days"),
    ):
        await says(emma, said, seen)
    return emma


async def says(emma: Person, said: str, seen: str) -> None:
    if said.startswith("["):
        emma.tap(said[1:-1])
    else:
        emma.say(said)
    await eventually(lambda: seen in emma.chat[-1].text)


async def dies(program: Program, wait: float) -> None:
    emma = await at_the_last_look(program)
    emma.tap("Send it")
    await asyncio.sleep(wait)
    await program.kill()
    await program.start()
    await program.settled()
    [share] = program.rows("SELECT number, expires_at, at FROM shares")
    assert share["number"] == "UC-77"
    ends = share["expires_at"]
    assert ends - share["at"] == int(DAYS.total_seconds() * 1_000_000)
    [paper] = program.rows("SELECT expires_at FROM papers WHERE share <> 0")
    assert paper["expires_at"] == ends
    letters = {each.message_id: each for each in program.post.letters(LEEDS)}
    [letter] = letters.values()
    assert "UC-77" in letter.subject


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
async def test_whenever_it_dies_the_number_and_the_end_go_with_it(
    program: Program, seed: int
) -> None:
    await dies(program, random.Random(seed).uniform(0, 0.12))
