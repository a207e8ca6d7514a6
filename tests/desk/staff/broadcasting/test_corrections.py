"""A broadcast that was wrong: deleted from chats, its words replaced, corrected where it went."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from bot.staff.order_values import OrderRefused
from tests.support.people import CANDIDATES
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

WRITTEN = ("/broadcast", "october 2026", "FCE", "[Write the text]", "Room\nB12.", "Salle\nB12.")
RIGHT = ("Room again\nIt is C3.", "Salle\nC'est C3.")
WRONG = "[Something is wrong with it…]"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène has written to Marie and Emma, and not to Lucas."""
    async with opened(tmp_path) as world:
        staff = StaffSection(approvers=(world.person("Hélène").id, world.person("Paul").id))
        world.settings = replace(world.settings, staff=staff)
        for name in ("Hélène", "Paul", "Marie", "Emma", "Lucas"):
            world.person(name).start()
        await world.settle()
        for name in ("Marie", "Emma", "Lucas"):
            world.give_account(name)
        yield world


@pytest.fixture
async def helene(world: World) -> Person:
    helene = world.person("Hélène")
    await does(world, helene, *WRITTEN, "4")
    await passes(world, timedelta(seconds=6))
    return helene


async def passes(world: World, *waits: timedelta) -> None:
    for each in waits:
        await world.later(each)
        await world.settle()


def said(world: World, name: str) -> list[str]:
    """The subjects of what stands in a chat."""
    first = [each.text.partition("\n")[0] for each in world.person(name).chat]
    return [each for each in first if each.startswith(("Salle", "Room"))]


def subjects(world: World, name: str) -> list[str]:
    email = CANDIDATES[name].email
    return [each.subject for each in world.letters if each.recipient == email]


async def test_it_is_deleted_from_the_chats_after_a_second_press(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, WRONG)
    assert "Message 101 can be deleted from 2 chats" in told
    assert "2 e-mails went and cannot be called back: send a correction to exactly those" in told
    await does(world, helene, "[Delete it from the chats…]")
    assert said(world, "Marie") == ["Salle"]
    button = helene.last
    told = await does(world, helene, "[Delete it from the chats]")
    assert "It is being deleted from 2 chats." in told
    assert (said(world, "Marie"), said(world, "Emma")) == ([], [])
    helene.press(button, button.button("Delete it from the chats"))
    await world.settle()
    assert "or that was ordered already: nothing was changed." in screen(helene)
    told = await does(world, helene, WRONG)
    assert "Deleted from chats: 2. Still to be deleted: 0. Could not be deleted: 0." in told
    assert "can be deleted" not in helene.last.text
    await passes(world, timedelta(seconds=6))
    [live] = [each.text for each in helene.chat if "%" in each.text]
    assert "Deleted from chats: 2." in live
    assert screen(helene).count("Message 101 is sent: it missed nobody.") == 1


async def test_after_two_days_it_is_deleted_from_no_chat(world: World, helene: Person) -> None:
    await passes(world, timedelta(hours=49))
    told = await does(world, helene, WRONG)
    assert "Message 101 can be deleted from no chat." in told
    assert "In 2 chats it is older and stays" in told
    assert not any("Delete" in each.label for each in helene.last.buttons)
    with pytest.raises(OrderRefused, match="There is no chat that it can be deleted from"):
        await world.order("broadcast-change", broadcast=101, done="retract")
    assert said(world, "Marie") == ["Salle"]


async def test_of_one_that_still_goes_nothing_more_goes_and_what_arrives_is_deleted(
    world: World, helene: Person
) -> None:
    marie = world.person("Marie").id
    sql = "UPDATE outbox SET state = 'waiting' WHERE key = :key"
    await world.stop()
    world.write(lambda tx: tx.execute(sql, {"key": f"broadcast:101:chat:{marie}"}))
    world.write(lambda tx: tx.execute("UPDATE broadcasts SET retracted_at = 1 WHERE id = 101"))
    await passes(world, timedelta(seconds=6))
    assert len([each for each in said(world, "Marie") if each == "Salle"]) == 1  # the first


async def test_its_words_are_replaced_where_it_was_said_and_letters_get_another(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, WRONG, "[Put other words in its place]", *RIGHT)
    assert "To exactly those who got message 101." in told
    assert "In chats these words take the place of the others" in told
    before = len(world.person("Emma").chat)
    await does(world, helene, "4")
    assert (said(world, "Marie"), said(world, "Emma")) == (["Salle"], ["Room again"])
    assert "C'est C3." in screen(world.person("Marie"))
    assert "B12" not in screen(world.person("Marie"))
    assert len(world.person("Emma").chat) == before
    assert subjects(world, "Emma") == ["Room", "Room again"]
    assert said(world, "Lucas") == []
    assert subjects(world, "Lucas") == []


async def test_a_correction_goes_to_exactly_those_who_got_it(world: World, helene: Person) -> None:
    await does(world, helene, WRONG, "[Send a correction after it]", *RIGHT, "4")
    assert said(world, "Emma") == ["Room", "Room again"]
    assert subjects(world, "Emma") == ["Room", "Room again"]
    assert said(world, "Lucas") == []


async def test_who_took_the_message_away_reads_the_correction_anew(
    world: World, helene: Person
) -> None:
    emma = world.person("Emma")
    emma.delete(next(each for each in emma.chat if each.text.startswith("Room")))
    await does(world, helene, WRONG, "[Put other words in its place]", *RIGHT, "4")
    assert said(world, "Emma") == ["Room again"]


async def test_of_one_to_everybody_a_correction_waits_for_a_second_approver(
    world: World, helene: Person
) -> None:
    everybody = ("/broadcast", "october 2026", "[Write the text]", "Room\nB12.", "Salle\nB12.")
    await does(world, helene, *everybody, "6")
    await does(world, world.person("Paul"), "[Let 102 go]")
    await passes(world, timedelta(seconds=6))
    await does(world, helene, WRONG, "[Put other words in its place]", *RIGHT, "6")
    assert "Message 103 waits for a second approver" in helene.last.text
    assert "B12" in screen(world.person("Lucas"))
    await does(world, world.person("Paul"), "[Let 103 go]")
    assert said(world, "Lucas") == ["Salle"]
    assert "B12" not in screen(world.person("Lucas"))


async def test_the_command_line_corrects_and_deletes_as_well(world: World, helene: Person) -> None:
    order = {"session": "", "exam": "", "news": False, "texts": {"": ["Room again", "C3."]}}
    of = {**order, "corrects": 101, "in_place": True}
    count = (await world.order("broadcast-preview", **of))["count"]
    assert count == 4
    await world.order("broadcast", **of, count=count, quiet=True)
    await world.settle()
    assert said(world, "Marie") == ["Room again"]
    await world.order("broadcast-change", broadcast=101, done="retract")
    await world.settle()
    assert said(world, "Marie") == []
    with pytest.raises(OrderRefused, match="ordered already"):
        await world.order("broadcast-change", broadcast=101, done="retract")
    with pytest.raises(OrderRefused, match="There is no message 99"):
        await world.order("broadcast-preview", **{**of, "corrects": 99})
