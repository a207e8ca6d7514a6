"""After an incident nobody could say whom it touched: the authority wants to hear in 72 hours."""

import csv
import io
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.store import audit
from bot.store.audit import Act
from bot.store.people.concerned import find_concerned
from tests.support.mail.mail_scene import shared
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.stopped import stands_in
from tests.support.world import World

MARIE, EMMA, TOM, LUCAS = (CANDIDATES[name] for name in ("Marie", "Emma", "Tom", "Lucas"))
SINCE, UNTIL = "2026-11-30 09:30", "2026-11-30 18:00"
HOUR = timedelta(hours=1)
Capture = pytest.CaptureFixture[str]

pytestmark = pytest.mark.long


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie has written, Emma's result went to Leeds, and a member of staff looked at Tom."""
    async with running_desk(tmp_path) as world:
        await stands_in(world, "Marie")
        await world.does("Marie", "/help")
        await shared(world)
        look = Act(who="uid 998 desk", what="why", whom=TOM.id_number)
        world.write(lambda tx: audit.note_act(tx, look, world.clock()))
        yield world


def found(world: World, since: datetime, until: datetime) -> dict[str, set[str]]:
    people, _ = world.write(lambda tx: find_concerned(tx, since, until))
    return {each.id_number: set(each.how) for each in people}


async def test_everybody_whom_something_touched_is_found_and_nobody_else(world: World) -> None:
    now = world.clock()
    touched = found(world, now - HOUR, now + HOUR)
    assert touched.keys() == {MARIE.id_number, EMMA.id_number, TOM.id_number}
    assert "wrote in a chat" in touched[MARIE.id_number]
    assert "result sent to an organisation" in touched[EMMA.id_number]
    assert touched[TOM.id_number] == {"staff: why"}


async def test_before_and_after_there_was_nothing(world: World) -> None:
    now = world.clock()
    assert found(world, now + HOUR, now + 2 * HOUR) == {}
    opened = found(world, now - 100 * HOUR, now - HOUR)
    assert LUCAS.id_number not in opened


async def test_what_was_perhaps_sent_touches_as_well(world: World) -> None:
    world.db.execute("UPDATE outbox SET state = 'doubtful' WHERE effect LIKE '%result-shared%'")
    now = world.clock()
    kinds = found(world, now - HOUR, now + HOUR)[EMMA.id_number]
    assert "perhaps result sent to an organisation" in kinds


async def test_a_look_at_a_chat_touches_whoever_it_is(world: World) -> None:
    look = Act(who="uid 998 desk", what="why", whom=f"chat {world.person('Marie').id}")
    world.write(lambda tx: audit.note_act(tx, look, world.clock()))
    now = world.clock()
    assert "staff: why" in found(world, now - HOUR, now + HOUR)[MARIE.id_number]


async def test_the_list_is_a_private_file_that_a_spreadsheet_opens(
    world: World, tmp_path: Path, capsys: Capture
) -> None:
    world.db.execute("UPDATE accounts SET email = '=1+1@x.fr' WHERE id = ?", [MARIE.account])
    file = tmp_path / "concerned.csv"
    assert (
        await command(world, "concerned", "--since", SINCE, "--until", UNTIL, "-o", str(file)) == 0
    )
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    assert [each["id_number"] for each in rows] == sorted(
        each.id_number for each in (MARIE, EMMA, TOM)
    )
    [marie] = [each for each in rows if each["id_number"] == MARIE.id_number]
    assert (marie["name"], marie["email"]) == ("Marie Durand", "'=1+1@x.fr")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "3 people" in capsys.readouterr().out


async def test_as_json_it_tells_when_first_and_last(world: World, capsys: Capture) -> None:
    words = ("concerned", "--since", SINCE, "--until", UNTIL, "--json")
    assert await command(world, *words) == 0
    people = json.loads(capsys.readouterr().out)
    [tom] = [each for each in people if each["id_number"] == TOM.id_number]
    assert tom["how"]["staff: why"]["first"].startswith("2026-11-30T09:00:00")


async def test_whoever_makes_the_list_is_written_down_with_its_span(world: World) -> None:
    await command(world, "concerned", "--since", SINCE, "--until", UNTIL)
    row = world.db.execute("SELECT * FROM audit WHERE what = 'concerned'").fetchone()
    assert json.loads(row["after"])["since"] == "2026-11-30T09:30:00+01:00"


async def test_what_the_list_cannot_know_is_said(world: World, capsys: Capture) -> None:
    world.db.execute("DELETE FROM accounts WHERE id = ?", [MARIE.account])
    assert await command(world, "concerned", "--since", "2024-01-01") == 0
    told = capsys.readouterr().err
    assert "names no more: 1." in told
    assert "Of what was sent the store has forgotten all before" in told


async def test_who_deleted_the_account_since_is_found_by_the_share_and_the_rest_is_counted(
    world: World, capsys: Capture
) -> None:
    emma = world.person("Emma")
    await world.does("Emma", "/delete_me")
    if "password" in emma.last.text:
        await world.does("Emma", PASSWORD)
    await world.does("Emma", "[Delete my account]", "[Yes, delete my account]")
    now = world.clock()
    kinds = found(world, now - HOUR, now + HOUR)[EMMA.id_number]
    assert "result shared, by an account that is gone" in kinds
    assert await command(world, "concerned", "--since", SINCE, "--until", UNTIL) == 0
    assert "of deleted accounts, name nobody: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--since", "soon"), "--since: “soon” is no time"),
        (("--since", "2026-11-30", "--until", "late"), "--until: “late” is no time"),
        (("--since", "2026-11-30", "--until", "2026-11-30"), "nothing lies between them"),
    ],
)
async def test_times_that_cannot_be_are_refused(
    world: World, capsys: Capture, words: tuple[str, ...], complaint: str
) -> None:
    assert await command(world, "concerned", *words) == 1
    assert complaint in capsys.readouterr().err
