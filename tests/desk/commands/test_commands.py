"""The operating commands, against a real store and a desk that may run meanwhile."""

import asyncio
import io
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.store.changes import apply_change
from bot.store.mail import bounces
from domain.machine.changes import CloseAccount, FreezeAccount, NoteBounce
from tests.support.clock import MORNING
from tests.support.mail.letterbox import raw_letter
from tests.support.people import scene_of
from tests.support.staff.commanded import LONG_AGO, MARIE, command, running_desk
from tests.support.staff.statements import read
from tests.support.world import DESK, World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        yield world


async def test_the_program_itself_brings_a_store_up_to_date(world: World) -> None:
    path = world.settings.store.path.with_name("new.sqlite3")
    config = path.with_name("config.toml")
    config.write_text(config.read_text().replace("desk.sqlite3", path.name))
    arguments = [sys.executable, "-m", "bot", "--config", str(config), "migrate"]
    ran = await asyncio.to_thread(subprocess.run, arguments, capture_output=True, check=True)
    assert b"applied 0001_desk.sql\n" in ran.stdout
    assert path.exists()


async def test_a_store_in_use_is_not_migrated(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    await world.start()
    assert await command(world, "migrate") == 1
    assert "is in use by another program" in capsys.readouterr().err


async def test_a_store_of_yesterday_is_not_misread(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.db.execute("PRAGMA user_version = 1")
    assert await command(world, "outbox") == 1
    assert "`results-desk migrate` brings it up to date" in capsys.readouterr().err


@pytest.mark.parametrize("number", [MARIE.id_number, "26 BFR181 0001"])
async def test_a_statement_is_printed_once_the_result_is_released(
    world: World, tmp_path: Path, number: str
) -> None:
    world.give_result("Marie", "B", LONG_AGO)
    file = tmp_path / "statement.pdf"
    assert await command(world, "statement", number, "-o", str(file), "--language", "en") == 0
    assert "Marie Durand" in read("pdftotext", file.read_bytes())
    assert file.stat().st_mode & 0o777 == 0o600


async def test_no_statement_is_printed_before_the_release(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_result("Marie", "B", -LONG_AGO)
    assert await command(world, "statement", MARIE.id_number, "-o", str(tmp_path / "x.pdf")) == 1
    assert "no released result" in capsys.readouterr().err


async def test_an_absent_candidate_has_no_statement(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_result("Marie", "X", LONG_AGO)
    assert await command(world, "statement", MARIE.id_number, "-o", str(tmp_path / "x.pdf")) == 1
    assert "this result has no Statement" in capsys.readouterr().err


async def test_a_statement_that_no_face_can_write_is_refused_by_its_letters(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_result("Marie", "B", LONG_AGO)
    world.write(lambda tx: tx.execute("UPDATE entries SET family_name = 'გ'"))
    assert await command(world, "statement", MARIE.id_number, "-o", str(tmp_path / "x.pdf")) == 1
    assert "გ (U+10D2)" in capsys.readouterr().err


async def test_a_letter_with_a_scan_is_saved_whole_as_it_came(world: World, tmp_path: Path) -> None:
    await world.settle()
    scan = ("Content-Type", "application/pdf")
    raw = raw_letter(DESK, "Bonjour", more=[scan]).ljust(2_500_000, b"x")
    await world.post.deliver(raw, to=DESK, envelope_from="a@b.fr")
    await world.settle()
    file = tmp_path / "letter.eml"
    assert await command(world, "letter", "save", "1", "-o", str(file)) == 0
    [lying] = await world.post.imap.letters("Quarantine")
    assert file.read_bytes() == lying
    assert raw in lying
    assert file.stat().st_mode & 0o777 == 0o600


async def test_letters_set_aside_are_listed_with_what_they_say_of_themselves(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    await world.settle()
    for subject in ("Mon oral", "\x1b[2JRien", "=?utf-8?q?=1b=5d0;Titre=07?="):
        raw = raw_letter(DESK, "Bonjour, une question", "lea@mail.test", [("Subject", subject)])
        await world.post.deliver(raw, to=DESK, envelope_from="a@b.fr")
        await world.settle()
    assert await command(world, "letter", "list") == 0
    told = capsys.readouterr().out
    assert "     1  2026-11-30  lea@mail.test  Mon oral\n" in told
    assert told.count("\n") == 3
    assert "\x1b" not in told


async def test_that_no_letter_waits_is_said(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "letter", "list") == 0
    assert capsys.readouterr().out == "No e-mail waits for a person.\n"


async def test_a_letter_that_is_not_kept_cannot_be_saved(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "letter", "save", "7", "-o", str(tmp_path / "x.eml")) == 1
    assert "keeps no such e-mail" in capsys.readouterr().err


async def test_account_show_tells_all_but_secrets(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B")
    assert await command(world, "account", "show", MARIE.id_number.lower(), "--json") == 0
    told = capsys.readouterr().out
    account = json.loads(told)["account"]
    assert account["chats"] == [world.person("Marie").id]
    [phone] = account["sign_ins"]
    assert "since 2026-11-30 10:00, last used 2026-11-30 10:00, " in phone
    assert "argon2" not in told


async def test_a_reset_signs_out_tells_everybody_and_frees_the_entry(world: World) -> None:
    world.give_account("Marie")
    world.person("Marie").start()
    await world.settle()
    assert (
        await command(world, "account", "reset", MARIE.id_number, "--checked", "passport", "--yes")
        == 0
    )
    await world.settle()
    assert "déconnecté" in world.person("Marie").last.text
    [letter] = world.post.letters(MARIE.email)
    assert "Bonjour Marie" in letter.text
    assert not world.db.execute("SELECT * FROM accounts").fetchall()
    [said] = world.db.execute("SELECT said FROM journal WHERE step = ''").fetchall()
    assert said["said"].startswith("account reset by staff (")


async def test_a_reset_needs_the_number_typed_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.give_account("Marie")
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
    assert await command(world, "account", "reset", MARIE.id_number, "--checked", "passport") == 1
    assert world.db.execute("SELECT * FROM accounts").fetchall()


async def test_what_says_nothing_of_a_person_is_refused_before_anything_is_asked(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    for checked in ("oui", "yes", " "):
        assert await command(world, "account", "reset", MARIE.id_number, "--checked", checked) == 1
        told = capsys.readouterr()
        assert "--checked" in told.err, checked
        assert MARIE.id_number not in told.out + told.err, checked


async def test_who_was_looked_at_is_let_in_before_the_time(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    closing = CloseAccount(MARIE.account, datetime.now(UTC) + timedelta(days=7))
    world.write(lambda tx: apply_change(closing, scene_of(tx, 0, MORNING)))
    checked = ("--checked", "passport, at the desk", "--yes")
    assert await command(world, "account", "admit", MARIE.id_number, *checked) == 0
    assert "waits no more" in capsys.readouterr().out
    assert await command(world, "account", "admit", MARIE.id_number, *checked) == 1
    assert "waits for nobody" in capsys.readouterr().err


async def test_who_was_looked_at_sees_a_frozen_account_again(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    world.write(lambda tx: apply_change(FreezeAccount(MARIE.account), scene_of(tx, 0, MORNING)))
    checked = ("--checked", "passport, at the desk", "--yes")
    assert await command(world, "account", "unfreeze", MARIE.id_number, *checked) == 0
    assert "chats told: 1." in capsys.readouterr().out
    assert await command(world, "account", "unfreeze", MARIE.id_number, *checked) == 1
    assert "no frozen account" in capsys.readouterr().err


async def test_a_closed_id_number_is_opened_again(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    digest = world.keys.digest("id number", MARIE.id_number)
    world.db.execute("INSERT INTO secret_tries VALUES (?, 10, '')", (digest,))
    assert await command(world, "account", "reopen", MARIE.id_number, "--yes") == 0
    assert "wrong secret numbers forgotten: 10." in capsys.readouterr().out
    assert not world.db.execute("SELECT * FROM secret_tries").fetchall()


async def test_addresses_that_bounce_are_listed_newest_first(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    for hard in (False, True):
        bounce = NoteBounce(MARIE.account, MARIE.email, hard)
        world.write(partial(bounces.note, bounce=bounce, now=MORNING))
    await command(world, "bounces", "--json")
    told = json.loads(capsys.readouterr().out)
    assert [each["hard"] for each in told] == [True, False]
    assert told[0]["id_number"] == MARIE.id_number
