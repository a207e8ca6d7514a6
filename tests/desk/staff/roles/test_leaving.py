"""Whoever is staff no more, by an end or by the settings, is let go whole, and the others hear."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import RulesSection, StaffSection
from tests.support.clock import MORNING
from tests.support.staff.officers import does, screen
from tests.support.world import OFFICER, World, opened

TOMORROW = (MORNING + timedelta(days=1)).isoformat()
PIN = ("/staff", "853196", "853196")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        claire = world.person("Claire")
        staff = StaffSection(
            officers=(OFFICER,), approvers=(claire.id,), names=(f"{claire.id} Claire Martin",)
        )
        rules = RulesSection(staff_pin_minutes=30)
        world.settings = replace(world.settings, staff=staff, rules=rules)
        for each in (claire, world.person("Staff")):
            each.start()
        await world.settle()
        yield world


def pins(world: World) -> list[int]:
    return [row["person"] for row in world.db.execute("SELECT person FROM staff_pins")]


def audited(world: World) -> list[tuple[str, str]]:
    rows = world.db.execute("SELECT who, what FROM audit ORDER BY id")
    return [(row["who"], row["what"]) for row in rows]


async def test_who_is_taken_out_of_the_settings_has_no_pin_left_and_everybody_hears(
    world: World,
) -> None:
    claire = world.person("Claire")
    await does(world, claire, *PIN)
    assert pins(world) == [claire.id]
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection(officers=(OFFICER,)))
    await world.settle()
    assert pins(world) == []
    assert "You are no longer staff" in screen(claire)
    assert "Claire Martin ne fait plus partie de l’équipe" in screen(world.person("Staff"))
    assert ("settings", "staff left") in audited(world)
    said = len(world.person("Staff").chat)
    await world.later(timedelta(minutes=1))
    await world.settle()
    assert len(world.person("Staff").chat) == said


async def test_who_stays_in_another_role_keeps_the_pin(world: World) -> None:
    claire = world.person("Claire")
    await does(world, claire, *PIN)
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection(officers=(OFFICER, claire.id)))
    await world.settle()
    assert pins(world) == [claire.id]
    assert "ne fait plus partie" not in screen(world.person("Staff"))


async def test_a_role_that_ends_is_over_at_its_end_and_told_once(world: World) -> None:
    helene = world.person("Hélène")
    helene.start()
    add = {"person": helene.id, "called": "Hélène", "role": "officer", "until": TOMORROW}
    await world.order("staff-add", **add)
    await does(world, helene, *PIN)
    await world.later(timedelta(days=1, minutes=1))
    await world.settle()
    assert helene.id not in pins(world)
    assert screen(helene).count("You are no longer staff") == 1
    assert screen(world.person("Claire")).count("Hélène is no longer staff") == 1
    await world.later(timedelta(hours=2))
    await world.settle()
    assert screen(world.person("Claire")).count("Hélène is no longer staff") == 1
