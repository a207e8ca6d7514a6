"""A file of certificates and a desk killed at any instant: whoever has one is told of it."""

import asyncio
import random
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.people import CANDIDATES
from tests.support.servers.killable import Killable, killable
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import screen

pytestmark = [pytest.mark.long]
KILLS = 6
AWAKE = {"rules": {"quiet_from": "08:00", "quiet_until": "08:00", "staff_pin_minutes": 0}}
NAMES = ("Marie", "Emma")
SENDING = "SELECT count(*) FROM outbox WHERE key LIKE 'certificate:%' AND state = 'sending'"


async def killed_again_and_again(world: Killable, chance: random.Random) -> int:
    """Each life is as long as a start and some moments; how many notices were under way."""
    window = 0
    for _ in range(KILLS):
        await world.start()
        await asyncio.sleep(chance.uniform(0.8, 2.5))
        world.kill()
        await world.died()
        window += world.db.execute(SENDING).fetchone()[0]
    await world.settle()
    return window


async def test_everybody_is_told_once_but_in_the_window(tmp_path: Path) -> None:
    chance = random.Random(65)
    async with PostOffice() as post, killable(tmp_path, post, AWAKE) as world:
        officer = world.people["Staff"]
        for each in (officer, *(world.people[name] for name in NAMES)):
            each.start()
        await world.settle()
        for name in NAMES:
            world.give_account(name)
            world.give_result(name, "B")
        rows = [
            {"ID Number": CANDIDATES[each].id_number, "Certificate": "arrived"} for each in NAMES
        ]
        officer.send_document("certificates.csv", csv_of(*rows))
        await world.settle()
        officer.tap("Importer")
        window = await killed_again_and_again(world, chance)
        assert world.db.execute("SELECT count(*) FROM certificates").fetchone()[0] == len(NAMES)
        for name in NAMES:
            told = screen(world.people[name])
            assert "est arrivé au centre" in told or "has arrived at the centre" in told
        heard = sum("arriv" in each.text for name in NAMES for each in world.people[name].chat)
        letters = [each for each in world.letters if "ertificat" in each.subject]
        assert len(NAMES) <= heard <= len(NAMES) + window
        assert len(NAMES) <= len(letters) <= len(NAMES) + window
