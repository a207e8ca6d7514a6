"""Staff of the settings are called by the names that stand there, in releases too."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from tests.support.staff.officers import does, screen
from tests.support.world import OFFICER, World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        claire = world.person("Claire")
        staff = StaffSection(
            officers=(OFFICER,), approvers=(claire.id,), names=(f"{claire.id} Claire Martin",)
        )
        world.settings = replace(world.settings, staff=staff)
        claire.start()
        world.person("Staff").start()
        await world.settle()
        yield world


async def test_who_cancels_is_named_to_the_others_and_told_once_themselves(world: World) -> None:
    world.import_result("Marie", "B")
    await world.release("B2 First", timedelta(days=5))
    claire, officer = world.person("Claire"), world.person("Staff")
    await does(world, claire, "/staff")
    assert "Claire Martin – approver" in screen(claire)
    await does(world, claire, "/releases", "[(B2 First)…]", "[Yes, cancel release]")
    assert "par Claire Martin" in screen(officer)
    assert screen(claire).count("is cancelled") == 1


async def test_who_was_taken_out_is_named_in_what_they_did(world: World) -> None:
    claire = world.person("Claire")
    await does(world, claire, "/freeze", "[Stop everything]")
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection(officers=(OFFICER,)))
    officer = world.person("Staff")
    await does(world, officer, "/freeze")
    assert "Claire Martin" in screen(officer)
