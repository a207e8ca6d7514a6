"""Staff issue another secret number: the chat says that, and a slip on the machine says which."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.staff.bringing import PLAINLY
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import MARIE, YES, acts, does, looks
from tests.support.world import World

RENEW, KNOWN = "[Issue a new secret number]", "[Known in person here]"
SLIP = ("account", "slip", MARIE.id_number, "--to")


def holds(world: World, secret: str) -> bool:
    sql = "SELECT secret_hash FROM entries WHERE id = 1"
    return world.keys.is_secret(world.db.execute(sql).fetchone()[0], MARIE.id_number, secret)


def issued(world: World) -> str:
    return world.keys.own_secret(MARIE.id_number, 1)


async def test_the_chat_says_that_it_was_issued_and_never_which(world: World) -> None:
    helene = await looks(world)
    await does(world, helene, RENEW)
    assert "How do you know" in helene.chat[-1].text
    await does(world, helene, KNOWN)
    told = await does(world, helene, YES)
    assert "A new secret number was issued" in told
    assert f"account slip {MARIE.id_number}" in told
    assert (holds(world, MARIE.secret), holds(world, issued(world))) == (False, True)
    assert acts(world) == [("account renew", MARIE.id_number)]
    assert issued(world) not in told.replace(MARIE.id_number, "")
    kept = world.db.execute("SELECT effect FROM outbox").fetchall()
    assert not [each for each in kept if f'"{issued(world)}"' in each["effect"]]


async def test_around_a_release_it_needs_two(world: World) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B", timedelta(hours=5))
    await does(world, world.person("Claire"), "/start")
    told = await does(world, await looks(world), RENEW, KNOWN, YES)
    assert "A second person has to agree" in told
    assert holds(world, MARIE.secret)
    await does(world, world.person("Claire"), "[Look at it]", RENEW, KNOWN, YES)
    assert holds(world, issued(world))


async def test_the_slip_is_a_file_for_its_owner_alone_and_can_be_written_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        await world.settle()
        paper = tmp_path / "slip.txt"
        assert await command(world, *SLIP, str(paper)) == 1
        assert "no secret number that staff issued" in capsys.readouterr().err
        renew = ("account", "renew", MARIE.id_number, "--checked", "passport", "--yes")
        assert await command(world, *renew) == 0
        assert issued(world) not in capsys.readouterr().out
        for _ in range(2):
            assert await command(world, *SLIP, str(paper)) == 0
        assert issued(world) not in capsys.readouterr().out
        assert stat.S_IMODE(paper.stat().st_mode) == 0o600
        written = paper.read_text("utf-8")
        assert written.startswith("Marie Durand\nB2 First, octobre 2026\n")
        assert f"Identifiant : {MARIE.id_number}" in written.replace("\u00a0", " ")
        assert f"Code secret : {issued(world)}." in written.replace("\u00a0", " ")
        looks = "SELECT count(*) FROM audit WHERE what = 'account slip'"
        assert world.db.execute(looks).fetchone()[0] == 3


async def test_a_file_with_the_former_one_does_not_bring_it_back(
    world: World, tmp_path: Path
) -> None:
    await does(world, await looks(world), RENEW, KNOWN, YES)
    row = {
        "ID Number": MARIE.id_number,
        "Secret Number": MARIE.secret,
        "First Name": "Marie",
        "Family Name": "Durand-Petit",
        "Exam": "B2 First",
        "Exam Date": "2026-10-10",
    }
    file = tmp_path / "entries.csv"
    file.write_bytes(csv_of(row))
    done = await world.order("import", kind="entries", path=str(file), **PLAINLY)
    assert "Secret Number" not in str(done["report"])
    [name] = world.db.execute("SELECT family_name FROM entries WHERE id = 1").fetchone()
    assert (name, holds(world, issued(world))) == ("Durand-Petit", True)
