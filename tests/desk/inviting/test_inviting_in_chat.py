"""An officer invites in the chat: a session, what would go, and its number typed; nothing else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES
from tests.support.staff.officers import screen
from tests.support.world import World, opened

LUCAS = CANDIDATES["Lucas"]
LETTERS = "SELECT count(*) FROM outbox WHERE class = 'circular'"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        people = ("Hélène", "Paul")
        staff = StaffSection(officers=tuple(world.person(each).id for each in people))
        world.settings = replace(world.settings, staff=staff)
        yield world


async def does(world: World, name: str, *steps: str) -> Person:
    """Says hello, then types or taps a `[Label]`."""
    person = world.person(name)
    hello = () if person.chat else ("/start",)
    await world.does(name, *hello, *steps)
    return person


def letters(world: World) -> int:
    return int(world.db.execute(LETTERS).fetchone()[0])


async def test_the_number_typed_after_a_look_sends_them(world: World) -> None:
    helene = await does(world, "Hélène", "/invite", "october 2026")
    assert "4 candidates have no account" in screen(helene)
    assert letters(world) == 0
    await does(world, "Hélène", "4")
    assert letters(world) == 4
    assert "4 e-mails go now" in screen(helene)
    assert "results-desk" not in screen(helene)
    [(who,)] = world.db.execute("SELECT who FROM audit WHERE what = 'invite'").fetchall()
    assert who == f"telegram {helene.id}"


async def test_another_number_and_a_yes_send_nothing(world: World) -> None:
    helene = await does(world, "Hélène", "/invite", "2026-10", "5", "04", "oui")
    assert letters(world) == 0
    assert "nothing was sent" in screen(helene)
    await does(world, "Hélène", "/cancel", "4")
    assert letters(world) == 0


async def test_an_exam_and_a_school_narrow_it(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE entries SET school = 'Lycée Hugo' WHERE id = 2"))
    helene = await does(world, "Hélène", "/invite", "2026-10", "Lycée Zola")
    assert "Type one of these schools: Lycée Hugo" in screen(helene)
    await does(world, "Hélène", "CAE")
    assert "C1 Advanced, October 2026" in screen(helene)
    await does(world, "Hélène", "lycee hugo", "1")
    assert letters(world) == 1


async def test_of_two_officers_at_once_one_sends(world: World) -> None:
    for each in ("Hélène", "Paul"):
        await does(world, each, "/invite", "2026-10")
    await does(world, "Hélène", "4")
    paul = await does(world, "Paul", "4")
    assert letters(world) == 4
    assert "this order sends no more of them" in screen(paul)


async def test_where_everybody_is_invited_nothing_is_asked(world: World) -> None:
    await does(world, "Hélène", "/invite", "2026-10", "4")
    helene = await does(world, "Hélène", "/invite", "2026-10", "4")
    assert "nobody of these is to be invited now" in screen(helene)
    assert letters(world) == 4


async def test_what_is_no_session_is_asked_for_again(world: World) -> None:
    helene = await does(world, "Hélène", "/invite", "the last one")
    assert "I do not know this session" in screen(helene)


async def test_a_standstill_is_told_and_the_letters_wait(world: World) -> None:
    await does(world, "Paul", "/freeze", "[Stop]")
    helene = await does(world, "Hélène", "/invite", "2026-10", "4")
    assert letters(world) == 4
    assert not world.letters
    assert "still" in screen(helene)


async def test_for_a_candidate_there_is_no_such_command(world: World) -> None:
    marie = await does(world, "Marie", "/invite")
    assert "session" not in screen(marie)


async def test_an_officer_no_more_invites_nobody(world: World) -> None:
    await does(world, "Hélène", "/invite", "2026-10")
    world.settings = replace(world.settings, staff=StaffSection())
    await world.stop()
    await world.start()
    await does(world, "Hélène", "4")
    assert letters(world) == 0
