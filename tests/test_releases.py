"""Releases: exactly what was previewed, from its moment on, told to everybody once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import people
import pytest
from office import NOW, desk_with_people, rows
from world import MORNING
from world import opened as opened_world

from bot.announcing import START, owe_page
from bot.commands.opening import perform
from bot.core import Core
from bot.performers.announcing import AnnouncementPerformer
from bot.releases import (
    Approval,
    NothingToReleaseError,
    Outdated,
    Release,
    opening,
    preview,
    recover,
    release,
)
from bot.store import outbox, outcomes, releases
from bot.store.engine import Tx
from bot.store.releases import Made
from bot.stored import EFFECTS
from domain.effects import Announce, Effect, Say, Write
from domain.phrases import Phrase
from domain.quiet import QuietHours

PARIS = ZoneInfo("Europe/Paris")
QUIET = QuietHours(time(21), time(8), PARIS)
EXAM, SESSION = "B2 First", "2026-10"  # Marie's and Emma's


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def give(desk: Core, name: str, outcome: str) -> None:
    """One more version of somebody's result, not released."""

    def work(tx: Tx) -> None:
        result = people.give_result(tx, people.CANDIDATES[name], outcome, NOW)
        tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})

    await desk.store.write(work)


async def approval(desk: Core, opens_at: datetime = NOW) -> Approval:
    seen = await preview(desk, EXAM, SESSION)
    return Approval(EXAM, SESSION, seen.digest, opens_at, "staff")


async def release_all(desk: Core, opens_at: datetime = NOW) -> Release:
    return await release(desk, await approval(desk, opens_at))


async def owed(desk: Core, klass: str) -> list[tuple[int, Effect]]:
    """What waits in a class: chat and effect, in order."""
    found = await rows(desk, "SELECT class, chat, effect FROM outbox ORDER BY chat, id")
    of_class = [row[1:] for row in found if row[0] == klass]
    return [(int(str(chat)), EFFECTS.loads(str(effect))) for chat, effect in of_class]


async def expand(desk: Core, now: datetime = NOW) -> None:
    """Perform what is owed in the class of announcements."""
    performer = AnnouncementPerformer(desk.store, QUIET, lambda: now)
    for row in await desk.store.write(lambda tx: outbox.claim(tx, "announce", now, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))


async def phrases(desk: Core) -> list[tuple[int, str]]:
    """Chat and phrase of every notice that is owed."""
    notices = await owed(desk, "mailing")
    return [(chat, say.lines[0].phrase) for chat, say in notices if isinstance(say, Say)]


async def test_a_preview_counts_results_by_what_they_say(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await give(desk, "Emma", "PENDING")
    seen = await preview(desk, EXAM, SESSION)
    assert dict(seen.waiting) == {"RELEASED": 1, "PENDING": 1}
    assert (seen.entries, seen.missing, seen.released) == (2, 0, 0)
    assert (seen.reach.chats, seen.reach.mailboxes) == (2, 2)


async def test_a_preview_tells_of_entries_without_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    assert (await preview(desk, EXAM, SESSION)).missing == 1


async def test_a_release_shows_its_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await release_all(desk)
    account = people.CANDIDATES["Marie"].account
    shown = await desk.store.read(lambda tx: outcomes.visible_result(tx, account, NOW))
    assert shown is not None
    assert shown.overall == 174


async def test_what_was_put_right_before_its_release_is_a_first_version(desk: Core) -> None:
    for outcome in ("B", "A"):
        await give(desk, "Marie", outcome)
    await release_all(desk)
    account = people.CANDIDATES["Marie"].account
    shown = await desk.store.read(lambda tx: outcomes.visible_result(tx, account, NOW))
    assert shown is not None
    assert (shown.overall, shown.version) == (182, 1)


async def test_a_release_set_for_later_shows_nothing_before(desk: Core) -> None:
    await give(desk, "Marie", "B")
    later = NOW + timedelta(hours=1)
    await release_all(desk, later)
    account = people.CANDIDATES["Marie"].account
    assert await desk.store.read(lambda tx: outcomes.visible_result(tx, account, NOW)) is None
    assert await desk.store.read(lambda tx: outcomes.release_due(tx, account, NOW)) == later


async def test_other_exams_and_later_versions_stay_hidden(desk: Core) -> None:
    for name in ("Marie", "Lucas"):
        await give(desk, name, "B")
    await release_all(desk)
    await give(desk, "Marie", "A")
    hidden = "SELECT entry, version FROM results WHERE release IS NULL ORDER BY entry"
    assert await rows(desk, hidden) == [(1, 2), (2, 1)]


async def test_what_changed_since_the_preview_is_not_released(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    await give(desk, "Emma", "A")
    with pytest.raises(Outdated):
        await release(desk, approved)
    assert await rows(desk, "SELECT 1 FROM releases r JOIN results ON release = r.id") == []


async def test_a_release_that_was_not_finished_is_undone(desk: Core) -> None:
    await give(desk, "Marie", "B")
    made = Made(NOW, "staff")
    number = await desk.store.write(lambda tx: releases.begin(tx, (EXAM, SESSION), made))
    await desk.store.write(lambda tx: releases.add(tx, number, [1]))
    await recover(desk.store)
    assert (await release_all(desk)).covers == 1
    assert await rows(desk, "SELECT count(*) FROM releases WHERE opens_at IS NULL") == [(0,)]


async def test_two_at_once_do_not_release_the_same_results(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    ended = await asyncio.gather(
        release(desk, approved), release(desk, approved), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in ended) == ["Outdated", "Release"]


async def test_the_same_approval_releases_once(desk: Core) -> None:
    await give(desk, "Marie", "B")
    approved = await approval(desk)
    await release(desk, approved)
    with pytest.raises(Outdated):
        await release(desk, approved)


async def test_there_is_no_release_of_nothing(desk: Core) -> None:
    with pytest.raises(NothingToReleaseError):
        await release_all(desk)


async def test_a_release_in_the_past_opens_now(desk: Core) -> None:
    await give(desk, "Marie", "B")
    assert (await release_all(desk, NOW - timedelta(days=1))).opens_at == NOW


async def test_one_effect_is_owed_from_the_moment_it_opens(desk: Core) -> None:
    await give(desk, "Marie", "B")
    later = NOW + timedelta(hours=1)
    made = await release_all(desk, later)
    assert await owed(desk, "announce") == [(0, Announce("release", made.id))]
    due = await desk.store.read(lambda tx: outbox.next_due(tx, "announce"))
    assert due == later


async def test_everybody_is_told_in_chat_and_by_letter(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await give(desk, "Emma", "A")
    await release_all(desk)
    await expand(desk)
    assert await phrases(desk) == [(1, Phrase.RESULT_OUT), (3, Phrase.RESULT_OUT)]
    letters = [each for _, each in await owed(desk, "mail") if isinstance(each, Write)]
    assert [each.to for each in letters] == ["marie.durand@lycee.fr", "emma.clarke@school.uk"]
    assert {each.letter for each in letters} == {"candidate.notice.result-released"}


@pytest.mark.parametrize("outcome", ["X", "Z", "PENDING", "WITHHELD"])
async def test_a_result_without_scores_is_told_in_neutral_words(desk: Core, outcome: str) -> None:
    await give(desk, "Marie", outcome)
    await release_all(desk)
    await expand(desk)
    assert await phrases(desk) == [(1, Phrase.RESULT_NEWS)]
    [(_, letter)] = await owed(desk, "mail")
    assert isinstance(letter, Write)
    assert letter.letter == "candidate.notice.result-news"


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("B", "A", Phrase.RESULT_CORRECTED),
        ("PENDING", "B", Phrase.RESULT_OUT),
        ("B", "WITHHELD", Phrase.RESULT_NEWS),
    ],
)
async def test_a_second_release_says_what_is_new(
    desk: Core, first: str, then: str, told: Phrase
) -> None:
    for outcome in (first, then):
        await give(desk, "Marie", outcome)
        await release_all(desk)
    await expand(desk)
    assert (await phrases(desk))[-1] == (1, told)


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
    assert await owed(desk, "mail") == []


async def test_an_account_in_two_chats_is_told_in_both(desk: Core) -> None:
    await give(desk, "Marie", "B")
    await desk.store.write(
        lambda tx: tx.execute("INSERT INTO sign_ins VALUES (3, 1001, 0, 0, 0)")
    )  # an idle one, in Emma's chat
    await release_all(desk)
    await expand(desk)
    assert [chat for chat, _ in await phrases(desk)] == [1, 3]


async def test_notices_wait_for_the_morning(desk: Core) -> None:
    night = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
    await give(desk, "Marie", "B")
    await release_all(desk, night)
    await expand(desk, night)
    [(due,)] = await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE class <> 'announce'")
    assert due == 1_000_000 * int(datetime(2026, 12, 1, 8, 0, tzinfo=PARIS).timestamp())


async def test_notices_go_at_night_where_staff_say_so(desk: Core) -> None:
    night = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
    await give(desk, "Marie", "B")
    await release(desk, replace(await approval(desk, night), quiet=False))
    await expand(desk, night)
    assert await desk.store.read(lambda tx: outbox.next_due(tx, "mailing")) == night


async def test_an_expansion_that_is_done_again_owes_nothing_twice(desk: Core) -> None:
    await give(desk, "Marie", "B")
    made = await release_all(desk)
    again = Announce("release", made.id)
    for _ in range(2):
        await desk.store.write(lambda tx: owe_page(tx, again, START, NOW, QUIET))
    assert len(await owed(desk, "mailing")) == 1


async def test_every_page_of_a_large_release_is_told(desk: Core) -> None:
    await desk.store.write(lambda tx: clone_marie(tx, 250))
    made = await release_all(desk)
    await expand(desk)
    assert made.covers == 250
    assert len(await owed(desk, "mailing")) == 250


def clone_marie(tx: Tx, copies: int) -> None:
    """So many registered candidates with a result each, in chats of their own."""
    who = people.CANDIDATES["Marie"]
    for number in range(1, copies + 1):
        one = {"id": 5000 + number, "number": f"{number:06}AAA"}
        tx.execute(
            """INSERT INTO entries SELECT :id, :number, secret_hash, centre_number, '0001',
                 first_name, family_name, birth_date, email, exam, delivery, session, exam_date,
                 results_from, results_by, language, digest FROM entries WHERE id = 1""",
            one,
        )
        own = replace(who, entry=5000 + number, email=f"{number}@lycee.fr")
        people.give_account(tx, own, people.scene_of(tx, 5000 + number, NOW))
        result = people.give_result(tx, own, "B", NOW)
        tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-12-05 08:00", datetime(2026, 12, 5, 7, 0, tzinfo=UTC)),
        ("2026-07-05T08:00", datetime(2026, 7, 5, 6, 0, tzinfo=UTC)),
        ("18:30", datetime(2026, 6, 30, 16, 30, tzinfo=UTC)),
        ("2026-12-05 08:00+00:00", datetime(2026, 12, 5, 8, 0, tzinfo=UTC)),
    ],
)
def test_times_are_the_centres(text: str, at: datetime) -> None:
    assert opening(text, PARIS, datetime(2026, 6, 30, 9, 0, tzinfo=UTC)) == at


@pytest.mark.parametrize("text", ["tomorrow", "09:59", "2027-03-28 02:30", "05/12/2026 08:00", ""])
def test_a_time_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (its words are for staff)
        opening(text, PARIS, NOW)


async def test_over_the_socket_a_release_reaches_chat_and_mailbox(tmp_path: Path) -> None:
    async with opened_world(tmp_path) as world:
        world.person("Marie").start()
        await world.settle()
        world.give_account("Marie")
        world.give_result("Marie", "B")
        world.write(lambda tx: tx.execute("UPDATE results SET release = NULL"))
        await world.settle()
        of = {"exam": EXAM, "session": SESSION}
        seen = await perform(world.settings, "release-preview", of)
        assert seen["covers"] == 1
        approved = {"digest": seen["digest"], "at": MORNING.isoformat(), "by": "staff"}
        await perform(world.settings, "release", {**of, **approved, "quiet": True})
        await world.settle()
        marie = world.person("Marie")
        marie.tap("Afficher")
        await world.settle()
        assert any("174" in each.text for each in marie.chat)
        assert len(world.post.letters(people.CANDIDATES["Marie"].email)) == 1
