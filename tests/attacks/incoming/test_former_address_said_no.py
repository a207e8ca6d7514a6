"""Whoever held somebody's telephone and password put in their own mailbox.

The owner's NO to the letter about it reached staff; until they read it the account showed and sent
all there was.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
THIEF = "thief@mail.example"
CHECKED = {"id_number": EMMA.id_number, "checked": "passport, at the desk"}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Emma's account has the thief's address, and its result is out."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "B")
        world.person("Staff").start()
        await world.does("Emma", "/details", "[New e-mail address]", THIEF, "[Yes, that’s right]")
        await world.reply(last(world, THIEF), "yes", THIEF)
        await world.settle()
        yield world


def last(world: World, to: str) -> int:
    """The place of the last letter to an address."""
    return max(at for at, each in enumerate(world.letters) if each.mailbox == to)


async def says(world: World, words: str, sender: str) -> None:
    await world.reply(last(world, EMMA.email), words, sender)
    await world.settle()


def frozen(world: World) -> bool:
    [row] = world.db.execute("SELECT frozen_at FROM accounts").fetchall()
    return row["frozen_at"] is not None


async def test_a_no_of_the_former_address_freezes_and_everybody_hears(world: World) -> None:
    await says(world, "NO", EMMA.email)
    assert frozen(world)
    assert "is frozen" in world.person("Emma").last.text
    assert "sign in first" in await world.does("Emma", "/results")
    assert "The account is frozen" in world.post.letters(EMMA.email)[-1].text
    await world.later(timedelta(minutes=11))
    await world.settle()
    assert EMMA.id_number in world.person("Staff").last.text


@pytest.mark.parametrize(
    ("words", "sender"), [("NO", THIEF), ("NO", "papa@orange.fr"), ("thank you", EMMA.email)]
)
async def test_nothing_but_a_no_of_that_address_freezes(
    world: World, words: str, sender: str
) -> None:
    await says(world, words, sender)
    assert not frozen(world)


async def test_what_staff_have_looked_at_is_frozen_no_more(world: World) -> None:
    await says(world, "NO", EMMA.email)
    await world.order("account-unfreeze", **CHECKED)
    await says(world, "NO", EMMA.email)
    assert not frozen(world)
