"""The desk is killed as the last approver agrees: one release, one word of it to each."""

import asyncio
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.mail.mail_scene import value
from tests.support.servers.killable import Killable, killable

OF = {"exam": "B2 First", "session": "2026-10"}
NAMES = ("Claire", "Paul")
FIRST_ID = 7001


def staff() -> dict[str, object]:
    ids = [FIRST_ID, FIRST_ID + 1]
    named = [f"{number} {name}" for number, name in zip(ids, NAMES, strict=True)]
    people = {"approvers": ids, "names": named, "approvals": 2}
    return {"staff": people, "rules": {"staff_pin_minutes": 0}}


async def waiting(world: Killable) -> int:
    """A release of Emma's result was prepared on the machine; its number."""
    for number, name in enumerate(NAMES, FIRST_ID):
        world.people[name] = world.telegram.person(name, "en", number)
    world.import_result("Emma", "B")
    await world.settle()
    for name in reversed(NAMES):
        await world.does(name, "/start")
    seen = await world.order("release-preview", **OF)
    at = world.clock().isoformat()
    wish = {"digest": seen["digest"], "at": at, "quiet": True, "at_once": True}
    made = await world.order("release", **OF, **wish)
    await world.settle()
    return int(made["release"])


@pytest.mark.long
@pytest.mark.parametrize("wait", [0.0, 0.1])
async def test_a_release_is_approved_once_over_a_kill(tmp_path: Path, wait: float) -> None:
    async with PostOffice() as post, killable(tmp_path, post, staff()) as world:
        number = await waiting(world)
        paul = world.person("Paul")
        paul.tap(f"Approve {number}")
        await asyncio.sleep(wait)
        world.kill()
        await world.died()
        await world.settle()
        assert value(world, "SELECT state FROM release_proposals") == "approved"
        assert value(world, "SELECT count(*) FROM releases") == 1
        assert value(world, "SELECT count(*) FROM results WHERE release IS NOT NULL") == 1
        told = [each.text for each in world.person("Claire").chat if "approved by" in each.text]
        assert len(told) == 1
        done = [each.text for each in paul.chat if f"Release {number} is approved" in each.text]
        assert len(done) == 1
