"""`results-desk staff`: the first approver comes by a link or an id, the last one stays."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import does, screen
from tests.support.world import OFFICER, World

LINK = ("staff", "link", "--name", "Claire", "--chat", "@OurBot")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        await world.settle()
        yield world


async def test_the_link_that_is_printed_makes_the_first_approver(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, *LINK) == 0
    printed = capsys.readouterr().out
    payload = printed.partition("https://t.me/OurBot?start=")[2].split()[0]
    claire = world.person("Claire")
    claire.start()
    await does(world, claire, f"/start {payload}", "[Accept]", "/staff")
    assert "Claire – approver" in screen(claire)
    assert await command(world, "staff", "--json", "list") == 0
    listed = json.loads(capsys.readouterr().out.splitlines()[-1])
    told = [(each["person"], each["roles"], each["in_settings"]) for each in listed]
    assert told == [(OFFICER, ["officer"], ["officer"]), (claire.id, ["approver"], [])]


async def test_the_last_approver_stays_whoever_orders_it(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ("staff", "add", "21", "--role", "approver", "--name", "Claire")
    assert [await command(world, *add), await command(world, *add)] == [0, 1]
    assert "is approver already" in capsys.readouterr().err
    remove = ("staff", "remove", "21", "--yes")
    assert await command(world, *remove) == 1
    assert "invite another one first" in capsys.readouterr().err
    assert await command(world, "staff", "remove", "22", "--yes") == 1
    assert await command(world, "staff", "remove", str(OFFICER), "--yes") == 1
    assert await command(world, "staff", "add", "22", "--role", "approver") == 0
    assert await command(world, *remove) == 0


async def test_what_cannot_be_is_refused_and_changes_nothing(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (
        ("staff", "add", "21", "--role", "officer", "--until", "2020-01-01"),
        ("staff", "add", "21", "--role", "officer", "--until", "soon"),
        ("staff", "link", "--name", "0427", "--chat", "@OurBot"),
        ("staff", "link", "--name", "Claire", "--chat", "?"),
    ):
        assert await command(world, *wrong) == 1, wrong
    assert world.db.execute("SELECT count(*) FROM staff_roles").fetchone()[0] == 0
    assert world.db.execute("SELECT count(*) FROM staff_invitations").fetchone()[0] == 0


async def test_the_link_is_made_with_the_name_that_telegram_tells(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "staff", "link", "--name", "Claire") == 0
    home = capsys.readouterr().out.partition("?start=staff_")[0]
    assert home == "https://t.me/results_desk_bot"
    config = world.settings.store.path.with_name("config.toml")
    config.write_text(config.read_text().replace(world.settings.telegram.token.reveal(), "0:wrong"))
    assert await command(world, "staff", "link", "--name", "Claire") == 1
    assert "give it as --chat @OurBot" in capsys.readouterr().err
