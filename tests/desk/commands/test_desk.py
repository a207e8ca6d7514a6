"""`results-desk desk` shows what an officer's home shows, with names at a word that is kept."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.staff.commanded import command, running_desk
from tests.support.world import World

Capture = pytest.CaptureFixture[str]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        world.write(lambda tx: tx.execute("UPDATE entries SET session = '2096-10'"))
        world.give_account("Lucas", confirmed=False)
        world.import_result("Lucas", "B")
        await world.settle()
        yield world


async def told(world: World, capsys: Capture, *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert await command(world, "desk", "--json", *words) == 0
    return dict(json.loads(capsys.readouterr().out))


async def test_numbers_are_the_same_in_words_and_for_programs(
    world: World, capsys: Capture
) -> None:
    [session] = (await told(world, capsys))["sessions"]
    of_logins = {"entries": 4, "registered": 1, "unconfirmed": 1, "without-account": 3}
    of_results = {"imported": 1, "waiting": 1, "planned": 0, "released": 0, "missing": 3}
    others = {"bounced": 0, "guardians": 0}
    assert session == {"session": "2096-10", **others, **of_logins, **of_results}
    assert await command(world, "desk") == 0
    said = capsys.readouterr().out
    assert "Address not confirmed: 1\n" in said
    assert "<b>" not in said
    assert not world.db.execute("SELECT * FROM audit WHERE what = 'desk'").fetchall()


async def test_names_are_told_and_that_somebody_looked_is_written_down(
    world: World, capsys: Capture
) -> None:
    of = ("--session", "October 2096", "--list", "unconfirmed")
    assert (await told(world, capsys, *of))["listed"] == [
        {"id_number": "234567LPT", "name": "Lucas Petit", "exam": "C1 Advanced"}
    ]
    [act] = world.db.execute("SELECT after FROM audit WHERE what = 'desk'").fetchall()
    assert json.loads(act["after"]) == {"session": "2096-10", "list": "unconfirmed"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--list", "missing"), "give --session as well"),
        (("--session", "soon"), "is no session"),
    ],
)
async def test_what_cannot_be_meant_is_refused(
    world: World, capsys: Capture, words: tuple[str, ...], why: str
) -> None:
    assert await command(world, "desk", *words) == 1
    assert why in capsys.readouterr().err


async def test_numbers_that_are_not_true_are_found_and_put_right(
    world: World, capsys: Capture
) -> None:
    world.write(lambda tx: tx.execute("UPDATE session_counts SET entries = entries + 5"))
    assert await command(world, "check", "--offline") == 1
    assert "desk --recount" in capsys.readouterr().out
    assert (await told(world, capsys, "--recount"))["sessions"][0]["entries"] == 4
    await command(world, "check", "--offline")
    assert "its numbers are true" in capsys.readouterr().out
