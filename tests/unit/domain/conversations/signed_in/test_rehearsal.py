"""The rehearsal of a password in time, and what its button does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.signed_in.rehearsal import rehearsal, rehearsed_from
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, pressed_ever, typed
from tests.support.pure.candidates import EMMA, result_of, signed_in
from tests.support.pure.facts import FakeFacts

DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)
TRY = pressed_ever("try-password", EMMA.id)
ASKED = AwaitingOwnPassword(EMMA.id, "try-password", str(EMMA.id))
WORKS = line(SignInPhrase.PASSWORD_TRIED)
HINT = line(SignInPhrase.KEEP_HINT)


@each_of(
    [
        (9 * DAY, 6 * DAY),
        (3 * DAY + TICK, TICK),
        (3 * DAY, 0 * DAY),
        (DAY, 0 * DAY),
        (DAY - TICK, None),
        (0 * DAY, None),
    ]
)
def test_it_comes_three_days_before_or_at_once_and_never_on_the_eve(
    ahead: timedelta, wait: timedelta | None
) -> None:
    expected = None if wait is None else MORNING + wait
    assert rehearsed_from(MORNING + ahead, MORNING) == expected


def test_it_tells_when_and_nothing_of_anybody() -> None:
    say = rehearsal(EMMA.id, 5, MORNING)
    assert [dict(each.params) for each in say.lines] == [{"at": MORNING}]
    assert (say.kept, say.quiet, say.ahead_of) == (True, True, 5)


def test_where_others_are_it_says_whom_it_is_for() -> None:
    [said] = rehearsal(EMMA.id, 5, MORNING, name="Emma").lines
    assert said == line(SignInPhrase.TRY_PASSWORD_FOR, name="Emma", at=MORNING)


@pytest.mark.parametrize("idle", [True, False])
def test_its_button_asks_for_the_password_even_where_the_account_is_open(idle: bool) -> None:
    asked = decide(AtRest(), TRY, signed_in(EMMA, idle=idle, fresh=False))
    assert asked.step == ASKED


def test_a_right_password_is_told_and_the_phone_may_stay_open() -> None:
    facts = replace(signed_in(EMMA, idle=True, fresh=False), right=True)
    done = decide(ASKED, typed("right"), facts)
    assert (done.step, done.saying[-2:]) == (AtRest(entered=True), (WORKS, HINT))


def test_a_wrong_one_is_asked_for_again() -> None:
    facts = signed_in(EMMA, idle=True, fresh=False)
    asked = decide(ASKED, typed("lune-2026!"), facts)
    assert (asked.step, asked.saying[-1]) == (ASKED, line(Phrase.LOGIN_WRONG))


def test_one_given_a_moment_ago_need_not_be_typed_again() -> None:
    assert decide(AtRest(), TRY, signed_in(EMMA)).saying == (WORKS, HINT)


def test_nothing_is_offered_once_the_result_is_out() -> None:
    come = (result_of(CANDIDATES["Emma"], "B"),)
    facts = replace(signed_in(EMMA), outcomes={EMMA.id: come})
    assert decide(AtRest(), TRY, facts).saying == (WORKS,)


def test_a_chat_that_signed_out_is_asked_to_sign_in() -> None:
    assert decide(AtRest(), TRY, FakeFacts()).saying == (line(Phrase.NOT_SIGNED_IN),)
