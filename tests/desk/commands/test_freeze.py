"""`freeze` and `unfreeze` as staff type them, and where else they see what stands still."""

import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.mail.mail_scene import value
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.stopped import stands_in
from tests.support.world import World

MARIE = CANDIDATES["Marie"].id_number
Capture = pytest.CaptureFixture[str]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie's result is in, and nobody has released it."""
    async with running_desk(tmp_path) as world:
        await stands_in(world, "Marie")
        world.import_result("Marie", "B")
        yield world


async def test_what_stands_still_is_told_wherever_staff_look(world: World, capsys: Capture) -> None:
    assert await command(world, "freeze", "--hide-results") == 0
    await world.release("B2 First")
    assert "and results are hidden; rows that wait: 0." in capsys.readouterr().out
    assert await command(world, "outbox") == 0
    since = "Everything stands still since 2026-11-30 10:00:00, at the word of uid "
    assert since in capsys.readouterr().out
    assert await command(world, "outbox", "--json") == 0
    told = json.loads(capsys.readouterr().out)["standstill"]
    assert (told["hides_results"], told["rows"]) == (True, 1)
    assert [each["what"] for each in told["oldest"]] == ["notices to everybody concerned in chat 0"]
    assert await command(world, "check", "--offline") == 1
    assert "everything that goes out stands still since" in capsys.readouterr().out


async def test_a_row_tried_again_meanwhile_waits_and_staff_are_told(
    world: World, capsys: Capture
) -> None:
    await command(world, "freeze")
    await world.release("B2 First")
    row = str(value(world, "SELECT id FROM outbox WHERE class = 'announce'"))
    assert await command(world, "outbox", "retry", row) == 0
    assert "goes only once `results-desk unfreeze`" in capsys.readouterr().out
    assert value(world, "SELECT state FROM outbox WHERE class = 'announce'") == "waiting"


async def test_lifting_asks_and_a_no_changes_nothing(
    world: World, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    await command(world, "freeze")
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
    assert await command(world, "unfreeze") == 1
    assert "at the word of uid" in capsys.readouterr().out
    assert value(world, "SELECT count(*) FROM standstills WHERE lifted_at IS NULL") == 1


async def test_lifted_the_notice_goes(world: World, capsys: Capture) -> None:
    await command(world, "freeze")
    await world.release("B2 First")
    assert await command(world, "unfreeze", "--yes") == 0
    assert "Lifted; rows that go out: 1." in capsys.readouterr().out
    await world.settle()
    assert any("Il y a du nouveau" in each.text for each in world.person("Marie").chat)


async def test_nothing_to_lift_and_stopping_twice_are_told(world: World, capsys: Capture) -> None:
    assert await command(world, "unfreeze", "--yes") == 1
    assert "nothing stands still" in capsys.readouterr().err
    assert await command(world, "freeze") == 0
    assert await command(world, "freeze") == 1
    assert "stands still already" in capsys.readouterr().err


async def test_whom_an_incident_touches_is_told_in_csv_that_is_read_back(
    world: World, capsys: Capture
) -> None:
    assert await command(world, "concerned", "--since", "2026-11-30") == 0
    written = capsys.readouterr().out
    [marie] = [each for each in csv.DictReader(io.StringIO(written)) if each["id_number"] == MARIE]
    assert marie["last"] == "2026-11-30 10:00:00"
    assert "\ufffd" not in written
