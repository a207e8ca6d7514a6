"""The same acts by a command: asked first, in the system's language, for programs as JSON."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.staff.order_values import OrderRefused
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import acts, letters
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
RESEND = ("account", "resend", MARIE.id_number)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        world.give_account("Marie", confirmed=False)
        await world.settle()
        yield world


async def test_the_confirmation_is_sent_again_at_a_yes_alone(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.people.account.ask", lambda _: "no")
    assert await command(world, *RESEND) == 1
    assert "Nothing was changed." in capsys.readouterr().out
    assert (letters(world), acts(world)) == (0, [])
    assert await command(world, *RESEND, "--yes") == 0
    assert f"The e-mail is on its way to {MARIE.email}" in capsys.readouterr().out
    assert (letters(world), acts(world)) == (1, [("account resend", MARIE.id_number)])


async def test_programs_read_keys_and_people_french(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert await command(world, *RESEND, "--yes", "--json") == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {"id_number": MARIE.id_number}
    assert "Les codes et liens des e-mails de confirmation précédents" in said.err
    world.db.execute("UPDATE accounts SET confirmed_at = 1")
    assert await command(world, *RESEND, "--yes") == 1
    assert "aucune adresse de ce compte n’attend" in capsys.readouterr().err
    assert await command(world, "account", "resend", "ABC12") == 1
    assert "n’est pas un identifiant" in capsys.readouterr().err


async def test_each_act_by_a_command_says_what_it_did(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    number, new = MARIE.id_number, "marie@famille.fr"
    readdress = ("account", "readdress", number, "--email")
    assert await command(world, *readdress, "marie at famille", "--yes") == 1
    assert "Give the address as e-mails can go to it" in capsys.readouterr().err
    assert await command(world, *readdress, new, "--yes") == 0
    assert f"The account has the address {new} now" in capsys.readouterr().out
    world.db.execute("UPDATE accounts SET confirmed_at = 1")
    assert await command(world, *readdress, MARIE.email, "--yes") == 1
    assert "--checked" in capsys.readouterr().err
    assert await command(world, "account", "freeze", number, "--yes", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"id_number": number, "chats": 1}
    assert await command(world, "account", "freeze", number, "--yes") == 1
    assert "locked already" in capsys.readouterr().err
    reset = ("account", "reset", number, "--checked", "passport", "--yes", "--json")
    assert await command(world, *reset) == 0
    done = {"id_number": number, "chats": 1, "name": "Marie Durand"}
    assert json.loads(capsys.readouterr().out) == done
    assert await command(world, *reset) == 1
    assert [what for what, _ in acts(world)] == [
        "account readdress",
        "account freeze",
        "account reset",
    ]


@pytest.mark.parametrize("said", ["yes", "OUI", "ok, merci", "non", "12", "..."])
@pytest.mark.parametrize("what", ["reset", "renew", "unfreeze", "admit", "agree", "readdress"])
async def test_no_order_takes_a_bare_yes_for_how_somebody_is_known(
    world: World, what: str, said: str
) -> None:
    given = {"id_number": MARIE.id_number, "email": "marie@famille.fr", "checked": said}
    with pytest.raises(OrderRefused, match="how you know who it is"):
        await world.order(f"account-{what}", **given)
    assert (letters(world), acts(world)) == (0, [])
