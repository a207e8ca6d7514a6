"""An officer reads what was said in a question: whole, or with a word on where the rest is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import world as worlds
from tests.support.people import CANDIDATES
from tests.support.staff.officers import employ
from tests.support.world import World

END = "please call my mother"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with worlds.opened(tmp_path) as world:
        employ(world, "Claire")
        world.give_account("Emma")
        world.person("Claire").start()
        yield world


async def shown(world: World, text: str) -> str:
    """What the officer reads of a letter."""
    await world.write_letter(f"When does my certificate come?\n{text}", CANDIDATES["Emma"].email)
    await world.settle()
    claire = world.person("Claire")
    for move in ("/questions", "[1:", "[Read it"):
        await world.does("Claire", move)
    await world.settle()
    return next(each.text for each in reversed(claire.chat) if "What was said" in each.text)


async def test_a_short_letter_is_shown_whole(world: World) -> None:
    said = await shown(world, f"Thank you.\n{END}")
    assert END in said
    assert "There is more" not in said


@pytest.mark.parametrize("lines", [["a line"] * 60, ["word " * 40] * 35])
async def test_of_a_long_one_the_beginning_and_where_the_rest_is(
    world: World, lines: list[str]
) -> None:
    said = await shown(world, "\n".join([*lines, END]))
    assert "When does my certificate come?" in said
    assert lines[0].strip() in said
    assert END not in said
    assert "There is more: results-desk questions show 1" in said
    assert "not kept here" not in said
