"""`audit verify` and `audit export`, and the line by which approvers keep where it ended."""

import asyncio
import json
import re
import stat
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.times import stamp
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
Capture = pytest.CaptureFixture[str]
HEAD = r"[0-9]+-[0-9a-f]{16}"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        act = Act(who="uid 1000 claire", what="why", whom=MARIE.id_number)
        for _ in range(3):
            world.write(lambda tx: audit.note_act(tx, act, MORNING))
        yield world


async def verified(world: World, capsys: Capture, *words: str, code: int = 0) -> str:
    capsys.readouterr()
    assert await command(world, "audit", "verify", *words) == code
    return capsys.readouterr().out


def tampered(world: World, *statements: str) -> None:
    """As by somebody with the store's file, for whom its triggers hold nothing."""
    for each in ("audit_blanked_only", "audit_forgotten_only"):
        world.db.execute(f"DROP TRIGGER IF EXISTS {each}")
    for sql in statements:
        world.db.execute(sql)


async def test_an_order_about_somebody_names_them_and_its_moment(world: World) -> None:
    world.clock.at += timedelta(minutes=5)
    before = stamp(world.clock())
    await world.order("account-rest", id_number=MARIE.id_number)
    [(whom, at)] = world.db.execute(
        "SELECT whom, at FROM audit ORDER BY id DESC LIMIT 1"
    ).fetchall()
    assert whom == MARIE.id_number
    assert before < at < stamp(world.clock())


async def test_a_whole_chain_is_said_to_be_whole_and_where_it_ends(
    world: World, capsys: Capture
) -> None:
    told = await verified(world, capsys)
    assert "The chain is whole" in told
    assert "erased" not in told
    [head] = re.findall(HEAD, told)
    assert f"{head} is still there" in await verified(world, capsys, "--head", head)


async def test_a_changed_act_is_named(world: World, capsys: Capture) -> None:
    tampered(world, "UPDATE audit SET who = 'uid 0 root' WHERE id = 2")
    told = await verified(world, capsys, code=1)
    assert "Act 2: it was changed" in told
    assert "compare it with a backup" in told


async def test_a_tail_cut_off_is_seen_by_its_head(world: World, capsys: Capture) -> None:
    [head] = re.findall(HEAD, await verified(world, capsys))
    tampered(world, "DELETE FROM audit WHERE id > 1")
    told = await verified(world, capsys, "--head", head, code=1)
    assert f"{head} is not there" in told
    seen = json.loads(await verified(world, capsys, "--head", head, "--json", code=1))
    assert (seen["whole"], seen["head_stands"]) == (True, False)


async def test_a_head_that_is_none_is_told(world: World, capsys: Capture) -> None:
    assert await command(world, "audit", "verify", "--head", "yesterday") == 2
    assert "is no head of the record" in capsys.readouterr().err


async def test_an_export_holds_every_act_and_is_private(
    world: World, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "audit.jsonl"
    assert await command(world, "audit", "export", "-o", str(file)) == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    acts = [json.loads(each) for each in file.read_text("utf-8").splitlines()]
    assert [each["what"] for each in acts if each["what"] == "why"] == ["why"] * 3
    assert all(each["link"] for each in acts)
    assert acts[-1]["what"] == "audit export"  # who took it is in it


async def test_approvers_are_told_where_the_record_ends(world: World, capsys: Capture) -> None:
    await world.does("Staff", "/start")
    await world.later(timedelta(hours=7))
    async with asyncio.timeout(30):
        while not (found := heads(world)):  # noqa: ASYNC110 - it comes over HTTP
            await asyncio.sleep(0.01)
    assert f"{found[0]} is still there" in await verified(world, capsys, "--head", found[0])


def heads(world: World) -> list[str]:
    """What stands in messages to staff."""
    return [found for each in world.person("Staff").chat for found in re.findall(HEAD, each.text)]
