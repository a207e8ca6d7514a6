"""Wrong results were going out to thousands, and nothing but ending the desk stopped them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Fault
from tests.support.mail.mail_scene import LEEDS, shared, value
from tests.support.people import CANDIDATES
from tests.support.servers.program import eventually
from tests.support.staff.stopped import freeze, stands_in, stop_behind, told, unfreeze
from tests.support.world import World, opened

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
LATER = timedelta(hours=6)
NEWS = "Il y a du nouveau"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        await stands_in(world, "Marie")
        yield world


async def test_notices_wait_in_chat_and_mail_and_then_come_once(world: World) -> None:
    world.import_result("Marie", "B")
    await freeze(world)
    await world.release("B2 First")
    await world.broadcast("The room has changed.")
    await world.settle()
    assert (told(world, "Marie", NEWS), list(world.letters)) == (0, [])
    await unfreeze(world)
    assert told(world, "Marie", NEWS) == told(world, "Marie", "The room") == 1
    assert len(world.post.letters(MARIE.email)) == 2


async def test_notices_that_were_on_their_way_stop_and_none_is_lost_or_doubled(
    world: World,
) -> None:
    await world.stop()
    slowly = replace(world.settings.broadcast, per_second=2)
    world.settings = replace(world.settings, broadcast=slowly)
    names = ("Marie", "Emma", "Tom", "Lucas")
    for name in names[1:]:
        await stands_in(world, name)
    await world.broadcast("The room has changed.")
    await eventually(lambda: sum(told(world, each, "The room") for each in names) == 1)
    stop_behind(world)
    await world.settle()
    assert sum(told(world, each, "The room") for each in names) <= 2  # one was being sent
    await unfreeze(world)
    assert [told(world, each, "The room") for each in names] == [1] * 4


async def test_a_share_that_waits_goes_once_when_it_may(world: World) -> None:
    world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await shared(world)
    assert (await world.order("freeze", hide_results=False, by="Claire"))["waiting"] == 1
    await world.later(LATER)
    await world.settle()
    assert world.post.letters(LEEDS) == []
    await unfreeze(world)
    await world.settle()
    assert len(world.post.letters(LEEDS)) == 1
    assert value(world, "SELECT state FROM shares") == "sent"


async def test_a_statement_that_waits_in_a_chat_holds_up_no_word(world: World) -> None:
    world.give_result("Marie", "B")
    marie = world.person("Marie")
    marie.say("/results")
    await world.settle()
    world.telegram.refuse_next(Fault.throttled(3600), "sendDocument")
    marie.tap("Mon relevé en PDF")
    await eventually(lambda: value(world, "SELECT 1 FROM outbox WHERE cause = 'throttled'"))
    stop_behind(world)
    await world.later(LATER)
    await world.does("Marie", "/help")
    assert not [each for each in marie.chat if each.file]
    assert told(world, "Marie", "examens@centre.fr")
    await unfreeze(world)
    assert len([each for each in marie.chat if each.file]) == 1


async def test_it_outlives_the_desk(world: World) -> None:
    world.import_result("Marie", "B")
    await freeze(world)
    await world.later(timedelta(days=2))
    await world.release("B2 First")
    await world.later(timedelta(hours=1))
    await world.settle()
    assert told(world, "Marie", NEWS) == 0
    await unfreeze(world)
    assert told(world, "Marie", NEWS) == 1


async def test_lifted_at_night_notices_wait_for_the_morning(world: World) -> None:
    world.import_result("Marie", "B")
    await freeze(world)
    await world.release("B2 First")
    await world.later(timedelta(hours=13))  # 23:00 in Lyon
    await world.order("unfreeze")
    await asyncio.sleep(0.2)
    assert told(world, "Marie", NEWS) == 0
    await world.later(timedelta(hours=9, minutes=1))
    await world.settle()
    assert told(world, "Marie", NEWS) == 1


@pytest.mark.long
async def test_what_waited_longer_than_a_letter_lives_is_tried_all_the_same(world: World) -> None:
    world.post.put_in_mood(LEEDS, Mood.BUSY, 2)
    await shared(world)
    await freeze(world)
    await world.later(timedelta(days=9))
    await unfreeze(world)
    assert value(world, "SELECT state FROM shares") == "queued"
    await world.later(LATER)
    await world.settle()
    assert len(world.post.letters(LEEDS)) == 1


async def test_nobody_is_alarmed_by_letters_that_wait_at_staffs_word(world: World) -> None:
    world.import_result("Marie", "B")
    world.person("Staff").start()
    await freeze(world)
    await world.release("B2 First")
    await world.later(LATER)
    await world.settle()
    assert told(world, "Staff", "attend") == told(world, "Staff", "quatre heures") == 0
