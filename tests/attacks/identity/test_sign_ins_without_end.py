"""A sign-in that somebody used once a day lasted for ever: one password, given years ago."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.engine.times import stamp
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.import_result("Emma", "B")
        yield world


def gave_the_password(world: World, before: timedelta) -> None:
    given = stamp(world.clock() - before)
    world.write(lambda tx: tx.execute("UPDATE sign_ins SET given_at = :given", {"given": given}))


async def said(world: World, *words: str) -> str:
    """All that Emma reads, after some words of hers."""
    for each in words:
        world.person("Emma").say(each)
    await world.settle()
    return " ".join(each.text for each in world.person("Emma").chat)


async def test_after_ninety_days_of_use_nothing_is_shown_without_the_password(
    world: World,
) -> None:
    gave_the_password(world, timedelta(days=90))
    assert "once more" in await said(world, "/results")


async def test_the_notice_of_a_result_comes_to_a_chat_whose_sign_in_is_over(world: World) -> None:
    gave_the_password(world, timedelta(days=400))
    await world.release("B2 First")
    assert "There is news" in await said(world, "Hello")


async def test_on_results_day_a_sign_in_in_use_is_not_over(world: World) -> None:
    gave_the_password(world, timedelta(days=90) - timedelta(hours=1))
    await world.release("B2 First")
    await world.later(timedelta(hours=2))
    assert "174" in await said(world, "/results")
