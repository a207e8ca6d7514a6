"""Whoever had password and secret number put in their own mailbox, then deleted the account.

The former address was then theirs, and with it the entry, at once.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
THIEF = "thief@mail.example"
DAY = timedelta(days=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Somebody who holds Emma's telephone, password and paper has put in another address."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        await world.does("Emma", "/details", "[New e-mail address]", THIEF, "[Yes, that’s right]")
        asked = max(at for at, each in enumerate(world.letters) if each.mailbox == THIEF)
        await world.reply(asked, "yes", THIEF)
        await world.settle()
        assert world.db.execute("SELECT email FROM accounts").fetchone()[0] == THIEF
        yield world


async def deletes(world: World, *before: str) -> None:
    steps = (*before, "[Delete my account]", "[Yes, delete my account]")
    assert "deleted" in await world.does("Emma", "/delete_me", *steps)


async def registers(world: World, email: str) -> str:
    await world.does("Zoe", "/register", EMMA.id_number, EMMA.secret)
    return await world.does("Zoe", email, "[Yes, that’s right]")


async def test_an_address_put_in_just_before_has_no_claim_to_the_entry(world: World) -> None:
    await deletes(world)
    assert "after 7\u00a0December 2026" in await registers(world, THIEF)


async def test_the_address_of_the_entry_has_one_all_the_same(world: World) -> None:
    await deletes(world)
    assert "password" in await registers(world, EMMA.email)


async def test_an_address_as_old_as_the_wait_has_one(world: World) -> None:
    await world.later(8 * DAY)
    await deletes(world, PASSWORD)
    assert "password" in await registers(world, THIEF)
