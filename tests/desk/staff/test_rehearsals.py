"""Before a planned release whoever would have to type a password is invited to try it, once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core import Core
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.staff.releases import plan_rehearsals
from bot.staff.releasing import cancelling
from bot.store.changes import apply_change
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from domain.machine.changes import CloseSignIn, KeepSignIn
from domain.machine.effects import Announce, Say, Write
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import give, release_all
from tests.support.world import opened

DAY = timedelta(days=1)
OPENS = NOW + 9 * DAY
MARIE = people.CANDIDATES["Marie"].account


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Marie's and Emma's results have come; they are signed in, in chats 1 and 3."""
    async with desk_with_people(tmp_path) as core:
        for name in ("Marie", "Emma"):
            await give(core, name, "B")
        yield core


async def expand(desk: Core, now: datetime = OPENS - 3 * DAY) -> None:
    """Put out what is announced by now."""
    performer = AnnouncementPerformer(replace(desk, clock=lambda: now))
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, now, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))


async def invited(desk: Core) -> list[str]:
    """The chats and addresses for which a rehearsal waits."""
    found = await rows(desk, "SELECT chat, effect FROM outbox WHERE state = 'waiting' ORDER BY id")
    waiting = [(chat, EFFECTS.loads(str(effect))) for chat, effect in found]
    ahead = [each for each in waiting if isinstance(each[1], Say | Write) and each[1].ahead_of]
    return [each.to if isinstance(each, Write) else str(chat) for chat, each in ahead]


async def changed(desk: Core, sql: str) -> None:
    await desk.store.write(lambda tx: tx.execute(sql))


async def cancel(desk: Core, release: int) -> None:
    """As staff do."""
    done, _ = await cancelling.cancel(desk, release, "staff")
    assert done


async def test_one_effect_is_owed_from_three_days_before(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    [row] = await rows(desk, "SELECT effect, due_at FROM outbox WHERE effect LIKE '%invitation%'")
    assert EFFECTS.loads(str(row[0])) == Announce("invitation", made.id)
    assert (row[1], made.rehearsed_from) == (stamp(OPENS - 3 * DAY), OPENS - 3 * DAY)
    assert [each.phrase for each in made.lines("Paris")] == ["release-made", "release-invites"]


async def test_a_release_of_tomorrow_morning_invites_nobody(desk: Core) -> None:
    made = await release_all(desk, NOW + timedelta(hours=22))
    assert made.rehearsed_from is None
    assert await rows(desk, "SELECT 1 FROM outbox WHERE effect LIKE '%invitation%'") == []


async def test_whoever_would_be_asked_is_invited_in_their_chat(desk: Core) -> None:
    await release_all(desk, OPENS)
    await expand(desk)
    assert await invited(desk) == ["1", "3"]


async def test_whoever_keeps_a_phone_open_is_not_in_none_of_their_chats(desk: Core) -> None:
    def keep(tx: Tx) -> None:
        apply_change(KeepSignIn(MARIE, kept=True), people.scene_of(tx, 1, NOW))

    await desk.store.write(keep)
    await desk.store.write(lambda tx: sign_in_again(tx, MARIE, 4))
    await release_all(desk, OPENS)
    await expand(desk)
    assert await invited(desk) == ["3"]


def sign_in_again(tx: Tx, account: int, chat: int) -> None:
    tx.execute(
        """INSERT INTO sign_ins (chat, account, opened_at, seen_at, given_at)
           VALUES (:chat, :account, 0, 0, 0)""",
        {"chat": chat, "account": account},
    )


async def test_whose_kept_phone_will_be_over_by_then_is_invited(desk: Core) -> None:
    sql = "UPDATE sign_ins SET kept = 1, given_at = :given"
    given = {"given": stamp(OPENS - 90 * DAY - timedelta(hours=1))}
    await desk.store.write(lambda tx: tx.execute(sql, given))
    await release_all(desk, OPENS)
    await expand(desk)
    assert await invited(desk) == ["1", "3"]


async def test_whom_no_chat_reaches_gets_a_letter_if_the_address_is_proven(desk: Core) -> None:
    await changed(desk, "UPDATE chats SET blocked = 1 WHERE id = 1")
    await desk.store.write(lambda tx: sign_out(tx, "Emma"))
    await changed(desk, "UPDATE accounts SET confirmed_at = NULL WHERE id = 1003")
    await release_all(desk, OPENS)
    await expand(desk)
    assert await invited(desk) == ["marie.durand@lycee.fr"]


def sign_out(tx: Tx, name: str) -> None:
    who = people.CANDIDATES[name]
    apply_change(CloseSignIn(who.account), people.scene_of(tx, who.entry, NOW))


async def test_who_has_no_password_is_asked_to_try_none(desk: Core) -> None:
    await desk.store.write(lambda tx: sign_out(tx, "Emma"))
    await changed(desk, "UPDATE accounts SET password_hash = '' WHERE id = 1003")
    await release_all(desk, OPENS)
    await expand(desk)
    assert await invited(desk) == ["1"]


async def test_neither_a_score_nor_a_name_is_in_it(desk: Core) -> None:
    await release_all(desk, OPENS)
    await expand(desk)
    texts = await rows(desk, "SELECT effect FROM outbox WHERE class IN ('mailing', 'circular')")
    words = ("Marie", "Durand", "First", "174", "ABC123456", "RELEASED")
    assert not [word for (text,) in texts for word in words if word in str(text)]


async def test_in_a_chat_of_several_it_says_whom_it_is_for(desk: Core) -> None:
    await desk.store.write(lambda tx: sign_in_again(tx, MARIE, 3))
    await release_all(desk, OPENS)
    await expand(desk)
    found = await rows(desk, "SELECT effect FROM outbox WHERE chat = 3 AND class = 'mailing'")
    said = [EFFECTS.loads(str(effect)).lines[0].params.get("name") for (effect,) in found]
    assert sorted(said) == ["Emma", "Marie"]


async def test_they_wait_for_the_morning(desk: Core) -> None:
    opens = datetime(2026, 12, 9, 22, 30, tzinfo=UTC)
    await release_all(desk, opens)
    await expand(desk, opens - 3 * DAY)
    morning = datetime(2026, 12, 7, 8, 0, tzinfo=ZoneInfo("Europe/Paris"))
    found = await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE class = 'mailing'")
    assert found == [(stamp(morning.astimezone(UTC)),)]


async def test_an_expansion_that_is_done_again_invites_nobody_twice(desk: Core) -> None:
    await release_all(desk, OPENS)
    for _ in range(2):
        await expand(desk)
        await changed(desk, "UPDATE outbox SET state = 'waiting' WHERE class = 'announce'")
    assert await invited(desk) == ["1", "3"]


async def test_nobody_is_invited_to_a_release_that_is_cancelled_or_open(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    await expand(desk, OPENS)
    assert await invited(desk) == []
    await changed(desk, "UPDATE outbox SET state = 'waiting' WHERE class = 'announce'")
    await cancel(desk, made.id)
    await expand(desk)
    assert await invited(desk) == []


async def test_a_release_planned_anew_invites_whom_the_first_had_not_reached(desk: Core) -> None:
    made = await release_all(desk, OPENS)
    await expand(desk)
    await changed(desk, "UPDATE outbox SET state = 'sent' WHERE chat = 1 AND class = 'mailing'")
    await changed(desk, "UPDATE outbox SET state = 'dead' WHERE chat = 3 AND class = 'mailing'")
    await cancel(desk, made.id)
    again = await release_all(desk, OPENS + DAY)
    await expand(desk, OPENS - 2 * DAY)
    assert await invited(desk) == ["3"]
    [(effect,)] = await rows(desk, "SELECT effect FROM outbox WHERE chat = 3 AND class = 'mailing'")
    assert EFFECTS.loads(str(effect)).ahead_of == again.id


async def test_two_planned_releases_invite_once(desk: Core) -> None:
    await release_all(desk, OPENS)
    await give(desk, "Marie", "A")
    await release_all(desk, OPENS + timedelta(hours=2))
    await expand(desk, OPENS - 2 * DAY)
    assert sorted(await invited(desk)) == ["1", "3"]


async def test_every_page_is_invited(desk: Core) -> None:
    def clone(tx: Tx) -> None:
        for number in range(5001, 5251):
            people.enrol_another(tx, number)
            own = replace(people.CANDIDATES["Marie"], entry=number, email=f"{number}@lycee.fr")
            people.give_account(tx, own, people.scene_of(tx, number, NOW))
            result = people.give_result(tx, own, "B", NOW)
            tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})

    await desk.store.write(clone)
    await release_all(desk, OPENS)
    await expand(desk)
    assert len(await invited(desk)) == 252


async def test_what_an_earlier_version_planned_is_invited_to_once(desk: Core) -> None:
    await release_all(desk, OPENS)
    await changed(desk, "DELETE FROM outbox WHERE effect LIKE '%invitation%'")
    for _ in range(2):
        await desk.store.write(lambda tx: plan_rehearsals(tx, NOW))
    found = await rows(desk, "SELECT due_at FROM outbox WHERE effect LIKE '%invitation%'")
    assert found == [(stamp(OPENS - 3 * DAY),)]


async def test_a_desk_that_was_off_until_the_release_invites_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.person("Emma").start()
        world.import_result("Emma", "B")
        await world.release("B2 First", 4 * DAY)
        await world.later(4 * DAY)
        await world.settle()
        said = [each.text for each in world.person("Emma").chat]
        assert [each for each in said if "There is news" in each]
        assert not [each for each in said if "try it now" in each]
