"""A release that waits is over as soon as its results are others, and all it concerns hear so."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import PLAINLY
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import RESULT
from tests.support.world import World, opened

NAMES = ("Claire", "Paul", "Max")
MOVES = ("/release", "[B2 First, October 2026]", "[Ask: as soon as it is approved]")
EMMA = {**RESULT, "ID Number": CANDIDATES["Emma"].id_number}
OVER = "Results were imported, released or withdrawn since"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Max prepares what Claire and Paul are asked to approve."""
    async with opened(tmp_path) as world:
        claire, paul, officer = (world.person(each).id for each in NAMES)
        staff = StaffSection(officers=(officer,), approvers=(claire, paul), approvals=2)
        world.settings = replace(world.settings, staff=staff)
        world.give_account("Marie")
        world.import_result("Marie", "B")
        for each in NAMES:
            await world.does(each, "/start")
        await world.does("Max", *MOVES)
        yield world


def state(world: World) -> str:
    [found] = world.db.execute("SELECT state FROM release_proposals ORDER BY id DESC").fetchone()
    return str(found)


def told(world: World) -> list[int]:
    """How often each of them heard that it is over."""
    return [sum(OVER in each.text for each in world.person(name).chat) for name in NAMES]


async def imported(world: World, tmp_path: Path, result: dict[str, str]) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes(csv_of(result))
    await world.order("import", kind="results", path=str(path), by="uid 1", **PLAINLY)
    await world.settle()


async def test_an_import_ends_it_and_who_prepared_it_and_approvers_hear_at_once(
    world: World, tmp_path: Path
) -> None:
    await imported(world, tmp_path, EMMA)
    assert (state(world), told(world)) == ("outdated", [1, 1, 1])
    again = await world.does("Paul", "[Release results]")
    assert "Which results do you want to release?" in again


async def test_an_import_of_the_same_results_leaves_it_waiting(
    world: World, tmp_path: Path
) -> None:
    await imported(world, tmp_path, RESULT)
    await world.does("Max", *MOVES)
    before = told(world)
    await imported(world, tmp_path, RESULT)
    assert (state(world), told(world)) == ("waiting", before)


async def test_another_release_of_its_results_ends_it(world: World) -> None:
    what = {"exam": "B2 First", "session": "2026-10"}
    seen = await world.order("release-preview", **what)
    rest = {"digest": seen["digest"], "at": world.clock().isoformat(), "quiet": True}
    await world.order("release", **what, **rest, by="uid 1", emergency="exams office closed")
    await world.settle()
    assert (state(world), told(world)) == ("outdated", [1, 1, 1])


async def test_who_is_erased_ends_it(world: World) -> None:
    await world.order("erase", id_numbers=[CANDIDATES["Marie"].id_number], by="uid 1")
    await world.settle()
    assert (state(world), told(world)) == ("outdated", [1, 1, 1])


async def test_killed_between_import_and_news_it_is_told_at_the_next_start(world: World) -> None:
    await world.stop()
    world.import_result("Emma", "A")
    await world.settle()
    assert (state(world), told(world)) == ("outdated", [1, 1, 1])
