"""A desk with an officer, Hélène."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support.staff.officers import employ
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A whole desk that employs her."""
    async with opened(tmp_path) as world:
        employ(world, "Hélène")
        yield world


@pytest.fixture
async def helene(world: World) -> Person:
    """She has said hello."""
    person = world.person("Hélène")
    person.start()
    await world.settle()
    return person
