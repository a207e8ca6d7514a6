"""Somebody is looked up on the command line."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.world import World

MARIE = CANDIDATES["Marie"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        world.give_account("Marie")
        await world.settle()
        yield world


async def test_a_single_one_is_shown_with_all_that_is_known(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "lookup", "durant", "mari") == 0
    told = capsys.readouterr().out
    assert "Marie Durand" in told
    assert f"Account: {MARIE.email}, confirmed" in told
    assert "the account was opened" in told
    assert "<b>" not in told


async def test_programs_get_the_same_as_json(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "lookup", MARIE.email, "--json") == 0
    plain = json.loads(capsys.readouterr().out)
    assert [each["id_number"] for each in plain["found"]] == [MARIE.id_number]
    assert plain["candidate"]["account"]["email"] == MARIE.email
    assert plain["candidate"]["twins"] == []


async def test_nobody_is_exit_code_1_and_a_look_is_written_down(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "lookup", "Zzyzx") == 1
    assert "find nobody" in capsys.readouterr().out
    assert await command(world, "lookup", " ") == 1
    assert await command(world, "lookup", MARIE.id_number) == 0
    [act] = world.db.execute("SELECT whom FROM audit WHERE what = 'lookup'").fetchall()
    assert act["whom"] == MARIE.id_number


async def test_where_the_system_is_french_everything_is_said_in_french(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    await world.order("account-reopen", id_number=MARIE.id_number)
    assert await command(world, "lookup", MARIE.id_number) == 0
    told = capsys.readouterr().out
    assert f"Compte\u00a0: {MARIE.email}, confirmée" in told
    assert "par le personnel\u00a0: identifiant rouvert" in told
    assert await command(world, "lookup", "Zzyzx") == 1
    assert "je ne trouve personne" in capsys.readouterr().out
    assert await command(world, "lookup", "x" * 300) == 1
    assert "Tapez moins de texte" in capsys.readouterr().err
