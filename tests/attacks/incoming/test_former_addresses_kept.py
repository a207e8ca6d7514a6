"""Of whoever had left, the former address stayed where nobody looked: in rows, and in letters kept.

Once its seal had gone nothing found them, neither the house's own sweep nor an erasure.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
FORMER = "emma.at.home@mail.example"
DAY = timedelta(days=1)
SEALED = "SELECT 1 FROM closings WHERE sealed_email IS NOT NULL"


async def asks(world: World) -> None:
    """Emma asks two things from an address of her own, and the second is dealt with."""
    world.give_account("Emma")
    world.db.execute("UPDATE accounts SET email = ?", [FORMER])
    for each in ("STATUS", "When do I hear of my certificate?"):
        await world.write_letter(each, FORMER)
        await world.settle()
    [(asked,)] = world.db.execute("SELECT id FROM questions").fetchall()
    await world.order("question-done", question=asked, by="Claire")


async def leaving(world: World) -> None:
    await world.does("Emma", "/delete_me", "[Delete my account]", "[Yes, delete my account]")
    await world.settle()


async def leaves(world: World, mood: str = "") -> list[str]:
    """She has asked, and deletes her account; what is delivered there."""
    await asks(world)
    if mood:
        world.put_in_mood(FORMER, mood)
    await leaving(world)
    return [each.subject for each in world.post.letters(FORMER)]


def named(world: World) -> list[str]:
    """The rows that hold the former address in clear, but for what staff were told of a letter."""
    dumped = world.db.iterdump()
    return [each for each in dumped if FORMER in each and '"for_staff":true' not in each]


async def test_the_former_address_stands_nowhere_in_clear_once_the_farewell_has_gone(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as world:
        told = await leaves(world)
        assert told[0] == "Where your exam stands"
        assert told[-1] == "Your account is closed"
        assert named(world) == []
        assert world.db.execute(SEALED).fetchall()


@pytest.mark.parametrize("mood", ["dead", "blocked", "spam", "bounces"])
async def test_nor_where_the_farewell_can_never_arrive(tmp_path: Path, mood: str) -> None:
    async with opened(tmp_path) as world:
        await leaves(world, mood)
        assert named(world) == []
        assert world.db.execute(SEALED).fetchall()


async def test_nor_in_what_staff_were_told_once_the_wait_is_over(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.person("Staff").start()
        await leaves(world)
        for wait in (timedelta(hours=1), 7 * DAY):
            await world.later(wait)
            await world.settle()
        async with asyncio.timeout(20):
            while world.db.execute(SEALED).fetchall():  # noqa: ASYNC110 - tells nobody
                await asyncio.sleep(0.01)
        assert any(FORMER in each.text for each in world.person("Staff").chat)
        assert not [each for each in world.db.iterdump() if FORMER in each]


async def reset(world: World) -> None:
    """Staff close the account, and days go by."""
    await world.order("account-reset", id_number=EMMA.id_number, checked="passport, at the desk")
    await world.later(3 * DAY)
    await world.settle()


@pytest.mark.parametrize("closed", [leaving, reset])
async def test_who_is_erased_afterwards_leaves_no_former_address(
    tmp_path: Path, closed: Callable[[World], Awaitable[None]]
) -> None:
    async with opened(tmp_path) as world:
        world.person("Staff").start()
        await asks(world)
        await closed(world)
        await world.write_letter("Hello, I want my account back.", FORMER)
        await world.settle()
        assert FORMER in "".join(world.db.iterdump())
        done = await world.order("erase", id_numbers=[EMMA.id_number])
        await world.settle()
        assert done["letters"] == 3
        assert not [each for each in world.db.iterdump() if FORMER in each]


async def swept(world: World) -> None:
    """The house has been kept."""
    await world.later(timedelta(hours=1))
    await world.settle()
    async with asyncio.timeout(20):
        while world.db.execute(SEALED).fetchall():  # noqa: ASYNC110 - tells nobody
            await asyncio.sleep(0.01)


async def admit(world: World) -> None:
    await world.order("account-admit", id_number=EMMA.id_number, checked="passport, at the desk")


KEPT = "SELECT count(*) FROM letters WHERE sealed IS NOT NULL"


async def test_letters_from_the_former_address_go_with_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await leaves(world)
        assert world.db.execute(KEPT).fetchone()[0] == 2
        await admit(world)
        await swept(world)
        assert world.db.execute(KEPT).fetchone()[0] == 0
        assert not [each for each in world.db.iterdump() if FORMER in each]


async def awaits(world: World) -> None:
    """She has left, her wait is over, and one more question of hers is open."""
    await leaves(world)
    await world.write_letter("When does my certificate come, please?", FORMER)
    await world.settle()
    await admit(world)
    await world.later(timedelta(hours=1))
    await world.settle()
    await asyncio.sleep(0.3)  # the house is kept meanwhile


async def test_a_letter_with_a_question_that_is_open_stays_to_be_answered(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await awaits(world)
        assert world.db.execute(KEPT).fetchone()[0] == 3
        assert world.db.execute("SELECT address FROM questions WHERE state = 'open'").fetchone()
        assert world.db.execute(SEALED).fetchone()


async def test_what_an_open_question_held_back_goes_once_it_is_answered(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.person("Staff").start()
        await awaits(world)
        [(asked,)] = world.db.execute("SELECT id FROM questions WHERE state = 'open'").fetchall()
        await world.order("question-done", question=asked, by="Claire")
        await swept(world)
        assert world.db.execute(KEPT).fetchone()[0] == 0
        assert not [each for each in world.db.iterdump() if FORMER in each]


async def test_whoever_is_erased_while_a_question_is_open_leaves_no_letter(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await awaits(world)
        await world.order("erase", id_numbers=[EMMA.id_number])
        await world.settle()
        assert world.db.execute(KEPT).fetchone()[0] == 0
        assert not [each for each in world.db.iterdump() if FORMER in each]


async def test_who_is_erased_just_after_being_admitted_leaves_no_former_address(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as world:
        await asks(world)
        await leaving(world)
        await world.write_letter("Hello, I want my account back.", FORMER)
        await world.settle()
        await admit(world)
        await world.order("erase", id_numbers=[EMMA.id_number])
        await world.settle()
        assert not [each for each in world.db.iterdump() if FORMER in each]
