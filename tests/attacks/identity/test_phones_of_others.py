"""A phone that was once lent stayed signed in, unseen: its owner could only sign out everywhere.

Whoever is signed out by name is a stranger again, hears no notice, and has nothing proven any more.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Tom's phone is signed in to Emma's account, and chooses a new password for it."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.import_result("Emma", "B")
        await world.does("Tom", "/signin", EMMA.id_number, PASSWORD, "/details", "[New password]")
        yield world


async def signs_out(world: World) -> str:
    moves = "/details", "[Where am I signed in?]", "[Sign out phone 2]", "[Sign out phone 2]"
    return await world.does("Emma", *moves)


async def test_the_owner_sees_the_phone_and_puts_it_out(world: World) -> None:
    assert "No other phone" in await signs_out(world)
    assert "sign in again" in world.person("Tom").last.text
    assert "sign in first" in await world.does("Tom", "/results")


async def test_another_password_puts_it_out_too(world: World) -> None:
    new = "a-new-password-27"
    await world.does("Emma", "/details", "[New password]", new, new)
    left = world.db.execute("SELECT chat FROM sign_ins").fetchall()
    assert [row["chat"] for row in left] == [world.person("Emma").id]
    assert "sign in first" in await world.does("Tom", "/cancel", "/results")


async def test_what_was_proven_on_that_phone_is_void(world: World) -> None:
    [before] = world.db.execute("SELECT password_hash, password_version FROM accounts")
    await signs_out(world)
    await world.does("Tom", "a-new-password-27", "a-new-password-27")
    [after] = world.db.execute("SELECT password_hash, password_version FROM accounts")
    assert after["password_hash"] == before["password_hash"]
    assert after["password_version"] > before["password_version"]


async def test_no_notice_goes_to_it_and_it_is_a_stranger(world: World) -> None:
    await signs_out(world)
    await world.release("B2 First")
    await world.settle()
    assert "There is news" not in " ".join(each.text for each in world.person("Tom").chat)
    known = world.db.execute("SELECT chat FROM known_chats").fetchall()
    assert [row["chat"] for row in known] == [world.person("Emma").id]


async def test_whoever_finds_a_phone_signs_no_other_out_without_the_password(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE sign_ins SET given_at = seen_at - 3600000000"))
    assert "password once more" in await signs_out(world)
    assert world.db.execute("SELECT count(*) FROM sign_ins").fetchone()[0] == 2
