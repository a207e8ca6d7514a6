"""Who had found out a password and the secret number deleted an account and took its entry.

The owner's right numbers were refused from then on, and the other mailbox got the result.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.people import account as command
from bot.staff.audit.givers import giver_here
from bot.staff.order_values import OrderRefused
from bot.store.people import closings
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
THIEF = "thief@mail.example"
DAY = timedelta(days=1)
SEALED = "SELECT 1 FROM closings WHERE sealed_email IS NOT NULL"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Emma had an account, somebody with her password has deleted it, and her result is out."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "B")
        emma = world.person("Emma")
        await world.does("Emma", "/delete_me", "[Delete my account]", "[Yes, delete my account]")
        assert "deleted" in emma.last.text
        yield world


async def proves(world: World, name: str) -> str:
    return await world.does(name, "/register", EMMA.id_number, EMMA.secret)


async def registers(world: World, name: str, email: str) -> str:
    await proves(world, name)
    await world.does(name, email, "[Yes, that’s right]", PASSWORD, PASSWORD)
    return await world.does(name, "[I accept]", "[No, thank you]", "[Create my account]")


def accounts(world: World) -> list[tuple[object, ...]]:
    return [tuple(row) for row in world.db.execute("SELECT email, held FROM accounts")]


async def test_another_address_waits_and_is_told_until_when(world: World) -> None:
    await proves(world, "Zoe")
    told = await world.does("Zoe", THIEF, "[Yes, that’s right]")
    assert "after 7\u00a0December 2026" in told
    assert EMMA.email not in told
    assert accounts(world) == []


async def test_nobody_hears_of_the_wait_before_the_secret_number(world: World) -> None:
    told = await world.does("Zoe", "/register", EMMA.id_number, "0000")
    unknown = await world.does("Max", "/register", "ZZZ999999", "0000")
    assert told.replace(EMMA.id_number, "") == unknown.replace("ZZZ999999", "")


async def test_the_former_address_registers_at_once_and_sees_nothing_before_it_answers(
    world: World,
) -> None:
    await registers(world, "Zoe", EMMA.email.upper())
    assert [held for _, held in accounts(world)] == [1]
    for verb in ("/results", "/statement", "/send"):
        assert "Please confirm" in await world.does("Zoe", verb), verb
    await world.reply(len(world.letters) - 1, "yes", EMMA.email)
    await world.settle()
    assert [held for _, held in accounts(world)] == [0]
    await world.does("Zoe", "/results")
    assert any("Overall score" in each.text for each in world.person("Zoe").chat)


async def test_a_held_account_takes_no_other_address(world: World) -> None:
    await registers(world, "Zoe", EMMA.email)
    assert "Please confirm" in await world.does("Zoe", "/details", "[New e-mail address]")
    assert [email for email, _ in accounts(world)] == [EMMA.email]


async def test_a_held_account_that_is_deleted_is_told_the_wait_that_is_left(world: World) -> None:
    await world.later(3 * DAY)
    await registers(world, "Zoe", EMMA.email)
    warned = await world.does("Zoe", "/delete_me", "[Delete my account]")
    assert "Until 7\u00a0December 2026" in warned
    await world.does("Zoe", "[Yes, delete my account]", "/register", EMMA.id_number, EMMA.secret)
    assert "after 7\u00a0December" in await world.does("Zoe", THIEF, "[Yes, that’s right]")


async def test_a_no_from_the_mailbox_closes_a_held_account_and_the_entry_waits_on(
    world: World,
) -> None:
    await registers(world, "Zoe", EMMA.email)
    await world.reply(len(world.letters) - 1, "no", EMMA.email)
    await world.settle()
    assert accounts(world) == []
    await proves(world, "Zoe")
    assert "after 7\u00a0December" in await world.does("Zoe", THIEF, "[Yes, that’s right]")


async def test_a_release_is_not_announced_to_a_held_account(world: World) -> None:
    await registers(world, "Zoe", EMMA.email)
    world.import_result("Emma", "A")
    await world.release("B2 First")
    await world.settle()
    assert not [each for each in world.letters if "result" in each.subject.lower()]


async def test_after_the_wait_any_address_registers_and_the_former_one_is_gone(
    world: World,
) -> None:
    assert world.db.execute("SELECT sealed_email FROM closings").fetchall()[0][0]
    await world.later(7 * DAY)
    await world.settle()
    async with asyncio.timeout(20):
        while world.db.execute(SEALED).fetchall():  # noqa: ASYNC110 - housekeeping tells nobody
            await asyncio.sleep(0.01)
    await registers(world, "Zoe", THIEF)
    assert accounts(world) == [(THIEF, 0)]


async def test_staff_shorten_the_wait_and_say_how_they_know(world: World) -> None:
    checked = {"id_number": EMMA.id_number, "checked": "passport, at the desk"}
    await world.order("account-admit", **checked)
    [row] = world.db.execute("SELECT * FROM closings").fetchall()
    assert (row["admitted_by"], row["checked"]) == (giver_here(), "passport, at the desk")
    await registers(world, "Zoe", THIEF)
    assert accounts(world) == [(THIEF, 0)]


@pytest.mark.parametrize("number", ["ABC123456", "ZZZ999999"])
async def test_there_is_nothing_to_shorten_where_nothing_waits(world: World, number: str) -> None:
    with pytest.raises(OrderRefused, match="waits for nobody"):
        await world.order("account-admit", id_number=number, checked="passport")


async def test_a_wait_is_not_shortened_without_a_word_on_who_it_is(world: World) -> None:
    with pytest.raises(OrderRefused, match="say how you know"):
        await world.order("account-admit", id_number=EMMA.id_number, checked=" ")
    assert "admit" in command.CHECKING


async def test_the_sweep_of_an_old_wait_leaves_a_younger_one(world: World) -> None:
    """Between its end and the hourly sweep an entry may have been taken and deleted again."""
    entry, at = EMMA.entry, world.clock() + 7 * DAY
    world.write(
        lambda tx: tx.execute(
            """INSERT INTO closings (entry, closed_at, free_at, sealed_email)
               SELECT entry, closed_at, free_at + 9000000000, sealed_email FROM closings"""
        )
    )
    await registers(world, "Zoe", EMMA.email)
    world.write(lambda tx: closings.end_waits(tx, at))
    assert accounts(world) == [(EMMA.email, 1)]
    assert world.write(lambda tx: closings.load_waiting(tx, entry, at)) is not None
