"""A release is told to everybody it concerns, once, in chat and by letter, and names nobody."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.staff.releases import preview, release
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from bot.store.staff.alerted import AlertedStaff
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Announce, Effect, Say, Write, line
from domain.machine.outbound import Cause, Undeliverable
from domain.machine.phrases import Phrase
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import EXAM, SESSION, approval, give, release_all
from tests.support.world import OFFICER

PARIS = ZoneInfo("Europe/Paris")
SIGNED_IN = """INSERT INTO sign_ins (chat, account, opened_at, seen_at, given_at)
  VALUES (3, 1001, 0, 0, 0)"""


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def owed(desk: Core, queue: Queue) -> list[tuple[int, Effect]]:
    """What waits in a queue: chat and effect, in order."""
    found = await rows(desk, "SELECT class, chat, effect FROM outbox ORDER BY chat, id")
    of_queue = [row[1:] for row in found if row[0] == queue]
    return [(int(str(chat)), EFFECTS.loads(str(effect))) for chat, effect in of_queue]


async def expand(desk: Core, now: datetime = NOW) -> None:
    """Perform what is owed in the queue of announcements."""
    performer = AnnouncementPerformer(replace(desk, clock=lambda: now))
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, now, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))


async def phrases(desk: Core) -> list[tuple[int, str]]:
    """Chat and phrase of every notice that is owed."""
    notices = await owed(desk, Queue.BULK_CHAT)
    return [(chat, say.lines[0].phrase) for chat, say in notices if isinstance(say, Say)]


async def test_one_effect_is_owed_from_the_moment_it_opens(desk: Core) -> None:
    await give(desk, "Marie", "B")
    later = NOW + timedelta(hours=1)
    made = await release_all(desk, later)
    assert await owed(desk, Queue.ANNOUNCE) == [(0, Announce("release", made.id))]
    due = await desk.store.read(lambda tx: parcels.load_next_due(tx, Queue.ANNOUNCE))
    assert due == later


async def test_everybody_is_told_in_chat_and_by_letter(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await give(desk, "Emma", "A")
    await release_all(desk)
    await expand(desk)
    assert await phrases(desk) == [(1, Phrase.RESULT_OUT), (3, Phrase.RESULT_OUT)]
    letters = [each for _, each in await owed(desk, Queue.BULK_MAIL) if isinstance(each, Write)]
    assert [each.to for each in letters] == ["marie.durand@lycee.fr", "emma.clarke@school.uk"]
    assert {each.letter for each in letters} == {"candidate.notice.result-news"}


RELEASE = re.compile(r'"tells_of":\d+')  # its number tells no outcome
OUTCOMES = [(each,) for each in people.OUTCOMES] + [("B", "A"), ("PENDING", "B"), ("B", "WITHHELD")]


async def bytes_of_notices(folder: Path, outcomes: tuple[str, ...]) -> list[tuple[object, ...]]:
    """What is owed to Marie's chat and mailbox after each of these was released, the last time."""
    async with desk_with_people(folder) as desk:
        for outcome in outcomes:
            await give(desk, "Marie", outcome)
            await release_all(desk)
            await expand(desk)
        found = await rows(desk, "SELECT class, effect FROM outbox ORDER BY id DESC")
        told: list[tuple[object, ...]] = [(row[0], RELEASE.sub("", str(row[1]))) for row in found]
        return [row for row in told if row[0] in {"mailing", "circular"}][:2]


async def test_the_notices_of_all_outcomes_are_equal_byte_by_byte(tmp_path: Path) -> None:
    told = set()
    for number, outcomes in enumerate(OUTCOMES):
        folder = tmp_path / str(number)
        folder.mkdir()
        told.add(tuple(await bytes_of_notices(folder, outcomes)))
    [notices] = told
    assert [queue for queue, _ in notices] == ["circular", "mailing"]


async def test_where_a_chat_is_of_several_people_a_notice_bears_a_first_name(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await desk.store.write(lambda tx: tx.execute(SIGNED_IN))  # in Emma's chat
    await release_all(desk)
    await expand(desk)
    notices = [say.lines[0] for _, say in await owed(desk, Queue.BULK_CHAT) if isinstance(say, Say)]
    assert notices == [line(Phrase.RESULT_OUT), line(Phrase.RESULT_OUT_FOR, name="Marie")]


async def test_where_a_mailbox_is_of_several_people_a_letter_bears_a_first_name(desk: Core) -> None:
    await give(desk, "Marie", "B")
    shared = "UPDATE accounts SET email = 'Marie.Durand@lycee.fr' WHERE id = 1003"
    await desk.store.write(lambda tx: tx.execute(shared))
    await release_all(desk)
    await expand(desk)
    [(_, letter)] = await owed(desk, Queue.BULK_MAIL)
    assert isinstance(letter, Write)
    assert (letter.letter, letter.params) == (
        "candidate.notice.result-news-for",
        {"whom": "Marie"},
    )


async def test_a_notice_names_nobody_and_no_score(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await release_all(desk)
    await expand(desk)
    [(text,)] = await rows(desk, "SELECT effect FROM outbox WHERE class = 'mailing'")
    assert not any(word in str(text) for word in ("Marie", "Durand", "First", "174", "ABC123456"))


async def test_a_chat_that_blocked_the_desk_is_passed_by(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await desk.store.write(lambda tx: tx.execute("UPDATE chats SET blocked = 1"))
    assert (await preview(desk, EXAM, SESSION)).reach.chats == 0
    await release_all(desk)
    await expand(desk)
    assert await phrases(desk) == []


async def test_an_address_that_is_not_proven_gets_no_letter(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await desk.store.write(lambda tx: tx.execute("UPDATE accounts SET confirmed_at = NULL"))
    await release_all(desk)
    await expand(desk)
    assert await owed(desk, Queue.BULK_MAIL) == []


async def test_an_account_in_two_chats_is_told_in_both(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await desk.store.write(lambda tx: tx.execute(SIGNED_IN))  # an idle one, in Emma's chat
    await release_all(desk)
    await expand(desk)
    assert [chat for chat, _ in await phrases(desk)] == [1, 3]


async def test_notices_wait_for_the_morning(desk: Core) -> None:
    night = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
    await give(desk, "Marie", "B")
    await release_all(desk, night)
    await expand(desk, night)
    notices = "SELECT DISTINCT due_at FROM outbox WHERE class IN ('mailing', 'circular')"
    [(due,)] = await rows(desk, notices)
    assert due == 1_000_000 * int(datetime(2026, 12, 1, 8, 0, tzinfo=PARIS).timestamp())


async def test_notices_go_at_night_where_staff_say_so(desk: Core) -> None:
    night = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
    await give(desk, "Marie", "B")
    await release(desk, replace(await approval(desk, night), quiet=False))
    await expand(desk, night)
    assert await desk.store.read(lambda tx: parcels.load_next_due(tx, Queue.BULK_CHAT)) == night


async def test_an_expansion_that_is_done_again_owes_nothing_twice(desk: Core) -> None:
    await give(desk, "Marie", "B")
    made = await release_all(desk)
    again = Announce("release", made.id)
    for _ in range(2):
        await desk.store.write(lambda tx: put_page(tx, again, START, NOW, desk.writer.quiet))
    assert len(await owed(desk, Queue.BULK_CHAT)) == 1


async def test_staff_hear_of_notices_that_could_not_be_made(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await release_all(desk)
    writer = replace(desk.writer, staff=AlertedStaff(chat=OFFICER))
    performer = AnnouncementPerformer(replace(desk, writer=writer, clock=lambda: NOW))
    [row] = await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, NOW, 9))
    bug = Undeliverable(Cause.REFUSED, "KeyError")
    await desk.store.write(performer.given_up(row, EFFECTS.loads(row.effect), bug))
    [(chat, alert)] = await owed(desk, Queue.TALK)
    assert isinstance(alert, Say)
    assert (chat, alert.lines[0].phrase) == (OFFICER, AlertPhrase.NOT_ALL_TOLD)


async def test_every_page_of_a_large_release_is_told(desk: Core) -> None:
    await desk.store.write(lambda tx: clone_marie(tx, 250))
    made = await release_all(desk)
    await expand(desk)
    assert made.covers == 250
    assert len(await owed(desk, Queue.BULK_CHAT)) == 250


def clone_marie(tx: Tx, copies: int) -> None:
    """So many registered candidates with a result each, in chats of their own."""
    who = people.CANDIDATES["Marie"]
    for number in range(1, copies + 1):
        people.enrol_another(tx, 5000 + number)
        own = replace(who, entry=5000 + number, email=f"{number}@lycee.fr")
        people.give_account(tx, own, people.scene_of(tx, 5000 + number, NOW))
        result = people.give_result(tx, own, "B", NOW)
        tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})
