"""An order that waited was carried out for whoever had been an officer when it was given."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from bot.config import StaffSection
from bot.outbox.queues import queue_of
from bot.outbox.writer import ParcelOrigin, parcel
from bot.sandbox.telegram import Fault, Person
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
from domain.machine.releasing.effects import AnswerByLetter, EndProposal
from domain.machine.staffing.effects import ShowCommands
from tests.support.clock import MORNING
from tests.support.mail.mail_scene import value
from tests.support.plainest import plainest
from tests.support.servers.program import eventually
from tests.support.world import World, opened

NO_LONGER = "no longer, that of a member of staff"


def orders() -> list[Effect]:
    """One of each kind of effect that is staff's, whatever kinds there will be."""
    every = [one for one in map(plainest, get_args(Effect)) if queue_of(one) is Queue.STAFF]
    of_nobody = ShowCommands | EndProposal  # which anybody has, and which time orders
    of_mailboxes = AnswerByLetter  # tests/desk/releasing/test_approved_by_letter.py
    return [each for each in every if not isinstance(each, of_nobody | of_mailboxes)]


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


async def test_nothing_is_done_for_whoever_is_no_longer_staff(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    person = await helene(world, StaffSection())
    before = len(person.chat)
    await world.stop()
    waiting = {waits(world, person, each): type(each).__name__ for each in orders()}
    await world.start()
    await world.settle()
    refused = [NO_LONGER in each.text for each in person.chat[before:]]
    assert ReleaseResults.__name__ in waiting.values()
    assert (refused, value(world, "SELECT count(*) FROM releases")) == ([True] * len(waiting), 0)
    assert not {name for row, name in waiting.items() if answers(world, row) != 1}
    logged = {vars(each).get("row") for each in caplog.records if "want of the right" in each.msg}
    assert logged == waiting.keys()


def answers(world: World, row: object) -> object:
    """How many messages what a row did has put out."""
    sql = "SELECT count(*) FROM outbox WHERE key LIKE ?"
    return world.db.execute(sql, [f"%:{row}:%"]).fetchone()[0]


def waits(world: World, person: Person, order: Effect) -> object:
    """What she ordered is to be done now: its row."""
    parcel = NewParcel(
        key=f"ordered before: {type(order).__name__}",
        queue=Queue.STAFF,
        lane=f"staff:{person.id}",
        chat=person.id,
        version=0,
        effect=EFFECTS.dumps(order),
        due=MORNING,
    )
    world.write(lambda tx: put_parcels(tx, [parcel], MORNING))
    return value(world, "SELECT max(id) FROM outbox")


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


async def test_nor_is_a_panel_of_staffs_that_waited(world: World) -> None:
    claire, paul = (world.person(each).id for each in ("Claire", "Paul"))
    person = await helene(world, StaffSection(approvers=(claire, paul, world.person("Hélène").id)))
    world.telegram.refuse_next(Fault.throttled(3600), "sendMessage")
    person.say("/staff")
    throttled = "FROM outbox WHERE cause = 'throttled'"
    await eventually(lambda: value(world, f"SELECT 1 {throttled}"))
    waits = value(world, f"SELECT id {throttled}")
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection(approvers=(claire, paul)))
    await world.later(timedelta(hours=6))
    await world.settle()
    assert value(world, f"SELECT state FROM outbox WHERE id = {waits}") == "dead"  # noqa: S608
    assert not [each.text for each in person.chat if "Who works at this desk" in each.text]
