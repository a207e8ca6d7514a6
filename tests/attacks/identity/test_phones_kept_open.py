"""A phone kept open for its owner must not stay so for whoever is handed it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

WEEK = timedelta(weeks=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Emma keeps her account open on her phone."""
    async with opened(tmp_path) as world:
        for name in ("Emma", "Tom"):
            world.give_account(name)
        await does(world, "/details", "[Where am I signed in?]", "[Keep open on this phone]")
        await does(world, "[Yes, this is my own phone]")
        yield world


async def does(world: World, *moves: str) -> str:
    """What is read on Emma's phone in the end."""
    who = world.person("Emma")
    for move in moves:
        if move.startswith("["):
            who.tap(move[1:-1])
        else:
            who.say(move)
        await world.settle()
    return str(who.last.text)


async def test_it_is_open_after_a_week_without_a_word(world: World) -> None:
    await world.later(WEEK)
    assert "Emma Clarke" in await does(world, "/details")


async def test_it_is_not_once_somebody_else_came_in_though_they_left_again(world: World) -> None:
    told = await does(world, "/signin", CANDIDATES["Tom"].id_number, PASSWORD)
    assert "No account stays open" in told
    await does(world, "[Sign out]")
    await world.later(WEEK)
    assert "Emma" not in await does(world, "/other")


async def test_it_is_not_once_it_was_hidden(world: World) -> None:
    assert "No account stays open" in await does(world, "/other", "[Hide my accounts]")
    await world.later(WEEK)
    assert "Emma" not in await does(world, "/other")


async def test_what_is_delicate_wants_the_password_all_the_same(world: World) -> None:
    await world.later(WEEK)
    assert "password once more" in await does(world, "/details", "[New password]")


async def test_two_weeks_after_the_result_it_is_over(world: World) -> None:
    world.import_result("Emma", "B")
    await world.release("B2 First")
    await world.settle()
    await world.later(2 * WEEK - timedelta(hours=1))
    assert "Emma Clarke" in await does(world, "/details")
    await world.later(timedelta(days=1))
    assert "password once more" in await does(world, "/details")
