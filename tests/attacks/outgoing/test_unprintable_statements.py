"""A name that no face of the desk has made its chat mute for five days, and nobody was told."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.mail.mail_scene import LEEDS, asked, shares, value
from tests.support.staff.statements import INSTALLED
from tests.support.world import World, opened

GEORGIAN = "გიორგი"
FAILED, LATER = "Your Statement could not be made", "cannot be printed just now"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.person("Staff").start()
        yield world


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Engine":
    """The desk's printing engine, which can be broken."""
    broken, program = tmp_path / "broken", tmp_path / "bin" / "wkhtmltopdf"
    program.parent.mkdir()
    real = shutil.which("wkhtmltopdf")
    program.write_text(f'#!/bin/sh\n[ -e {broken} ] && exit 1\nexec {real} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return Engine(broken)


@dataclass(frozen=True)
class Engine:
    """While its file lies there, wkhtmltopdf ends at once."""

    broken: Path

    def breaks(self) -> None:
        self.broken.touch()

    def works(self) -> None:
        self.broken.unlink()


async def emma_is_called(world: World, name: str) -> None:
    world.write(
        lambda tx: tx.execute("UPDATE entries SET first_name = :n WHERE id = 3", {"n": name})
    )


def said(world: World, name: str, words: str) -> int:
    """How often somebody was told this."""
    return sum(words in each.text for each in world.person(name).chat)


def documents(world: World, name: str = "Emma") -> int:
    return sum(each.file is not None for each in world.person(name).chat)


async def asks(world: World, *words: str) -> None:
    for each in words:
        world.person("Emma").say(each)
    await world.settle()


async def test_a_name_no_face_has_is_told_at_once_and_the_chat_goes_on(world: World) -> None:
    world.give_account("Emma")
    world.give_result("Emma", "A")
    await emma_is_called(world, GEORGIAN)
    await asks(world, "/statement", "/results")
    assert (said(world, "Emma", FAILED), documents(world)) == (1, 0)
    assert said(world, "Emma", "182") == 1


async def test_staff_hear_of_an_unprintable_name_once_with_its_letters(world: World) -> None:
    world.give_account("Emma")
    world.give_result("Emma", "A")
    await emma_is_called(world, GEORGIAN)
    await asks(world, "/statement", "/statement")
    assert said(world, "Emma", FAILED) == 2
    assert said(world, "Staff", "გ (U+10D2)") == said(world, "Staff", "EMC345678") == 1


async def test_a_name_that_was_corrected_is_printed(world: World) -> None:
    await test_a_name_no_face_has_is_told_at_once_and_the_chat_goes_on(world)
    await emma_is_called(world, "Giorgi")
    await asks(world, "/statement")
    assert documents(world) == 1


async def test_a_share_of_an_unprintable_name_fails_at_once(world: World) -> None:
    await emma_is_called(world, GEORGIAN)
    await shares(world)
    await world.settle()
    assert value(world, "SELECT state || reason FROM shares") == "failedunprintable"
    assert said(world, "Emma", "could not be made") == 1
    assert said(world, "Staff", "გ (U+10D2)") == 1
    assert world.post.letters(LEEDS) == []


async def test_whoever_asked_for_it_by_mail_is_told_in_the_chat(world: World) -> None:
    letter = await asked(world)
    world.give_result("Emma", "A")
    sql = "UPDATE accounts SET statement_by_mail = 1, confirmed_at = 1"
    world.write(lambda tx: tx.execute(sql))
    await emma_is_called(world, GEORGIAN)
    await world.post.reply(letter, "STATEMENT", sender="emma.clarke@school.uk")
    await world.settle()
    assert said(world, "Emma", FAILED) == 1


async def test_where_a_chat_is_of_several_people_it_is_told_of_whom(world: World) -> None:
    world.give_account("Emma")
    world.give_account("Marie")
    shared = """INSERT INTO sign_ins (chat, account, opened_at, seen_at, given_at)
      SELECT :chat, id, 0, 0, 0 FROM accounts WHERE entry = 1"""
    world.write(lambda tx: tx.execute(shared, {"chat": world.person("Emma").id}))
    world.give_result("Emma", "A")
    await emma_is_called(world, GEORGIAN)
    await asks(world, "/statement")
    assert said(world, "Emma", f"For {GEORGIAN}:\n\nIs it urgent?") == 1


async def test_signs_that_nobody_sees_make_no_name_unprintable(world: World) -> None:
    world.give_account("Emma")
    world.give_result("Emma", "A")
    await emma_is_called(world, "\u200eEm\u00adma\u200b")
    await asks(world, "/statement")
    assert documents(world) == 1


async def finds_it_broken(engine: Engine, world: World, *words: str) -> None:
    """The engine fails, and Emma asks for her Statement."""
    engine.breaks()
    world.give_account("Emma")
    world.give_result("Emma", "A")
    await asks(world, *words)


@INSTALLED
async def test_while_the_engine_fails_the_chat_goes_on_and_the_pdf_comes_later(
    engine: Engine, world: World
) -> None:
    await finds_it_broken(engine, world, "/statement", "/results")
    assert (said(world, "Emma", LATER), said(world, "Emma", "182")) == (1, 1)
    engine.works()
    await world.later(timedelta(minutes=3))
    await world.settle()
    assert (documents(world), said(world, "Emma", LATER)) == (1, 1)


@INSTALLED
async def test_staff_hear_once_that_the_engine_fails_and_once_that_it_prints(
    engine: Engine, world: World
) -> None:
    await finds_it_broken(engine, world, "/statement")
    for _ in range(3):
        world.clock.at += timedelta(minutes=25)
        await asks(world, "/results")
    assert said(world, "Staff", "imprimés pour l’instant") == 1
    engine.works()
    await world.later(timedelta(minutes=25))
    await world.settle()
    assert (documents(world), said(world, "Staff", "s’impriment de nouveau")) == (1, 1)


@INSTALLED
async def test_staff_hear_of_it_however_often_the_desk_is_restarted(
    engine: Engine, world: World
) -> None:
    await finds_it_broken(engine, world, "/statement")
    for _ in range(2):
        await world.later(timedelta(minutes=5))
        await world.settle()
    assert said(world, "Staff", "imprimés pour l’instant") == 1


async def test_staff_read_why_a_statement_is_not_printed_in_their_language(world: World) -> None:
    world.give_account("Emma")
    world.give_result("Emma", "A")
    await emma_is_called(world, GEORGIAN)
    await asks(world, "/statement")
    assert said(world, "Staff", "nos polices n’ont pas გ (U+10D2)") == 1


async def test_whoever_has_no_chat_gets_the_letter_without_it(world: World) -> None:
    letter = await asked(world)
    world.give_result("Emma", "A")
    sql = "UPDATE accounts SET statement_by_mail = 1, confirmed_at = 1"
    world.write(lambda tx: [tx.execute(each) for each in (sql, "DELETE FROM sign_ins")])
    await emma_is_called(world, GEORGIAN)
    await world.post.reply(letter, "RESULT", sender="emma.clarke@school.uk")
    await world.settle()
    [*_, without] = world.post.letters("emma.clarke@school.uk")
    assert without.subject == "Your result, without the Statement"
    assert "Overall score: 182" in without.text
    assert without.attachments == ()
