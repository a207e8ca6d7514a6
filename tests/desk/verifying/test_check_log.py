"""Candidates see when their Statements were checked, and by which way; nobody sees by whom."""

from datetime import timedelta

from bot.store.exams import checks
from domain.verifying.codes import grouped
from tests.support.people import CANDIDATES
from tests.support.verifying.papers import code_on, paper
from tests.support.world import World

HR = "Recruiter"
MARIE = CANDIDATES["Marie"]


async def test_a_check_stands_below_what_was_sent(world: World) -> None:
    await world.does("Marie", "/start")
    assert "vérifi" not in await world.does("Marie", "[Mes envois]")
    await world.does(HR, grouped(code_on(await paper(world))))
    await world.does("Marie", "/start")
    said = await world.does("Marie", "[Mes envois]")
    assert "demandé s’il est authentique" in said
    assert said.count("•") == 1
    assert "sur Telegram" in said
    assert HR not in said


async def test_the_last_few_are_told_the_newest_first(world: World) -> None:
    await world.does("Marie", "/start")
    first, hours = world.clock.at, range(checks.SHOWN + 2)
    for hour in hours:
        at = first + timedelta(hours=hour)
        world.write(lambda tx, at=at: checks.note(tx, MARIE.account, "page", "genuine", at))  # type: ignore[misc]
    known = world.write(lambda tx: checks.load_of_account(tx, MARIE.account))
    assert [each.at for each in known] == [
        first + timedelta(hours=hour) for hour in reversed(hours[2:])
    ]
    assert {each.way for each in known} == {"page"}
    assert (await world.does("Marie", "[Mes envois]")).count("sur la page") == checks.SHOWN


async def test_nobody_elses_checks_are_told(world: World) -> None:
    world.give_account("Emma")
    await world.does(HR, grouped(code_on(await paper(world))))
    await world.does("Emma", "/start")
    assert "genuine" not in await world.does("Emma", "[Sent results]")
