"""A broadcast is paused, resumed and stopped; what is in doubt is named and sent again."""

import csv
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.outbox.gate.standing_still import StandstillGate
from bot.outbox.gate.still_owed import why_unowed
from bot.staff.broadcasting.broadcasts import Broadcast, preview, send
from bot.staff.broadcasting.going_on import change
from bot.staff.broadcasting.reporting import missed, plain, spreadsheet
from bot.store.broadcasting import progress
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Announce
from domain.machine.outbound import Cause
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.world import World, opened

ROOM = ("Salle", "La salle a changé.")
BROADCAST = Broadcast(Audience(session="2026-10"), {"": ROOM})


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def begun(desk: Core) -> int:
    seen = await preview(desk, BROADCAST)
    number = (await send(desk, BROADCAST, seen.count, "staff", emergency="alone")).id
    effect = Announce("broadcast", number)
    await desk.store.write(lambda tx: put_page(tx, effect, START, NOW, desk.writer.quiet))
    await desk.store.write(lambda tx: tx.execute("DELETE FROM outbox WHERE class = 'announce'"))
    return number


async def claimed(desk: Core) -> list[Parcel]:
    """What of the chats would begin now."""
    gate = StandstillGate(desk.writer.quiet)

    def work(tx: Tx) -> list[Parcel]:
        return gate.hold_back(tx, parcels.claim_due(tx, Queue.BULK_CHAT, NOW, 9), NOW)

    return await desk.store.write(work)


async def fates(desk: Core, number: int) -> dict[str, object]:
    known = await desk.store.read(lambda tx: progress.load(tx, number))
    assert known
    return {name: count for name, count in plain(known).items() if count and name in {
        "state", *progress.FATES}}  # fmt: skip


async def test_nothing_goes_of_what_is_paused_and_all_of_it_once_it_goes_on(desk: Core) -> None:
    number = await begun(desk)
    assert (await change(desk, "pause", number, "staff"))[0]
    assert await claimed(desk) == []
    assert await fates(desk, number) == {"state": "paused", "waiting": 6}
    assert (await change(desk, "resume", number, "staff"))[0]
    assert len(await claimed(desk)) == 3


async def test_another_broadcast_goes_on_meanwhile(desk: Core) -> None:
    first, second = await begun(desk), await begun(desk)
    await change(desk, "pause", first, "staff")
    going = [each.effect for each in await claimed(desk) + await claimed(desk)]
    assert len(going) == 3
    assert all(f'"broadcast":{second}' in each for each in going)


async def test_what_has_not_gone_when_it_is_stopped_never_goes(desk: Core) -> None:
    number = await begun(desk)
    [first, *_] = await claimed(desk)
    assert (await change(desk, "stop", number, "staff"))[0]
    assert first.holds
    effect = first.holds
    assert await desk.store.read(lambda tx: why_unowed(tx, effect, 1, NOW)) is Cause.GONE
    again = Announce("broadcast", number)
    quiet = desk.writer.quiet
    assert await desk.store.write(lambda tx: put_page(tx, again, START, NOW, quiet)) is None


async def test_what_cannot_be_is_said_and_changes_nothing(desk: Core) -> None:
    number = await begun(desk)
    said = [
        (name, (await change(desk, name, which, "staff"))[1][0].phrase)
        for name, which in (
            ("pause", 99), ("resume", number), ("retry", number), ("stop", number),
            ("stop", number), ("resume", number), ("pause", number),
        )
    ]  # fmt: skip
    assert said == [
        ("pause", "broadcast-unknown"),
        ("resume", "broadcast-not-resume"),
        ("retry", "broadcast-not-retry"),
        ("stop", "broadcast-done-stop"),
        ("stop", "broadcast-not-stop"),
        ("resume", "broadcast-not-resume"),
        ("pause", "broadcast-not-pause"),
    ]
    acts = await rows(desk, "SELECT after FROM audit WHERE what = 'broadcast change'")
    assert len(acts) == 1


async def test_the_doubtful_and_the_failed_are_named_and_the_doubtful_sent_again(
    desk: Core,
) -> None:
    number = await begun(desk)
    one, two, _ = await claimed(desk)

    def end(tx: Tx) -> None:
        parcels.give_up(tx, one.id, "doubtful", Cause.TEMPORARY, words="perhaps")
        parcels.give_up(tx, two.id, "dead", Cause.BLOCKED, words="blocked")

    await desk.store.write(end)
    named = await desk.store.read(lambda tx: missed(tx, number, NOW, desk.desk.rules))
    entered = {each.entry: each.id_number for each in CANDIDATES.values()}
    numbers = [entered[each.chat] for each in (one, two)]  # their chats have these numbers
    assert [(row[0], row[3]) for row in named] == [
        (numbers[0], "broadcast-why-doubtful"),
        (numbers[1], "broadcast-why-blocked"),
    ]
    file = spreadsheet(named, desk.texts, "fr").decode("utf-8-sig")
    assert [row[0] for row in csv.reader(io.StringIO(file))][1:] == numbers
    assert (await change(desk, "retry", number, "staff"))[0]
    assert [each.id for each in await claimed(desk)] == [one.id]


async def test_of_a_mailbox_all_are_named_whom_its_letter_was_for(desk: Core) -> None:
    family = {"family": "famille@durand.fr"}

    def share(tx: Tx) -> None:
        tx.execute("UPDATE accounts SET email = :family WHERE entry IN (1, 3)", family)

    await desk.store.write(share)
    number = await begun(desk)

    def end(tx: Tx) -> None:
        sql = "SELECT id FROM outbox WHERE key LIKE '%:mail:famille@durand.fr'"
        [row] = tx.execute(sql)
        parcels.give_up(tx, row["id"], "dead", Cause.DEAD_ADDRESS, words="unknown")

    await desk.store.write(end)
    named = await desk.store.read(lambda tx: missed(tx, number, NOW, desk.desk.rules))
    assert [row[1] for row in named] == ["Marie Durand", "Emma Clarke"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        for name in ("Marie", "Emma"):
            world.person(name).start()
            await world.settle()
            world.give_account(name)
        yield world


@pytest.mark.long  # it waits for a look of an outbox that nobody woke
async def test_a_running_desk_sends_nothing_of_what_is_paused_at_once(world: World) -> None:
    order = {"session": "2026-10", "exam": "", "texts": {"": ROOM}, "news": False}
    count = (await world.order("broadcast-preview", **order))["count"]
    sure = {"count": count, "quiet": True, "emergency": "alone"}
    answer = await world.order("broadcast", **order, **sure)
    number = answer["broadcast"]
    await world.settle()
    assert world.person("Marie").last.text.startswith("Salle")
    world.write(lambda tx: tx.execute("UPDATE broadcasts SET paused_at = 1"))
    world.write(
        lambda tx: tx.execute("UPDATE outbox SET state = 'waiting' WHERE class = 'mailing'")
    )
    before = len(world.person("Marie").chat)
    await world.settle()
    assert len(world.person("Marie").chat) == before
    await world.order("broadcast-change", done="stop", broadcast=number)
    await world.settle()
    assert len(world.person("Marie").chat) == before
