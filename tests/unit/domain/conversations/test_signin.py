"""Signing in and out, decision by decision: nobody is shut out by another, nothing is told."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.conversations.desk import needs, question
from domain.machine.changes import (
    ClearWrongPasswords,
    CloseAllSignIns,
    CloseSignIn,
    CountWrongPassword,
    GivePassword,
    HideAccounts,
    OpenSignIn,
    ShowAccount,
)
from domain.machine.decision import Decision
from domain.machine.effects import HideShown, Line, Tell, Write, line
from domain.machine.events import AccountClosed, SignedInElsewhere
from domain.machine.facts import LoginMatches, PasswordMatches
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import ConfirmingDeletion
from domain.machine.steps.signin import AwaitingLoginId, AwaitingLoginPassword, ChoosingAccount
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, DELETED, EMMAS, HALF_HOUR, decide, pressed, typed
from tests.support.pure.candidates import EMMA, MARIE, signed_in, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts

NUMBER = EMMA.entry.id_number
AT_PASSWORD = AwaitingLoginPassword(NUMBER)
WRONG = line(Phrase.LOGIN_WRONG)
LOCKED = line(Phrase.LOGIN_LOCKED, until=HALF_HOUR)
NAMED = {"name": "Emma"}
LOCKED_LETTER = Write(
    "candidate.notice.account-locked", EMMA.email, NAMED, language="en", account=EMMA.id
)
NEW_LETTER = Write(
    "candidate.notice.new-sign-in", EMMA.email, NAMED, language="en", account=EMMA.id
)
OPENED = (ClearWrongPasswords(NUMBER), OpenSignIn(EMMA.id))


def registered(*, right: bool = False, wrong: int = 0, until: datetime | None = None) -> FakeFacts:
    """Emma has an account, to which this chat is not signed in."""
    return FakeFacts(accounts=(EMMA,), right=right, wrong_passwords={NUMBER: (wrong, until)})


def refused(phrase: Line, *changes: CountWrongPassword) -> Decision:
    """The password is asked for again."""
    return Decision(AT_PASSWORD, (DELETED, phrase), changes=changes)


def test_the_right_password_signs_in_and_the_mailbox_hears_of_a_new_chat() -> None:
    decision = decide(AT_PASSWORD, typed("soleil-2026!"), registered(right=True))
    said = (DELETED, line(Phrase.SIGNED_IN))
    assert decision == Decision(AtRest(entered=True), said, effects=(NEW_LETTER,), changes=OPENED)


def test_the_other_chats_of_the_account_hear_of_it_and_this_one_does_not() -> None:
    known = replace(registered(right=True), elsewhere={EMMA.id: (12, CHAT + 2)})
    effects = decide(AT_PASSWORD, typed("soleil-2026!"), known).effects
    told = SignedInElsewhere(EMMA.id, MORNING)
    assert effects == (Tell(12, told), Tell(13, told), NEW_LETTER)


def test_a_chat_that_was_signed_in_before_is_no_news_for_the_mailbox() -> None:
    again = replace(signed_in(EMMA, idle=True), right=True)
    assert decide(AT_PASSWORD, typed("soleil-2026!"), again).effects == ()


def test_no_letter_goes_to_an_address_that_was_never_proven() -> None:
    known = FakeFacts(accounts=(unconfirmed(EMMA),), right=True)
    assert decide(AT_PASSWORD, typed("soleil-2026!"), known).effects == ()


def test_a_wrong_password_and_an_unknown_number_are_one_refusal() -> None:
    answers = [decide(AT_PASSWORD, typed("lune2026"), each) for each in (registered(), FakeFacts())]
    assert answers == [refused(WRONG, CountWrongPassword(NUMBER, by_stranger=True))] * 2


@each_of([(0, False), (1, False), (2, True), (3, False), (5, True)])
def test_every_third_wrong_password_locks_and_the_owner_gets_a_letter(
    wrong: int, locks: bool
) -> None:
    counted = CountWrongPassword(NUMBER, HALF_HOUR if locks else None, by_stranger=True)
    answer = refused(LOCKED if locks else WRONG, counted)
    decision = decide(AT_PASSWORD, typed("lune2026"), registered(wrong=wrong))
    assert decision == (answer.also(LOCKED_LETTER) if locks else answer)


def test_an_account_without_a_password_refuses_like_a_wrong_one_and_alarms_nobody() -> None:
    known = replace(registered(wrong=2), accounts=(replace(EMMA, has_password=False),))
    counted = CountWrongPassword(NUMBER, HALF_HOUR, by_stranger=True)
    assert decide(AT_PASSWORD, typed("lune2026"), known) == refused(LOCKED, counted)


@pytest.mark.parametrize("known", [(), (EMMA,)])
def test_a_locked_password_is_not_looked_at_with_an_account_or_without(
    known: tuple[Account, ...],
) -> None:
    for until, need in (
        (HALF_HOUR, None),
        (MORNING, LoginMatches(NUMBER, "lune2026")),
        (None, LoginMatches(NUMBER, "lune2026")),
    ):
        facts = FakeFacts(accounts=known, wrong_passwords={NUMBER: (3, until)})
        assert needs(AT_PASSWORD, typed("lune2026"), facts) == need


def test_a_signed_in_chat_that_is_locked_has_no_password_looked_at_either() -> None:
    step = AwaitingOwnPassword(EMMA.id, "delete")
    locked = replace(signed_in(EMMA), wrong_passwords={NUMBER: (3, HALF_HOUR)})
    assert needs(step, typed("lune2026"), locked) is None
    assert needs(step, typed("lune2026"), signed_in(EMMA)) == PasswordMatches(EMMA.id, "lune2026")


def test_while_locked_the_right_password_is_refused_and_nothing_counts() -> None:
    locked = registered(right=True, wrong=3, until=HALF_HOUR)
    assert decide(AT_PASSWORD, typed("soleil-2026!"), locked) == refused(LOCKED)


def test_at_the_end_of_the_lock_the_right_password_is_right() -> None:
    over = replace(registered(right=True, wrong=3, until=HALF_HOUR), now=HALF_HOUR)
    assert decide(AT_PASSWORD, typed("soleil-2026!"), over).changes == OPENED


def test_a_malformed_number_is_asked_for_again_and_a_password_not_said_back() -> None:
    decision = decide(AwaitingLoginId(), typed("soleil-2026!"), FakeFacts())
    said = (DELETED, line(TypedPhrase.SECRET_TOO_EARLY))
    assert decision == Decision(AwaitingLoginId(), said)


def test_the_password_once_more_does_what_it_was_asked_for() -> None:
    stale = replace(signed_in(EMMA, fresh=False), right=True)
    decision = decide(AwaitingOwnPassword(EMMA.id, "delete"), typed("soleil-2026!"), stale)
    given = (GivePassword(EMMA.id), ClearWrongPasswords(NUMBER), ShowAccount(EMMA.id))
    assert decision == Decision(ConfirmingDeletion(EMMA.id, proof=EMMAS), (DELETED,), changes=given)


def test_a_wrong_password_once_more_does_nothing_and_counts_like_any_other() -> None:
    step = AwaitingOwnPassword(EMMA.id, "delete")
    refusal = Decision(step, (DELETED, WRONG), changes=(CountWrongPassword(NUMBER),))
    assert decide(step, typed("lune2026"), signed_in(EMMA, fresh=False)) == refusal


def test_the_right_password_does_nothing_where_the_chat_was_signed_out_meanwhile() -> None:
    out = registered(right=True)
    decision = decide(AwaitingOwnPassword(EMMA.id, "delete"), typed("soleil-2026!"), out)
    assert decision == Decision(AtRest(), (DELETED, line(Phrase.NOT_SIGNED_IN)))


def test_the_lock_holds_for_the_password_once_more() -> None:
    locked = replace(signed_in(EMMA), right=True, wrong_passwords={NUMBER: (3, HALF_HOUR)})
    step = AwaitingOwnPassword(EMMA.id, "results")
    assert decide(step, typed("soleil-2026!"), locked) == Decision(step, (DELETED, LOCKED))


def test_signing_out_ends_this_chats_sign_in_only() -> None:
    decision = decide(AtRest(), pressed("signout"), signed_in(EMMA))
    ended = Decision(
        AtRest(),
        (line(Phrase.SIGNED_OUT),),
        effects=(ANSWERED, HideShown(account=EMMA.id)),
        changes=(CloseSignIn(EMMA.id),),
    )
    assert decision == ended


def test_signing_out_everywhere_tells_the_other_chats() -> None:
    known = replace(signed_in(EMMA), elsewhere={EMMA.id: (12,)})
    decision = decide(AtRest(), pressed("everywhere"), known)
    told = Tell(12, AccountClosed("Emma", "Emma Clarke", EMMA.id))
    assert decision.effects == (ANSWERED, HideShown(account=EMMA.id), told)
    assert decision.changes == (CloseAllSignIns(EMMA.id),)


BOTH = replace(signed_in(EMMA), here=(*signed_in(EMMA).here, *signed_in(MARIE, idle=True).here))


def test_an_awake_account_is_shown_by_its_button() -> None:
    decision = decide(ChoosingAccount(), pressed("show", EMMA.id), BOTH)
    assert decision == Decision(AtRest(), effects=(ANSWERED,), changes=(ShowAccount(EMMA.id),))


def test_an_idle_account_asks_for_its_password_first() -> None:
    decision = decide(ChoosingAccount(), pressed("show", MARIE.id), BOTH)
    asked = AwaitingOwnPassword(MARIE.id, "show", str(MARIE.id))
    assert decision == Decision(asked, effects=(ANSWERED,))


@each_of(["77", "", "x", "-1", "9" * 30, "²"])
def test_a_forged_choice_shows_nothing(argument: str) -> None:
    decision = decide(ChoosingAccount(), pressed("show", argument), BOTH)
    assert decision == Decision(AtRest(), (line(Phrase.NOT_SIGNED_IN),), effects=(ANSWERED,))


def test_an_idle_account_bears_its_first_name_where_a_chat_is_of_several() -> None:
    labels = [row[0].label for row in question(ChoosingAccount(), BOTH).keyboard[:2]]
    named = line(Phrase.BUTTON_ACCOUNT, name="Emma Clarke", exam="B2 First")
    assert labels == [named, line(SignInPhrase.BUTTON_IDLE_NAMED, name=MARIE.entry.called)]


def test_an_idle_account_that_is_alone_in_the_choice_is_not_named() -> None:
    alone = replace(BOTH, here=BOTH.here[-1:])
    [label] = [row[0].label for row in question(ChoosingAccount(), alone).keyboard[:1]]
    assert label == line(Phrase.BUTTON_IDLE_ACCOUNT, number="1")


def test_hiding_shows_nobody_until_somebody_chooses() -> None:
    decision = decide(ChoosingAccount(), pressed("hide"), BOTH)
    hidden = Decision(AtRest(), (line(Phrase.HIDDEN),), changes=(HideAccounts(),))
    assert decision == hidden.also(ANSWERED, HideShown())
