"""Marie's result was released long ago, so that her Statement can be checked."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.staff.commanded import LONG_AGO
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        world.give_result("Marie", "B", LONG_AGO)
        yield world
