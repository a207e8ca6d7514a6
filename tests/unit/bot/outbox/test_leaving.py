"""An answer waits for the deletion that it tells of, and goes as soon as that has ended."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.outbox.leaving import LONGEST_WAIT, Departures
from bot.outbox.writer import ParcelOrigin
from bot.store.engine.store import Store
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from domain.machine.effects import Forget, line
from domain.machine.outbound import Cause, Receipt
from domain.machine.phrases import Phrase
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.outbox_bench import WRITER
from tests.support.stores.new_store import lay

CHAT, ELSEWHERE = 7, 8
LEAVES, LEFT = (line(Phrase.MESSAGE_LEAVES),), (line(TypedPhrase.MESSAGE_LEFT),)
AT_ONCE = LONGEST_WAIT / 3


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(lay(tmp_path / "desk.sqlite3"))
    yield opened
    await opened.close()


async def begun(store: Store, chat: int) -> Parcel:
    """The deletion of what somebody typed there, on its way."""
    origin = ParcelOrigin(chat, 0, MORNING)
    await store.write(lambda tx: WRITER.forget(tx, Forget(5), origin))
    [parcel] = await store.write(lambda tx: parcels.claim_due(tx, Queue.DELETION, MORNING, 9))
    return parcel


async def test_an_answer_goes_as_soon_as_its_deletion_is_done(store: Store) -> None:
    departures, deletion = Departures(), await begun(store, CHAT)
    async with asyncio.timeout(AT_ONCE), asyncio.TaskGroup() as group:
        said = group.create_task(departures.said(store, deletion, LEAVES))
        await asyncio.sleep(0)
        await store.write(lambda tx: parcels.mark_sent(tx, deletion.id, Receipt(), MORNING))
        departures.ended(deletion)
    assert said.result() == LEFT


async def test_it_goes_as_soon_as_the_deletion_is_given_up_and_says_what_is_true(
    store: Store,
) -> None:
    departures, deletion = Departures(), await begun(store, CHAT)
    cause = Cause.REFUSED
    async with asyncio.timeout(AT_ONCE), asyncio.TaskGroup() as group:
        said = group.create_task(departures.said(store, deletion, LEAVES))
        await asyncio.sleep(0)
        await store.write(lambda tx: parcels.give_up(tx, deletion.id, "dead", cause, words=""))
        departures.ended(deletion)
    assert said.result() == LEAVES


async def test_what_ends_in_another_chat_lets_it_go_on_waiting(store: Store) -> None:
    departures, deletion = Departures(), await begun(store, CHAT)
    async with asyncio.TaskGroup() as group:
        said = group.create_task(departures.said(store, deletion, LEAVES))
        await asyncio.sleep(0)
        departures.ended(await begun(store, ELSEWHERE))
        await store.read(lambda tx: None)
        assert not said.done()
        said.cancel()


async def test_what_says_nothing_of_a_deletion_waits_for_none(store: Store) -> None:
    said = (line(Phrase.CANCELLED),)
    async with asyncio.timeout(AT_ONCE):
        assert await Departures().said(store, await begun(store, CHAT), said) == said
