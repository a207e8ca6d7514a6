"""A notice that had begun waited for its turn, for hours if Telegram asked for it, and then went.

Meanwhile its account had been deleted or frozen, its chat signed out, or its candidate put to rest.
"""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.delivery import ParcelDelivery
from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.pipeline import Pipeline
from bot.outbox.queues import POLICIES
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from bot.store.people import rests
from domain.conversations.notices import result_out
from domain.machine import changes as c
from domain.machine.effects import Effect, SendStatement
from domain.machine.outbound import DeliveryError
from tests.support.people import CANDIDATES, give_result, scene_of
from tests.support.staff.office import NOW, desk_with_people, rows

MARIE = CANDIDATES["Marie"]
CHAT = 1
Happens = Callable[[Tx], object]


def change(what: c.Change) -> Happens:
    return lambda tx: apply_change(what, scene_of(tx, CHAT, NOW))


HAPPENINGS: dict[str, Happens] = {
    "deleted": change(c.CloseAccount(MARIE.account, NOW + timedelta(days=7), forget=True)),
    "frozen": change(c.FreezeAccount(MARIE.account)),
    "signed out": change(c.CloseSignIn(MARIE.account)),
    "at rest": lambda tx: rests.put_to_rest(tx, MARIE.entry, rests=True),
}


class Turn:
    """A turn that is long in coming."""

    def __init__(self, core: Core, meanwhile: Happens) -> None:
        self._core, self._meanwhile = core, meanwhile

    async def turn(self) -> None:
        await self._core.store.write(self._meanwhile)

    def failed(self, error: DeliveryError) -> None:
        """Nothing is learned."""


class Chat:
    """What was said in the end."""

    def __init__(self) -> None:
        self.said: list[Effect] = []

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        self.said.append(effect)
        return Delivered()

    def given_up(self, parcel: Parcel, effect: Effect, error: DeliveryError) -> After:
        return nothing


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await core.store.write(lambda tx: give_result(tx, MARIE, "B", NOW))
        yield core


async def said(desk: Core, effect: Effect, meanwhile: Happens) -> list[Effect]:
    """What goes out of an effect that had begun before something happened."""
    chat = Chat()
    pipeline = Pipeline(Queue.BULK_CHAT, POLICIES[Queue.BULK_CHAT], chat, Turn(desk, meanwhile))
    row = parcel("notice", effect, ParcelOrigin(CHAT, 0, NOW), queue=Queue.BULK_CHAT)

    def begin(tx: Tx) -> Parcel:
        parcels.put_parcels(tx, [row], NOW)
        [claimed] = parcels.claim_due(tx, Queue.BULK_CHAT, NOW, 1)
        return claimed

    delivery = ParcelDelivery(desk.store, desk.writer, desk.notify, lambda: NOW)
    await delivery.deliver(pipeline, await desk.store.write(begin))
    return chat.said


@pytest.mark.parametrize("happened", HAPPENINGS)
async def test_a_notice_whose_turn_comes_too_late_goes_no_more(desk: Core, happened: str) -> None:
    assert await said(desk, result_out(MARIE.account), HAPPENINGS[happened]) == []
    states = {state for (state,) in await rows(desk, "SELECT state FROM outbox")}
    assert states <= {"dead", "dropped"}


async def test_nor_does_a_statement(desk: Core) -> None:
    [(result,)] = await rows(desk, "SELECT id FROM results")
    effect = SendStatement(MARIE.account, int(str(result)))
    assert await said(desk, effect, HAPPENINGS["frozen"]) == []


async def test_what_is_owed_still_goes(desk: Core) -> None:
    notice = result_out(MARIE.account)
    assert await said(desk, notice, lambda tx: None) == [notice]
