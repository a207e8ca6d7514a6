"""Lists of the home that are of no session: what was not delivered, and what many were told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.home import homes
from domain.machine.effects import Say, line
from domain.machine.home.changes import TryAgain
from domain.machine.phrases import Phrase
from tests.support.people import scene_of
from tests.support.staff.commanded import owe
from tests.support.staff.officers import does, employ, screen
from tests.support.world import World, opened

LOST = Say((line(Phrase.HELP_CONTACT),), kept=True)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        employ(world, "Hélène")
        world.person("Hélène").start()
        await does(world, world.person("Marie"), "/start")
        yield world


async def test_what_could_not_be_delivered_is_listed_and_goes_at_a_press(world: World) -> None:
    helene, marie = world.person("Hélène"), world.person("Marie")
    owe(world, "lost", LOST, "dead", cause="refused")
    owe(world, "perhaps", LOST, "doubtful", cause="broken-off")
    told = await does(world, helene, "/desk", "[Not delivered: 2]")
    assert "the message was refused" in told
    assert "Perhaps it arrived" in told
    before = screen(marie)
    await does(world, helene, "[Try all again]")
    assert screen(marie).count("examens@centre.fr") == before.count("examens@centre.fr") + 1
    told = await does(world, helene, "/desk", "[Not delivered: 1]")
    assert "was refused" not in told.rpartition("could not be delivered")[2]
    audit = "SELECT who FROM audit WHERE what = 'outbox retry'"
    assert [row["who"] for row in world.db.execute(audit)] == [f"telegram {helene.id}"]


async def test_what_was_not_given_up_is_not_hastened(world: World) -> None:
    owe(world, "waits", LOST, "waiting")
    world.db.execute("UPDATE outbox SET due_at = due_at * 2 WHERE key = 'waits'")
    world.db.commit()
    row = "SELECT id, state, due_at, tries FROM outbox WHERE key = 'waits'"
    before = tuple(world.db.execute(row).fetchone())
    world.write(
        lambda tx: homes.try_again(
            TryAgain(before[0]), scene_of(tx, world.person("Hélène").id, world.clock())
        )
    )
    assert tuple(world.db.execute(row).fetchone()) == before


async def test_what_was_written_to_many_is_listed_with_a_button_each(world: World) -> None:
    world.give_account("Marie")
    none = await does(world, world.person("Hélène"), "/broadcasts")
    assert "Nothing was written to many so far." in none
    await world.broadcast("Bonjour")
    told = await does(world, world.person("Hélène"), "/broadcasts")
    assert "October 2026: 2 messages and e-mails" in told
    last = world.person("Hélène").last
    assert any(each.label.startswith("See message") for each in last.buttons)
