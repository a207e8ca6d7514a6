"""A mailed code beside the password: who is asked, what is the same for all, and who comes in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import (
    ClearWrongPasswords,
    CountCodeTry,
    CountWrongPassword,
    OpenMailCode,
    UseMailCode,
)
from domain.machine.decision import Decision
from domain.machine.effects import Write, line
from domain.machine.phrases import Phrase
from domain.machine.records import Account, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.signin import AwaitingLoginPassword, AwaitingSignInCode
from domain.machine.steps.step import AtRest
from domain.mail.talks.changes import CountCodeRequest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import DELETED, HALF_HOUR, TOMORROW, decide, pressed, typed
from tests.support.pure.candidates import EMMA, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

NUMBER = EMMA.entry.id_number
AT_PASSWORD = AwaitingLoginPassword(NUMBER)
COUNTED = CountWrongPassword(NUMBER, by_stranger=True)
ASKED = Decision(
    AwaitingSignInCode(NUMBER, 9000),
    (DELETED, line(Phrase.SIGN_IN_CODE_SENT), line(SignInPhrase.CODES_PER_DAY, limit=6)),
    changes=(COUNTED, CountCodeRequest("signin", NUMBER)),
)
CODE = MailCode(
    id=5, account=EMMA.id, email=EMMA.email, chat=CHAT, expires=TOMORROW, used=False, tries=0
)
AT_CODE = AwaitingSignInCode(NUMBER, 5)
WRONG = Decision(AT_CODE, (DELETED, line(Phrase.CODE_WRONG)))
NOWHERE = replace(EMMA, email="", confirmed=False, entry=replace(EMMA.entry, email=""), id=EMMA.id)


def guessed(account: Account | None = EMMA, *, right: bool = False, wrong: int = 50) -> FakeFacts:
    """Strangers gave so many wrong passwords for Emma's ID number."""
    accounts = (account,) if account else ()
    return FakeFacts(accounts=accounts, by_strangers={NUMBER: wrong}, right=right)


def sent_to(email: str) -> Decision:
    """The same answer, and a letter."""
    opened = OpenMailCode(
        id=9000,
        purpose="signin",
        account=EMMA.id,
        email=email,
        expires=TOMORROW,
        by_anybody=True,
    )
    name = "candidate.action.sign-in-code"
    letter = Write(name, email, account=EMMA.id, purpose="signin", row=9000)
    return ASKED.also(letter, changes=(opened,))


def proven(**values: object) -> FakeFacts:
    """The code went out, for a letter that says 314159."""
    code = replace(CODE, **values)  # type: ignore[arg-type]
    return FakeFacts(accounts=(EMMA,), proofs=(Proof(code, "signin"),))


def test_before_the_limit_the_password_is_enough_and_the_fiftieth_is_told_to_staff() -> None:
    assert decide(AT_PASSWORD, typed("lune2026"), guessed(right=True, wrong=49)).step == AtRest(
        entered=True
    )
    told = decide(AT_PASSWORD, typed("lune2026"), guessed(wrong=49)).effects
    assert told == (limits.reached(AlertPhrase.LIMIT_PASSWORD),)


def test_the_right_password_of_a_stranger_brings_a_code_to_the_confirmed_address() -> None:
    other = replace(EMMA, email="emma@clarke.uk")
    assert decide(AT_PASSWORD, typed("lune2026"), guessed(other, right=True)) == sent_to(
        "emma@clarke.uk"
    )


def test_without_one_the_imported_address_serves() -> None:
    other = replace(unconfirmed(EMMA), email="thief@clarke.uk")
    assert decide(AT_PASSWORD, typed("lune2026"), guessed(other, right=True)) == sent_to(EMMA.email)


@pytest.mark.parametrize("account", [EMMA, None])
def test_a_wrong_password_and_no_account_look_and_count_the_same(account: Account | None) -> None:
    assert decide(AT_PASSWORD, typed("lune2026"), guessed(account)) == ASKED


@pytest.mark.parametrize("right", [True, False])
def test_every_third_try_locks_right_or_wrong(*, right: bool) -> None:
    third = replace(guessed(right=right), wrong_passwords={NUMBER: (2, None)})
    counted = CountWrongPassword(NUMBER, HALF_HOUR, by_stranger=True)
    assert counted in decide(AT_PASSWORD, typed("lune2026"), third).changes


def test_a_chat_that_was_once_signed_in_is_never_asked() -> None:
    known = replace(guessed(right=True), known=frozenset({EMMA.id}))
    assert decide(AT_PASSWORD, typed("lune2026"), known).step == AtRest(entered=True)
    wrong = decide(AT_PASSWORD, typed("lune2026"), replace(known, right=False))
    assert wrong.changes == (CountWrongPassword(NUMBER),)


@each_of([(0, 1), (1, 2), (4, 16), (5, 30), (999, 30)])
def test_where_no_letter_can_go_each_wrong_password_doubles_the_wait(
    wrong: int, minutes: int
) -> None:
    facts = replace(guessed(NOWHERE), wrong_passwords={NUMBER: (wrong, None)})
    until = MORNING + timedelta(minutes=minutes)
    refused = decide(AT_PASSWORD, typed("lune2026"), facts)
    assert refused.saying == (DELETED, line(Phrase.LOGIN_LOCKED, until=until))
    assert refused.changes == (CountWrongPassword(NUMBER, until, by_stranger=True),)
    assert decide(AT_PASSWORD, typed("lune2026"), replace(facts, right=True)).step == AtRest(
        entered=True
    )


def spent(account: Account | None, letters: int, *, right: bool) -> FakeFacts:
    """So many codes went out today, to chats that have the password as well."""
    sent = {("candidate.action.sign-in-code", "entry", NUMBER): [MORNING] * letters}
    return replace(guessed(account, right=right), letters=sent)


def test_six_codes_a_day_are_sent_and_the_last_one_holds() -> None:
    sent = replace(spent(EMMA, 6, right=True), proofs=[Proof(CODE, "signin")])
    assert decide(AT_PASSWORD, typed("lune2026"), sent) == replace(ASKED, step=AT_CODE)


def test_the_sixth_letter_says_until_when_it_is_the_last() -> None:
    until = (line(SignInPhrase.LAST_CODE, at=MORNING + timedelta(hours=24)),)
    for gone, lines in ((4, ()), (5, until)):
        decision = decide(AT_PASSWORD, typed("lune2026"), spent(EMMA, gone, right=True))
        assert [each.lines for each in decision.effects if isinstance(each, Write)] == [lines]


@each_of([(EMMA, False), (None, False), (None, True), (EMMA, True)])
def test_the_chat_says_the_same_of_it_right_or_wrong_with_an_account_or_without(
    account: Account | None, right: bool
) -> None:
    for letters in (5, 6, 99):
        decision = decide(AT_PASSWORD, typed("lune2026"), spent(account, letters, right=right))
        assert (decision.step, decision.saying) == (ASKED.step, ASKED.saying)


@each_of([guessed(right=True), guessed(), guessed(None)])
def test_past_six_requests_a_chat_hears_the_hour_right_or_wrong(facts: FakeFacts) -> None:
    spent = replace(facts, requests={("signin", str(CHAT)): [MORNING] * 6})
    said = (DELETED, line(SignInPhrase.CODES_USED_UP, at=MORNING + timedelta(hours=24)))
    expected = Decision(AwaitingSignInCode(NUMBER, 9000), said, changes=(COUNTED,))
    assert decide(AT_PASSWORD, typed("lune2026"), spent) == expected


def test_what_strangers_ask_for_keeps_no_code_from_whoever_has_the_password() -> None:
    asked = replace(guessed(right=True), requests={("signin", NUMBER): [MORNING] * 99})
    assert decide(AT_PASSWORD, typed("lune2026"), asked) == sent_to(EMMA.email)


def test_the_code_signs_in_and_is_used_up() -> None:
    entered = decide(AT_CODE, typed("314 159"), proven())
    assert entered.step == AtRest(entered=True)
    assert entered.changes[:2] == (UseMailCode(5), ClearWrongPasswords(NUMBER))


def test_a_wrong_code_is_counted() -> None:
    assert decide(AT_CODE, typed("000000"), proven()) == replace(WRONG, changes=(CountCodeTry(5),))


@each_of(
    [
        FakeFacts(),
        FakeFacts(accounts=(EMMA,)),
        proven(used=True),
        proven(expires=MORNING),
        proven(tries=5),
        proven(chat=CHAT + 1),
        proven(account=77),
    ]
)
def test_a_code_that_is_no_longer_good_is_no_other_than_a_wrong_one(facts: FakeFacts) -> None:
    assert decide(AT_CODE, typed("314159"), facts) == WRONG


def test_back_leads_to_the_password() -> None:
    assert decide(AT_CODE, pressed("back"), proven()).step == AT_PASSWORD
