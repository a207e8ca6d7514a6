"""While a release is told its officer has one message that says how far it is; then a report."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Shown
from bot.sandbox.telegram.api.faults import Fault
from bot.store.staff import roles
from domain.machine.records import officer_named
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import employ
from tests.support.world import World, opened

SOON = timedelta(seconds=6)
MARIE = CANDIDATES["Marie"]
EDIT = "editMessageText"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie's letter waits at her mail server, and Emma can be told on no road."""
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        world.give_account("Emma", confirmed=False)
        world.write(lambda tx: tx.execute("DELETE FROM sign_ins"))
        for name in ("Marie", "Emma"):
            world.import_result(name, "B")
        world.post.put_in_mood(MARIE.email, Mood.BUSY, 1)
        moves = ("/release", "[B2 First, octobre 2026]", "[Publier maintenant]", "2")
        await world.does("Staff", *moves)
        yield world


def live(world: World) -> list[Shown]:
    return [each for each in world.person("Staff").chat if "Prévenus" in each.text]


def words(world: World) -> str:
    """What the one message says, its spaces plain."""
    [message] = live(world)
    return " ".join(message.text.split())


def files(world: World) -> list[str]:
    return [each.file.content.decode() for each in world.person("Staff").chat if each.file]


def edits(world: World) -> int:
    return len(world.telegram.called(EDIT))


async def test_one_message_is_edited_only_where_it_says_something_else(world: World) -> None:
    await world.later(SOON)
    await world.settle()
    assert words(world).startswith("▶️")
    assert "Prévenus : 0 ; en attente : 1 ; par aucune voie : 1" in words(world)
    before = edits(world)
    await world.later(SOON)
    await world.settle()
    assert edits(world) == before
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert words(world).startswith("✅")
    assert "Prévenus : 1 ; par aucune voie : 1" in words(world)


async def test_at_the_end_a_file_says_who_was_not_reached_and_why(world: World) -> None:
    for wait in (SOON, timedelta(hours=1), timedelta(hours=1)):
        await world.later(wait)
        await world.settle()
    [file] = files(world)
    head, emma = file.removeprefix("\ufeff").split("\r\n")[:2]
    assert head == "Identifiant,Nom,Pourquoi"
    assert emma.startswith(f"{CANDIDATES['Emma'].id_number},Emma Clarke,")
    assert MARIE.id_number not in file
    looked = "SELECT count(*) FROM audit WHERE what = 'unreached'"
    assert world.db.execute(looked).fetchone()[0] == 1


async def test_whoever_takes_the_message_away_gets_no_other_but_the_report(world: World) -> None:
    await world.later(SOON)
    await world.settle()
    world.telegram.refuse_next(Fault.refused(400, "Bad Request: message to edit not found"), EDIT)
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert len(live(world)) == 1
    assert len(files(world)) == 1


async def test_killed_between_sending_and_noting_it_says_so_once_more_and_reports_once(
    world: World,
) -> None:
    await world.later(SOON)
    await world.settle()
    await world.stop()
    world.db.execute("UPDATE outbox SET state = 'sending' WHERE key LIKE 'watch:%:0'")
    world.db.execute("DELETE FROM outbox WHERE key LIKE 'watch:%:1'")
    world.db.execute("UPDATE releases SET live_message = NULL, live_digest = ''")
    for _ in range(3):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert len(live(world)) == 2  # the first is the window's
    assert len(files(world)) == 1


async def test_who_is_no_officer_any_more_is_told_nothing(world: World) -> None:
    await world.stop()
    employ(world)
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert (live(world), files(world)) == ([], [])


@pytest.mark.long
async def test_where_nobody_is_staff_whoever_is_next_is_told_and_has_the_report(
    world: World,
) -> None:
    await world.stop()
    employ(world)
    for _ in range(3):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert live(world) == []
    await world.stop()
    employ(world, "Staff")
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert len(live(world)) == 1
    assert len(files(world)) == 1


@pytest.mark.long
async def test_of_who_is_removed_meanwhile_the_remover_sees_it_and_has_the_report(
    world: World,
) -> None:
    await world.later(SOON)
    await world.settle()
    claire, paul, officer = (world.person(each) for each in ("Claire", "Paul", "Staff"))
    await world.stop()
    employ(world, "Paul")
    given = (GivenRole(id=0, person=e.id, name="", role=Role.OFFICER) for e in (claire, officer))
    by = officer_named(claire.id)
    for each in given:
        world.write(partial(roles.give, role=each, by=by, now=world.clock()))
    world.write(lambda tx: roles.take(tx, officer.id, by, world.clock()))
    for person in (claire, paul):
        person.say("/start")
    await world.settle()  # they have chats before the next look asks who there is
    before = len(files(world))
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()
    assert [bool([e for e in each.chat if e.file]) for each in (claire, paul)] == [True, False]
    assert len(files(world)) == before


async def test_of_what_a_command_released_nobody_is_told_where_staff_have_no_chat(
    tmp_path: Path,
) -> None:
    async with running_desk(tmp_path) as world:
        world.give_account("Emma", confirmed=False)
        world.write(lambda tx: tx.execute("DELETE FROM sign_ins"))
        world.import_result("Emma", "B")
        await world.release("B2 First")
        for _ in range(2):
            await world.later(SOON)
            await world.settle()
        assert live(world) == []
        file = tmp_path / "unreached.csv"
        assert await command(world, "unreached", "--days", "30000", "--csv", str(file)) == 0
        assert 'Emma Clarke,"no chat took it, no confirmed address"' in file.read_text()
        assert file.stat().st_mode & 0o077 == 0


async def test_what_was_released_on_the_command_line_an_approver_follows(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        employ(world, "Hélène", "Staff")
        for name in ("Hélène", "Staff"):
            world.person(name).start()
        await world.settle()
        chat, now = world.person("Hélène").id, world.clock()
        given = GivenRole(id=0, person=chat, name="Hélène", role=Role.APPROVER)
        world.write(lambda tx: roles.give(tx, role=given, by="Claire", now=now))
        world.give_account("Marie")
        world.import_result("Marie", "B")
        await world.release("B2 First")
        for _ in range(2):
            await world.later(SOON)
            await world.settle()
        assert [each for each in world.person("Hélène").chat if "open since" in each.text]
        assert live(world) == []


async def withdraw(world: World) -> None:
    number = world.db.execute("SELECT max(id) FROM releases").fetchone()[0]
    await world.order("release-withdraw", release=number, by="Claire", reason="mistake")
    for _ in range(3):
        await world.later(SOON)
        await world.settle()


async def test_withdrawn_once_all_are_told_its_message_goes_on_until_they_hear_that(
    world: World,
) -> None:
    for wait in (SOON, timedelta(hours=1), timedelta(hours=1)):
        await world.later(wait)
        await world.settle()
    reports = len(files(world))
    await withdraw(world)
    assert words(world).startswith("↩️")
    assert "Prévenus : 1" in words(world)
    assert len(files(world)) == reports


@pytest.mark.long
async def test_withdrawn_while_it_is_told_its_message_counts_who_hears_that(world: World) -> None:
    await world.later(SOON)
    await world.settle()
    await withdraw(world)
    assert words(world).startswith("↩️")
    assert "Prévenus : 0" in words(world)
    await world.later(timedelta(hours=1))
    await world.settle()
    assert files(world) == []
