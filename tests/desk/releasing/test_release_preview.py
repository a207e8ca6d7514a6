"""Before a release is approved staff see what it covers, and who: ten at a time, written down."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.sandbox.telegram import Person
from bot.staff.releases import preview
from bot.store.engine.store import Tx
from bot.store.people.entries import NewEntry, put_entries
from bot.store.releasing import covered
from bot.store.releasing.covered import ListPlace
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people
from tests.support.staff.released import EXAM, SESSION, give
from tests.support.world import World

TODAY = NOW.date().isoformat()
OF = (EXAM, SESSION)
MANY = 12


async def listed(desk: Core, group: str, day: str = TODAY, after: int = 0) -> list[str]:
    """The ID numbers in a group."""
    place = ListPlace(after, 10)
    found = await desk.store.read(lambda tx: covered.load(tx, OF, group, place, day=day))
    return [each.id_number for each in found]


def enter_many(tx: Tx) -> None:
    """Twelve more entries like Marie's, without an account and without a result."""
    row = tx.execute("SELECT * FROM entries WHERE id = 1")[0]
    known = {name: row[name] for name in row.keys()}  # noqa: SIM118 (a row is no mapping)
    for number in range(MANY):
        values = {**known, "id_number": f"MAN09{number:04}", "reopens": ""}
        put_entries(tx, [NewEntry(*(values.get(name, "") for name in NewEntry._fields))])


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def test_grades_statuses_and_roads_are_counted(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await give(desk, "Emma", "X")
    await desk.store.write(
        lambda tx: tx.execute("UPDATE accounts SET confirmed_at = NULL WHERE entry = 1")
    )
    await desk.store.write(enter_many)
    seen = await preview(desk, *OF)
    assert {each.name: each.entries for each in seen.groups} == {
        "missing": MANY, "outside": 2, "unconfirmed": 1, "x": 1, "grade-b": 1,
    }  # fmt: skip
    marie, emma = (people.CANDIDATES[each].id_number for each in ("Marie", "Emma"))
    assert [await listed(desk, each) for each in ("unconfirmed", "grade-b")] == [[marie], [marie]]
    assert [await listed(desk, each) for each in ("x", "outside")] == [[emma], [marie, emma]]
    assert len(await listed(desk, "missing")) == 10


async def test_nobody_is_expected_on_other_days_within_the_window(desk: Core) -> None:
    await give(desk, "Marie", "B")
    assert await listed(desk, "outside", day="2026-12-05") == []
    assert await listed(desk, "outside", day="2026-12-20") != []


async def test_a_list_that_was_left_open_goes_after_an_hour(world: World, helene: Person) -> None:
    world.import_result("Marie", "B")
    for step in ("/release", "[B2 First, October 2026]", "[Without a result: 1]"):
        helene.tap(step.strip("[]")) if step.startswith("[") else helene.say(step)
        await world.settle()
    shown = helene.chat[-1]
    await world.later(timedelta(minutes=59))
    await world.settle()
    assert shown.id in [each.id for each in helene.chat]
    await world.later(timedelta(minutes=1))
    await world.settle()
    assert shown.id not in [each.id for each in helene.chat]
    assert not any("stays" in each.text for each in helene.chat)


async def test_a_list_is_shown_turned_and_put_away(world: World, helene: Person) -> None:
    world.import_result("Marie", "B")
    world.write(enter_many)
    for step in ("/release", "[B2 First, October 2026]", "[Without a result: 13]"):
        helene.tap(step.strip("[]")) if step.startswith("[") else helene.say(step)
        await world.settle()
    shown = helene.chat[-1]
    assert shown.text.startswith("Without a result")
    assert len(shown.text.splitlines()) == 2 + 1 + 10
    helene.tap("Ten more")
    await world.settle()
    assert helene.chat[-1].id == shown.id
    assert len(helene.chat[-1].text.splitlines()) == 2 + 1 + 3
    helene.tap("Put the list away")
    await world.settle()
    assert shown.id not in [each.id for each in helene.chat]
    helene.tap("Release now")
    await world.settle()
    helene.say("1")
    await world.settle()
    assert "covers one result" in helene.chat[-1].text
    looks = world.db.execute("SELECT after FROM audit WHERE what = 'release preview'").fetchall()
    assert len(looks) == 2
