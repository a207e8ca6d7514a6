"""Notices of a release that perhaps arrived: how many these are, and what a press does."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from tests.support.people import CANDIDATES
from tests.support.world import World, opened

SOON = timedelta(seconds=6)
MARIE = CANDIDATES["Marie"]
AGAIN, LEAVE = "[Le renvoyer]", "[Laisser ainsi]"
DOUBTED = """UPDATE outbox SET state = 'doubtful', cause = 'broken-off'
  WHERE key LIKE 'release:%:mail:%'"""
LETTER = "SELECT state FROM outbox WHERE key LIKE 'release:%:mail:%'"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie's letter waits at her mail server, and she is signed in nowhere."""
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        world.write(lambda tx: tx.execute("DELETE FROM sign_ins"))
        world.import_result("Marie", "B")
        world.post.put_in_mood(MARIE.email, Mood.BUSY, 1)
        moves = ("/release", "[B2 First, octobre 2026]", "[Publier maintenant]", "1")
        await world.does("Staff", *moves)
        yield world


async def cut_off(world: World) -> None:
    """Marie's letter perhaps arrived, and all else is told."""
    await world.later(SOON)
    await world.settle()
    await world.stop()
    world.db.execute(DOUBTED)
    world.db.commit()
    for _ in range(2):
        await world.later(timedelta(hours=1))
        await world.settle()


def said(world: World) -> str:
    """All that staff were told."""
    return " ".join(each.text for each in world.person("Staff").chat)


def asked(world: World) -> list[str]:
    return [each.text for each in world.person("Staff").chat if "peut-être arrivé" in each.text]


async def test_what_is_in_doubt_goes_again_at_one_press_and_at_no_second(world: World) -> None:
    await cut_off(world)
    assert len(asked(world)) == 1
    before = len([each for each in world.letters if each.mailbox == MARIE.email])
    await world.does("Staff", AGAIN)
    assert "repart" in said(world)
    await world.later(timedelta(hours=1))
    await world.settle()
    assert len([each for each in world.letters if each.mailbox == MARIE.email]) == before + 1
    await world.does("Staff", AGAIN)
    assert "rien n’est parti" in said(world)
    assert world.db.execute(LETTER).fetchone()[0] == "sent"


async def test_what_is_in_doubt_is_left_at_one_press(world: World) -> None:
    await cut_off(world)
    await world.does("Staff", LEAVE)
    assert "Laissé ainsi" in said(world)
    assert world.db.execute(LETTER).fetchone()[0] == "doubtful"
    noted = "SELECT count(*) FROM audit WHERE what = 'leave doubtful notices'"
    assert world.db.execute(noted).fetchone()[0] == 1


async def test_of_a_withdrawn_release_nothing_in_doubt_goes_again(world: World) -> None:
    await cut_off(world)
    world.db.execute("UPDATE releases SET withdrawn_at = 1")
    world.db.commit()
    await world.does("Staff", AGAIN)
    assert "rien n’est parti" in said(world)


async def test_nobody_is_said_to_be_told_of_whom_that_is_in_doubt(world: World) -> None:
    await cut_off(world)
    assert "pour une personne, on ne sait pas" in said(world)
    assert "toutes les personnes joignables" not in said(world)
