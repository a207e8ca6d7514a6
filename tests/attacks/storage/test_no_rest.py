"""Nobody could be left in peace: a family went on getting notices about whoever had died."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.gate.still_owed import still_owed
from bot.outbox.writer import ParcelOrigin
from bot.staff.accounts import view_account
from bot.staff.order_values import OrderRefused, unseen
from bot.staff.rests import rest_candidate, wake_candidate
from bot.store.broadcasting.audience import load_page, reach_of
from bot.store.engine.store import Tx
from bot.store.exams import recipients, results
from bot.store.exams.recipients import NoticeRecipient, Reach
from bot.store.exams.unreached import load_unreached
from domain.conversations.notices import result_out
from domain.conversations.registration.other_address import FREEZE
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Effect, Line, Say, SayBroadcast, Tell, Write
from domain.machine.events import AddressConfirmed, AddressDead, SignedInElsewhere
from domain.machine.records import Rules
from tests.support.people import CANDIDATES, give_result
from tests.support.staff.office import NOW, desk_with_people, register, rows

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
CHAT = 1
BROADCAST = 700
TO = Audience(session="2026-10")
LETTER = partial(Write, to=MARIE.email, account=MARIE.account)
UNASKED: tuple[Effect, ...] = (
    result_out(MARIE.account),
    Say((), account=MARIE.account, ahead_of=1),
    SayBroadcast(BROADCAST),
    LETTER("candidate.notice.result-news"),
    LETTER("candidate.notice.broadcast"),
    LETTER("candidate.notice.service"),
    LETTER("candidate.notice.new-sign-in"),
    LETTER("candidate.notice.account-closed"),
    Write("candidate.notice.other-address-used", MARIE.email, purpose=FREEZE, row=MARIE.account),
)
ASKED: tuple[Effect, ...] = (
    Say((Line("menu"),), account=MARIE.account),
    LETTER("candidate.answer.status"),
)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await core.store.write(prepare)
        yield core


def prepare(tx: Tx) -> None:
    """Somebody hears of a broadcast to Marie's session; her result is out."""
    give_result(tx, MARIE, "B", NOW - timedelta(days=1))
    tx.execute(
        """INSERT INTO broadcasts (id, session, exam, news, texts, made_at, made_by)
           VALUES (700, '2026-10', '', 0, '[]', 0, 'Claire')"""
    )


async def rest(desk: Core) -> None:
    await rest_candidate(desk, {"id_number": MARIE.id_number, "by": "Ada"}, unseen)


async def wake(desk: Core) -> None:
    await wake_candidate(desk, {"id_number": MARIE.id_number, "by": "Ada"}, unseen)


async def owed(desk: Core, effect: Effect) -> bool:
    return await desk.store.read(partial(still_owed, effect=effect, chat=CHAT, now=NOW))


async def audience(desk: Core) -> set[int]:
    """Whom the broadcast and the release reach."""
    [(release,)] = await rows(desk, "SELECT release FROM results")

    def found(tx: Tx) -> list[NoticeRecipient]:
        told = load_page(tx, TO, ("", 0), 99, now=NOW, rules=Rules())
        return told + recipients.recipients_of_release(tx, int(str(release)), ("", 0), 99)

    return {each.account for each in await desk.store.read(found)}


def reach(tx: Tx) -> Reach:
    return reach_of(tx, TO, NOW, Rules())


@pytest.mark.parametrize("effect", UNASKED, ids=repr)
async def test_what_waits_and_nobody_asked_for_is_owed_no_more(desk: Core, effect: Effect) -> None:
    await rest(desk)
    assert not await owed(desk, effect)


@pytest.mark.parametrize("effect", ASKED, ids=repr)
async def test_what_is_asked_for_is_answered(desk: Core, effect: Effect) -> None:
    await rest(desk)
    assert await owed(desk, effect)


async def test_no_release_or_broadcast_reaches_who_is_at_rest_until_woken(desk: Core) -> None:
    assert MARIE.account in await audience(desk)
    before = await desk.store.read(reach)
    await rest(desk)
    assert MARIE.account not in await audience(desk)
    less = await desk.store.read(reach)
    assert (less.chats, less.mailboxes) == (before.chats - 1, before.mailboxes - 1)
    await wake(desk)
    assert MARIE.account in await audience(desk)


async def test_staff_are_not_asked_to_tell_who_is_at_rest_by_themselves(desk: Core) -> None:
    [(release,)] = await rows(desk, "SELECT release FROM results")
    unreached = partial(load_unreached, release=int(str(release)))
    assert [each.id_number for each in await desk.store.read(unreached)] == [MARIE.id_number]
    await rest(desk)
    assert await desk.store.read(unreached) == []


async def test_a_brother_in_the_same_chat_still_hears_what_is_for_him(desk: Core) -> None:
    await desk.store.write(lambda tx: register(tx, "Lucas", CHAT))
    yesterday = NOW - timedelta(days=1)
    await desk.store.write(lambda tx: give_result(tx, CANDIDATES["Lucas"], "B", yesterday))
    await rest(desk)
    assert await owed(desk, SayBroadcast(BROADCAST))
    assert await owed(desk, result_out(CANDIDATES["Lucas"].account))
    assert not await owed(desk, result_out(MARIE.account))


@pytest.mark.parametrize(
    ("event", "told"),
    [(AddressDead(MARIE.account), 0), (SignedInElsewhere(MARIE.account, NOW), 0),
     (AddressDead(EMMA.account), 1), (AddressConfirmed(MARIE.account), 1)],
    ids=repr,
)  # fmt: skip
async def test_no_event_is_told_that_nobody_there_brought_about(
    desk: Core, event: AddressDead | SignedInElsewhere | AddressConfirmed, told: int
) -> None:
    await rest(desk)
    put = partial(desk.writer.put, cause="x", origin=ParcelOrigin(0, 0, NOW))
    raised = await desk.store.write(lambda tx: put(tx, effects=[Tell(CHAT, event)]))
    assert len(raised) == told


async def test_entry_result_account_and_proofs_stay_as_they_were(desk: Core) -> None:
    async def kept() -> list[list[tuple[object, ...]]]:
        tables = ("accounts", "sign_ins", "known_chats", "results", "chats", "mail_codes")
        return [await rows(desk, f"SELECT * FROM {each}") for each in tables]  # noqa: S608

    before = await kept()
    await rest(desk)
    assert await kept() == before
    assert await desk.store.read(lambda tx: results.load_visible(tx, MARIE.account, NOW))


async def test_whoever_deleted_an_account_and_rests_silences_nobody_else(desk: Core) -> None:
    warning = Write(
        "candidate.notice.other-address-used", EMMA.email, purpose=FREEZE, row=EMMA.account
    )
    plain = Write("candidate.notice.service", EMMA.email)  # of no account
    await desk.store.write(
        lambda tx: tx.execute(
            """INSERT INTO closings (entry, account, closed_at, free_at)
               VALUES (:entry, 0, 0, 0)""",  # the wait is over: the row names no account any more
            {"entry": MARIE.entry},
        )
    )
    await rest(desk)
    assert [await owed(desk, each) for each in (warning, plain)] == [True, True]


async def test_no_reason_is_kept_and_who_did_it_is(desk: Core) -> None:
    await rest(desk)
    [noted] = await rows(desk, "SELECT who, what, before, after FROM audit")
    assert noted == ("Ada", "account rest", '{"rests": false}', '{"rests": true}')
    seen = await desk.store.read(lambda tx: view_account(tx, desk, MARIE.id_number))
    assert seen["at_rest"] is True


async def test_twice_and_without_an_entry_is_refused_and_changes_nothing(desk: Core) -> None:
    with pytest.raises(OrderRefused, match="refused-not-at-rest"):
        await wake(desk)
    await rest(desk)
    with pytest.raises(OrderRefused, match="refused-at-rest-already"):
        await rest(desk)
    with pytest.raises(OrderRefused, match="refused-no-entry"):
        await rest_candidate(desk, {"id_number": "ZZZ999999", "by": "Ada"}, unseen)
