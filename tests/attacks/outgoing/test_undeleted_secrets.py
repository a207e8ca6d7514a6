"""A password stayed in the chat, which said it was gone, if Telegram was out for three minutes."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbox.queues import DELETABLE
from bot.sandbox.telegram import Fault
from bot.staff.transcript import why_not
from bot.store.outbox import line_lost, overview
from bot.store.outbox.queues import Queue
from tests.support.people import PASSWORD
from tests.support.pure.twins import TEXTS
from tests.support.servers.program import eventually
from tests.support.world import World, opened

TOO_OLD = Fault.refused(400, "Bad Request: message can't be deleted for everyone")
GONE = Fault.refused(400, "Bad Request: message to delete not found")
LEAVES = "I am deleting your message"
LEFT = "I have deleted your message"
STAYS = "Telegram did not let me delete"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


async def asked_for_her_password(world: World) -> None:
    await world.later(timedelta(hours=1))
    world.person("Emma").say("/delete_me")
    await world.settle()


async def a_password_met(world: World, fault: Fault, times: int = 1) -> None:
    """Emma types her password, whose deletion meets a fault."""
    world.telegram.refuse_next(fault, "deleteMessage", times=times)
    await asked_for_her_password(world)
    world.person("Emma").say(PASSWORD)
    await world.settle()


def texts(world: World) -> list[str]:
    return [each.text for each in world.person("Emma").chat]


def told(world: World) -> int:
    return sum(STAYS in each for each in texts(world))


def given_up(world: World) -> list[tuple[str, str]]:
    found = world.write(lambda tx: overview.load_given_up(tx, 10))
    return [(each.queue, each.state) for each in found]


async def test_a_secret_goes_hours_later_when_telegram_is_back(world: World) -> None:
    await a_password_met(world, Fault.broken(), times=4)
    for _ in range(4):
        assert PASSWORD in texts(world)
        await world.later(timedelta(hours=10))
        await world.settle()
    assert PASSWORD not in texts(world)
    assert told(world) == 0


async def test_no_sentence_says_that_a_secret_is_gone_while_it_stays(world: World) -> None:
    await a_password_met(world, Fault.broken())
    assert PASSWORD in texts(world)
    assert any(LEAVES in each for each in texts(world))
    assert not any(LEFT in each for each in texts(world))


async def test_a_secret_that_is_gone_is_said_to_be(world: World) -> None:
    await asked_for_her_password(world)
    assert LEFT in await world.does("Emma", PASSWORD)


async def test_a_secret_that_stays_is_never_said_to_be_gone(world: World) -> None:
    await a_password_met(world, TOO_OLD)
    assert not any(LEFT in each for each in texts(world))
    assert told(world) == 1


async def test_a_deletion_waits_as_long_as_a_429_asks(world: World) -> None:
    await a_password_met(world, Fault.throttled(3600))
    await world.later(timedelta(minutes=50))
    await world.settle()
    assert PASSWORD in texts(world)
    await world.later(timedelta(minutes=11))
    await world.settle()
    assert PASSWORD not in texts(world)


async def test_the_429_of_a_deletion_holds_up_nothing_that_its_chat_is_told(world: World) -> None:
    await a_password_met(world, Fault.throttled(3600))
    assert PASSWORD in texts(world)
    assert any(LEAVES in each for each in texts(world))
    assert world.write(lambda tx: line_lost.load_pauses(tx, world.clock())) == []


@pytest.mark.parametrize("late", [timedelta(0), timedelta(hours=1)])
async def test_a_secret_that_telegram_keeps_is_told_once_and_stands_in_the_outbox(
    world: World, late: timedelta
) -> None:
    if late:
        await a_password_met(world, Fault.broken(), times=2)
        await world.later(DELETABLE + late)
        await world.settle()
    else:
        await a_password_met(world, TOO_OLD)
    assert given_up(world) == [("deletion", "dead")]
    await world.later(timedelta(hours=1))
    await world.settle()
    assert (told(world), PASSWORD in texts(world)) == (1, True)
    [dead] = world.write(lambda tx: overview.load_given_up(tx, 10))
    said = why_not(dead, TEXTS, "en")
    why = "Telegram did not do it in time" if late else "Telegram refuses it"
    assert said.startswith(f"the message could not be deleted any more: {why}")


async def test_what_the_person_deleted_first_is_deleted(world: World) -> None:
    await a_password_met(world, GONE)
    assert given_up(world) == []
    assert told(world) == 0


async def test_nothing_holds_up_a_deletion_whatever_waits_in_its_chat(world: World) -> None:
    await asked_for_her_password(world)
    world.telegram.refuse_next(Fault.throttled(3600), "sendMessage", "editMessageText", times=9)
    world.person("Emma").say("too short")
    world.person("Emma").say(PASSWORD)
    await eventually(lambda: {"too short", PASSWORD}.isdisjoint(texts(world)))
    assert not any(LEAVES in each or LEFT in each for each in texts(world))


async def test_a_deletion_that_an_earlier_version_put_among_the_presses_is_done(
    world: World,
) -> None:
    await a_password_met(world, Fault.throttled(60))
    sql = "UPDATE outbox SET class = ? WHERE class = ?"
    world.db.execute(sql, [Queue.PRESS, Queue.DELETION])
    await world.later(timedelta(minutes=2))
    await world.settle()
    assert PASSWORD not in texts(world)
