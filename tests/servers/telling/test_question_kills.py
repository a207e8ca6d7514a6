"""Killed while an answer is given: it is given with all that it owes, or not at all."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from tests.support.servers.program import Program, installed

ASKED = """INSERT INTO questions (id, kind, state, address, proven, language, asked_at, heard_at,
    due_at) VALUES (:id, 'other', 'open', 'marie@x.fr', 1, 'fr', 1, 4102444800000000, 1)"""
STATE = """SELECT state, version,
    (SELECT count(*) FROM question_words w WHERE w.question = q.id) AS words
  FROM questions q WHERE q.id = %d"""
OWED = "SELECT id FROM outbox WHERE key LIKE 'question %d %%'"


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with installed(tmp_path) as made:
        for number in range(1, 14):
            made.write(lambda tx, n=number: tx.execute(ASKED, {"id": n}))  # type: ignore[misc]
        yield made


async def answer(program: Program, number: int) -> None:
    await program.order("question-answer", question=number, words="En juin.", done=True)


async def die_answering(program: Program, number: int, wait: float) -> None:
    """The order is given, and the desk killed some moments later, whatever has come of it."""

    async def give() -> None:
        with suppress(Exception):  # the desk dies meanwhile
            await answer(program, number)

    async with asyncio.TaskGroup() as group:
        order = group.create_task(give())
        await asyncio.sleep(wait)
        await program.kill()
        order.cancel()
    await program.start()
    await program.listening()


def is_answered(program: Program, number: int) -> bool:
    """Whether it is; either way nothing is half."""
    [row] = program.rows(STATE % number)
    owed = program.rows(OWED % number)
    done = bool(row["state"] == "done")
    assert (row["version"], row["words"], len(owed)) == ((2, 1, 1) if done else (1, 0, 0))
    return done


async def lives(program: Program, waits: list[float]) -> None:
    await program.start()
    await program.listening()
    for number, wait in enumerate(waits, 1):
        await die_answering(program, number, wait)
        if not is_answered(program, number):
            await answer(program, number)
        assert is_answered(program, number)


@pytest.mark.long
async def test_an_answer_is_given_whole_or_not_at_all(program: Program) -> None:
    await lives(program, [0.01])


@pytest.mark.long
async def test_whenever_it_dies_who_asked_is_owed_one_answer(program: Program) -> None:
    chance = random.Random(12)
    await lives(program, [chance.uniform(0, 0.05) for _ in range(12)])
