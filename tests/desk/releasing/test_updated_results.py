"""Whoever was sent a result that is corrected is told so: after the candidate, without a score."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

LEEDS, MARIE = "results@leeds.ac.uk", CANDIDATES["Marie"].email
SENT = ("/send", "Leeds", "[University of Leeds (Leeds, Royaume-Uni)]", "[Envoyer]")
LEAVES = ("/delete_me", PASSWORD, "[Supprimer mon compte]", "[Oui, supprimer mon compte]")
DAY = timedelta(days=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Leeds has Marie's result."""
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        await released(world, "B")
        await world.does("Marie", *SENT)
        await passed(world)
        yield world


async def passed(world: World) -> None:
    await world.later(DAY)
    await world.settle()


async def released(world: World, outcome: str) -> None:
    world.import_result("Marie", outcome)
    await world.release("B2 First")
    await world.settle()


async def withdraw_newest(world: World) -> None:
    newest = world.db.execute("SELECT max(id) FROM releases").fetchone()[0]
    await world.order("release-withdraw", release=newest, by="Claire", reason="mistake")


def told(world: World, mailbox: str = LEEDS) -> list[str]:
    return [each.subject for each in world.letters if each.mailbox == mailbox]


async def previewed(world: World) -> tuple[tuple[int, int], str]:
    """How many results would be corrected, of how many sendings it is told, and all in words."""
    seen = await world.order("release-preview", exam="B2 First", session="2026-10")
    counted = seen["seen"]["corrected"], seen["seen"]["organisations_told"]
    return counted, str(seen["lines"])


async def test_a_correction_is_told_once_to_whoever_has_the_result_before(world: World) -> None:
    [shared] = told(world)
    news = len(told(world, MARIE))
    await released(world, "A")
    await passed(world)
    assert told(world)[0] == shared
    [updated] = told(world)[1:]
    assert updated.startswith("A result that was updated: sending ")
    assert len(told(world, MARIE)) == news + 1
    said = next(each.text for each in world.letters if each.subject == updated)
    assert not {"174", "182", "Durand"} & {*said.split()}
    await released(world, "WITHHELD")
    await passed(world)
    assert len(told(world)) == 2


@pytest.mark.long
@pytest.mark.parametrize("gone", [False, True])
async def test_a_preview_counts_those_whom_a_correction_will_be_told(
    world: World, gone: bool
) -> None:
    assert (await previewed(world))[0] == (0, 0)
    if gone:
        await world.does("Marie", *LEAVES)
    world.import_result("Marie", "A")
    counted, said = await previewed(world)
    assert (counted, "The one organisation that was sent one" in said) == ((1, 1), True)
    assert "released yet" not in said
    await world.release("B2 First")
    await passed(world)
    assert len(told(world)) == 2
    world.import_result("Marie", "X")
    assert (await previewed(world))[0] == (1, 0)


@pytest.mark.long
async def test_what_replaces_a_withdrawn_correction_is_told_of(world: World) -> None:
    world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await released(world, "A")
    await withdraw_newest(world)
    await passed(world)
    await released(world, "X")
    await passed(world)
    assert len(told(world)) == 2


@pytest.mark.long
async def test_an_account_that_is_gone_does_not_keep_it_from_being_told(world: World) -> None:
    await world.does("Marie", *LEAVES)
    assert world.db.execute("SELECT count(*) FROM accounts").fetchone()[0] == 0
    await released(world, "A")
    await passed(world)
    assert told(world)[1:]


async def test_nobody_hears_of_a_correction_that_was_withdrawn_first(world: World) -> None:
    world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await released(world, "A")
    await withdraw_newest(world)
    await passed(world)
    assert len(told(world)) == 1
