"""A release is of one delivery or one centre, and opens at a moment that is typed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES
from tests.support.world import World

MOVES = ("/release", "[B2 First, October 2026]")
ON_PAPER, ON_COMPUTER = "[Only on paper: 1]", "[Only on a computer: 1]"


@pytest.fixture
async def cohort(world: World, helene: Person) -> World:
    """Marie sat it on paper in FR181, Emma on a computer in FR182; the results of both wait."""
    world.db.execute(
        "UPDATE entries SET delivery = 'digital', centre_number = 'FR182' WHERE first_name = 'Emma'"
    )
    world.db.commit()
    for name in ("Marie", "Emma"):
        world.give_account(name)
        world.import_result(name, "B")
    return world


def released(world: World) -> list[str]:
    """Whose results are in a release."""
    found = world.db.execute(
        """SELECT e.first_name FROM results r JOIN entries e ON e.id = r.entry
           WHERE r.release IS NOT NULL ORDER BY 1"""
    )
    return [name for (name,) in found]


def part_of(world: World) -> tuple[str, ...]:
    """Of which delivery and centre the newest release is."""
    sql = "SELECT delivery, centre FROM releases ORDER BY id DESC"
    return tuple(world.db.execute(sql).fetchone())


async def test_one_delivery_is_released_and_the_other_waits(cohort: World) -> None:
    asked = await cohort.does("Hélène", *MOVES, ON_COMPUTER)
    assert "B2 First on a computer, October 2026" in asked
    await cohort.does("Hélène", "[Release now]", "1")
    assert released(cohort) == ["Emma"]
    await cohort.does("Hélène", "/releases")
    said = "B2 First on a computer, October 2026. One result"
    assert any(said in each.text for each in cohort.person("Hélène").chat)
    assert part_of(cohort) == ("digital", "")
    await cohort.does("Hélène", *MOVES, "[Release now]", "1")
    assert released(cohort) == ["Emma", "Marie"]


@pytest.mark.parametrize("word", ["fr 182", "FR182", "ordinateur", "Computer"])
async def test_a_word_narrows_it_as_a_button_does(cohort: World, word: str) -> None:
    await cohort.does("Hélène", *MOVES, word, "[Release now]", "1")
    assert released(cohort) == ["Emma"]


@pytest.mark.parametrize("typed", ["{id}", "  {id} "])
async def test_one_straggler_is_released_alone(cohort: World, typed: str) -> None:
    number = CANDIDATES["Emma"].id_number
    asked = await cohort.does("Hélène", *MOVES, typed.format(id=number))
    assert "Release 1 result (B2 First, one candidate alone, October 2026)" in asked
    assert any(f"Only ID number {number}." in each.text for each in cohort.person("Hélène").chat)
    await cohort.does("Hélène", "[Release now]", "1")
    assert released(cohort) == ["Emma"]
    await cohort.does("Hélène", "/releases")
    said = "B2 First, only ID number EMC345678, October 2026. One result"
    assert any(said in each.text for each in cohort.person("Hélène").chat)


async def test_somebody_who_was_looked_up_is_released_alone(cohort: World) -> None:
    await cohort.does("Hélène", f"/find {CANDIDATES['Emma'].id_number}")
    await cohort.does("Hélène", "[Release this result alone]", "[Release now]", "1")
    assert released(cohort) == ["Emma"]
    await cohort.does("Hélène", f"/find {CANDIDATES['Emma'].id_number}")
    await cohort.does("Hélène", "[Release this result alone]")
    said = "no result of EMC345678 waits to be released: nothing was changed"
    assert any(said in each.text for each in cohort.person("Hélène").chat)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("XYZ987654", "is no ID number of an imported entry"),
        ("234567LPT", "is entered for C1 Advanced, October 2026"),
    ],
)
async def test_an_id_number_that_is_not_among_them_changes_nothing(
    cohort: World, number: str, said: str
) -> None:
    await cohort.does("Hélène", *MOVES, number)
    assert any(said in each.text for each in cohort.person("Hélène").chat)
    asked = await cohort.does("Hélène", "[Release now]")
    assert "2" in asked
    assert released(cohort) == []


async def test_a_straggler_waits_for_a_second_approver_as_any_release(cohort: World) -> None:
    """What was prepared for one is that one's alone when it is approved."""
    cohort.settings = replace(cohort.settings, staff=replace(cohort.settings.staff, approvals=2))
    await cohort.later(timedelta(minutes=1))
    number = CANDIDATES["Emma"].id_number
    await cohort.does("Hélène", *MOVES, number, "[Ask: as soon as it is approved]")
    sql = "SELECT entry, covers FROM release_proposals"
    emma = "SELECT id FROM entries WHERE first_name = 'Emma'"
    [(entry, covers)] = [tuple(row) for row in cohort.db.execute(sql)]
    assert (entry, covers) == (cohort.db.execute(emma).fetchone()[0], 1)
    assert f"B2 First, only ID number {number}" in cohort.person("Hélène").last.text


async def test_all_of_them_again(cohort: World) -> None:
    asked = await cohort.does("Hélène", *MOVES, ON_PAPER, "[All of them again]")
    assert "2 results (B2 First, October 2026)" in asked


async def test_what_nobody_is_in_changes_nothing(cohort: World) -> None:
    asked = await cohort.does("Hélène", *MOVES, "FR999")
    assert "2 results (B2 First, October 2026)" in asked
    assert any("0 entries" in each.text for each in cohort.person("Hélène").chat)


async def test_who_is_looked_at_is_of_the_part(cohort: World) -> None:
    listed = await cohort.does("Hélène", *MOVES, ON_PAPER, "[Pass at Grade B: 1]")
    assert "Marie" in listed
    assert "Emma" not in listed


@pytest.mark.parametrize("typed", ["Tue 1 Dec 14:00", "1 Dec 2026 14:00", "1 déc. 2026 14:00"])
async def test_a_moment_that_is_typed_is_when_it_opens(cohort: World, typed: str) -> None:
    asked = await cohort.does("Hélène", *MOVES, typed)
    assert "from 1\xa0December 2026 at 14:00" in asked
    await cohort.does("Hélène", "2")
    assert released(cohort) == ["Emma", "Marie"]
    said = "to be seen from 1\xa0December 2026 at 14:00"
    assert any(said in each.text for each in cohort.person("Hélène").chat)


async def test_a_moment_when_nobody_answers_is_questioned(cohort: World) -> None:
    asked = await cohort.does("Hélène", *MOVES, "sam. 5 déc. 9 h")
    assert "from 5\xa0December 2026 at 09:00 all the same?" in asked
    assert "now" in await cohort.does("Hélène", "[No, choose another moment]", "[Release now]")
    assert released(cohort) == []
    await cohort.does("Hélène", "[No, choose another moment]", "Sat 5 Dec 09:00")
    assert "from 5\xa0December 2026 at 09:00" in await cohort.does("Hélène", "[Yes, all the same]")
    await cohort.does("Hélène", "2")
    assert released(cohort) == ["Emma", "Marie"]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Fri 5 Dec 09:00", "another weekday"),
        ("4 Dec", "Type the hour as well"),
        ("29 Nov 9:00", "past"),
        ("28 March 2027 2:30", "clocks go forward"),
        ("yes please", "or type as shown"),
    ],
)
async def test_other_words_change_nothing(cohort: World, word: str, said: str) -> None:
    asked = await cohort.does("Hélène", *MOVES, word)
    assert said in asked
    assert "othing was changed" in asked
    assert released(cohort) == []


async def test_a_moment_that_goes_by_before_the_number_is_not_taken(cohort: World) -> None:
    await cohort.does("Hélène", *MOVES, "10:30")
    await cohort.later(timedelta(minutes=40))
    assert "still to come" in await cohort.does("Hélène", "2")
    assert released(cohort) == []


async def test_a_part_waits_for_approval_as_such(cohort: World) -> None:
    await cohort.stop()
    names = ("Hélène", "Paul")
    ids = [cohort.person(each).id for each in names]
    called = tuple(f"{each} {name}" for each, name in zip(ids, names, strict=True))
    staff = StaffSection(approvers=tuple(ids), names=called, approvals=2)
    cohort.settings = replace(cohort.settings, staff=staff)
    await cohort.does("Paul", "/start")
    await cohort.does("Hélène", *MOVES, ON_COMPUTER, "Wed 2 Dec 10:00")
    asked = cohort.person("Paul").last.text
    assert "B2 First on a computer, October 2026; one result" in asked
    assert "from 2\xa0December 2026 at 10:00" in asked
    cohort.import_result("Marie", "A")  # of the other part: that one changes nothing here
    [number] = cohort.db.execute("SELECT id FROM release_proposals").fetchone()
    assert f"Release {number} is approved" in await cohort.does("Paul", f"[Approve {number}]")
    assert released(cohort) == ["Emma"]
