"""While a broadcast goes out one message says how far it is; a report says whom it missed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Person, Shown
from bot.sandbox.telegram.api.faults import Fault
from tests.support.people import CANDIDATES
from tests.support.staff.officers import does
from tests.support.world import World, opened

SOON = timedelta(seconds=6)
MARIE = CANDIDATES["Marie"]
EDIT = "editMessageText"
WRITTEN = ("/broadcast", "october 2026", "FCE", "[Write the text]", "Room\nB12.", "Salle\nB12.")


def appoint(world: World, *names: str) -> None:
    staff = StaffSection(approvers=tuple(world.person(each).id for each in names))
    world.settings = replace(world.settings, staff=staff)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène has ordered one to Marie and Emma; Marie's letter waits at her mail server."""
    async with opened(tmp_path) as world:
        appoint(world, "Hélène")
        for name in ("Hélène", "Paul", "Marie", "Emma"):
            world.person(name).start()
        await world.settle()
        for name in ("Marie", "Emma", "Lucas"):
            world.give_account(name)
        world.post.put_in_mood(MARIE.email, Mood.BUSY, 1)
        yield world


@pytest.fixture
async def helene(world: World) -> Person:
    helene = world.person("Hélène")
    await does(world, helene, *WRITTEN, "4")
    return helene


def live(person: Person) -> list[Shown]:
    return [each for each in person.chat if "%" in each.text]


def words(person: Person) -> str:
    [message] = live(person)
    return " ".join(message.text.split())


def labels(person: Person) -> list[str]:
    [message] = live(person)
    return [each.label for each in message.buttons]


async def passes(world: World, *waits: timedelta) -> None:
    for each in waits:
        await world.later(each)
        await world.settle()


async def test_one_message_is_edited_only_where_it_says_something_else(
    world: World, helene: Person
) -> None:
    await passes(world, SOON)
    assert words(helene).startswith("▓▓▓▓▓▓▓░░░ 75 % Message 101, being sent. Sent: 3. Waiting: 1.")
    assert labels(helene) == ["Pause", "Stop…"]
    before = len(world.telegram.called(EDIT))
    await passes(world, SOON)
    assert len(world.telegram.called(EDIT)) == before
    await passes(world, timedelta(hours=1), timedelta(hours=1))
    assert words(helene).startswith("▓▓▓▓▓▓▓▓▓▓ 100 % Message 101, sent. Sent: 4. Waiting: 0.")
    assert labels(helene) == ["Whom did it miss?", "Something is wrong with it…"]
    assert helene.last.text == "Message 101 is sent: it missed nobody."


async def test_pause_resume_and_stop_stand_in_it_at_once(world: World, helene: Person) -> None:
    await passes(world, SOON)
    for press, said, offered in (
        ("[Pause]", "Message 101, paused.", ["Resume", "Stop…"]),
        ("[Resume]", "Message 101, being sent.", ["Pause", "Stop…"]),
    ):
        await does(world, helene, press)
        await passes(world, timedelta(seconds=1))
        assert said in words(helene)
        assert labels(helene) == offered
        home = await does(world, helene, "/desk")
        assert ("Message 101 is paused." in home) is (press == "[Pause]")
    await does(world, helene, "[Stop…]", "[Stop it for good]")
    await passes(world, timedelta(hours=1))
    assert "Message 101, stopped. Sent: 3." in words(helene)
    assert len(live(helene)) == 1


async def test_at_the_end_a_file_names_whom_it_missed_and_a_press_sends_doubtful_ones_again(
    world: World, helene: Person
) -> None:
    await passes(world, SOON)
    key = {"key": f"broadcast:101:chat:{world.person('Marie').id}"}
    sql = "UPDATE outbox SET state = 'doubtful' WHERE key = :key"
    world.write(lambda tx: tx.execute(sql, key))
    await passes(world, timedelta(hours=1), timedelta(hours=1))
    [report] = [each for each in helene.chat if each.file]
    assert report.file
    content = report.file.content.decode()
    assert f"{MARIE.id_number},Marie Durand,chat,perhaps arrived" in content
    assert "Emma" not in content
    assert "Perhaps arrived: 1." in words(helene)
    helene.press(report, report.button("Send doubtful ones again"))
    await world.settle()
    await passes(world, timedelta(seconds=1), SOON)
    assert "Sent: 4. Waiting: 0." in words(helene)
    assert "Perhaps arrived: 0." in words(helene)
    assert [each.text.startswith("Salle") for each in world.person("Marie").chat].count(True) == 2


@pytest.mark.long
async def test_whoever_takes_the_message_away_gets_no_other_but_the_report(
    world: World, helene: Person
) -> None:
    await passes(world, SOON)
    world.telegram.refuse_next(Fault.refused(400, "Bad Request: message to edit not found"), EDIT)
    await passes(world, timedelta(hours=1), timedelta(hours=1))
    assert len(live(helene)) == 1
    assert helene.last.text == "Message 101 is sent: it missed nobody."


async def test_killed_between_sending_and_noting_it_says_so_once_more_and_reports_once(
    world: World, helene: Person
) -> None:
    await passes(world, SOON)
    await world.stop()
    world.db.execute("UPDATE outbox SET state = 'sending' WHERE key LIKE 'watch-broad%:0'")
    world.db.execute("DELETE FROM outbox WHERE key LIKE 'watch-broad%:1'")
    world.db.execute("UPDATE broadcasts SET live_message = NULL, live_digest = ''")
    await passes(world, *[timedelta(hours=1)] * 3)
    assert len(live(helene)) == 2  # the first is the window's
    assert [each.text for each in helene.chat].count("Message 101 is sent: it missed nobody.") == 1


@pytest.mark.long
async def test_that_of_who_is_removed_meanwhile_is_anothers(world: World, helene: Person) -> None:
    await passes(world, SOON)
    await world.stop()
    appoint(world, "Paul")
    await passes(world, timedelta(hours=1), timedelta(hours=1))
    assert "75 %" in words(helene)
    assert "100 %" in words(world.person("Paul"))


async def test_of_one_from_the_command_line_an_approver_is_told(world: World) -> None:
    order = {"session": "2026-10", "exam": "B2 First", "texts": {"": ["A", "B"]}, "news": False}
    await world.order("broadcast", **order, count=4, quiet=True)
    await passes(world, SOON, SOON)
    assert "75 %" in words(world.person("Hélène"))
