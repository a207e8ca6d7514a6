"""A new address: it floods nobody, cannot be forged empty, and ends what the old mailbox could."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.mail.letters_caused import LetterCounter
from domain.conversations.forgotten_password import RECOVER
from domain.machine.changes import ChangeAddress, OpenMailCode
from domain.machine.effects import Write
from domain.mail.letter_limits import CONFIRMATION
from tests.support.people import CANDIDATES, scene_of
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
NEW = "emma@clarke.uk"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


@pytest.fixture
async def emma(world: World) -> Person:
    """She has typed a new address and is asked whether it is right."""
    person = world.person("Emma")
    for said in ("/details", "[New e-mail address]", NEW):
        person.tap(said[1:-1]) if said.startswith("[") else person.say(said)
        await world.settle()
    return person


def codes(world: World, purpose: str, count: int) -> None:
    """So many letters of a purpose have gone out today."""
    chat, expires = world.person("Emma").id, world.clock() + timedelta(days=1)
    for number in range(9000, 9000 + count):
        code = OpenMailCode(
            id=number, purpose=purpose, account=EMMA.account, email=EMMA.email, expires=expires
        )
        world.write(lambda tx, code=code: apply_change(code, scene_of(tx, chat, world.clock())))  # type: ignore[misc]


def written(world: World, count: int) -> None:
    """So many letters have gone out today to other addresses for Emma's entry."""
    counter = LetterCounter(world.keys.of_letters, 0, world.clock())
    for number in range(count):
        letter = Write(CONFIRMATION, f"emma{number}@clarke.uk", account=EMMA.account)
        world.write(partial(counter.count, letter=letter))


@pytest.mark.parametrize(("before", "letters"), [(11, 1), (12, 0)])
async def test_a_day_sees_twelve_letters_to_new_addresses(
    world: World, emma: Person, before: int, letters: int
) -> None:
    written(world, before)
    emma.tap("Yes, that’s right")
    await world.settle()
    assert len(world.post.letters(NEW)) == letters


STOPPED = """CREATE TRIGGER stopped BEFORE UPDATE OF confirmed_at ON accounts
  WHEN new.confirmed_at IS NOT NULL BEGIN SELECT raise(ABORT, 'the process ends here'); END"""


def standing(world: World) -> tuple[str, bool, int]:
    """Emma's address, whether it is proven, and how many proofs are open."""
    sql = """SELECT email, confirmed_at IS NOT NULL,
      (SELECT count(*) FROM mail_codes WHERE used = 0) FROM accounts"""
    email, proven, waiting = world.db.execute(sql).fetchone()
    return email, bool(proven), waiting


def place(world: World) -> int:
    """Which of the letters asks the new address."""
    return [each.mailbox for each in world.letters].index(NEW)


async def test_a_new_address_holds_altogether_or_not_at_all(world: World, emma: Person) -> None:
    emma.tap("Yes, that’s right")
    await world.settle()
    assert standing(world) == (EMMA.email, True, 1)
    world.db.execute(STOPPED)
    await world.reply(place(world), "yes", NEW)
    await world.settle()
    assert standing(world) == (EMMA.email, True, 1)
    world.db.execute("DROP TRIGGER stopped")
    await world.reply(place(world), "yes", NEW)
    await world.settle()
    assert standing(world) == (NEW, True, 0)


async def test_a_new_address_that_takes_no_letter_leaves_the_old_one_in_its_place(
    world: World, emma: Person
) -> None:
    world.put_in_mood(NEW, "dead")
    emma.tap("Yes, that’s right")
    await world.settle()
    assert f"no mailbox is called {NEW}" in emma.chat[-1].text
    assert standing(world) == (EMMA.email, True, 1)


async def test_a_forged_button_leaves_nobody_without_address(world: World, emma: Person) -> None:
    [version] = world.db.execute("SELECT version FROM chats WHERE id = ?", [emma.id]).fetchone()
    emma.press(emma.last, f"{version}:email-better:")
    await world.settle()
    [address] = world.db.execute("SELECT email FROM accounts").fetchone()
    assert address == EMMA.email


def test_the_former_mailbox_gives_no_new_password(world: World) -> None:
    codes(world, RECOVER, 1)
    change = ChangeAddress(EMMA.account, NEW)
    world.write(
        lambda tx: apply_change(change, scene_of(tx, world.person("Emma").id, world.clock()))
    )
    assert not world.db.execute("SELECT 1 FROM mail_codes WHERE used = 0").fetchall()
