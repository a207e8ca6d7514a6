"""Staff hear of many wrong codes, gathered: guesses, where slips of the pen are a few."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.exams import checks
from bot.verifying.checking import MANY
from domain.verifying.codes import grouped
from tests.support.verifying.papers import one_off
from tests.support.world import World, opened

HR = "Recruiter"
LEFT = 3  # of those that staff hear of


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        for _ in range(MANY - LEFT):
            world.write(lambda tx: checks.count(tx, "page", "not-ours", world.clock.at))
        yield world


async def told(world: World) -> list[str]:
    """What staff have heard once what is gathered has gone."""
    await world.later(timedelta(hours=1))
    await world.settle()
    return [each.text for each in world.person("Staff").chat if "jamais délivrés" in each.text]


async def test_many_wrong_codes_by_whichever_way_are_one_message(world: World) -> None:
    await world.does("Staff", "/start")
    code = world.keys.fresh_code()
    for wrong in (code, one_off(code), code):
        await world.does(HR, grouped(wrong))
    [said] = await told(world)
    assert f"Au moins {MANY} relevés ou codes" in said


async def test_a_few_are_slips_and_nobody_hears_of_them(world: World) -> None:
    await world.does("Staff", "/start")
    await world.does(HR, grouped(world.keys.fresh_code()), "no code", "0000-0000")
    assert await told(world) == []
