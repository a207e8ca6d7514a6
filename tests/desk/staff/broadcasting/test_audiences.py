"""Whom a broadcast is for: narrowed by what is said, and by which roads it goes."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.staff.broadcasting.broadcasts import Broadcast, preview, send
from bot.store.engine.store import Tx
from domain.machine.broadcasting.records import NO_RESULT, Audience, Channel
from domain.machine.effects import Announce
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import give, release_all

ROOM = ("Salle", "La salle a changé.")
ALL = Audience(session="2026-10")
NAMES = ("Marie", "Emma", "Tom")
EVERYBODY = {"chat:1", "chat:3", "chat:4", *(f"mail:{CANDIDATES[each].email}" for each in NAMES)}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def told(desk: Core, to: Audience) -> set[str]:
    """By which roads whom is written to, and that so many were counted."""
    broadcast = Broadcast(to, {"": ROOM})
    seen = await preview(desk, broadcast)
    if not seen.count:
        return set()
    number = (await send(desk, broadcast, seen.count, "staff", emergency="alone")).id
    effect = Announce("broadcast", number)
    await desk.store.write(lambda tx: put_page(tx, effect, START, NOW, desk.writer.quiet))
    prefix = f"broadcast:{number}:"
    keys = [str(key) for (key,) in await rows(desk, "SELECT key FROM outbox")]
    found = {key.removeprefix(prefix) for key in keys if key.startswith(prefix)}
    assert len(found) == seen.count, to
    return found


def only(road: str) -> set[str]:
    return {each for each in EVERYBODY if each.startswith(road)}


async def test_by_both_roads_by_one_or_by_letter_to_who_has_no_chat(desk: Core) -> None:
    assert await told(desk, ALL) == EVERYBODY
    assert await told(desk, replace(ALL, channel=Channel.CHAT)) == only("chat")
    assert await told(desk, replace(ALL, channel=Channel.MAIL)) == only("mail")
    either = replace(ALL, channel=Channel.CHAT_ELSE_MAIL)
    assert await told(desk, either) == only("chat")
    await desk.store.write(lambda tx: tx.execute("UPDATE chats SET blocked = 1 WHERE id = 3"))
    without = {"mail:emma.clarke@school.uk"}
    assert await told(desk, either) == (only("chat") - {"chat:3"}) | without


async def test_it_is_narrowed_by_what_entries_and_accounts_say(desk: Core) -> None:
    def work(tx: Tx) -> None:
        tx.execute("UPDATE entries SET delivery = 'digital', centre_number = 'FR200' WHERE id = 1")
        tx.execute("UPDATE entries SET delivery = 'paper', centre_number = 'FR181' WHERE id > 1")

    await desk.store.write(work)
    marie = {"chat:1", "mail:marie.durand@lycee.fr"}
    assert await told(desk, replace(ALL, delivery="digital")) == marie
    assert await told(desk, replace(ALL, centre="FR200")) == marie
    assert await told(desk, replace(ALL, language="fr")) >= marie
    assert await told(desk, replace(ALL, session="2026-09")) == set()


async def test_of_results_only_what_can_be_seen_narrows_it(desk: Core) -> None:
    await give(desk, "Marie", "WITHHELD")
    withheld = replace(ALL, status="WITHHELD")
    assert await told(desk, withheld) == set()
    await release_all(desk)
    marie = {"chat:1", "mail:marie.durand@lycee.fr"}
    assert await told(desk, withheld) == marie
    assert await told(desk, replace(ALL, status=NO_RESULT)) == EVERYBODY - marie
