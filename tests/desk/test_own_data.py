"""Somebody asks what is stored about them: a page to read, and a file for programs."""

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES, PASSWORD, score_of
from tests.support.staff.statements import read
from tests.support.staff.stopped import freeze, unfreeze
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
PAGE, FILE = "mes-donnees-conservees.pdf", "mes-donnees-conservees.json"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Marie")
        world.person("Marie")
        yield world


async def given(world: World, *moves: str) -> dict[str, bytes]:
    """What came of the moves, by the name of the file."""
    before = len(world.person("Marie").chat)
    for move in moves:
        await world.does("Marie", move)
    await world.settle()
    came = world.person("Marie").chat[before:]
    return {each.file.name: each.file.content for each in came if each.file}


async def test_both_say_the_same_each_in_its_way(world: World) -> None:
    world.import_result("Marie", "B")
    await world.release("B2 First")
    await world.settle()
    await world.does("Marie", "/results")
    came = await given(world, "/details", "[Mes données conservées]")
    assert [*came] == [PAGE, FILE]
    told = json.loads(came[FILE])
    page = " ".join(read("pdftotext", came[PAGE], "-layout").split())
    assert {"what": "id-number", "value": MARIE.id_number} in told["entry"]
    assert {"what": "address", "value": MARIE.email, "proven": "yes"} in told["account"]
    assert [each["what"] for each in told["happened"] if each["what"] == "seen"]
    for words in (MARIE.id_number, f"{MARIE.email}, confirmée", "vous avez lu le résultat"):
        assert words in page


async def test_no_secret_and_nothing_of_what_a_result_says_is_in_it(world: World) -> None:
    world.import_result("Marie", "B")
    came = await given(world, "/my_data")
    told = json.loads(came[FILE])
    before = came[FILE].decode() + read("pdftotext", came[PAGE])
    assert [each for each in told["account"] if each["what"] == "released"] == []
    assert "imported" not in {each["what"] for each in told["happened"]}
    await world.release("B2 First")
    came = await given(world, "/my_data")
    after = came[FILE].decode() + read("pdftotext", came[PAGE])
    assert "Résultat publié" in after
    for kept_back in (PASSWORD, MARIE.secret, score_of(MARIE, "B"), "argon2"):
        assert not re.search(rf"(?<!\w){re.escape(kept_back)}(?!\w)", before + after), kept_back


async def test_only_the_password_opens_it(world: World) -> None:
    await world.later(timedelta(hours=2))
    assert await given(world, "/my_data", "not-it-2026") == {}
    assert [*await given(world, PASSWORD)] == [PAGE, FILE]


async def test_an_account_that_is_held_tells_nothing(world: World) -> None:
    world.db.execute("UPDATE accounts SET held = 1")
    world.db.commit()
    assert await given(world, "/my_data") == {}
    assert "Confirmez d’abord" in world.person("Marie").chat[-1].text


async def test_while_everything_stands_still_it_does_too(world: World) -> None:
    await freeze(world)
    assert await given(world, "/my_data") == {}
    assert "a suspendu tous les envois" in world.person("Marie").chat[-1].text
    await unfreeze(world)
    assert [*await given(world, "/my_data")] == [PAGE, FILE]


async def test_a_name_that_our_faces_lack_is_in_the_file_alone(world: World) -> None:
    world.db.execute("UPDATE entries SET first_name = 'გიორგი' WHERE id = 1")
    world.db.commit()
    came = await given(world, "/my_data")
    assert [*came] == [FILE]
    assert json.loads(came[FILE])["name"] == "გიორგი Durand"
    assert any("Ouvrez le fichier" in each.text for each in world.person("Marie").chat)
