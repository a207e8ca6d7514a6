"""Twenty persons tried sixty passwords of one account and never met a limit."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES, OFFICER, PASSWORD
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


async def sign_in(world: World, who: Person, *words: str, number: str = EMMA.id_number) -> str:
    for text in ("/cancel", "/signin", number, *words):
        who.say(text)
    await world.settle()
    row = world.db.execute("SELECT step FROM chats WHERE id = ?", [who.id]).fetchone()
    return str(row[0]).split('"')[3]


async def guess(world: World, number: str = EMMA.id_number) -> None:
    """Emma has signed out, and strangers try as many passwords as they may, two each, at once."""
    world.person("Emma").say("Sign out")
    for stranger in range(world.settings.rules.wrong_passwords_of_strangers // 2):
        who = world.person(f"Stranger{stranger}")
        for text in ("/cancel", "/signin", number, "wrong-1234", "wrong-1235"):
            who.say(text)
    await world.settle()


@pytest.fixture
def soon(world: World) -> World:
    """One where so many are fewer than the fifty of the settings as they come."""
    rules = replace(world.settings.rules, wrong_passwords_of_strangers=6)
    world.settings = replace(world.settings, rules=rules)
    return world


async def test_past_fifty_the_right_password_alone_lets_no_stranger_in(world: World) -> None:
    await guess(world)
    tom = world.person("Tom")
    assert await sign_in(world, tom, PASSWORD) == "AwaitingSignInCode"
    found = re.search(r"(?m)^\s*(\d{6})\s*$", world.letters[-1].text)
    assert found
    assert (
        await sign_in(world, world.person("Lucas"), "wrong-1234", found[1]) == "AwaitingSignInCode"
    )
    tom.say(found[1])
    await world.settle()
    assert "signed in" in " ".join(each.text for each in tom.chat[-2:])


async def test_an_id_number_without_account_looks_the_same_and_gets_no_letter(soon: World) -> None:
    for number in (EMMA.id_number, "ZZZ999999"):
        await guess(soon, number)
    before, seen = len(soon.letters), set()
    for name, number in (("Alex", EMMA.id_number), ("Billie", "ZZZ999999")):
        who = soon.person(name)
        await sign_in(soon, who, "wrong-1234", number=number)
        seen.add(who.chat[-1].text)
    assert len(seen) == 1
    assert len(soon.letters) == before


async def test_the_owners_own_chat_needs_no_code(soon: World) -> None:
    await guess(soon)
    assert await sign_in(soon, soon.person("Emma"), PASSWORD) == "AtRest"


async def test_staff_hear_of_it_once(soon: World) -> None:
    await guess(soon)
    rows = soon.db.execute("SELECT effect FROM outbox WHERE chat = ?", [OFFICER])
    assert [row["effect"].count("alert-limit-password") for row in rows] == [1]


async def test_the_last_code_says_in_the_mailbox_alone_until_when_none_follows(
    soon: World,
) -> None:
    for number in (EMMA.id_number, "ZZZ999999"):
        await guess(soon, number)
    for other in range(6):
        await sign_in(soon, soon.person(f"Other{other}"), PASSWORD)
    sent = [each.text for each in soon.letters if "Your code to sign in" in each.subject]
    assert ["This is the last code for now" in each for each in sent] == [False] * 5 + [True]
    assert "from 1\u00a0December 2026 at 1" in sent[-1].replace("\n", " ")
    heard = set()
    for name, number, password in (
        ("Alex", EMMA.id_number, PASSWORD),
        ("Billie", EMMA.id_number, "wrong-1234"),
        ("Charlie", "ZZZ999999", PASSWORD),
    ):
        who = soon.person(name)
        await sign_in(soon, who, password, number=number)
        heard.add(who.chat[-1].text)
    assert len(heard) == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Try again from 30 November 2026 at {}"), ("fr", "à partir du 30 novembre 2026 à {}")],
)
async def test_where_no_letter_can_go_each_wait_of_the_asking_chat_is_twice_as_long(
    soon: World, language: str, told: str
) -> None:
    soon.db.execute("UPDATE accounts SET confirmed_at = NULL")
    soon.db.execute("UPDATE entries SET email = '' WHERE id = ?", [EMMA.entry])
    await guess(soon)
    who, said = soon.telegram.person("Alex", language), []
    for minutes in (1, 2, 4, 8, 16, 30, 30):
        await sign_in(soon, who, "wrong-1234")
        until = (soon.clock() + timedelta(minutes=minutes)).astimezone(ZoneInfo("Europe/Paris"))
        hour = f"{until:%H:%M}" if language == "en" else f"{until.hour} h {until:%M}"
        heard = who.last.text.replace("\u00a0", " ").replace("\u202f", " ")
        said.append(told.format(hour) in heard)
        assert await sign_in(soon, who, PASSWORD) != "AtRest"
        soon.clock.at += timedelta(minutes=minutes, seconds=1)
    assert said == [True] * 7
    assert await sign_in(soon, who, PASSWORD) == "AtRest"
