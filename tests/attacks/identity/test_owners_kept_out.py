"""Ten wrong secrets of anybody closed an ID number, and 500 on invented ones refused everybody."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES, OFFICER
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
BOTH = f"{MARIE.secret} 17/05/2008"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def try_secrets(world: World, who: Person, *secrets: str, number: str) -> None:
    for text in ("/cancel", "/register", number, *secrets):
        who.say(text)
    await world.settle()


def step(world: World, who: Person) -> str:
    row = world.db.execute("SELECT step FROM chats WHERE id = ?", [who.id]).fetchone()
    return str(row[0]).split('"')[3]


def told_to_staff(world: World) -> list[str]:
    rows = world.db.execute("SELECT effect FROM outbox WHERE chat = ?", [OFFICER])
    return [row["effect"] for row in rows]


async def guess(world: World, wrong: int, number: str = MARIE.id_number) -> None:
    for stranger in range(wrong):
        who = world.person(f"Stranger{stranger}")
        await try_secrets(world, who, "1111", "1111 01/01/2001", number=number)


async def test_three_wrong_secrets_of_a_stranger_lock_nobody_else(world: World) -> None:
    wrong = ("1111", "2222", "3333")
    await try_secrets(world, world.person("Tom"), *wrong, number=MARIE.id_number)
    marie = world.person("Marie")
    await try_secrets(world, marie, MARIE.secret, number=MARIE.id_number)
    assert step(world, marie) == "AwaitingEmail"


async def test_after_ten_wrong_secrets_the_owner_comes_in_by_one_thing_more(world: World) -> None:
    await guess(world, 12)
    marie = world.person("Marie")
    await try_secrets(world, marie, MARIE.secret, number=MARIE.id_number)
    assert step(world, marie) == "AwaitingSecretAndMore"
    marie.say(BOTH)
    await world.settle()
    assert step(world, marie) == "AwaitingEmail"


@pytest.mark.parametrize("strangers", [2, pytest.param(20, marks=pytest.mark.long)])
async def test_however_often_they_come_again_the_owner_comes_in(
    world: World, strangers: int
) -> None:
    wrong = ("1111", "2222", "3333", "4444")
    for _ in range(3):
        for each in range(strangers):
            who = world.person(f"Stranger{each}")
            await try_secrets(world, who, *wrong, number=MARIE.id_number)
    marie = world.person("Marie")
    await try_secrets(world, marie, MARIE.secret, BOTH, number=MARIE.id_number)
    assert step(world, marie) == "AwaitingEmail"
    assert len(told_to_staff(world)) == (strangers > 2)  # two are locked before the limit is met


async def test_being_asked_for_more_says_nothing_about_the_secret(world: World) -> None:
    for number in (MARIE.id_number, "ZZZ999999"):
        await guess(world, 10, number)
    seen = set()
    tries = ((MARIE.id_number, MARIE.secret), (MARIE.id_number, "1111"), ("ZZZ999999", "1111"))
    for name, (number, secret) in zip(("Alex", "Billie", "Charlie"), tries, strict=True):
        who = world.person(name)
        await try_secrets(world, who, secret, number=number)
        seen.add(who.chat[-1].text.replace(number, "the number"))
        who.say(f"{secret} 01/01/2001")
        await world.settle()
        seen.add(who.chat[-1].text.replace(number, "the number"))
    assert len(seen) == 2


async def test_a_flood_on_invented_numbers_refuses_no_newcomer(world: World) -> None:
    hour = world.clock().strftime("%Y-%m-%dT%H")
    world.db.execute("INSERT INTO secret_tries_by_hour VALUES (?, 499)", [hour])
    await guess(world, 1, "ZZZ999999")
    marie = world.person("Marie")
    await try_secrets(world, marie, MARIE.secret, BOTH, number=MARIE.id_number)
    assert step(world, marie) == "AwaitingEmail"
    assert "alert-limit-overall" in told_to_staff(world)[0]


async def test_staff_hear_once_of_every_limit_in_one_message(world: World) -> None:
    await guess(world, 21)
    assert len(told_to_staff(world)) == 1
    assert told_to_staff(world)[0].count("alert-limit-number") == 1
    assert told_to_staff(world)[0].count("alert-limit-newcomers") == 1


async def test_the_twenty_first_stranger_of_a_day_is_refused_until_tomorrow(world: World) -> None:
    await guess(world, 21)
    late = world.person("Late")
    await try_secrets(world, late, MARIE.secret, BOTH, number=MARIE.id_number)
    assert step(world, late) == "AwaitingSecret"
    await world.later(timedelta(days=1))
    await try_secrets(world, late, MARIE.secret, BOTH, number=MARIE.id_number)
    assert step(world, late) == "AwaitingEmail"
