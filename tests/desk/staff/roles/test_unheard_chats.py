"""A chat in which only we have spoken speaks as the centre does, until its holder's first word."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.staff.officers import does, screen
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        centre = replace(world.settings.centre, language="fr")
        world.settings = replace(world.settings, centre=centre)
        yield world


async def added(world: World, name: str) -> None:
    person = world.person(name).id
    ordered = {"person": person, "called": name, "role": "approver", "until": "", "by": "root"}
    await world.order("staff-add", **ordered)
    await world.settle()


async def test_who_is_added_is_told_as_the_centre_speaks_and_answered_in_their_own(
    world: World,
) -> None:
    claire = world.person("Claire")
    await does(world, claire, "/start")
    world.write(lambda tx: tx.execute("DELETE FROM chats WHERE id = :id", {"id": claire.id}))
    await added(world, "Claire")
    assert "Votre rôle" in str(claire.last.text)
    assert "What would you like" in await does(world, claire, "/help")


async def test_who_is_added_before_their_first_word_is_answered_in_their_own_language(
    world: World,
) -> None:
    await world.settle()
    world.people["Luc"] = world.telegram.person("Luc", "fr")
    await added(world, "Luc")
    luc = world.person("Luc")
    luc.start()
    await world.settle()
    assert "Que souhaitez-vous faire" in screen(luc)


async def test_a_language_somebody_chose_stays(world: World) -> None:
    claire = world.person("Claire")
    await does(world, claire, "/start", "/language")
    await added(world, "Claire")
    assert "Que souhaitez-vous faire" in await does(world, claire, "/help")
