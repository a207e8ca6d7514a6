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
        await world.does("Emma", "/details", "[Where am I signed in?]", "[Keep open on this phone]")
        await world.does("Emma", "[Yes, this is my own phone]")
        yield world


async def test_it_is_open_after_a_week_without_a_word(world: World) -> None:
    await world.later(WEEK)
    assert "Emma Clarke" in await world.does("Emma", "/details")


async def test_it_is_not_once_somebody_else_came_in_though_they_left_again(world: World) -> None:
    told = await world.does("Emma", "/signin", CANDIDATES["Tom"].id_number, PASSWORD)
    assert "No account stays open" in told
    await world.does("Emma", "[Sign out]")
    await world.later(WEEK)
    assert "Emma" not in await world.does("Emma", "/other")


async def test_it_is_not_once_it_was_hidden(world: World) -> None:
    assert "No account stays open" in await world.does("Emma", "/other", "[Hide my accounts]")
    await world.later(WEEK)
    assert "Emma" not in await world.does("Emma", "/other")


async def test_what_is_delicate_wants_the_password_all_the_same(world: World) -> None:
    await world.later(WEEK)
    assert "password once more" in await world.does("Emma", "/details", "[New password]")


async def test_two_weeks_after_the_result_it_is_over(world: World) -> None:
    world.import_result("Emma", "B")
    await world.release("B2 First")
    await world.settle()
    await world.later(2 * WEEK - timedelta(hours=1))
    assert "Emma Clarke" in await world.does("Emma", "/details")
    await world.later(timedelta(days=1))
    assert "password once more" in await world.does("Emma", "/details")
