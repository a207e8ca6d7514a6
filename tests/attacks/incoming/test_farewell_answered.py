"""Whoever answered the letter that their account is closed was taken for somebody nobody knows.

“It was not me” reached staff as a stranger's question, about nobody.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.world import World, opened

EMMA, MARIE = CANDIDATES["Emma"], CANDIDATES["Marie"]
SEALED = "SELECT 1 FROM closings WHERE sealed_email IS NOT NULL"
HOME = "emma.at.home@mail.example"
DELETES = {
    "en": ("/delete_me", "[Delete my account]", "[Yes, delete my account]"),
    "fr": ("/delete_me", "[Supprimer mon compte]", "[Oui, supprimer mon compte]"),
}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Emma's account, by an address of her own, is deleted, and its farewell has arrived."""
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.db.execute("UPDATE accounts SET email = ?", [HOME])
        world.person("Staff").start()
        await world.does("Emma", *DELETES["en"])
        yield world


async def answers(world: World, text: str, sender: str = HOME) -> list[str]:
    """What is said in reply to an answer to the farewell."""
    before = len(world.letters)
    await world.reply(before - 1, text, sender)
    await world.settle()
    return [" ".join(each.text.split()) for each in world.letters[before:]]


async def asked(world: World) -> list[tuple[str, int]]:
    rows = world.db.execute("SELECT address, entry FROM questions ORDER BY id").fetchall()
    return [(row["address"], row["entry"]) for row in rows]


async def test_who_did_not_delete_it_is_heard_as_whoever_they_were(world: World) -> None:
    [told] = await answers(world, "No! That wasn't me, who has closed my account?")
    assert "Hello Emma, Your account with our results service is closed" in told
    assert "this address: that works straight away" in told
    assert "will read your message and answer you" in told
    assert await asked(world) == [(HOME, EMMA.entry)]


async def test_the_alert_names_the_entry_and_that_the_writer_is_proven(world: World) -> None:
    await answers(world, "It wasn't me.")
    await world.later(timedelta(minutes=30))
    await world.settle()
    assert any(EMMA.id_number in each.text for each in world.person("Staff").chat)


async def test_a_command_is_answered_by_what_still_works_and_troubles_nobody(world: World) -> None:
    [told] = await answers(world, "STATUS")
    assert "is closed" in told
    assert "Somebody at the centre" not in told
    assert await asked(world) == []


@pytest.mark.long
async def test_whoever_asks_once_more_is_answered_until_it_is_enough_for_a_day(
    world: World,
) -> None:
    first, told = len(world.letters) - 1, []
    for _ in range(14):
        before = len(world.letters)
        await world.reply(first, "STATUS", HOME)
        await world.settle()
        told.append(" ".join(each.text for each in world.letters[before:]))
    heard = ["is closed" in each for each in told]
    assert heard[:2] == [True, True]
    assert told[heard.index(False)] != ""
    assert await asked(world) == []


@pytest.mark.parametrize("text", ["Thanks!", "OK"])
async def test_thanks_are_left_at_that(world: World, text: str) -> None:
    assert await answers(world, text) == []
    assert await asked(world) == []


async def test_an_answer_to_the_answer_is_about_the_same_account(world: World) -> None:
    await answers(world, "STATUS")
    await answers(world, "Who has deleted it?")
    assert await asked(world) == [(HOME, EMMA.entry)]


async def test_whoever_else_has_the_letter_is_told_nothing_of_the_account(world: World) -> None:
    told = await answers(world, "Is this account closed?", "stranger@mail.example")
    assert not [each for each in told if "Emma" in each or "closed" in each]
    assert await asked(world) == [("stranger@mail.example", EMMA.entry)]


async def test_who_put_the_address_in_just_before_hears_that_it_has_no_claim(world: World) -> None:
    world.db.execute("UPDATE closings SET admits = 0")
    [told] = await answers(world, "Please open it again.")
    assert "your secret number after 7 December" in told
    assert "straight away" not in told


async def test_after_the_wait_nothing_leads_from_the_letter_to_the_account(world: World) -> None:
    await world.later(timedelta(days=8))
    await world.settle()
    async with asyncio.timeout(20):
        while world.db.execute(SEALED).fetchall():  # noqa: ASYNC110 - housekeeping tells nobody
            await asyncio.sleep(0.01)
    told = await answers(world, "Who has deleted it?")
    assert not [each for each in told if "Emma" in each]
    assert await asked(world) == [(HOME, 0)]


async def test_in_french_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        await world.does("Marie", *DELETES["fr"])
        [told] = await answers(world, "Ce n'était pas moi, qui a fermé mon compte ?", MARIE.email)
        assert "Bonjour Marie, Votre compte" in told
        assert "c’est possible tout de suite" in told
        assert "lira votre message" in told


async def test_whoever_staff_closed_an_account_of_is_known_by_the_farewell_too(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        await world.order("account-reset", id_number=MARIE.id_number, by="Claire", checked="papers")
        await world.settle()
        assert "tout de suite dans notre conversation" in " ".join(world.letters[-1].text.split())
        [told] = await answers(world, "Ce n'était pas moi, qui a fermé mon compte ?", MARIE.email)
        assert "Bonjour Marie, Votre compte" in told
        assert "votre code secret : c’est possible tout de suite" in told
        assert await asked(world) == [(MARIE.email, MARIE.entry)]


async def test_where_the_entry_has_another_account_by_now_none_is_promised(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.db.execute("UPDATE accounts SET email = ?", [HOME])
        await world.order("account-reset", id_number=EMMA.id_number, by="Claire", checked="papers")
        await world.settle()
        world.give_account("Emma")  # by the address that the centre has
        [told] = await answers(world, "Please open it again.")
        assert "Meanwhile a new account has been opened" in told
        assert "register" not in told
