"""Whoever checks a Statement may compare the date of birth in a passport: yes or no, five times."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.verifying.birth_dates import TRIES
from bot.verifying.ways import check_link
from domain.verifying.codes import grouped
from tests.support.mail.result_page import BIRTH, WRONG, Shown, ask, with_pages
from tests.support.people import BORN, CANDIDATES
from tests.support.staff.commanded import LONG_AGO
from tests.support.verifying.papers import code_on, paper
from tests.support.world import World

HR = "Recruiter"
ENGLISH = {"Accept-Language": "en"}
MARIE = CANDIDATES["Marie"]
SAME, OTHER = "is the one we have.", "is not the one we have."
HOURS = timedelta(hours=25)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        world.give_result("Marie", "B", LONG_AGO)
        yield world


async def compare(world: World, code: str, born: Mapping[str, str]) -> Shown:
    return await ask(world, check_link(world.settings.public.url, code), born, headers=ENGLISH)


async def test_the_answer_to_a_code_asks_for_a_date_of_birth_and_a_look_does_not(
    world: World,
) -> None:
    url = check_link(world.settings.public.url, code_on(await paper(world)))
    assert 'name="year"' not in (await ask(world, url, headers=ENGLISH)).text
    assert 'name="year"' in (await ask(world, url, b"", headers=ENGLISH)).text


async def test_the_same_date_matches_and_another_does_not(world: World) -> None:
    code = code_on(await paper(world))
    right, wrong = await compare(world, code, BIRTH), await compare(world, code, WRONG)
    assert SAME in right.text
    assert OTHER in wrong.text
    for each in (right, wrong):
        assert "This code is ours" in each.text
        assert str(BORN.year) not in each.text


async def test_a_code_has_five_tries_a_day_right_ones_too(world: World) -> None:
    code = code_on(await paper(world))
    for _ in range(TRIES):
        assert SAME in (await compare(world, code, BIRTH)).text
    for born in (BIRTH, WRONG):
        refused = (await compare(world, code, born)).text
        assert "five times today" in refused
        assert not [each for each in (SAME, OTHER) if each in refused]
    await world.later(HOURS)
    assert OTHER in (await compare(world, code, WRONG)).text


async def test_what_is_no_date_is_asked_again_and_is_no_try(world: World) -> None:
    code = code_on(await paper(world))
    for born in ({"day": "31", "month": "2", "year": "2008"}, {"year": "x" * 500}):
        assert "Please fill in all three" in (await compare(world, code, born)).text
    rows = world.db.execute("SELECT count(*) AS n FROM letters_caused WHERE kind LIKE '%born%'")
    assert rows.fetchone()["n"] == 0


async def test_where_no_date_is_kept_none_is_asked_for(world: World) -> None:
    code = code_on(await paper(world))
    world.db.execute("UPDATE entries SET birth_date = '' WHERE id_number = ?", [MARIE.id_number])
    shown = await compare(world, code, BIRTH)
    assert 'name="year"' not in shown.text
    assert not [each for each in (SAME, OTHER) if each in shown.text]


async def test_a_code_of_nobody_s_compares_nothing(world: World) -> None:
    shown = await compare(world, world.keys.fresh_code(), BIRTH)
    assert "Not ours." in shown.text
    assert 'name="year"' not in shown.text


async def test_a_code_and_a_date_in_one_message_are_compared_in_a_chat(world: World) -> None:
    code = grouped(code_on(await paper(world)))
    assert "Send the code and the date of birth" in await world.does(HR, code)
    assert SAME in await world.does(HR, f"{code} 17/05/2008")
    refused = await world.does(HR, f"{code}\nborn on 18 May 2008")
    assert OTHER in refused
    assert "Name: Marie" in refused
    assert str(BORN.year) not in refused


async def test_tries_of_chat_and_page_are_counted_together(world: World) -> None:
    code = code_on(await paper(world))
    for _ in range(TRIES):
        await world.does(HR, f"{code} 18/05/2008")
    assert "five times today" in await world.does(HR, f"{code} 17/05/2008")
    assert "five times today" in (await compare(world, code, BIRTH)).text


async def test_each_comparison_is_counted_and_noted_for_whose_it_is(world: World) -> None:
    code = code_on(await paper(world))
    await world.does(HR, f"{code} 18/05/2008")
    await compare(world, code, BIRTH)
    rows = world.db.execute("SELECT way, verdict FROM checks WHERE verdict LIKE 'born-%'")
    assert {tuple(each) for each in rows} == {("chat", "born-differs"), ("page", "born-matches")}
    noted = world.db.execute("SELECT account, said FROM journal WHERE said LIKE 'a date of%'")
    assert [each["account"] > 0 and str(BORN.year) not in each["said"] for each in noted] == [
        True,
        True,
    ]
