"""A PIN on the whole desk: chosen, asked for again, never kept, and its chat closed after five."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

PIN, OTHER = "739182", "604917"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        people = tuple(world.person(each).id for each in ("Claire", "Paul"))
        rules = replace(world.settings.rules, staff_pin_minutes=30)
        staff = StaffSection(approvers=people)
        world.settings = replace(world.settings, staff=staff, rules=rules)
        for each in ("Claire", "Paul"):
            world.person(each).start()
        await world.settle()
        yield world


def typed_by(person: Person) -> list[str]:
    """What of theirs still stands in the chat."""
    return [each.text for each in person.chat if not each.from_bot and not each.deleted]


async def test_a_pin_is_chosen_then_asked_for_and_stands_nowhere(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    claire = world.person("Claire")
    await does(world, claire, "/staff", "123456", PIN, OTHER, PIN, PIN)
    assert "Claire" not in claire.last.text
    assert "Who works at this desk" in claire.last.text
    await world.later(timedelta(minutes=31))
    await does(world, claire, "[Invite somebody…]")
    assert "Type your PIN" in claire.last.text
    await does(world, claire, PIN)
    assert "In which role?" in claire.last.text
    assert not {PIN, OTHER, "123456"} & {*typed_by(claire)}
    held = "\n".join(world.db.iterdump()) + caplog.text
    assert [each for each in (PIN, OTHER) if each in held] == []
    acts = [row["what"] for row in world.db.execute("SELECT what FROM audit")]
    assert acts == ["staff choose PIN"]


async def test_five_wrong_ones_close_the_chat_and_the_others_hear_who(world: World) -> None:
    claire, paul = world.person("Claire"), world.person("Paul")
    await does(world, claire, "/staff", PIN, PIN)
    await world.later(timedelta(minutes=31))
    await does(world, claire, "/staff", *[OTHER] * 5, "/staff", PIN)
    assert "Who works at this desk" not in claire.last.text
    assert f"Ask somebody of the team, no. {claire.id} whether it was them" in screen(paul)
    assert [each.label for each in paul.last.buttons] == ["Who is staff"]
    await world.later(timedelta(hours=1))
    await does(world, claire, "/staff", PIN)
    assert "Who works at this desk" in claire.last.text


async def test_who_is_invited_chooses_a_pin_and_only_then_is_staff(world: World) -> None:
    claire, helene = world.person("Claire"), world.person("Hélène")
    way = ("[Invite somebody…]", "[officer]", "Hélène", "[No end]", "[Make the link]")
    await does(world, claire, "/staff", PIN, PIN, *way)
    [text] = [each.text for each in claire.chat if "?start=staff_" in each.text]
    payload = text.partition("?start=")[2].split()[0]
    await does(world, helene, f"/start {payload}", "[Accept]")
    assert world.db.execute("SELECT count(*) FROM staff_roles").fetchone()[0] == 0
    await does(world, helene, OTHER, OTHER)
    assert "Your role is now: officer" in helene.last.text
    assert world.db.execute("SELECT person FROM staff_roles").fetchone()[0] == helene.id
