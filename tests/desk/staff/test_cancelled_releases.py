"""A release that is cancelled before its time never opens, and its results wait for another."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.staff.order_values import OrderRefused, unseen
from bot.staff.releases import preview, recover
from bot.staff.releasing import cancelling, listing
from bot.store.engine.store import Tx
from bot.store.exams import cancelling as stored
from bot.store.exams import results
from bot.store.exams.releases import MadeBy
from domain.machine.effects import Announce
from domain.machine.releasing.phrases import ReleasingPhrase as Said
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import EXAM, SESSION, give, release_all

OPENS = NOW + timedelta(days=2)
AFTER = OPENS + timedelta(hours=1)
MARIE = people.CANDIDATES["Marie"].account


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await give(core, "Marie", "B")
        yield core


async def test_it_never_opens_and_nobody_is_told(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    assert (await cancelling.cancel(desk, made.id, "anna"))[1].phrase == Said.RELEASE_CANCELLED
    assert await desk.store.read(lambda tx: results.load_visible(tx, MARIE, AFTER)) is None
    assert await desk.store.read(lambda tx: results.load_next_opening(tx, MARIE, NOW)) is None
    going = "SELECT key FROM outbox WHERE state <> 'dropped' AND key LIKE 'announce:%'"
    assert await rows(desk, going) == []
    page = Announce("release", made.id)
    await desk.store.write(lambda tx: put_page(tx, page, START, AFTER, desk.writer.quiet))
    assert await rows(desk, "SELECT key FROM outbox WHERE class = 'mailing'") == []


async def test_its_row_stays_and_a_new_one_has_another_number(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    await cancelling.cancel(desk, made.id, "anna")
    again = await release_all(desk)
    assert (again.covers, again.id > made.id) == (1, True)
    shown = await desk.store.read(lambda tx: results.load_visible(tx, MARIE, AFTER))
    assert shown is not None
    assert shown.version == 1
    kept = "SELECT id, covered, cancelled_by FROM releases WHERE cancelled_at IS NOT NULL"
    assert await rows(desk, kept) == [(made.id, 1, "anna")]


async def test_killed_before_its_results_are_given_back_they_are_at_the_next_start(
    desk: Core,
) -> None:
    made = await release_all(desk, OPENS)
    await desk.store.write(lambda tx: stored.cancel(tx, made.id, MadeBy(NOW, "anna")))
    assert await desk.store.read(lambda tx: results.load_visible(tx, MARIE, AFTER)) is None
    await recover(desk.store)
    assert (await preview(desk, EXAM, SESSION)).covers == 1


async def test_of_two_officers_one_cancels_and_the_other_hears_who(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    said = await asyncio.gather(*(cancelling.cancel(desk, made.id, by) for by in ("anna", "paul")))
    assert [each.phrase for _, each in said] == [
        Said.RELEASE_CANCELLED,
        Said.RELEASE_CANCELLED_BEFORE,
    ]
    assert said[1][1].params["by"] == "anna"
    assert len(await rows(desk, "SELECT 1 FROM audit WHERE what = 'cancel release'")) == 1
    again = await cancelling.cancel(desk, made.id, "anna")  # an order that a restart repeats
    assert again == said[0]


async def test_what_is_open_or_unknown_is_refused_and_stays(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    late = replace(desk, clock=lambda: OPENS)
    for number, phrase in {made.id: Said.RELEASE_IS_OPEN, 7777: Said.RELEASE_UNKNOWN}.items():
        done, said = await cancelling.cancel(late, number, "anna")
        assert (done, said.phrase) == (False, phrase)
        with pytest.raises(OrderRefused):
            await cancelling.cancel_release(late, {"release": number, "by": "anna"}, unseen)
    assert await desk.store.read(lambda tx: results.load_visible(tx, MARIE, AFTER))


async def test_the_list_tells_what_became_of_the_notices(desk: Core) -> None:
    for name in ("Emma", "Lucas"):
        await give(desk, name, "B")
    made = await release_all(desk)
    await desk.store.write(
        lambda tx: put_page(tx, Announce("release", made.id), START, NOW, desk.writer.quiet)
    )
    await desk.store.write(lambda tx: tx.execute("UPDATE outbox SET state = 'sent' WHERE chat = 1"))
    seen = await desk.store.read(lambda tx: listing.load_list(tx, NOW, 9))
    [row] = json.loads(json.dumps(seen.json()))["releases"]
    assert (row["release"], row["state"], row["results"]) == (made.id, "running", 2)
    assert row["fates"] == {
        "told": 1, "waiting": 1, "doubtful": 0, "bounced": 0, "blocked": 0, "unreached": 0
    }  # fmt: skip


@pytest.mark.parametrize(
    ("happens", "fate"),
    [
        ("UPDATE outbox SET state = 'sent' WHERE class = 'circular'", "told"),
        ("UPDATE outbox SET state = 'dead', cause = 'blocked'", "blocked"),
        ("UPDATE outbox SET state = 'doubtful'", "doubtful"),
        ("UPDATE outbox SET state = 'dead', cause = 'gone'", "unreached"),
        (
            """INSERT INTO bounces (account, email, hard, at)
               SELECT id, email, 1, 99999999999999999 FROM accounts""",
            "bounced",
        ),
    ],
)
async def test_of_several_roads_the_best_counts(desk: Core, happens: str, fate: str) -> None:
    made = await release_all(desk)

    def work(tx: Tx) -> None:
        put_page(tx, Announce("release", made.id), START, NOW, desk.writer.quiet)
        if fate == "bounced":
            tx.execute("DELETE FROM outbox WHERE class = 'mailing'")
            tx.execute("UPDATE outbox SET state = 'sent'")
        tx.execute("UPDATE outbox SET state = 'sent' WHERE class = 'announce'")
        tx.execute(happens)

    await desk.store.write(work)
    seen = await desk.store.read(lambda tx: listing.load_list(tx, NOW, 9))
    [release] = seen.past
    assert {**(release.fates or {}), "unreached": release.unreached}[fate] == 1
