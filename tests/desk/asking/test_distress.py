"""Distress, through the whole desk: by letter and in the chat, answered with numbers to call."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.staff.officers import does
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
KINDS = "SELECT kind FROM questions ORDER BY id"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie has an account, Max is of staff."""
    async with opened(tmp_path) as world:
        for name in ("Marie", "Hélène"):
            world.person(name).start()
        await world.settle()
        world.give_account("Marie")
        yield world


@pytest.mark.parametrize("writer", [MARIE.email, "stranger@mail.example"])
async def test_a_letter_is_answered_with_numbers_and_reaches_a_person(
    world: World, writer: str
) -> None:
    await world.write_letter("Bonjour, je n'en peux plus, je veux mourir.", writer)
    await world.settle()
    assert [row["kind"] for row in world.db.execute(KINDS)] == ["distress"]
    [answer] = world.post.letters(writer)
    assert "3114" in answer.text
    assert "un seul mot" not in answer.text
    assert "mourir" not in answer.text
    alerts = [each.text for each in world.person("Hélène").chat]
    assert not [each for each in alerts if "mourir" in each]


async def test_in_the_chat_it_says_that_a_person_was_told_only_where_that_is_so(
    world: World,
) -> None:
    marie = world.person("Marie")
    said = await does(world, marie, "je veux mourir")
    assert "3114" in said
    assert "je viens de prévenir l’équipe" in said
    laughing = await does(world, marie, "je veux mourir mdr")
    assert "je viens de prévenir" not in laughing.split("mdr")[-1]
    assert "3114" in laughing.split("mdr")[-1]
