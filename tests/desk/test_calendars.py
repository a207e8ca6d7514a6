"""When a result is expected, as a file that the candidate's own calendar opens."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest
from icalendar import Calendar

from tests.support import people
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

BUTTON = {"Emma": "Put it in my calendar", "Marie": "Ajouter à mon agenda"}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_account("Marie")
        yield world


async def event(world: World, name: str) -> dict[str, str]:
    """The lines of the file that the button brings, which a calendar takes for one event."""
    await world.does(name, "/results", f"[{BUTTON[name]}]")
    file = world.person(name).chat[-1].file
    assert file
    assert file.name.endswith(".ics")
    assert len(Calendar.from_ical(file.content).events) == 1
    unfolded = file.content.decode().replace("\r\n ", "")
    return dict(each.split(":", 1) for each in unfolded.splitlines())


@pytest.mark.parametrize(
    ("name", "title"),
    [("Emma", "B2 First: result expected"), ("Marie", "B2 First\u00a0: résultat attendu")],
)
async def test_it_holds_the_days_of_the_window_and_reminds_at_nine(
    world: World, name: str, title: str
) -> None:
    found = await event(world, name)
    assert found["DTSTART;VALUE=DATE"] == "20261205"
    assert found["DTEND;VALUE=DATE"] == "20261220"
    assert found["SUMMARY"] == title
    assert found["TRIGGER"] == "PT9H"


async def test_asked_again_it_is_the_same_event_and_a_newer_one(world: World) -> None:
    first = await event(world, "Emma")
    await world.later(timedelta(minutes=2))
    second = await event(world, "Emma")
    assert first["UID"] == second["UID"] != (await event(world, "Marie"))["UID"]
    assert int(first["SEQUENCE"]) < int(second["SEQUENCE"])


async def test_once_the_first_morning_is_over_it_reminds_of_nothing(world: World) -> None:
    wait = datetime(2026, 12, 5, 8, 30, tzinfo=UTC) - world.clock()  # half past nine in Paris
    await world.later(wait)
    await world.does("Emma", "/signin", CANDIDATES["Emma"].id_number, PASSWORD)
    found = await event(world, "Emma")
    assert "TRIGGER" not in found
    assert found["DTSTART;VALUE=DATE"] == "20261205"
    assert "reminds you of nothing" in world.person("Emma").chat[-1].text


async def test_its_name_hangs_on_the_bot_and_the_entry_alone(world: World) -> None:
    bot = world.settings.telegram.token.reveal().partition(":")[0]
    row = world.db.execute("SELECT id FROM entries WHERE first_name = 'Emma'").fetchone()[0]
    named = uuid5(NAMESPACE_URL, f"results-desk:{bot}:{row}")
    assert (await event(world, "Emma"))["UID"] == f"{named}@results-desk"


async def test_neither_id_number_nor_name_is_in_it(world: World) -> None:
    file = str(await event(world, "Emma"))
    assert CANDIDATES["Emma"].id_number not in file
    assert "Clarke" not in file


async def test_where_a_chat_holds_several_it_says_whose(world: World) -> None:
    scene = partial(people.scene_of, chat=world.person("Marie").id, now=world.clock())
    world.write(lambda tx: people.give_account(tx, CANDIDATES["Lucas"], scene(tx)))
    assert (await event(world, "Marie"))["SUMMARY"].startswith("Lucas\\, ")
    assert "Lucas" in world.person("Marie").chat[-2].text


async def test_once_the_result_is_there_an_old_button_shows_that_instead(world: World) -> None:
    await world.does("Emma", "/results")
    asked = world.person("Emma").chat[-1]
    world.give_result("Emma", "B")
    world.person("Emma").press(asked, asked.button(BUTTON["Emma"]))
    await world.settle()
    assert "174" in world.person("Emma").chat[-1].text
    assert not [each for each in world.person("Emma").chat if each.file]


async def test_a_chat_that_signed_out_gets_none(world: World) -> None:
    await world.does("Emma", "/results")
    asked = world.person("Emma").chat[-1]
    await world.does("Emma", "/sign_out", "[Sign out]")
    world.person("Emma").press(asked, asked.button(BUTTON["Emma"]))
    await world.settle()
    assert not [each for each in world.person("Emma").chat if each.file]
