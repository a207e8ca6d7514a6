"""Who hears that a release was withdrawn: exactly those whom it had reached, by the same road."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.outbox.withdrawing import hiding, telling
from bot.staff.releasing import withdrawing
from bot.store.engine.store import Tx
from bot.store.withdrawing.sightings import Sighting, SightingKind
from domain.machine.effects import Announce
from domain.machine.outbound import TryLater
from domain.machine.releasing.phrases import ReleasingPhrase as Said
from domain.machine.releasing.records import WithdrawalReason
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people, register, rows
from tests.support.staff.released import give, release_all

MARIE, EMMA = people.CANDIDATES["Marie"], people.CANDIDATES["Emma"]
INVALID = WithdrawalReason.INVALID
NOTICES = "SELECT key FROM outbox WHERE key LIKE 'withdrawn:%' ORDER BY key"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Marie's and Emma's results come."""
    async with desk_with_people(tmp_path) as core:
        for name in ("Marie", "Emma"):
            await give(core, name, "B")
        yield core


async def told(desk: Core) -> int:
    """A release whose notices are put out: to chats 1 and 3, and to both mailboxes."""
    made = await release_all(desk)
    page = Announce("release", made.id)
    await desk.store.write(lambda tx: put_page(tx, page, START, NOW, desk.writer.quiet))
    return made.id


async def telling_of(desk: Core, number: int) -> list[str]:
    """The keys of what is put out, after the release's number."""
    announced = Announce("withdrawal", number)
    quiet = desk.writer.quiet
    await desk.store.write(lambda tx: telling.put_page(tx, announced, START, NOW, quiet))
    return [str(key).split(":", 2)[2] for (key,) in await rows(desk, NOTICES)]


async def set_fates(desk: Core, fates: dict[str, str]) -> None:
    def work(tx: Tx) -> None:
        for key, what in fates.items():
            state, doubted, _ = what.partition(" in doubt")
            values = {"key": f"%:{key}", "state": state, "at": 5 if doubted else None}
            tx.execute(
                "UPDATE outbox SET state = :state, doubted_at = :at WHERE key LIKE :key", values
            )

    await desk.store.write(work)


SEEN = Sighting(result=0, account=EMMA.account, kind=SightingKind.CHAT, chat=3, message=77)
CHAT_1, CHAT_3 = f"chat:1:acc:{MARIE.account}", f"chat:3:acc:{EMMA.account}"
MAIL_1, MAIL_3 = f"mail:acc:{MARIE.account}", f"mail:acc:{EMMA.account}"


async def test_each_road_hears_that_was_reached_or_perhaps_was_and_no_other(desk: Core) -> None:
    number = await told(desk)
    await set_fates(desk, {
        CHAT_1: "sent", MAIL_1: "dead", CHAT_3: "waiting", MAIL_3: "waiting in doubt"
    })  # fmt: skip
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    assert await telling_of(desk, number) == [CHAT_1, MAIL_3]
    assert await telling_of(desk, number) == [CHAT_1, MAIL_3]  # killed and gone through again


async def test_while_a_notice_is_under_way_nobody_is_told(desk: Core) -> None:
    number = await told(desk)
    await set_fates(desk, {CHAT_1: "sending"})
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    with pytest.raises(TryLater):
        await telling_of(desk, number)
    assert await rows(desk, NOTICES) == []
    await set_fates(desk, {CHAT_1: "doubtful"})
    assert await telling_of(desk, number) == [CHAT_1]


async def test_who_looked_before_any_notice_came_hears_too(desk: Core) -> None:
    number = await told(desk)
    [(result,)] = await rows(desk, "SELECT id FROM results WHERE entry = 3")
    seen = replace(SEEN, result=int(str(result)))
    await desk.store.write(lambda tx: hiding.note(tx, seen, NOW))
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    assert await telling_of(desk, number) == [CHAT_3]
    [(key, chat)] = await rows(desk, "SELECT key, chat FROM outbox WHERE key LIKE 'hidden:%'")
    assert (key, chat) == (f"hidden:{result}:3:77", 3)


async def test_what_arrives_after_the_withdrawal_is_hidden_at_once(desk: Core) -> None:
    number = await told(desk)
    [(result,)] = await rows(desk, "SELECT id FROM results WHERE entry = 3")
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    seen = replace(SEEN, result=int(str(result)), kind=SightingKind.STATEMENT)
    await desk.store.write(lambda tx: hiding.note(tx, seen, NOW))
    assert await rows(desk, "SELECT 1 FROM outbox WHERE key LIKE 'hidden:%'") == [(1,)]


async def test_who_sees_a_result_again_meanwhile_hears_nothing(desk: Core) -> None:
    number = await told(desk)
    await set_fates(desk, {CHAT_1: "sent", CHAT_3: "sent"})
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    await release_all(desk)
    assert await telling_of(desk, number) == []


async def test_whoever_was_told_without_an_account_hears_at_the_same_mailbox(desk: Core) -> None:
    await desk.store.write(lambda tx: tx.execute("DELETE FROM accounts WHERE id = 1003"))
    number = await told(desk)
    page = Announce("release", number)
    place = ("without account", 0)
    await desk.store.write(lambda tx: put_page(tx, page, place, NOW, desk.writer.quiet))
    await set_fates(desk, {"entry:3": "sent"})
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    await desk.store.write(lambda tx: register(tx, "Emma"))
    assert await telling_of(desk, number) == [MAIL_3]


SHARED = """INSERT INTO shares
  (id, account, result, organisation, name, email, website, state, reason, at)
  VALUES (:id, 1001, :result, 3, 'Leeds', 'results@leeds.ac.uk', '',
  :state, '', 0)"""
WARNINGS = "SELECT key FROM outbox WHERE key LIKE 'warned:%' ORDER BY key"


async def shared(desk: Core, *states: str) -> None:
    [(result,)] = await rows(desk, "SELECT id FROM results WHERE entry = 1")

    def work(tx: Tx) -> None:
        for number, state in enumerate(states, 1):
            tx.execute(SHARED, {"id": number, "result": result, "state": state})

    await desk.store.write(work)


async def warned(desk: Core, number: int) -> list[object]:
    warning, quiet = Announce("warning", number), desk.writer.quiet
    await desk.store.write(lambda tx: telling.put_page(tx, warning, START, NOW, quiet))
    return [key for (key,) in await rows(desk, WARNINGS)]


async def test_organisations_are_told_at_a_second_word_and_a_day_later(desk: Core) -> None:
    number = await told(desk)
    await shared(desk, "sent", "failed", "cancelled")
    refused, said = await withdrawing.warn(desk, number, "anna", 24)
    assert (refused, said.phrase) == (False, Said.RELEASE_NOT_WITHDRAWN)
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    assert await rows(desk, WARNINGS) == []
    done, said = await withdrawing.warn(desk, number, "anna", 24)
    assert (done, said.params["letters"]) == (True, 1)
    assert (str(said.params["at"])[:10], NOW.day) == ("2026-12-01", 30)
    assert (await withdrawing.warn(desk, number, "anna", 24))[0]  # a restart repeats it
    other, said = await withdrawing.warn(desk, number, "paul", 0)
    assert (other, said.phrase) == (False, Said.ORGANISATIONS_WARNED_BEFORE)
    assert await warned(desk, number) == [f"warned:{number}:share:1"]


async def test_nobody_is_warned_of_what_was_released_again_by_then(desk: Core) -> None:
    number = await told(desk)
    await shared(desk, "sent")
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    await withdrawing.warn(desk, number, "anna", 24)
    await release_all(desk)
    assert await warned(desk, number) == []


async def test_without_organisations_there_is_nobody_to_warn(desk: Core) -> None:
    number = await told(desk)
    await withdrawing.withdraw(desk, number, "anna", INVALID)
    done, said = await withdrawing.warn(desk, number, "anna", 24)
    assert (done, said.phrase) == (False, Said.NOBODY_TO_WARN)
