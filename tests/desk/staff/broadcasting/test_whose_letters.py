"""A broadcast's letter says which exam it is about, and whose where others read that mailbox."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.mail.delivered import Delivered
from tests.support.people import CANDIDATES
from tests.support.world import World, opened

FAMILY = "famille@durand.fr"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def to(world: World, address: str) -> list[Delivered]:
    await world.broadcast("La salle a changé.")
    await world.settle()
    return [each for each in world.letters if each.recipient == address]


async def test_the_exam_is_named(world: World) -> None:
    world.give_account("Marie")
    [letter] = await to(world, CANDIDATES["Marie"].email)
    assert "Cela concerne votre examen\N{NO-BREAK SPACE}: B2 First." in letter.text
    assert "Marie" not in letter.subject


async def test_of_several_at_an_address_each_is_named_in_their_one_letter(world: World) -> None:
    for name in ("Marie", "Lucas"):
        world.give_account(name)
    at = {"family": FAMILY}
    world.write(lambda tx: tx.execute("UPDATE accounts SET email = :family", at))
    [letter] = await to(world, FAMILY)
    assert "Marie, Lucas" in letter.subject
    assert "Cela concerne l’examen de Marie\N{NO-BREAK SPACE}: B2 First." in letter.text
    assert "Cela concerne l’examen de Lucas\N{NO-BREAK SPACE}: C1 Advanced." in letter.text


async def test_who_is_not_of_the_audience_is_not_named(world: World) -> None:
    for name in ("Marie", "Lucas"):
        world.give_account(name)
    at = {"family": FAMILY}
    world.write(lambda tx: tx.execute("UPDATE accounts SET email = :family", at))
    world.write(lambda tx: tx.execute("UPDATE entries SET session = '2026-03' WHERE id = 2"))
    [letter] = await to(world, FAMILY)
    assert letter.subject.startswith("Pour Marie")
    assert "Cela concerne l’examen de Marie\N{NO-BREAK SPACE}: B2 First." in letter.text
    assert "Lucas" not in letter.text
