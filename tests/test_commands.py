"""The operating commands, against a real store and a desk that may run meanwhile."""

import asyncio
import io
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from letterbox import raw_letter
from people import CANDIDATES
from statements import read
from world import DESK, MORNING, World, opened, plain_settings

from bot.cli import main
from bot.core import now
from bot.store import bounces, outbox
from bot.store.engine import Tx
from bot.store.outbox import New
from bot.store.times import stamp
from bot.stored import EFFECTS
from domain.changes import NoteBounce
from domain.effects import Answer, Say, Write, line
from domain.phrases import Phrase

MARIE = CANDIDATES["Marie"]
LONG_AGO = timedelta(days=-30_000)  # for commands, which live in our own time


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        sections = plain_settings(tmp_path, world.telegram, world.post)
        (tmp_path / "config.toml").write_text(toml(sections))
        yield world


def toml(sections: dict[str, Any], above: str = "") -> str:
    """Settings as `config.toml` has them."""
    text = ""
    for name, value in sections.items():
        if isinstance(value, dict):
            plain = {key: each for key, each in value.items() if not isinstance(each, dict)}
            below = {key: each for key, each in value.items() if isinstance(each, dict)}
            lines = [f"{key} = {json.dumps(each)}" for key, each in plain.items()]
            text += "\n".join([f"[{above}{name}]", *lines, "", toml(below, f"{above}{name}.")])
    return text


async def command(world: World, *words: str) -> int:
    """Run a command beside the desk that the world runs."""
    config = str(world.settings.store.path.with_name("config.toml"))
    return await asyncio.to_thread(main, ["--config", config, *words])


def owe(world: World, key: str, effect: Any, state: str = "waiting", **more: str) -> None:
    """A row of the outbox, as a former life of the desk left it."""
    chat = world.person("Marie").id
    row = New(key, "talk", f"chat:{chat}", chat, 0, EFFECTS.dumps(effect), MORNING)

    def work(tx: Tx) -> None:
        outbox.put(tx, [row], MORNING)
        outbox.end(
            tx, outbox_row(world, key, tx), state, more.get("cause", ""), words="said the server"
        )

    world.write(work)


def outbox_row(world: World, key: str, tx: Tx | None = None) -> int:
    sql = "SELECT id FROM outbox WHERE key = :key"
    found = tx.one(sql, {"key": key}) if tx else world.db.execute(sql, {"key": key}).fetchone()
    assert found
    return int(found["id"])


LETTER = Write("candidate.notice.new-sign-in", MARIE.email)
HELLO = Say((line(Phrase.HELP),))


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
    world.db.execute("PRAGMA user_version = 0")
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


async def test_a_letter_is_saved_whole_as_it_came(world: World, tmp_path: Path) -> None:
    await world.settle()
    raw = raw_letter(DESK, "Bonjour").ljust(2_500_000, b"x")
    await world.post.deliver(raw, to=DESK, envelope_from="a@b.fr")
    await world.settle()
    file = tmp_path / "letter.eml"
    assert await command(world, "letter", "save", "1", "-o", str(file)) == 0
    [lying] = await world.post.imap.letters("Quarantine")
    assert file.read_bytes() == lying
    assert raw in lying
    assert file.stat().st_mode & 0o777 == 0o600


async def test_a_letter_that_is_not_kept_cannot_be_saved(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await command(world, "letter", "save", "7", "-o", str(tmp_path / "x.eml")) == 1
    assert "keeps no such letter" in capsys.readouterr().err


async def test_the_outbox_tells_what_was_given_up_and_why(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "letter", LETTER, "dead", cause="dead-address")
    owe(world, "hello", HELLO, "doubtful", cause="unreachable")
    await command(world, "outbox")
    told = capsys.readouterr().out
    assert "new-sign-in to m…d@lycee.fr: there is no such address (said the server)" in told
    assert f"doubtful: a message in chat {world.person('Marie').id}" in told


async def test_the_outbox_tells_in_which_words_the_server_refuses(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "letter", LETTER, "dead")
    row = outbox_row(world, "letter")
    world.write(
        lambda tx: outbox.retry(tx, row, MORNING, "login", words="535 5.7.8 wrong password")
    )
    await command(world, "outbox")
    assert "unavailable (535 5.7.8 wrong password); next try" in capsys.readouterr().out


async def test_the_outbox_tells_how_much_of_the_limits_is_used(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "letter", LETTER, "sent")
    at = stamp(now() - timedelta(minutes=9))
    world.db.execute("UPDATE outbox SET class = 'mail', settled_at = ?", (at,))
    await command(world, "outbox")
    assert "0 of 30 in the last minute, 1 of 500 in the last hour" in capsys.readouterr().out


async def test_the_outbox_parts_the_longest_class_from_its_state(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "letter", LETTER, "dead")
    world.db.execute("UPDATE outbox SET class = 'circular'")
    await command(world, "outbox")
    assert "circular  dead" in capsys.readouterr().out


async def test_the_outbox_tells_what_is_tried_again_and_when(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "hello", HELLO, "dead")
    due = MORNING + timedelta(hours=1)
    row = outbox_row(world, "hello")
    world.write(lambda tx: outbox.retry(tx, row, due, "throttled", words="429"))
    await command(world, "outbox", "--json")
    [failing] = json.loads(capsys.readouterr().out)["failing"]
    assert failing["cause"] == "the recipient's server asks us to wait".replace("'", "’")
    assert failing["next_try"] == due.isoformat()


async def test_a_row_is_tried_again_by_the_running_desk(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    owe(world, "hello", HELLO, "dead", cause="temporary")
    assert await command(world, "outbox", "retry", str(outbox_row(world, "hello"))) == 0
    await world.settle()
    assert marie.last.text.startswith("Ce que vous pouvez faire ici")


async def test_all_that_is_dead_is_tried_again_and_nothing_doubtful(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "hello", HELLO, "doubtful")
    owe(world, "letter", LETTER, "dead")
    assert await command(world, "outbox", "retry", "--all-dead") == 0
    assert "1 tried again" in capsys.readouterr().out


async def test_an_old_press_is_nobodys_concern(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "press", Answer("1"), "doubtful")
    world.db.execute("UPDATE outbox SET class = 'press'")
    await command(world, "outbox", "--json")
    assert json.loads(capsys.readouterr().out)["given_up"] == []


async def test_a_dropped_row_is_gone_for_good(world: World) -> None:
    owe(world, "hello", HELLO, "dead")
    row = str(outbox_row(world, "hello"))
    assert await command(world, "outbox", "drop", row) == 0
    assert await command(world, "outbox", "retry", row) == 1


async def test_why_retells_a_conversation_without_its_secrets(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    for each in ("/register", MARIE.id_number, MARIE.secret):
        marie.say(each)
        await world.settle()
    await command(world, "why", str(marie.id))
    told = capsys.readouterr().out
    assert "<- typed 4 characters   (AwaitingEmail)" in told
    assert "-> (deleting a message of the person's in chat" in told
    assert MARIE.secret not in told


async def test_a_forged_button_repaints_nobodys_terminal(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    marie.press(marie.last, "*:\x1b[2J\u202e:")
    await world.settle()
    await command(world, "why", str(marie.id))
    assert "pressed \ufffd[2J\ufffd" in capsys.readouterr().out


async def test_why_finds_the_chats_of_an_id_number_in_their_language(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    marie = world.person("Marie")
    marie.say("/details")
    await world.settle()
    await command(world, "why", MARIE.id_number, "--json")
    told = json.loads(capsys.readouterr().out)
    assert {each["chat"] for each in told} == {marie.id}
    assert "Marie Durand" in next(each["text"] for each in told if each["who"] == "desk")


async def test_why_masks_addresses_and_tells_why_nothing_came(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    owe(world, "letter", LETTER, "dead", cause="mailbox-full")
    await command(world, "why", str(world.person("Marie").id))
    told = capsys.readouterr().out
    assert "to m…d@lycee.fr)   (dead: the recipient’s mailbox is full)" in told
    assert MARIE.email not in told


async def test_why_tells_of_letters_that_no_chat_asked_for(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    await world.settle()
    await world.post.deliver(raw_letter(DESK, "HELP"), to=DESK, envelope_from=MARIE.email)
    await world.settle()
    await command(world, "why", MARIE.id_number)
    told = capsys.readouterr().out
    assert "By letter\n" in told
    assert "-> (the letter candidate.answer.help to m…d@lycee.fr)\n" in told


async def test_account_show_tells_all_but_secrets(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B")
    assert await command(world, "account", "show", MARIE.id_number.lower(), "--json") == 0
    told = capsys.readouterr().out
    assert json.loads(told)["account"]["chats"] == [world.person("Marie").id]
    assert "argon2" not in told


async def test_a_reset_signs_out_tells_everybody_and_frees_the_entry(world: World) -> None:
    world.give_account("Marie")
    world.person("Marie").start()
    await world.settle()
    assert await command(world, "account", "reset", MARIE.id_number, "--yes") == 0
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
    assert await command(world, "account", "reset", MARIE.id_number) == 1
    assert world.db.execute("SELECT * FROM accounts").fetchall()


async def test_a_closed_id_number_is_opened_again(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    digest = world.keys.digest("id number", MARIE.id_number)
    world.db.execute("INSERT INTO secret_tries VALUES (?, 0, 10, NULL)", (digest,))
    assert await command(world, "account", "reopen", MARIE.id_number, "--yes") == 0
    assert "10 wrong secret numbers are forgotten" in capsys.readouterr().out
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
