"""Stopping meant ending the desk: no code went out, and nobody was answered or told why."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Fault, Person
from bot.staff.order_values import OrderRefused
from tests.support.mail.mail_scene import LEEDS, asked, shared, shares, value
from tests.support.people import CANDIDATES
from tests.support.servers.program import eventually
from tests.support.staff.stopped import freeze, stands_in, stop_behind, told, unfreeze
from tests.support.world import World, opened

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
LATER = timedelta(hours=6)
NEWS = "Il y a du nouveau"

pytestmark = pytest.mark.long  # test_nothing_could_be_stopped.py stands for it in every run


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        await stands_in(world, "Marie")
        yield world


async def test_codes_and_confirmations_go_on(world: World) -> None:
    await freeze(world)
    assert (await asked(world)).subject
    await world.does("Zoe", "/signin", "[Forgotten password]", MARIE.id_number)
    assert len(world.post.letters(MARIE.email)) == 1


async def test_talk_goes_on_with_one_true_sentence(world: World) -> None:
    world.give_result("Marie", "B")
    await freeze(world)
    world.person("Marie")
    await world.does("Marie", "/results")
    assert told(world, "Marie", "B2 First") >= 1
    for command in ("/statement", "/send"):
        assert "a suspendu tous les envois" in await world.does("Marie", command)
    assert value(world, "SELECT count(*) FROM outbox WHERE effect LIKE '%SendStatement%'") == 0


async def test_a_share_about_to_be_sent_is_not_taken_in_and_the_screen_stays(world: World) -> None:
    await shares(world)
    await world.settle()
    world.person("Emma")
    await world.does("Emma", "/send", "lyon", "[Université Lyon 2 (Lyon, France)]")
    await freeze(world)
    assert "has stopped everything that leaves" in await world.does("Emma", "[Send it]")
    await unfreeze(world)
    await world.does("Emma", "[Send it]")
    assert value(world, "SELECT count(*) FROM shares") == 2


@pytest.mark.parametrize("hide", [False, True])
async def test_a_share_can_be_cancelled_meanwhile(world: World, *, hide: bool) -> None:
    world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await shared(world)
    await freeze(world, hide=hide)
    await world.later(LATER)
    world.person("Emma")
    await world.does("Emma", "/start", "[Sent results]")
    assert told(world, "Emma", "has stopped everything that leaves") == 1
    await world.does("Emma", "[Do not send it]")
    await unfreeze(world)
    assert (value(world, "SELECT state FROM shares"), world.post.letters(LEEDS)) == (
        "cancelled",
        [],
    )


@pytest.mark.parametrize("command", ["/results", "/statement", "/send"])
async def test_hidden_results_are_nobodys_to_see(world: World, command: str) -> None:
    world.give_result("Marie", "B")
    await freeze(world, hide=True)
    world.person("Marie")
    assert "n’affiche ici aucun résultat" in await world.does("Marie", command)
    assert told(world, "Marie", "174") == 0
    await unfreeze(world)
    await world.does("Marie", "/results")
    assert told(world, "Marie", "174") == 1


async def test_whether_a_result_is_out_cannot_be_told_from_the_hiding(world: World) -> None:
    await freeze(world, hide=True)
    assert "n’affiche ici aucun résultat" in await world.does("Marie", "/results")


async def test_a_result_that_was_about_to_be_told_waits_while_results_are_hidden(
    world: World,
) -> None:
    world.give_result("Marie", "B")
    marie = world.person("Marie")
    await world.does("Marie", "/start")
    world.telegram.refuse_next(Fault.throttled(3600), "sendMessage")
    marie.say("/results")
    await eventually(lambda: value(world, "SELECT 1 FROM outbox WHERE cause = 'throttled'"))
    stop_behind(world, hide=True)
    await world.later(LATER)
    await world.settle()
    assert told(world, "Marie", "174") == 0
    await unfreeze(world)
    assert told(world, "Marie", "174") == 1


@pytest.mark.parametrize(
    ("hide", "words"), [(False, "everything that leaves"), (True, "shows no results")]
)
async def test_a_letter_that_asks_for_the_statement_is_answered_truly(
    world: World, *, hide: bool, words: str
) -> None:
    await asked(world)
    world.give_result("Emma", "A")
    world.db.execute("UPDATE accounts SET confirmed_at = 1, statement_by_mail = 1")
    await freeze(world, hide=hide)
    await world.reply(len(world.letters) - 1, "STATEMENT", EMMA.email)
    await world.settle()
    letter = world.post.letters(EMMA.email)[-1]
    assert words in " ".join(letter.text.split())
    assert not letter.attachments


async def test_every_officer_hears_who_stopped_it_and_who_let_it_go(world: World) -> None:
    world.person("Staff").start()
    await freeze(world)
    await world.settle()
    assert told(world, "Staff", "suspendus depuis le") == 1
    await unfreeze(world)
    assert told(world, "Staff", "en ligne de commande. La nuit, les avis") == 1


async def test_stopping_twice_is_refused_and_hiding_later_is_not(world: World) -> None:
    await freeze(world)
    with pytest.raises(OrderRefused, match="stands still already"):
        await freeze(world)
    await freeze(world, hide=True)
    for hide in (False, True):
        with pytest.raises(OrderRefused, match="stands still already"):
            await freeze(world, hide=hide)
    assert value(world, "SELECT count(*) FROM standstills WHERE hides = 1") == 1


async def test_nothing_is_lifted_where_nothing_stands(world: World) -> None:
    with pytest.raises(OrderRefused, match="there is nothing to lift"):
        await world.order("unfreeze")


@pytest.fixture
async def helene(world: World) -> Person:
    """An officer who has said hello."""
    person = world.person("Hélène")
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection(officers=(person.id,)))
    person.start()
    await world.settle()
    return person


async def test_an_officer_stops_and_lifts_by_one_press_each(world: World, helene: Person) -> None:
    await world.does("Hélène", "/freeze", "[Stop everything]")
    assert told(world, "Hélène", "everything that goes out stands still") >= 1
    assert value(world, "SELECT began_by || hides FROM standstills") == f"telegram {helene.id}0"
    await world.does("Hélène", "/unfreeze", "[Let everything go]")
    assert value(world, "SELECT lifted_by FROM standstills") == f"telegram {helene.id}"
    sql = "SELECT who, what FROM audit WHERE what LIKE '%freeze'"
    acts = world.db.execute(sql).fetchall()
    whole = [(f"telegram {helene.id}", "freeze"), (f"telegram {helene.id}", "unfreeze")]
    assert [tuple(each) for each in acts] == whole


async def test_an_officer_hides_results_too(world: World, helene: Person) -> None:
    await world.does("Hélène", "/freeze", "[Stop, and hide results]")
    assert value(world, "SELECT hides FROM standstills") == 1
    assert "results are hidden" in await world.does("Hélène", "/start")


async def test_a_second_officers_press_changes_nothing(world: World, helene: Person) -> None:
    await world.does("Hélène", "/freeze")
    await freeze(world)
    await world.settle()
    before = value(world, "SELECT began_by FROM standstills")
    await world.does("Hélène", "[Stop everything]")
    assert value(world, "SELECT began_by FROM standstills") == before


async def test_to_anybody_else_the_command_is_unknown(world: World) -> None:
    zoe = world.person("Zoe")
    assert "I do not know that command" in await world.does("Zoe", "/freeze")
    zoe.press(zoe.last, replace(zoe.last.rows[0][0], data="*:freeze:hide"))
    await world.settle()
    assert value(world, "SELECT count(*) FROM standstills") == 0


async def test_staff_see_it_wherever_they_release(world: World, helene: Person) -> None:
    world.import_result("Marie", "B")
    await freeze(world)
    assert "nobody is told before that" in await world.does("Hélène", "/release")
    seen = await world.order("release-preview", exam="B2 First", session="2026-10")
    assert "nobody is told before that" in seen["lines"][-1]
