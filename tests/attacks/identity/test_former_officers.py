"""An order that waited was carried out for whoever had been an officer when it was given."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from bot.store.codecs import EFFECTS
from bot.store.outbox.parcels import NewParcel, put_parcels
from bot.store.outbox.queues import Queue
from domain.machine.effects import Effect, ImportFile, PreviewRelease, ReadFile, ReleaseResults
from tests.support.clock import MORNING
from tests.support.world import World, opened

ORDERS: tuple[Effect, ...] = (
    ReadFile("file", 5),
    ImportFile("file", "results"),
    PreviewRelease("B2 First", "2026-10"),
    ReleaseResults("B2 First", "2026-10", "digest", tomorrow=False),
)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def helene(world: World, staff: StaffSection) -> Person:
    """Once an officer, she says hello under these settings."""
    person = world.person("Hélène")
    world.settings = replace(world.settings, staff=staff)
    person.start()
    await world.settle()
    return person


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: type(order).__name__)
async def test_nothing_is_done_for_whoever_is_no_longer_staff(world: World, order: Effect) -> None:
    person = await helene(world, StaffSection())
    await world.stop()
    parcel = NewParcel(
        key="ordered before",
        queue=Queue.STAFF,
        lane=f"staff:{person.id}",
        chat=person.id,
        version=0,
        effect=EFFECTS.dumps(order),
        due=MORNING,
    )
    world.write(lambda tx: put_parcels(tx, [parcel], MORNING))
    await world.start()
    await world.settle()
    assert "no longer, that of a member of staff" in person.last.text
    assert world.db.execute("SELECT count(*) FROM releases").fetchone()[0] == 0


@pytest.mark.parametrize("command", ["/import", "/release"])
async def test_a_centre_may_leave_staffs_work_to_the_command_line(
    world: World, command: str
) -> None:
    officer = StaffSection(officers=(world.person("Hélène").id,), work_in_chats=False)
    person = await helene(world, officer)
    person.say(command)
    await world.settle()
    assert "I do not know that command" in person.last.text
    assert command.strip("/") not in dict(person.commands())
