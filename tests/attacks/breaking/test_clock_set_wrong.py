"""A clock that had been ahead left locks, limits and proofs for as long as it had been ahead.

A person was locked out for a year, no letter went to an address any more, notices waited; and
whoever had given a password then was taken at their word for a year. While it was ahead, everybody
was forgotten within the hour.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.gate.standing_still import StandstillGate
from bot.staff.housekeeping import DOUBTED, doubts_clock
from bot.store import journal, standstills
from bot.store.engine.store import Tx
from bot.store.outbox.queues import Queue
from bot.store.people import mail_codes
from bot.store.staff.alerted import AlertedStaff
from domain.conversations import proofs, signin
from domain.conversations.desk import decide
from domain.conversations.signed_in.lasting import SignInLimits, SignInTimes, is_asleep, is_fresh
from domain.machine.effects import Write
from domain.machine.events import Typed
from domain.machine.records import Login, Tries
from domain.machine.steps.registration import AwaitingSecret, Form
from domain.mail.letter_limits import code_room, full_until
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts
from tests.support.staff.office import NOW, desk_with_people, rows

YEAR, DAY, HOUR = timedelta(days=365), timedelta(days=1), timedelta(hours=1)
AHEAD = MORNING + YEAR
LIMITS = SignInLimits(idle=DAY, fresh=timedelta(minutes=10), lasts=timedelta(days=90))
NUMBER = EMMA.entry.id_number


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


def test_no_lock_outlasts_the_longest() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    assert signin.locked_until(Login(EMMA, 3, AHEAD), facts) is None
    for soon in (MORNING + timedelta(minutes=30), MORNING + timedelta(minutes=30, seconds=2)):
        assert signin.locked_until(Login(EMMA, 3, soon), facts) == soon


def test_no_id_number_is_closed_to_a_chat_for_longer() -> None:
    known = FakeFacts(
        entries=(EMMA.entry,),
        secrets={NUMBER: "8841"},
        wrong_secrets={NUMBER: Tries(3, 3, locked_until=AHEAD)},
    )
    done = decide(AwaitingSecret(Form(id_number=NUMBER)), Typed("8841", 5), known)
    assert not isinstance(done.step, AwaitingSecret)


def test_a_proof_of_the_future_proves_nothing() -> None:
    given = proofs.prove(EMMA, FakeFacts(now=AHEAD))
    assert not proofs.holds(given, EMMA, FakeFacts())


def test_a_password_of_the_future_is_asked_for_again() -> None:
    times = SignInTimes(AHEAD, AHEAD)
    assert is_asleep(times, LIMITS, tuple, MORNING)
    assert not is_fresh(times, LIMITS, MORNING)


def test_letters_of_the_future_fill_no_limit() -> None:
    letter = Write("candidate.notice.account-locked", EMMA.email, account=EMMA.id)
    gone = {(letter.letter, "address", EMMA.email): [AHEAD] * 9}
    assert full_until(letter, NUMBER, FakeFacts(accounts=(EMMA,), letters=gone)) is None


async def test_codes_of_the_future_use_up_no_day(desk: Core) -> None:
    def count(tx: Tx) -> int:
        sql = """INSERT INTO mail_codes (id, purpose, account, email, chat, opened_at, expires_at)
          VALUES (1, 'recover', 1003, 'e', 3, :at, :at)"""
        tx.execute(sql, {"at": int((NOW + YEAR).timestamp() * 1e6)})
        return mail_codes.count_opened(tx, 1003, "recover", NOW)

    assert await desk.store.write(count) == 0
    asked = FakeFacts(requests={("recover", NUMBER): [AHEAD] * 9})
    assert code_room("recover", asked, NUMBER).until is None


async def test_a_standstill_lifted_in_the_future_holds_no_notice(desk: Core) -> None:
    gate = StandstillGate(desk.writer.quiet)
    night = datetime(2027, 11, 30, 23, tzinfo=UTC)

    def lift(tx: Tx) -> datetime | None:
        standstills.begin(tx, "Ada", night, hides=False)
        standstills.lift(tx, "Ada", night)
        return gate.closed_until(tx, Queue.BULK_CHAT, NOW)

    assert await desk.store.write(lift) is None


async def test_a_leap_of_the_clock_has_nothing_forgotten_for_a_day_and_staff_hear(
    tmp_path: Path,
) -> None:
    async with desk_with_people(tmp_path) as desk:
        told = replace(desk, writer=replace(desk.writer, staff=AlertedStaff(chat=900_000_001)))
        far = NOW + YEAR
        doubts = [
            await told.store.write(partial(doubts_clock, told, known, now))
            for known, now in (
                (NOW, NOW + 29 * DAY), (NOW, far), (far, far + HOUR), (None, far + HOUR),
                (far, far + DOUBTED),
            )
        ]  # fmt: skip
        assert doubts == [False, True, True, True, False]
        [(said,)] = await rows(told, "SELECT effect FROM outbox")
        assert "alert-clock-leapt" in str(said)


async def test_once_the_clock_is_right_again_nothing_is_held_up(desk: Core) -> None:
    far = NOW + YEAR
    assert await desk.store.write(partial(doubts_clock, desk, NOW, far))
    assert not await desk.store.write(partial(doubts_clock, desk, far, NOW))
    assert await rows(desk, "SELECT * FROM alarms") == []


async def test_what_a_desk_last_did_is_known_after_a_restart(desk: Core) -> None:
    await desk.store.write(lambda tx: journal.write_line(tx, "something", NOW))
    assert await desk.store.read(journal.load_newest) == NOW
