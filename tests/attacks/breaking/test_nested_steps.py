"""Asking for a password over and over put a step into itself until the chat could not be read."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.logs import tracebacks
from bot.store.codecs import STEPS, read_step
from domain.machine.steps.details import AtDetails, ConfirmingDeletion
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


def step(world: World) -> str:
    chat = world.person("Emma").id
    return str(world.db.execute("SELECT step FROM chats WHERE id = ?", [chat]).fetchone()[0])


async def test_a_password_asked_for_many_times_is_asked_for_once(world: World) -> None:
    emma = world.person("Emma")
    await world.later(timedelta(hours=1))
    for _ in range(40):
        emma.say("/delete_me")
    await world.settle()
    asked = AwaitingOwnPassword(EMMA.account, "delete")
    assert read_step(step(world)) == asked
    emma.say(PASSWORD)
    await world.settle()
    assert isinstance(read_step(step(world)), ConfirmingDeletion)


@each_of([1, 2, 255, 3000])
def test_a_step_that_was_stored_in_itself_unwinds_to_the_innermost(depth: int) -> None:
    inner = STEPS.dumps(AtDetails(7))
    for _ in range(depth):
        inner = f'{{"is":"AwaitingOwnPassword","account":7,"verb":"delete","at":{inner}}}'
    known = read_step(inner)
    assert known in (AwaitingOwnPassword(7, "delete", at=AtDetails(7)), None)
    assert known is not None or depth > 900  # deeper than a parser goes: that chat goes to rest


async def test_a_chat_whose_step_cannot_be_read_goes_to_rest_with_a_word(world: World) -> None:
    emma = world.person("Emma")
    emma.say("/details")
    await world.settle()
    world.db.execute("UPDATE chats SET step = ? WHERE id = ?", ['{"is":"Unknown"}', emma.id])
    emma.say("soleil-2026!")
    await world.settle()
    assert read_step(step(world)) == AtRest()
    texts = [each.text for each in emma.chat]
    assert any("I have lost track" in text for text in texts)
    assert not any("soleil-2026!" in text for text in texts)


@each_of(
    ["", "{", "[]", "3", "null", '{"is":"AtDetails"}', '{"is":"AtDetails","no":1}', "[" * 9999]
)
def test_nothing_that_is_stored_stops_a_chat(text: str) -> None:
    assert not isinstance(read_step(text), AtDetails)


def test_the_traceback_of_a_recursion_is_bounded() -> None:
    def deeper(depth: int) -> int:
        return deeper(depth + 1) + 1

    with pytest.raises(RecursionError) as caught:
        deeper(0)
    assert sum(map(len, tracebacks.lines(caught.value))) < 20_000


def test_a_long_chain_of_errors_is_bounded() -> None:
    error: Exception = ValueError("x")
    for _ in range(500):
        error.__cause__, error = error.__cause__, _caused_by(error)
    assert len(list(tracebacks.lines(error))) <= tracebacks.MOST_LINES + 1


def _caused_by(inner: Exception) -> Exception:
    outer = RuntimeError("y")
    outer.__cause__ = inner
    return outer
