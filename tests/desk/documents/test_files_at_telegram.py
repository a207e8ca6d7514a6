"""Telegram's copy of a Statement goes again while it is what would be printed, and no longer."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.telegram import Fault, Telegram
from tests.support.mail.mail_scene import value
from tests.support.staff.statements import read
from tests.support.world import World, opened, settings_for

REFUSED = Fault.refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
Change = Callable[[World], None]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "A")
        await asks(world)
        yield world


async def asks(world: World) -> None:
    world.person("Emma").say("/statement")
    await world.settle()


def files(world: World) -> list[str]:
    """Telegram's names of the documents in the chat, in order."""
    return [each.file.file_id for each in world.person("Emma").chat if each.file]


def words(world: World) -> str:
    """What the newest document says."""
    *_, newest = [each.file for each in world.person("Emma").chat if each.file]
    return read("pdftotext", newest.content, "-raw")


def corrects_the_name(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE entries SET family_name = 'Clark' WHERE id = 3"))


def moves_the_centre(world: World) -> None:
    centre = replace(world.settings.centre, city="Saint-Étienne")
    world.settings = replace(world.settings, centre=centre)


def changes_the_bot(world: World) -> None:
    """What another bot kept: the store was used with another token."""
    world.write(lambda tx: tx.execute("UPDATE files_at_telegram SET content = '7' || content"))


def is_of_an_earlier_version(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE files_at_telegram SET content = ''"))


async def test_what_is_the_same_goes_by_telegram_s_own_copy(world: World) -> None:
    await asks(world)
    one, two = files(world)
    assert one == two


@pytest.mark.long
@pytest.mark.parametrize(
    "change", [corrects_the_name, moves_the_centre, changes_the_bot, is_of_an_earlier_version]
)
async def test_what_changed_is_uploaded_anew(world: World, change: Change) -> None:
    await world.stop()
    change(world)
    await asks(world)
    await asks(world)
    one, two, three = files(world)
    assert one != two == three
    assert value(world, "SELECT count(*) FROM files_at_telegram") == 1


async def test_a_corrected_name_stands_on_the_next_statement(world: World) -> None:
    assert "Emma Clarke" in words(world)
    corrects_the_name(world)
    await asks(world)
    assert "Emma Clark\n" in words(world)


async def test_a_copy_that_telegram_does_not_know_is_uploaded_again(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE files_at_telegram SET file_id = 'BQACAgQAAx'"))
    await asks(world)
    assert len(set(files(world))) == len(files(world)) == 2
    assert value(world, "SELECT file_id FROM files_at_telegram") == files(world)[-1]


@pytest.mark.long
async def test_a_copy_that_telegram_refuses_is_uploaded_again(world: World) -> None:
    world.telegram.refuse_next(REFUSED, "sendDocument")
    await asks(world)
    assert len(set(files(world))) == 2


async def test_an_upload_that_telegram_refuses_is_told(world: World) -> None:
    world.telegram.refuse_next(REFUSED, "sendDocument", times=2)
    await asks(world)
    assert len(files(world)) == 1
    assert any("could not be made" in each.text for each in world.person("Emma").chat)


@pytest.mark.long
async def test_another_bot_is_given_the_file_anew(tmp_path: Path) -> None:
    """The same store behind another token: its bot knows none of the first one's names of files."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "A")
        await asks(world)
        await world.stop()
        async with Telegram(f"7{world.telegram.token}", clock=world.clock.seconds) as other:
            [theirs] = files(world)
            world.settings = settings_for(tmp_path, other, world.post)
            world.people = {name: other.person(name) for name in world.people}
            world.telegram = other
            assert world.person("Emma").id == value(world, "SELECT max(id) FROM chats")
            world.person("Emma").start()
            world.person("Tom").send_document("x.csv", b"x")  # that bot's first name of a file
            await world.start()
            await asks(world)
            await asks(world)
            first, again = files(world)
            assert theirs != first == again
            assert "Emma Clarke" in words(world)
            kept = value(world, "SELECT count(*) FROM files_at_telegram")
            assert kept == 1
            await world.stop()
