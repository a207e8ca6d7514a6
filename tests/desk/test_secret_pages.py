"""Secrets typed on pages of the desk's own: whole flows in both languages, right and wrong."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.telegram import Fault
from bot.store.secret_pages import LASTS, forget_ended
from tests.support.mail.result_page import ask, with_pages
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.telegram.secret_page import TAKEN, address, answered, give, launch, post
from tests.support.world import World

EMMA, MARIE, LUCAS = CANDIDATES["Emma"], CANDIDATES["Marie"], CANDIDATES["Lucas"]
NEW = "soleil-levant-2026"
MINUTE = timedelta(minutes=1)
KEPT = "SELECT count(*) FROM inbox WHERE sealed IS NOT NULL"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        yield world


async def at_password(world: World, name: str = "Emma") -> None:
    await world.does(name, "/start", "/signin", CANDIDATES[name].id_number)


async def test_a_registration_types_no_secret_into_the_chat(world: World) -> None:
    await world.does("Lucas", "/start", "/register", LUCAS.id_number)
    assert answered(await give(world, "Lucas", LUCAS.secret)) == TAKEN
    await world.does("Lucas", "lucas.martin@example.org", "[exact]")
    assert "code secret" not in world.person("Lucas").last.text
    assert "mot de passe" in world.person("Lucas").last.text
    assert answered(await give(world, "Lucas", NEW, NEW)) == TAKEN
    last = world.person("Lucas").last
    assert "conditions" in last.text
    said = [each.text for each in world.person("Lucas").history if not each.from_bot]
    assert not {NEW, LUCAS.secret} & set(said)


async def test_two_that_differ_are_asked_for_again_on_a_new_page(world: World) -> None:
    await world.does("Emma", "/start", "/signin", EMMA.id_number)
    await give(world, "Emma", PASSWORD)
    await world.does("Emma", "[My details]", "[New password]")
    await give(world, "Emma", PASSWORD)
    first = address(world, "Emma")
    assert answered(await give(world, "Emma", NEW, NEW + "x")) == TAKEN
    assert "not the same" in world.person("Emma").last.text
    assert address(world, "Emma") != first
    await give(world, "Emma", NEW, NEW)
    await world.does("Emma", "/signout", "/signin", EMMA.id_number)
    assert "You are signed in" in (await told(world, "Emma", NEW))


async def told(world: World, name: str, secret: str) -> str:
    await give(world, name, secret)
    return str(world.person(name).last.text)


async def test_a_refused_password_gives_a_new_button_and_counts_as_ever(world: World) -> None:
    await at_password(world)
    used = {address(world, "Emma")}
    for _ in range(2):
        assert "does not match" in await told(world, "Emma", "wrong-wrong-11")
        assert address(world, "Emma") not in used
        used.add(address(world, "Emma"))
    assert "several passwords in a row" in await told(world, "Emma", "wrong-wrong-11")
    assert "several passwords in a row" in await told(world, "Emma", PASSWORD)


async def test_typing_stays_possible_and_spends_the_page(world: World) -> None:
    await at_password(world)
    url = address(world, "Emma")
    assert "You are signed in" in await world.does("Emma", PASSWORD)
    assert answered(await give(world, "Emma", PASSWORD, url=url))[0] == 400


async def test_a_pin_is_chosen_on_one_page_and_asked_for_on_another(world: World) -> None:
    rules = replace(world.settings.rules, staff_pin_minutes=30)
    world.settings = replace(world.settings, rules=rules)
    await world.does("Staff", "/start", "/desk")
    assert answered(await give(world, "Staff", "739182", "739182")) == TAKEN
    assert not world.person("Staff").last.buttons[0].web_app
    await world.later(timedelta(minutes=31))
    await world.does("Staff", "/releases")
    await give(world, "Staff", "111119")
    assert "PIN" in world.person("Staff").last.text
    await give(world, "Staff", "739 182")
    assert "PIN" not in world.person("Staff").last.text


async def test_a_word_that_is_a_command_or_a_button_is_a_secret_here(world: World) -> None:
    await at_password(world)
    for word in ("/signout", "Cancel", "/start"):
        assert "password" in await told(world, "Emma", word)


async def test_a_server_that_knows_no_such_button_gets_the_question_without(world: World) -> None:
    await world.does("Emma", "/start", "/signin")
    refusal = Fault.refused(400, "Bad Request: BUTTON_TYPE_INVALID")
    world.telegram.refuse_next(refusal, "sendMessage", "editMessageText")
    await world.does("Emma", EMMA.id_number)
    last = world.person("Emma").last
    assert "password" in last.text
    assert not any(each.web_app for each in last.buttons)
    assert "You are signed in" in await world.does("Emma", PASSWORD)


async def test_while_check_cannot_reach_the_address_no_button_leads_there(world: World) -> None:
    await world.order("public-reach", reached=False)
    await at_password(world)
    assert not any(each.web_app for each in world.person("Emma").last.buttons)
    assert "at once" in world.person("Emma").last.text
    await world.order("public-reach", reached=True)
    await world.does("Emma", "/help")
    assert "You are signed in" in await told(world, "Emma", PASSWORD)


async def test_a_page_lasts_a_quarter_of_an_hour_and_help_brings_another(world: World) -> None:
    await at_password(world)
    url = address(world, "Emma")
    await world.later(timedelta(minutes=15))
    assert answered(await give(world, "Emma", PASSWORD, url=url))[0] == 400
    await world.does("Emma", "/help")
    assert "You are signed in" in await told(world, "Emma", PASSWORD)


async def test_a_secret_that_was_taken_outlives_the_desk(world: World) -> None:
    await at_password(world)
    sent = {"launch": launch(world, "Emma"), "secret": PASSWORD, "repeated": ""}
    await post(world, address(world, "Emma"), **sent)
    await world.later(timedelta(minutes=1))
    await world.settle()
    assert "You are signed in" in world.person("Emma").last.text
    assert world.db.execute(KEPT).fetchone()[0] == 0


async def test_pages_are_forgotten_once_they_ended_long_ago(world: World) -> None:
    await at_password(world)
    ended = world.clock.at + LASTS
    gone = [world.write(partial(forget_ended, before=each)) for each in (ended - MINUTE, ended)]
    assert gone == [0, 1]


@pytest.mark.parametrize(("language", "word"), [("fr", "Mot de passe"), ("en", "Password")])
async def test_the_page_is_the_same_for_any_token(world: World, language: str, word: str) -> None:
    await at_password(world)
    url = address(world, "Emma").replace("language=en", f"language={language}")
    head, _, query = url.partition("?")
    genuine = await ask(world, url)
    assert word in genuine.text
    assert (await ask(world, f"{head[:-3]}aaa?{query}")).text == genuine.text
    assert (await ask(world, url)).text == genuine.text
    assert answered(await give(world, "Emma", PASSWORD)) == TAKEN
    assert (await ask(world, url)).text == genuine.text
