"""What is planned in the name of who leaves goes to a named person, by a chat or a command."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from bot.store.engine.times import stamp
from tests.support.clock import MORNING
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import does, screen
from tests.support.world import World

RELEASE = ("/release", "[B2 First]", "[Tomorrow]", "1")
TEAM = (("Paul", "approver"), ("Léa", "approver"), ("Hélène", "officer"))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        claire = world.person("Claire")
        world.settings = replace(world.settings, staff=StaffSection(approvers=(claire.id,)))
        claire.start()
        await world.settle()
        for name, role in TEAM:
            person = world.person(name)
            given = {"person": person.id, "called": name, "role": role, "until": ""}
            await world.order("staff-add", **given)
            person.start()
        world.import_result("Marie", "B")
        await does(world, world.person("Paul"), *RELEASE)
        yield world


def holder(world: World) -> int:
    [row] = world.db.execute("SELECT chat FROM releases").fetchall()
    return int(row["chat"])


def audited(world: World) -> list[str]:
    return [row["what"] for row in world.db.execute("SELECT what FROM audit ORDER BY id")]


async def removes(world: World, *presses: str) -> tuple[Person, Person, Person]:
    claire = world.person("Claire")
    await does(world, claire, "/staff", "[Remove Paul…]", *presses)
    return claire, world.person("Léa"), world.person("Hélène")


async def test_who_is_removed_hands_over_to_a_named_person_who_hears_what(world: World) -> None:
    assert holder(world) == world.person("Paul").id
    claire, lea, helene = await removes(world, "[Remove, Léa takes over]")
    assert holder(world) == lea.id
    assert "Planned releases of Paul are yours from now on, at the word of somebody" in screen(lea)
    assert "B2 First, October 2026, on 1\xa0December 2026" in screen(lea)
    assert "Léa takes over the planned releases of Paul" in screen(helene)
    assert screen(claire).count("Paul is no longer staff") == 1
    assert audited(world)[-2:] == ["staff hand over", "staff remove"]


async def test_where_nobody_takes_over_it_opens_all_the_same(world: World) -> None:
    _, lea, _ = await removes(world, "[Remove, nobody takes over]")
    assert "Nobody has taken over the planned releases of Paul" in screen(lea)
    await world.later(timedelta(days=1))
    await world.settle()
    opened = "SELECT count(*) FROM outbox WHERE key LIKE 'release:%'"
    assert world.db.execute(opened).fetchone()[0]


async def test_the_command_hands_over_and_refuses_who_may_not_release(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    paul, lea, helene = (world.person(each).id for each in ("Paul", "Léa", "Hélène"))
    remove = ("staff", "--json", "remove", str(paul), "--yes", "--to")
    assert await command(world, *remove, str(helene)) == 1
    assert "cannot take planned releases over: nothing was changed" in capsys.readouterr().err
    assert holder(world) == paul
    assert await command(world, *remove, str(lea)) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["to"], len(done["releases"]), holder(world)) == (lea, 1, lea)
    await world.settle()
    assert "at the word of" in screen(world.person("Léa"))


async def test_what_was_left_by_an_end_is_given_by_a_command(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    paul, lea = world.person("Paul"), world.person("Léa")
    of = {"ends": stamp(MORNING + timedelta(minutes=1)), "person": paul.id}
    sql = "UPDATE staff_roles SET ends_at = :ends WHERE person = :person"
    world.write(lambda tx: tx.execute(sql, of))
    await world.later(timedelta(minutes=2))
    await world.settle()
    assert "Nobody has taken over the planned releases of Paul" in screen(lea)
    over = ("staff", "hand-over", str(paul.id), "--to", str(lea.id))
    assert await command(world, *over) == 0
    assert f"{lea.id} has the planned releases" in capsys.readouterr().out
    assert holder(world) == lea.id
    assert await command(world, *over) == 1
    assert "has no planned release" in capsys.readouterr().err
