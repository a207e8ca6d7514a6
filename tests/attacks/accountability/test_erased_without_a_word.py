"""Whoever was erased heard nothing: the chat stood at the beginning, and only typing showed it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.world import World, opened

EMMA, TOM = CANDIDATES["Emma"], CANDIDATES["Tom"]
SAID = "has erased an exam entry that you had here"
DIT = "a effacé une inscription à un examen que vous aviez ici"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


async def erase(world: World, *names: str) -> None:
    await world.order("erase", id_numbers=[CANDIDATES[each].id_number for each in names])
    await world.settle()


def times_told(who: Person) -> int:
    return sum(SAID in each.text or DIT in each.text for each in who.chat)


async def begin(world: World, name: str, *, secret: bool) -> Person:
    """A chat that registers for Tom's entry, up to the secret number or beyond it."""
    who = world.person(name)
    who.start()
    await world.settle()
    for text in ("/register", "I accept", TOM.id_number, *([TOM.secret] if secret else [])):
        who.say(text)
        await world.settle()
    return who


async def test_a_chat_that_is_signed_in_hears_it_once_and_nothing_of_whom(world: World) -> None:
    emma = world.person("Emma")
    emma.say("/start")
    await erase(world, "Emma")
    assert times_told(emma) == 1
    assert EMMA.first_name not in emma.chat[-1].text
    rows = world.db.execute("SELECT effect FROM outbox WHERE key LIKE 'told-erased:%'").fetchall()
    assert [EMMA.id_number in row[0] for row in rows] == [False]
    emma.say("/start")
    await world.settle()
    assert EMMA.first_name not in emma.chat[-1].text


async def test_a_chat_of_two_hears_it_once_where_both_are_erased(world: World) -> None:
    emma, lucas = world.person("Emma"), CANDIDATES["Lucas"]
    emma.say("/start")
    await world.settle()
    world.write(
        lambda tx: people.give_account(tx, lucas, people.scene_of(tx, emma.id, world.clock()))
    )
    await erase(world, "Emma", "Lucas")
    assert times_told(emma) == 1


async def test_what_the_other_of_a_chat_has_stays(world: World) -> None:
    emma, lucas = world.person("Emma"), CANDIDATES["Lucas"]
    emma.say("/start")
    await world.settle()
    world.write(
        lambda tx: people.give_account(tx, lucas, people.scene_of(tx, emma.id, world.clock()))
    )
    await erase(world, "Lucas")
    assert times_told(emma) == 1
    left = world.db.execute("SELECT account FROM sign_ins WHERE chat = ?", [emma.id]).fetchall()
    assert [row[0] for row in left] == [EMMA.account]


async def test_who_has_given_the_secret_number_hears_it_while_registering(world: World) -> None:
    proven = await begin(world, "Tom", secret=True)
    await erase(world, "Tom")
    assert times_told(proven) == 1


async def test_who_only_knows_the_number_learns_nothing_of_an_entry(world: World) -> None:
    knows = await begin(world, "Zoé", secret=False)
    before = len(knows.chat)
    await erase(world, "Tom")
    assert len(knows.chat) == before


async def test_who_is_at_rest_and_a_chat_that_is_blocked_hear_nothing(world: World) -> None:
    emma = world.person("Emma")
    await world.order("account-rest", id_number=EMMA.id_number)
    tom = await begin(world, "Tom", secret=True)
    world.db.execute("UPDATE chats SET blocked = 1 WHERE id = ?", [tom.id])
    await erase(world, "Emma", "Tom")
    assert times_told(emma) == times_told(tom) == 0


async def test_a_chat_that_signed_out_hears_nothing(world: World) -> None:
    emma = world.person("Emma")
    emma.say("Sign out")
    await erase(world, "Emma")
    assert times_told(emma) == 0


async def test_a_desk_that_is_killed_meanwhile_tells_it_once_it_is_back(world: World) -> None:
    emma = world.person("Emma")
    emma.say("/start")
    await world.settle()
    world.clock.at += timedelta(hours=14)  # deep in the night: it waits for the morning
    await erase(world, "Emma")
    assert times_told(emma) == 0
    await world.later(timedelta(hours=10))
    await world.settle()
    assert times_told(emma) == 1
    await world.later(timedelta(hours=1))
    await world.settle()
    assert times_told(emma) == 1
