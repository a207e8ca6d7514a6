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


@pytest.mark.parametrize(("wait", "at_once"), [(0, False), (8, True)])
async def test_chat_and_farewell_promise_the_address_only_what_it_will_have(
    world: World, wait: int, at_once: bool
) -> None:
    await world.later(wait * DAY)
    known = (PASSWORD,) if wait else ()
    warned = await world.does("Emma", "/delete_me", *known, "[Delete my account]")
    assert ("your present e-mail address, or the one" in warned) is at_once
    assert ("your present one is too recent" in warned) is not at_once
    await world.does("Emma", "[Yes, delete my account]")
    farewell = " ".join(world.letters[-1].text.split())
    assert ("register again at once" in farewell) is at_once
    assert ("but only after 7 December" in farewell.replace("\u00a0", " ")) is not at_once


async def test_the_address_of_the_entry_has_one_all_the_same(world: World) -> None:
    await deletes(world)
    assert "password" in await registers(world, EMMA.email)


async def test_an_address_as_old_as_the_wait_has_one(world: World) -> None:
    await world.later(8 * DAY)
    await deletes(world, PASSWORD)
    assert "password" in await registers(world, THIEF)
