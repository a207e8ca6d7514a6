"""Broadcasts: one text, once to everybody it is for, and only after the count was typed."""

from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.commands.opening import perform
from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.outbox.recovery import recover
from bot.staff.broadcasting.broadcasts import Broadcast, MiscountedError, preview, send
from bot.store.broadcasting import audience
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.exams.recipients import Reach
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from bot.store.people import accounts
from domain.conversations.guardians.waiting import awaits_guardian
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Announce, SayBroadcast, Write
from domain.text.quiet_hours import QuietHours
from tests.support.people import SEEDED
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.world import World
from tests.support.world import opened as opened_world

FIRST = SEEDED + 1
QUIET = QuietHours(time(21), time(8), ZoneInfo("Europe/Paris"))
ROOM = ("Salle", "La salle a changé : <B12>.")
SERVICE = Broadcast(Audience(session="2026-10"), {"": ROOM})
NEWS = Broadcast(Audience(session="2026-10", news=True), {"": ROOM})


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def sent(desk: Core, broadcast: Broadcast) -> list[tuple[str, object]]:
    """Send to all who are counted; key and effect of every notice that is owed."""
    seen = await preview(desk, broadcast)
    number = (await send(desk, broadcast, seen.count, "staff", emergency="alone")).id
    effect = Announce("broadcast", number)
    await desk.store.write(lambda tx: put_page(tx, effect, START, NOW, QUIET))
    found = await rows(desk, "SELECT key, effect FROM outbox WHERE class <> 'announce' ORDER BY id")
    return [(str(key), EFFECTS.loads(str(effect))) for key, effect in found]


async def test_everybody_of_a_session_gets_it_in_chat_and_by_letter(desk: Core) -> None:
    notices = [effect for _, effect in await sent(desk, SERVICE)]
    assert notices.count(SayBroadcast(FIRST)) == 3
    letters = [each for each in notices if isinstance(each, Write)]
    assert {each.letter for each in letters} == {"candidate.notice.service"}
    assert len(letters) == 3


async def test_an_exam_narrows_it(desk: Core) -> None:
    seen = await preview(
        desk, Broadcast(Audience(session="2026-10", exam="B1 Preliminary"), {"": ROOM})
    )
    assert (seen.reach.chats, seen.reach.mailboxes, seen.count) == (1, 1, 2)


async def test_news_goes_only_to_those_who_asked(desk: Core) -> None:
    await desk.store.write(lambda tx: tx.execute("UPDATE accounts SET news = 1 WHERE id = 1003"))
    keys = [key for key, _ in await sent(desk, NEWS)]
    assert keys == [
        f"broadcast:{FIRST}:chat:3",
        f"broadcast:{FIRST}:mail:emma.clarke@school.uk",
    ]


async def test_a_chat_and_a_mailbox_of_two_accounts_get_it_once(desk: Core) -> None:
    def share(tx: Tx) -> None:
        tx.execute("UPDATE accounts SET email = 'Marie.Durand@lycee.fr' WHERE id = 1003")
        tx.execute("UPDATE sign_ins SET chat = 1 WHERE account = 1003")

    await desk.store.write(share)
    assert (await preview(desk, SERVICE)).count == 4
    assert len(await sent(desk, SERVICE)) == 4


async def test_a_wrong_count_sends_nothing(desk: Core) -> None:
    with pytest.raises(MiscountedError):
        await send(desk, SERVICE, 5, "staff")
    assert await rows(desk, "SELECT 1 FROM broadcasts UNION SELECT 1 FROM outbox") == []


async def test_what_a_crash_leaves_in_doubt_is_for_staff_to_judge(desk: Core) -> None:
    await sent(desk, SERVICE)
    await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.BULK_CHAT, NOW, 1))
    await desk.store.write(lambda tx: recover(tx, desk.clock()))
    states = await rows(desk, "SELECT state FROM outbox WHERE class = 'mailing' ORDER BY id")
    assert states == [("doubtful",), ("waiting",), ("waiting",)]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened_world(tmp_path) as world:
        for name in ("Marie", "Emma"):
            world.person(name).start()
            await world.settle()
            world.give_account(name)
        yield world


async def test_each_reads_it_in_their_own_language_and_as_it_was_typed(world: World) -> None:
    texts = {"fr": ROOM, "en": ("Room", "The room is now <B12>.")}
    order = {"session": "2026-10", "exam": "", "texts": texts, "news": False}
    seen = await perform(world.settings, "broadcast-preview", order)
    more = {"count": seen["count"], "by": "staff", "quiet": True, "emergency": "alone"}
    await perform(world.settings, "broadcast", {**order, **more})
    await world.settle()
    assert world.person("Marie").last.text == "Salle\n\nLa salle a changé : <B12>."
    assert world.person("Emma").last.text == "Room\n\nThe room is now <B12>."
    [letter] = world.post.letters("emma.clarke@school.uk")
    assert letter.subject == "Room"


async def test_news_are_for_nobody_whose_guardian_has_not_agreed(desk: Core) -> None:
    def work(tx: Tx) -> None:
        tx.execute("UPDATE accounts SET news = 1")
        tx.execute("UPDATE entries SET birth_date = '2014-05-01' WHERE id IN (1, 3)")
        tx.execute("UPDATE entries SET agreement = 'yes' WHERE id = 3")

    await desk.store.write(work)
    reached = {each.account for _, each in await sent(desk, NEWS) if isinstance(each, Write)}
    grown = await rows(desk, "SELECT id FROM accounts WHERE entry <> 1 AND confirmed_at > 0")
    assert reached == {number for (number,) in grown}


@pytest.mark.parametrize("exam", ["A1 Movers", "B2 First for Schools"])
@pytest.mark.parametrize("agreement", ["", "asked", "yes", "no"])
async def test_news_are_counted_for_those_whom_they_reach_at_every_age(
    desk: Core, exam: str, agreement: str
) -> None:
    rules = desk.desk.rules
    for born in ("", "2008-01-01", "2008-12-31", "2011-11-01", "2012-02-29", "2017-05-01"):
        values = {"exam": exam, "born": born, "agreement": agreement}

        def counted(tx: Tx, values: dict[str, str] = values) -> tuple[Reach, list[bool]]:
            tx.execute("UPDATE accounts SET news = 1")
            tx.execute(
                "UPDATE entries SET exam = :exam, birth_date = :born, agreement = :agreement",
                values,
            )
            reach = audience.reach_of(tx, NEWS.to, NOW, rules)
            known = [accounts.load(tx, row["id"]) for row in tx.execute("SELECT id FROM accounts")]
            waiting = [awaits_guardian(each.entry, rules, NOW) for each in known if each]
            return reach, waiting

        reach, waiting = await desk.store.write(counted)
        assert len(set(waiting)) == 1
        assert (reach.chats == 0) is waiting[0], values
        assert (reach.mailboxes == 0) is waiting[0], values
