"""Two of staff, and whoever opens their links, on the whole desk; no row and no log has a link."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

TO_A_LINK = ("/staff", "[Invite somebody…]", "[officer]", "Hélène", "[No end]", "[Make the link]")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        approver = world.person("Claire")
        world.settings = replace(world.settings, staff=StaffSection(approvers=(approver.id,)))
        approver.start()
        await world.settle()
        yield world


def link_in(person: Person) -> str:
    """What the newest link hands on."""
    texts = [each.text for each in person.chat if "?start=staff_" in each.text]
    return texts[-1].partition("?start=")[2].split()[0]


async def test_an_approver_invites_and_removes_and_nothing_of_the_link_is_kept(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    claire, helene = world.person("Claire"), world.person("Hélène")
    await does(world, claire, *TO_A_LINK)
    payload = link_in(claire)
    await does(world, helene, f"/start {payload}", "[Accept]")
    assert "Your role is now: officer" in screen(helene)
    assert "desk" in dict(helene.commands())
    assert f"telegram {helene.id}" in screen(claire)
    assert "has accepted the invitation" not in screen(helene)
    token = payload.removeprefix("staff_")
    held = "\n".join(world.db.iterdump()) + caplog.text
    assert token not in held
    await does(world, claire, "/staff", "[Remove Hélène…]", "[Remove from staff]")
    assert "You are no longer staff" in screen(helene)
    assert "desk" not in dict(helene.commands())
    await does(world, helene, "/desk")
    assert "I do not know that command" in helene.last.text
    whats = [row["what"] for row in world.db.execute("SELECT what FROM audit ORDER BY id")]
    assert whats == ["staff invite", "staff add", "staff remove"]


async def test_a_link_used_twice_a_forwarded_and_a_withdrawn_one_make_one_member(
    world: World,
) -> None:
    claire, helene, paul = (world.person(each) for each in ("Claire", "Hélène", "Paul"))
    await does(world, claire, *TO_A_LINK)
    payload = link_in(claire)
    for each in (helene, paul):  # it was forwarded, and both have it open
        await does(world, each, f"/start {payload}")
    await does(world, helene, "[Accept]")
    await does(world, paul, "[Accept]")
    assert "ask whoever sent you this link" in screen(paul)
    await does(world, claire, *TO_A_LINK)
    other = link_in(claire)
    await does(world, claire, "[Withdraw the link for Hélène]")
    await does(world, paul, f"/start {other}")
    rows = world.db.execute("SELECT person FROM staff_roles").fetchall()
    assert [row["person"] for row in rows] == [helene.id]


async def test_what_an_approver_left_open_dies_with_their_role(world: World) -> None:
    claire, paul = world.person("Claire"), world.person("Paul")
    await world.order("staff-add", person=paul.id, role="approver", called="Paul", until="")
    paul.start()
    await does(world, paul, *TO_A_LINK)
    payload = link_in(paul)
    await does(world, claire, "/staff", "[Remove Paul…]", "[Remove from staff]")
    helene = world.person("Hélène")
    await does(world, helene, f"/start {payload}")
    assert "ask whoever sent you this link" in screen(helene)
