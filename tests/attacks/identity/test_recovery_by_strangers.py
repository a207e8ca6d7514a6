"""Whoever knew an ID number could void its owner's recovery code, and use up the day's six."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES, OFFICER
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


async def ask_for_code(world: World, who: Person, number: str = EMMA.id_number) -> None:
    for text in ("/cancel", "/signin", "Forgotten password", number):
        who.say(text)
    await world.settle()


def code(world: World) -> str:
    found = re.search(r"(?m)^\s*(\d{3} ?\d{3})\s*$", world.letters[-1].text)
    assert found
    return found[1]


async def test_a_stranger_who_asks_for_a_code_leaves_the_owners_good(world: World) -> None:
    emma = world.person("Emma")
    await ask_for_code(world, emma)
    own = code(world)
    await ask_for_code(world, world.person("Tom"))
    emma.say(own)
    await world.settle()
    assert "new password" in emma.chat[-1].text


async def test_strangers_leave_the_owner_two_codes_of_the_day(world: World) -> None:
    for name in ("Tom", "Lucas"):
        for _ in range(6):
            await ask_for_code(world, world.person(name))
    before = len(world.letters)
    assert before == 4
    for _ in range(3):
        await ask_for_code(world, world.person("Emma"))
    assert len(world.letters) == before + 2


async def test_asking_beyond_the_days_codes_leaves_the_last_one_good(world: World) -> None:
    emma = world.person("Emma")
    for _ in range(6):
        await ask_for_code(world, emma)
    last, before = code(world), len(world.letters)
    await ask_for_code(world, world.person("Tom"))
    for _ in range(2):
        emma.tap("Resend the e-mail")
        await world.settle()
        assert "you can ask for another from 1\u00a0December 2026 at 10:0" in emma.last.text
    emma.say(last)
    await world.settle()
    assert len(world.letters) == before
    assert "Choose your new password" in emma.last.text


async def test_the_hour_at_which_it_ends_tells_nobody_whether_a_number_has_an_account(
    world: World,
) -> None:
    heard = {}
    lucas = world.person("Lucas")
    for number, other in ((EMMA.id_number, "Tom"), ("987654ZZZ", "Zoé")):
        for _ in range(4):
            await ask_for_code(world, world.person(other), number)
        await ask_for_code(world, lucas, number)
        heard[number] = lucas.last.text
    assert "vous pourrez en redemander un à partir du" in heard[EMMA.id_number]
    assert len(set(heard.values())) == 1


async def test_deleting_the_account_begins_no_new_day(world: World) -> None:
    emma = world.person("Emma")
    for _ in range(6):
        await ask_for_code(world, emma)
    world.db.execute("DELETE FROM mail_codes")
    world.db.execute("DELETE FROM accounts")
    await ask_for_code(world, emma)
    assert "you can ask for another from" in emma.last.text


async def test_the_owners_chat_keeps_them_after_signing_out(world: World) -> None:
    world.person("Emma").say("Sign out")
    for _ in range(6):
        await ask_for_code(world, world.person("Tom"))
    before = len(world.letters)
    await ask_for_code(world, world.person("Emma"))
    assert len(world.letters) == before + 1


async def test_staff_hear_of_it_in_one_message(world: World) -> None:
    for name in ("Tom", "Lucas"):
        for _ in range(6):
            await ask_for_code(world, world.person(name))
    sent = [
        row["effect"]
        for row in world.db.execute("SELECT effect FROM outbox WHERE chat = ?", [OFFICER])
    ]
    assert len(sent) == 1
    assert "alert-limit-recovery" in sent[0]
