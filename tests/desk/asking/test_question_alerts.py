"""Questions of an hour are told to staff in one message, which is kept up to date."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support import world as worlds
from tests.support.people import CANDIDATES
from tests.support.staff.officers import employ
from tests.support.world import World

TEN, MINUTES = timedelta(minutes=10), timedelta(minutes=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with worlds.opened(tmp_path) as world:
        employ(world, "Claire")
        world.give_account("Marie")
        world.give_account("Emma")
        world.person("Claire").start()
        await world.settle()
        yield world


async def writes(world: World, name: str) -> None:
    await world.write_letter("Bonjour, quand arrive mon certificat ?", CANDIDATES[name].email)
    await world.settle()


def alerts(claire: Person) -> list[str]:
    return [each.text for each in claire.chat if "results-desk questions" in each.text]


async def test_a_second_question_is_written_into_the_message_of_the_first(world: World) -> None:
    claire = world.person("Claire")
    await writes(world, "Marie")
    await world.later(TEN)
    await world.settle()
    [first] = alerts(claire)
    assert first.startswith("A question waits")
    await writes(world, "Emma")
    await world.later(MINUTES)
    await world.settle()
    [both] = alerts(claire)
    assert both.startswith("2 questions wait")
    assert both.count("•") == 2
    assert claire.last.edited


async def test_where_staff_took_the_message_away_it_is_said_anew_and_goes_on_there(
    world: World,
) -> None:
    claire = world.person("Claire")
    await writes(world, "Marie")
    await world.later(TEN)
    await world.settle()
    claire.delete(claire.last)
    for name in ("Emma", "Marie"):
        await writes(world, name)
        await world.later(MINUTES)
        await world.settle()
    assert [each[:17] for each in alerts(claire)] == ["2 questions wait "]


async def test_an_id_number_that_a_strangers_letter_names_is_told_as_named_and_no_more(
    world: World,
) -> None:
    claire, number = world.person("Claire"), CANDIDATES["Marie"].id_number
    named = f"{number[:3]} {number[3:].lower()}"
    said = f"Hello,\nwhen does the certificate of {named} come? And ZZZ123456?"
    await world.write_letter(said, "somebody@else.where")
    await world.settle()
    await world.later(TEN)
    await world.settle()
    [alert] = alerts(claire)
    assert f"about {number} (named in the words, which proves nothing)" in alert
    assert "ZZZ123456" not in alert
    claire.say("/questions")
    await world.settle()
    claire.tap(": certificate")
    await world.settle()
    assert "About nobody we know" in claire.last.text
    assert f"The words name {number}, which proves nothing" in claire.last.text
    assert not any(number in each.text for each in world.letters)


async def test_of_who_asks_about_oneself_and_names_another_both_are_told(world: World) -> None:
    claire, number = world.person("Claire"), CANDIDATES["Emma"].id_number
    said = f"Bonjour, où est le certificat de {number}, une amie, avec le mien ?"
    await world.write_letter(said, CANDIDATES["Marie"].email)
    await world.settle()
    await world.later(TEN)
    await world.settle()
    [alert] = alerts(claire)
    assert f"{CANDIDATES['Marie'].id_number}, and {number} (named in the words" in alert
