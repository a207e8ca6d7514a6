"""An order that waited was carried out for whoever had been an officer when it was given."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import Phase, find, settings
from hypothesis.strategies import from_type

from bot.config import StaffSection
from bot.outbox.queues import queue_of
from bot.outbox.writer import ParcelOrigin, parcel
from bot.sandbox.telegram import Person
from bot.store.codecs import EFFECTS
from bot.store.outbox.parcels import NewParcel, put_parcels
from bot.store.outbox.queues import Queue
from domain.machine.effects import (
    Effect,
    ReleaseResults,
    Say,
    line,
)
from domain.machine.phrases import Phrase
from tests.support.clock import MORNING
from tests.support.world import World, opened

PLAINEST_FIRST = settings(phases=[Phase.generate], database=None)  # and nothing plainer is sought


def example(kind: type[Effect]) -> Effect:
    """The plainest one of its kind."""
    return find(from_type(kind), lambda _: True, settings=PLAINEST_FIRST)


STAFFS = [each for each in map(example, get_args(Effect)) if queue_of(each) is Queue.STAFF]
"""One of each kind of effect that is staff's, whatever kinds there will be."""


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


def test_the_kinds_of_staffs_effects_are_found() -> None:
    assert ReleaseResults in map(type, STAFFS)
    assert len(STAFFS) >= 4


@pytest.mark.parametrize("order", STAFFS, ids=lambda order: type(order).__name__)
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


async def test_nothing_that_waited_for_staff_is_said_to_who_is_no_longer(world: World) -> None:
    person = await helene(world, StaffSection())
    before = len(person.chat)
    await world.stop()
    said = Say((line(Phrase.STAFF_READING),), kept=True, for_staff=True)
    origin = ParcelOrigin(person.id, 0, MORNING)
    world.write(lambda tx: put_parcels(tx, [parcel("said before", said, origin)], MORNING))
    await world.start()
    await world.settle()
    assert len(person.chat) == before
    [row] = world.db.execute("SELECT state, words FROM outbox WHERE key = 'said before'")
    assert (row["state"], "theirs no more" in row["words"]) == ("dead", True)
