"""The journal kept how long each text was, so that it told of every password how long it is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine.migrations import migrate
from tests.support.people import CANDIDATES
from tests.support.stores.frozen import STORES, Frozen
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


@pytest.mark.parametrize("typed", ["x", "soleil-2026!", "a much longer passphrase than that"])
async def test_what_is_typed_at_a_secret_leaves_no_length(world: World, typed: str) -> None:
    zoe = world.person("Zoe")
    for each in ("/signin", CANDIDATES["Marie"].id_number, typed):
        zoe.say(each)
        await world.settle()
    said = [row["said"] for row in world.db.execute("SELECT said FROM journal ORDER BY id")]
    assert said == ["typed a text"] * 3


@pytest.mark.parametrize("folder", STORES, ids=lambda folder: folder.name)
def test_lengths_that_were_kept_are_forgotten(folder: Path, tmp_path: Path) -> None:
    store = Frozen(folder).copy(tmp_path)
    assert store.ask("SELECT 1 FROM journal WHERE said LIKE '%characters'")
    migrate(store.path)
    assert not store.ask("SELECT 1 FROM journal WHERE said LIKE '%characters'")
