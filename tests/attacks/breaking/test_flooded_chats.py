"""One chat could write without end: 4.6 KB of the store for each message, and an answer to each."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from tests.support.people import PASSWORD
from tests.support.staff.commanded import LONG_AGO, command, running_desk
from tests.support.world import World

HOUR, DAY = 12, 20


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        rules = replace(world.settings.rules, messages_per_hour=HOUR, messages_per_day=DAY)
        world.settings = replace(world.settings, rules=rules)
        yield world


def count(world: World, sql: str, *params: object) -> int:
    return int(world.db.execute(sql, params).fetchone()[0])


def read_of(world: World, who: Person) -> int:
    return count(world, "SELECT count(*) FROM journal WHERE chat = ?", who.id)


def warnings(who: Person) -> int:
    return sum("a great many messages" in each.text for each in who.chat)


async def flood(world: World, who: Person, times: int = 200) -> None:
    for number in range(times):
        who.say(f"{number}")
    await world.settle()


async def test_a_flood_is_read_as_far_as_the_budget_told_once_and_counted(world: World) -> None:
    tom = world.person("Tom")
    await flood(world, tom)
    assert (read_of(world, tom), warnings(tom)) == (HOUR, 1)
    assert count(world, "SELECT dropped FROM messages_heard") == 200 - HOUR
    assert count(world, "SELECT count(*) FROM inbox") == HOUR


async def test_what_is_dropped_leaves_no_row_and_is_not_asked_for_again(world: World) -> None:
    await flood(world, world.person("Tom"))
    tables = [name for (name,) in world.db.execute("SELECT name FROM sqlite_schema WHERE "
              "type = 'table' AND name NOT LIKE 'sqlite_%'")]  # fmt: skip

    def rows() -> dict[str, int]:
        return {each: count(world, f"SELECT count(*) FROM {each}") for each in tables}  # noqa: S608

    before, [offset] = rows(), world.db.execute("SELECT next FROM offsets").fetchone()
    await flood(world, world.person("Tom"))
    assert rows() == before
    assert world.db.execute("SELECT next FROM offsets").fetchone()[0] == offset + 200


async def test_a_restart_gives_no_new_budget(world: World) -> None:
    tom = world.person("Tom")
    await flood(world, tom)
    await world.stop()
    await flood(world, tom)
    assert (read_of(world, tom), warnings(tom)) == (HOUR, 1)


async def test_another_chat_is_answered_meanwhile(world: World) -> None:
    tom, lea = world.person("Tom"), world.person("Léa")
    await world.start()
    for _ in range(100):
        tom.say("x")
    lea.start()
    await world.settle()
    assert lea.chat[-1].rows


async def test_the_next_hour_is_read_again_until_the_day_is_used_up(world: World) -> None:
    tom = world.person("Tom")
    for _ in range(3):
        await flood(world, tom, 30)
        world.clock.at = world.clock.at.replace(hour=world.clock.at.hour + 1)
    assert (read_of(world, tom), warnings(tom)) == (DAY, 2)


async def test_who_wrote_too_much_can_still_sign_out_everywhere_and_cancel(world: World) -> None:
    world.give_account("Emma")
    emma = world.person("Emma")
    world.clock.at += timedelta(minutes=11)  # the password is asked for again
    emma.say("My details")
    await flood(world, emma)
    emma.tap("Sign out everywhere")
    emma.say(PASSWORD)
    await world.settle()
    assert count(world, "SELECT count(*) FROM sign_ins") == 0
    before = read_of(world, emma)
    emma.say("/start")
    emma.say("/cancel")
    await world.settle()
    assert read_of(world, emma) == before + 1


async def test_a_password_beyond_the_budget_leaves_the_chat_unread(world: World) -> None:
    tom = world.person("Tom")
    await flood(world, tom, HOUR - 2)
    tom.say("/signin")
    tom.say("ABC123456")
    await world.settle()
    tom.say(PASSWORD)
    await world.settle()
    assert (read_of(world, tom), warnings(tom)) == (HOUR, 1)
    assert all(each.text != PASSWORD for each in tom.chat)


async def test_deleting_beyond_the_budget_fills_nothing(world: World) -> None:
    tom = world.person("Tom")
    await flood(world, tom, HOUR - 2)
    tom.say("/signin")
    tom.say("ABC123456")
    await flood(world, tom, 100)
    sql = "SELECT count(*) FROM outbox WHERE class = 'deletion'"
    assert count(world, sql) == HOUR


async def test_who_wrote_too_much_can_cancel_by_the_buttons_words(world: World) -> None:
    tom = world.person("Tom")
    tom.say("/register")
    await flood(world, tom)
    tom.say("cancel")
    await world.settle()
    assert read_of(world, tom) == HOUR + 1
    assert "AtRest" in world.db.execute("SELECT step FROM chats").fetchone()[0]


async def test_a_flood_before_blocking_does_not_hide_the_blocking(world: World) -> None:
    tom = world.person("Tom")
    await flood(world, tom)
    tom.block()
    await world.settle()
    assert count(world, "SELECT blocked FROM chats WHERE id = ?", tom.id) == 1


async def test_staff_are_read_whatever_they_send(world: World) -> None:
    staff = world.person("Staff")
    await flood(world, staff, 40)
    assert (read_of(world, staff), warnings(staff)) == (40, 0)


async def test_what_was_dropped_is_seen_in_outbox(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.clock.at -= LONG_AGO  # the command lives in our own time
    await flood(world, world.person("Tom"), 40)
    await flood(world, world.person("Léa"), HOUR + 1)
    await command(world, "outbox")
    day = world.clock.at.date().isoformat()
    assert f"dropped on {day}: 29 messages of 2 chats" in capsys.readouterr().out
