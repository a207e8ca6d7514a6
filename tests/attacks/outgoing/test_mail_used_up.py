"""31 letters that strangers caused filled the minute: a code somebody waited for did not go."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from domain.machine.effects import Write
from tests.support.people import CANDIDATES
from tests.support.servers.program import eventually
from tests.support.world import World, opened

EMMA, TOM = CANDIDATES["Emma"], CANDIDATES["Tom"]
MINUTE = 30  # letters, as the settings say where they say nothing
OTHERS = 24  # of them


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma", confirmed=False)
        world.give_account("Tom")
        world.person("Emma").start()
        await world.settle()
        yield world


def owe_letters(world: World, count: int) -> None:
    """So many letters to all kinds of addresses that no one waits for."""

    def work(tx: Tx) -> None:
        origin = ParcelOrigin(0, 0, world.clock())
        for number in range(count):
            letter = Write("candidate.answer.help", f"tom{number}@baker.uk", account=TOM.account)
            parcels.put_parcels(tx, [parcel(f"owed:{number}", letter, origin)], world.clock())

    world.write(work)


async def test_a_code_goes_at_once_though_the_minute_is_full_of_other_letters(
    world: World,
) -> None:
    owe_letters(world, 4 * MINUTE)
    await world.stop()
    await world.start()
    await eventually(lambda: len(world.letters) >= OTHERS)
    world.person("Emma").tap("Resend")
    await eventually(lambda: len(world.post.letters(EMMA.email)) == 1)
    assert len(world.letters) == OTHERS + 1


async def test_a_letter_that_a_former_version_put_among_the_others_still_goes(
    world: World,
) -> None:
    await world.stop()
    world.person("Emma").tap("Resend")
    await world.settle()
    before = len(world.letters)
    world.db.execute(
        """UPDATE outbox SET class = 'mail', lane = 'mail:' || substr(lane, 6), state = 'waiting'
           WHERE class = 'code'"""
    )
    await world.stop()
    await world.settle()
    assert len(world.letters) == before + 1
