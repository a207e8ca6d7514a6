"""A broadcast to everybody waits for a second approver; whoever prepared it cannot be that."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from bot.staff.order_values import OrderRefused
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

FRENCH = "Salle\nLa salle a changé."
ENGLISH = "Room\nThe room has changed."
WRITTEN = ("/broadcast", "october 2026", "[Write the text]", ENGLISH, FRENCH)
ORDER = {"session": "2026-10", "exam": "", "texts": {"": ["Room", "B12."]}, "news": False}


def appoint(world: World, *names: str) -> None:
    approvers = tuple(world.person(each).id for each in names)
    named = tuple(f"{world.person(each).id} {each}" for each in names)
    staff = StaffSection(officers=(world.person("Max").id,), approvers=approvers, names=named)
    world.settings = replace(world.settings, staff=staff)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène and Paul approve, Max is an officer; Marie has an account."""
    async with opened(tmp_path) as world:
        appoint(world, "Hélène", "Paul")
        for name in ("Hélène", "Paul", "Max", "Marie"):
            world.person(name).start()
        await world.settle()
        world.give_account("Marie")
        yield world


@pytest.fixture
def helene(world: World) -> Person:
    return world.person("Hélène")


@pytest.fixture
def paul(world: World) -> Person:
    return world.person("Paul")


def number(world: World) -> int:
    return int(world.db.execute("SELECT max(id) FROM broadcasts").fetchone()[0])


def goes(world: World) -> int:
    sql = "SELECT count(*) FROM outbox WHERE key LIKE 'announce:broadcast:%'"
    return int(world.db.execute(sql).fetchone()[0])


async def prepared(world: World, helene: Person) -> int:
    await does(world, helene, *WRITTEN, "2")
    return number(world)


async def test_it_goes_once_another_approver_has_read_it_and_agrees(
    world: World, helene: Person, paul: Person
) -> None:
    told = await does(world, helene, *WRITTEN)
    assert "another approver has to agree. This can be: Paul" in told
    which = await prepared(world, helene)
    assert f"Message {which} waits for a second approver" in helene.last.text
    assert "Asked: Paul." in helene.last.text
    assert goes(world) == 0
    asked = screen(paul)
    assert "La salle a changé." in asked
    assert f"May message {which} go? Hélène has written it to everybody of October" in asked
    await does(world, paul, f"[Let {which} go]")
    assert f"Message {which} is approved and on its way." in screen(paul)
    assert "was approved by Paul and is on its way" in screen(helene)
    assert world.person("Marie").last.text == "Salle\n\nLa salle a changé."


async def test_the_home_leads_to_one_that_waits(world: World, helene: Person, paul: Person) -> None:
    which = await prepared(world, helene)
    await does(world, helene, "/desk", f"[See message {which}]")
    own = [each.label for each in helene.last.buttons]
    assert own == [f"Do not send {which}"]  # nor to agree: she has prepared it
    assert "2 messages and e-mails (waits" in await does(world, helene, "/broadcasts")
    home = await does(world, paul, "/desk")
    assert f"Message {which} waits for a second approver." in home
    again = await does(world, paul, f"[See message {which}]")
    assert "The room has changed." in again
    assert "until" in again
    await does(world, paul, f"[Let {which} go]")
    assert goes(world) == 1


async def test_two_presses_let_it_go_once(world: World, helene: Person, paul: Person) -> None:
    which = await prepared(world, helene)
    button = f"[Let {which} go]"
    told = await does(world, paul, button, button)
    assert goes(world) == 1
    assert told.count(f"Message {which} is approved and on its way.") == 2
    assert sum("La salle" in each.text for each in world.person("Marie").chat) == 1


async def test_whoever_prepared_it_is_not_the_second(world: World, helene: Person) -> None:
    which = await prepared(world, helene)
    with pytest.raises(LookupError):
        helene.tap(f"Let {which} go")
    asked = world.person("Paul").last
    helene.press(helene.last, replace(asked.buttons[0], label="forged"))
    await world.settle()
    assert "Somebody else has to agree" in screen(helene)
    assert goes(world) == 0


async def test_the_command_line_counts_as_one_person(world: World, paul: Person) -> None:
    count = (await world.order("broadcast-preview", **ORDER))["count"]
    made = await world.order("broadcast", **ORDER, count=count, quiet=True)
    assert made["waits"]
    with pytest.raises(OrderRefused, match="Somebody else has to agree"):
        await world.order("broadcast-change", broadcast=made["broadcast"], done="approve")
    assert goes(world) == 0
    await does(world, paul, f"[Let {made['broadcast']} go]")
    assert goes(world) == 1


async def test_on_the_machine_one_that_was_written_in_a_chat_is_agreed_to(
    world: World, helene: Person
) -> None:
    which = await prepared(world, helene)
    await world.order("broadcast-change", broadcast=which, done="approve")
    await world.settle()
    assert goes(world) == 1
    assert f"Message {which}, prepared by Hélène, was approved by" in screen(helene)


async def test_one_that_is_let_go_never_goes_and_its_buttons_do_nothing(
    world: World, helene: Person, paul: Person
) -> None:
    which = await prepared(world, helene)
    await does(world, helene, f"[Do not send {which}]")
    assert helene.last.text == f"Message {which} is let go: nobody gets it."
    assert not helene.last.buttons
    assert "was let go by Hélène" in screen(paul)
    told = await does(world, paul, f"[Let {which} go]")
    assert f"Message {which} waits for nobody any more: nothing was changed." in told
    assert goes(world) == 0


async def test_yesterdays_button_lets_nothing_go_and_its_end_was_told(
    world: World, helene: Person, paul: Person
) -> None:
    which = await prepared(world, helene)
    await world.later(timedelta(days=1))
    await world.settle()
    for person in (helene, paul):
        told = [each.text for each in person.chat if "since nobody agreed by" in each.text]
        assert len(told) == 1
    await does(world, paul, f"[Let {which} go]")
    assert goes(world) == 0


async def test_who_is_approver_no_more_agrees_to_nothing(
    world: World, helene: Person, paul: Person
) -> None:
    which = await prepared(world, helene)
    await world.stop()
    appoint(world, "Hélène")
    await does(world, paul, f"[Let {which} go]")
    assert goes(world) == 0


async def test_what_somebody_prepared_who_is_approver_no_more_is_let_go(
    world: World, helene: Person, paul: Person
) -> None:
    which = await prepared(world, helene)
    await world.stop()
    appoint(world, "Paul")
    told = await does(world, paul, f"[Let {which} go]")
    assert "may write to many no more: it is let go" in told
    assert goes(world) == 0
    assert (await state(world, which)) == "stopped"


async def state(world: World, which: int) -> str:
    told = await world.order("broadcast-preview", **ORDER)
    assert told["count"]
    sql = "SELECT stopped_at FROM broadcasts WHERE id = :id"
    return "stopped" if world.db.execute(sql, {"id": which}).fetchone()[0] else "waits"


async def test_where_nobody_else_can_be_asked_that_is_said_before_the_number(
    world: World, helene: Person
) -> None:
    await world.stop()
    appoint(world, "Hélène")
    told = await does(world, helene, *WRITTEN)
    assert "nobody else can be asked now" in told
    count = (await world.order("broadcast-preview", **ORDER))["count"]
    sure = {"count": count, "quiet": True, "emergency": "The fire alarm"}
    made = await world.order("broadcast", **ORDER, **sure)
    assert not made["waits"]
    await world.settle()
    assert goes(world) == 1
    assert "without a second approver. Reason: “The fire alarm”." in screen(helene)


async def test_words_that_leave_nobody_out_make_it_no_narrower(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, "/broadcast", "october 2026", "FCE", "[Write the text]")
    told = await does(world, helene, ENGLISH, FRENCH)
    assert "another approver has to agree" in told
    world.give_account("Lucas")
    await does(world, helene, "/cancel", "/broadcast", "october 2026", "FCE", "[Write the text]")
    told = await does(world, helene, ENGLISH, FRENCH)
    assert told.count("another approver has to agree") == 1
