"""Where a chat is of several people, every word stands under whom it is about, not who is shown."""

from dataclasses import replace
from datetime import date

from domain.conversations.desk import question
from domain.machine.changes import ConfirmAddress, CountCodeTry, ShowAccount, UseMailCode
from domain.machine.effects import Line, Say, line
from domain.machine.events import (
    AccountClosed,
    AccountFrozen,
    AccountUnfrozen,
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    Event,
    ShareSettled,
    SignedInElsewhere,
)
from domain.machine.phrases import Phrase
from domain.machine.records import MailCode, SignIn
from domain.machine.sharing.records import Share
from domain.machine.steps.details import AtDetails
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import TOMORROW, decide, pressed, pressed_ever, typed
from tests.support.pure.candidates import EMMA, TOM, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

SENT = Share(
    id=7,
    account=TOM.id,
    organisation="University of Leeds",
    state="queued",
    reason="",
    at=MORNING,
    waits=True,
)
BOTH = FakeFacts(
    here=(SignIn(EMMA, idle=False, fresh=True), SignIn(TOM, idle=True, fresh=False)),
    showing=EMMA.id,
    sent=(SENT,),
)
ALONE = replace(BOTH, here=BOTH.here[1:], showing=TOM.id)
OF_TOM = line(Phrase.ABOUT, name="Tom")
NAMES = (TOM.entry.called, TOM.entry.full_name)
HEARD: list[Event] = [
    AddressConfirmed(TOM.id),
    AddressDenied(TOM.id, confirmed=True),
    AddressDenied(TOM.id, confirmed=False),
    ConfirmationStrayed(TOM.id),
    AddressDead(TOM.id),
    AddressDead(TOM.id, new="tom@x.uk"),
    AddressDenied(TOM.id, confirmed=False, new="tom@x.uk"),
    SignedInElsewhere(TOM.id, MORNING),
    ShareSettled(SENT.id, delivered=True),
    ShareSettled(SENT.id, delivered=False),
    AccountClosed(*NAMES),
    AccountFrozen(date(2026, 12, 2), *NAMES),
    AccountUnfrozen(*NAMES),
]
KINDS = [f"{type(each).__name__} {number}" for number, each in enumerate(HEARD)]


def said(event: Event, facts: FakeFacts) -> list[Line]:
    """All that is said about an event, whether above the question or on its own."""
    done = decide(AtRest(), event, facts)
    own = [each for effect in done.effects if isinstance(effect, Say) for each in effect.lines]
    return [*done.saying, *own]


@each_of(HEARD)
def test_what_is_heard_of_one_of_several_bears_the_first_name(event: Event) -> None:
    head, word = said(event, BOTH)
    assert head == OF_TOM
    assert word != OF_TOM


def test_the_details_below_a_warning_are_those_of_whom_it_is_about() -> None:
    [warning] = decide(AtRest(), SignedInElsewhere(TOM.id, MORNING), BOTH).effects
    assert isinstance(warning, Say)
    [[details]] = warning.keyboard
    awake = replace(BOTH, here=(BOTH.here[0], SignIn(TOM, idle=False, fresh=True)))
    assert awake.showing == EMMA.id
    opened = decide(AtRest(), pressed_ever(details.verb, details.argument), awake)
    assert (opened.step, opened.changes) == (AtDetails(TOM.id), (ShowAccount(TOM.id),))


@each_of([
    (AddressDenied(TOM.id, confirmed=False), "email"),
    (AddressDenied(TOM.id, confirmed=True), "details"),
    (AddressDenied(TOM.id, confirmed=False, new="tom@x.uk"), "details"),
    (ConfirmationStrayed(TOM.id), "resend"),
])  # fmt: skip
def test_news_of_who_is_not_shown_brings_the_button_that_it_names(
    event: AddressDenied | ConfirmationStrayed, verb: str
) -> None:
    tom = unconfirmed(TOM)
    facts = replace(BOTH, here=(BOTH.here[0], SignIn(tom, idle=False, fresh=True)))
    for step, of in ((AtRest(), facts), (AtDetails(TOM.id), replace(facts, showing=TOM.id))):
        [own] = decide(step, event, of).effects
        assert isinstance(own, Say)
        assert [(each.verb, each.argument) for row in own.keyboard for each in row] == [
            (verb, str(TOM.id))
        ]
    shown = decide(AtRest(), event, replace(facts, showing=TOM.id))
    assert (len(shown.saying), shown.effects) == (2, ())


@each_of(HEARD)
def test_alone_in_a_chat_nobody_is_named(event: Event) -> None:
    assert OF_TOM not in said(event, ALONE)


def test_two_with_one_first_name_are_told_apart() -> None:
    other = replace(EMMA, entry=replace(EMMA.entry, first_name="Tom"))
    facts = replace(BOTH, here=(SignIn(other, idle=False, fresh=True), BOTH.here[1]))
    head, _ = said(AddressConfirmed(TOM.id), facts)
    assert head == line(Phrase.ABOUT, name="Tom Baker")


def test_a_password_is_asked_for_under_whose_it_is() -> None:
    asked = question(AwaitingOwnPassword(TOM.id, "results"), BOTH)
    assert asked.lines == (OF_TOM, line(Phrase.ASK_OWN_PASSWORD))
    alone = question(AwaitingOwnPassword(TOM.id, "results"), ALONE)
    assert alone.lines == (line(Phrase.ASK_OWN_PASSWORD),)


def test_a_share_is_taken_back_under_whose_it_is() -> None:
    cancelled = decide(AtRest(), pressed_ever("unshare", SENT.id), BOTH)
    assert cancelled.saying[0] == OF_TOM


def test_a_share_that_can_be_taken_back_is_listed_under_whose_it_is() -> None:
    awake = replace(BOTH, here=(BOTH.here[0], SignIn(TOM, idle=False, fresh=True)), showing=TOM.id)
    listed = decide(AtRest(), pressed("shares"), awake)
    [waits] = [each for each in listed.effects if isinstance(each, Say)]
    assert waits.lines[0] == OF_TOM


def test_what_an_earlier_version_told_of_an_account_names_nobody() -> None:
    assert said(AccountClosed(), BOTH) == [line(Phrase.SIGNED_OUT_BY_OTHERS)]


EMMAS_CODE = MailCode(
    id=5, account=EMMA.id, email=EMMA.email, chat=CHAT, expires=TOMORROW, used=False, tries=0
)
TOMS_CODE = replace(EMMAS_CODE, id=6, account=TOM.id, email=TOM.email)
UNPROVEN = replace(
    BOTH,
    here=tuple(SignIn(unconfirmed(each), idle=False, fresh=True) for each in (EMMA, TOM)),
    proofs=(Proof(EMMAS_CODE), Proof(TOMS_CODE, digits="271828")),
)


def test_a_code_confirms_whose_it_is_whoever_is_shown() -> None:
    done = decide(AtRest(), typed("271828"), UNPROVEN)
    assert done.changes == (UseMailCode(6), ConfirmAddress(TOM.id))
    assert done.saying == (OF_TOM, line(Phrase.ADDRESS_CONFIRMED))


def test_a_code_of_another_counts_where_who_is_shown_is_confirmed() -> None:
    emma = SignIn(EMMA, idle=False, fresh=True)
    facts = replace(UNPROVEN, here=(emma, UNPROVEN.here[1]))
    assert decide(AtRest(), typed("271828"), facts).changes[-1] == ConfirmAddress(TOM.id)


def test_a_wrong_code_counts_for_each_that_it_might_have_been() -> None:
    wrong = decide(AtRest(), typed("000000"), UNPROVEN)
    assert wrong.changes == (CountCodeTry(5), CountCodeTry(6))
