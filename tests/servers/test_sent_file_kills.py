"""An officer's file and a desk that is killed at any instant: it is looked at, and goes in once."""

import asyncio
import random
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.servers.killable import Killable, killable
from tests.support.staff.officers import RESULTS, files_in, kept, results, screen

pytestmark = [pytest.mark.long]
KILLS = 8


async def killed_again_and_again(world: Killable, chance: random.Random) -> None:
    """Each life is as long as a start and some moments."""
    for _ in range(KILLS):
        await world.start()
        await asyncio.sleep(chance.uniform(1.0, 3.0))
        world.kill()
        await world.died()
    await world.settle()


async def test_a_file_is_never_lost_nor_half_imported(tmp_path: Path) -> None:
    chance = random.Random(24)
    async with PostOffice() as post, killable(tmp_path, post) as world:
        officer = world.people["Staff"]
        officer.start()
        await world.settle()
        officer.send_document("results.csv", RESULTS)
        await killed_again_and_again(world, chance)
        assert "Importer une ligne" in officer.last.text
        assert not files_in(officer)
        assert results(world) == 0
        officer.tap("Importer")
        await killed_again_and_again(world, chance)
        assert results(world) == 1
        assert kept(world) == [0, 0]
        assert "Le fichier est importé" in screen(officer)
