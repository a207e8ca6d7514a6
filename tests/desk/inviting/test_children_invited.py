"""A child who is invited by mail, whole desk: from the invitation on nothing speaks of Telegram."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.world import World, opened

LUCAS = CANDIDATES["Lucas"]  # without an account
MUM = "mum@petit.fr"
CHILD = "UPDATE entries SET birth_date = '2012-05-01' WHERE id_number = ?"
GUARDED = "UPDATE entries SET guardian_email = ? WHERE id_number = ?"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.db.execute(CHILD, [LUCAS.id_number])
        world.db.commit()
        yield world


async def comes_of_a_yes_and_of_asking_for_help(world: World, mailbox: str) -> list[str]:
    """All letters to the mailbox, once everybody was invited."""
    await world.invite()
    await world.settle()
    for text in (f"OUI {LUCAS.id_number}", "AIDE"):
        await world.post.reply(world.post.letters(mailbox)[-1], text)
        await world.settle()
    return [f"{each.text}{each.html}" for each in world.post.letters(mailbox)]


async def test_telegram_is_named_in_none_of_a_childs_letters(world: World) -> None:
    came = await comes_of_a_yes_and_of_asking_for_help(world, LUCAS.email)
    assert len(came) == 3
    assert not [each for each in came if "telegram" in each.casefold() or "t.me" in each]


async def test_the_guardian_reads_of_it_in_each(world: World) -> None:
    world.db.execute(GUARDED, [MUM, LUCAS.id_number])
    world.db.commit()
    came = await comes_of_a_yes_and_of_asking_for_help(world, MUM)
    assert ["telegram" in each.casefold() for each in came] == [True, True, True]
