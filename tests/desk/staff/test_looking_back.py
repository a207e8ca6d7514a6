"""`outbox` and `why`: what staff see of what is owed, was said and failed."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import now
from bot.store.engine.times import stamp
from bot.store.outbox import parcels
from domain.machine.effects import Answer
from tests.support.clock import MORNING
from tests.support.mail.letterbox import raw_letter
from tests.support.staff.commanded import (
    HELLO,
    LETTER,
    MARIE,
    command,
    outbox_row,
    owe,
    running_desk,
)
from tests.support.world import DESK, World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        yield world


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
        lambda tx: parcels.schedule_retry(
            tx, row, MORNING, "login", words="535 5.7.8 wrong password"
        )
    )
    world.db.execute("UPDATE outbox SET class = 'mail'")
    await command(world, "outbox")
    assert "unavailable (535 5.7.8 wrong password); next attempt" in capsys.readouterr().out


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


@pytest.mark.parametrize(
    ("queue", "cause", "told"),
    [
        ("deletion", "throttled", "Telegram asks us to wait"),
        ("talk", "unreachable", "Telegram does not answer"),
        ("mail", "throttled", "the recipient’s server asks us to wait"),
    ],
)
async def test_the_outbox_tells_what_is_tried_again_when_and_who_asks_for_that(
    world: World, capsys: pytest.CaptureFixture[str], queue: str, cause: str, told: str
) -> None:
    owe(world, "hello", HELLO, "dead")
    world.db.execute("UPDATE outbox SET class = ?", [queue])
    due = MORNING + timedelta(hours=1)
    row = outbox_row(world, "hello")
    world.write(lambda tx: parcels.schedule_retry(tx, row, due, cause, words="429"))
    await command(world, "outbox", "--json")
    [failing] = json.loads(capsys.readouterr().out)["failing"]
    assert (failing["cause"], failing["next_try"]) == (told, due.isoformat())


async def test_a_row_is_tried_again_by_the_running_desk(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    owe(world, "hello", HELLO, "dead", cause="temporary")
    assert await command(world, "outbox", "retry", str(outbox_row(world, "hello"))) == 0
    await world.settle()
    assert marie.last.text.startswith("Touchez une commande")


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
    assert "<- typed a text   (AwaitingEmail)" in told
    assert "-> (deleting a message of the person’s in chat" in told
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
    assert "By e-mail\n" in told
    assert "-> (the letter candidate.answer.help to m…d@lycee.fr)\n" in told
