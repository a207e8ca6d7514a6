"""Another address: the proven one stands until the new one is confirmed, and can be kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.desk import question
from domain.machine.changes import (
    ChangeAddress,
    ChangePassword,
    CloseAllSignIns,
    ConfirmAddress,
    CountCodeTry,
    OpenMailCode,
    UseMailCode,
)
from domain.machine.decision import Decision
from domain.machine.effects import Say, Tell, Write, line
from domain.machine.events import (
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    Event,
)
from domain.machine.phrases import Phrase
from domain.machine.records import Bounces, MailCode
from domain.machine.steps.details import AtDetails, AwaitingNewPasswordAgain, CheckingNewEmail
from domain.machine.steps.open_sign_ins import ConfirmingSignOut
from domain.machine.steps.step import AtRest, Step
from domain.mail.letter_limits import CONFIRMATION
from domain.text.address_phrases import AddressPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, DELETED, EMMAS, decide, pressed, pressed_ever, typed
from tests.support.pure.candidates import EMMA, signed_in, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NEW, OTHER = "emma@clarke.uk", "e.clarke@clarke.uk"
CHECKING = CheckingNewEmail(EMMA.id, NEW, proof=EMMAS)
BOTH = {"email": EMMA.email, "new": NEW}
CODE = MailCode(
    id=5, account=EMMA.id, email=NEW, chat=CHAT, expires=MORNING + DAY, used=False, tries=0
)
WAITS = replace(signed_in(EMMA), proofs=(Proof(CODE),))
LATE = replace(WAITS, proofs=(Proof(replace(CODE, expires=MORNING)),))
OPENED = OpenMailCode(id=9000, purpose="confirm", account=EMMA.id, email=NEW, expires=MORNING + DAY)
LETTER = Write(CONFIRMATION, NEW, account=EMMA.id, purpose="confirm", row=9000)
MASKED = {"name": "Emma", "new": "e…a@clarke.uk"}


def told(name: str) -> Write:
    """What the proven address hears."""
    return Write(f"candidate.notice.{name}", EMMA.email, MASKED, language="en", account=EMMA.id)


def test_a_proven_address_stands_until_the_new_one_is_and_hears_that_it_was_asked_for() -> None:
    asked = Decision(
        AtRest(),
        (
            line(Phrase.CONFIRM_SENT, email=NEW),
            line(AddressPhrase.NEW_ADDRESS_UNTIL, email=EMMA.email),
        ),
        effects=(ANSWERED, LETTER, told("new-address-asked")),
        changes=(OPENED,),
    )
    assert decide(CHECKING, pressed("email-right"), signed_in(EMMA)) == asked


def test_a_dead_address_is_replaced_at_once() -> None:
    dead = replace(signed_in(EMMA), returned={EMMA.id: Bounces(hard=1, soft=0)})
    done = decide(CHECKING, pressed("email-right"), dead)
    assert done.changes == (ChangeAddress(EMMA.id, NEW), OPENED)
    assert done.effects == (ANSWERED, LETTER, told("address-changed"))


def test_a_full_mailbox_is_no_dead_one() -> None:
    full = replace(signed_in(EMMA), returned={EMMA.id: Bounces(hard=0, soft=5)})
    assert decide(CHECKING, pressed("email-right"), full).changes == (OPENED,)


def test_the_own_address_again_in_whatever_letters_changes_nothing() -> None:
    same = CheckingNewEmail(EMMA.id, EMMA.email.upper(), proof=EMMAS)
    said = (line(AddressPhrase.NEW_ADDRESS_SAME, email=EMMA.email),)
    nothing = Decision(AtRest(), said, effects=(ANSWERED,))
    assert decide(same, pressed("email-right"), signed_in(EMMA)) == nothing


def test_the_own_address_again_takes_back_the_one_that_waits() -> None:
    same = CheckingNewEmail(EMMA.id, EMMA.email, proof=EMMAS)
    done = decide(same, pressed("email-right"), WAITS)
    assert done.changes == (UseMailCode(CODE.id),)
    assert done.saying == (line(AddressPhrase.NEW_ADDRESS_DROPPED, **BOTH),)


def test_another_address_takes_the_place_of_the_one_that_waits() -> None:
    other = replace(CHECKING, email=OTHER)
    done = decide(other, pressed("email-right"), WAITS)
    assert done.changes == (replace(OPENED, email=OTHER),)
    assert [each.to for each in done.effects if isinstance(each, Write)] == [OTHER, EMMA.email]


def test_the_same_one_asked_for_again_is_no_news_to_the_proven_address() -> None:
    done = decide(CHECKING, pressed("email-right"), WAITS)
    assert (done.changes, done.effects) == ((OPENED,), (ANSWERED, LETTER))


def test_its_code_makes_it_the_accounts_own_and_the_former_one_hears_of_it() -> None:
    known = replace(WAITS, elsewhere={EMMA.id: (12,)})
    done = Decision(
        AtRest(),
        (line(Phrase.ADDRESS_CONFIRMED),),
        effects=(Tell(12, AddressConfirmed(EMMA.id)), told("address-changed")),
        changes=(ChangeAddress(EMMA.id, NEW), UseMailCode(5), ConfirmAddress(EMMA.id)),
    )
    assert decide(AtRest(), typed("314 159"), known) == done


def test_a_wrong_code_and_one_that_came_too_late_change_no_address() -> None:
    assert decide(AtRest(), typed("000000"), WAITS).changes == (CountCodeTry(5),)
    late = decide(AtRest(), typed("314159"), LATE)
    assert (late.saying, late.changes) == ((line(Phrase.CODE_EXPIRED),), ())


def test_the_code_is_good_in_the_chat_that_asked_only() -> None:
    elsewhere = replace(WAITS, proofs=(Proof(replace(CODE, chat=CHAT + 1)),))
    assert decide(AtRest(), typed("314159"), elsewhere).changes == ()


@each_of([(WAITS, AddressPhrase.NEW_ADDRESS_WAITS), (LATE, AddressPhrase.NEW_ADDRESS_LATE)])
@each_of([AtRest(), AtDetails(EMMA.id)])
def test_menu_and_details_say_what_waits_and_offer_to_go_on_or_back(
    step: Step, known: FakeFacts, phrase: AddressPhrase
) -> None:
    asked = question(step, known)
    assert line(phrase, **BOTH) in asked.more
    assert [each.verb for row in asked.keyboard[:2] for each in row] == ["resend", "keep-address"]


@pytest.mark.parametrize("step", [AtRest(), AtDetails(EMMA.id)])
def test_where_nothing_waits_nothing_is_said_of_it(step: Step) -> None:
    assert "keep-address" not in str(question(step, signed_in(EMMA)).keyboard)


@pytest.mark.parametrize("known", [WAITS, LATE])
def test_another_letter_goes_to_the_address_that_waits_from_any_chat(known: FakeFacts) -> None:
    said = (line(Phrase.CONFIRM_SENT, email=NEW),)
    again = Decision(AtRest(), said, effects=(ANSWERED, LETTER), changes=(OPENED,))
    assert decide(AtRest(), pressed("resend"), known) == again
    there = replace(known, proofs=(Proof(replace(CODE, chat=CHAT + 1)),))
    assert decide(AtRest(), pressed("resend"), there) == again


def test_other_copies_have_the_limit_that_first_letters_have() -> None:
    gone = {(CONFIRMATION, "entry", EMMA.entry.id_number): [MORNING - HOUR] * 6}
    enough = decide(AtRest(), pressed("resend"), replace(WAITS, letters=gone))
    assert enough.saying == (line(Phrase.ENOUGH_LETTERS, until=MORNING + DAY - HOUR),)
    assert enough.changes == ()


def test_whoever_keeps_the_address_takes_back_the_new_one() -> None:
    kept = Decision(
        AtDetails(EMMA.id),
        (line(AddressPhrase.NEW_ADDRESS_DROPPED, **BOTH),),
        effects=(ANSWERED,),
        changes=(UseMailCode(5),),
    )
    assert decide(AtDetails(EMMA.id), pressed("keep-address"), WAITS) == kept


def test_to_keep_the_address_where_nothing_waits_any_more_is_no_error() -> None:
    kept = decide(AtRest(), pressed_ever("keep-address"), signed_in(EMMA))
    assert kept.saying == (line(AddressPhrase.NEW_ADDRESS_SAME, email=EMMA.email),)
    assert kept.changes == ()


def test_an_address_that_is_not_proven_is_never_called_so() -> None:
    kept = decide(AtRest(), pressed_ever("keep-address"), signed_in(unconfirmed(EMMA)))
    assert (kept.saying, kept.changes) == ((), ())


def test_who_is_asleep_or_signed_out_takes_nothing_back() -> None:
    for known in (
        replace(WAITS, here=signed_in(EMMA, idle=True).here),
        replace(WAITS, here=(), showing=0, accounts=(EMMA,)),
    ):
        assert decide(AtRest(), pressed("keep-address"), known).changes == ()


ENDED = line(AddressPhrase.NEW_ADDRESS_ENDED, **BOTH)


def test_another_password_ends_what_waits_and_says_so() -> None:
    again = AwaitingNewPasswordAgain(EMMA.id, "a hash", EMMAS)
    done = decide(again, typed("soleil-2027!"), replace(WAITS, right=True))
    assert done.saying == (DELETED, line(Phrase.PASSWORD_CHANGED), ENDED)
    assert ChangePassword(EMMA.id, "a hash") in done.changes


def test_signing_out_everywhere_or_elsewhere_ends_what_waits_and_says_so() -> None:
    out = decide(AtDetails(EMMA.id), pressed("everywhere"), WAITS)
    assert (out.saying[-1], out.changes) == (ENDED, (CloseAllSignIns(EMMA.id),))
    two = replace(WAITS, elsewhere={EMMA.id: (12,)})
    phone = ConfirmingSignOut(EMMA.id, 12, 2)
    places = {EMMA.id: ()}
    gone = decide(phone, pressed("sign-out-there", EMMA.id), replace(two, places=places))
    assert gone.saying  # nobody listed: nothing ended
    assert ENDED not in gone.saying


@pytest.mark.parametrize(
    ("event", "phrase"),
    [
        (AddressDead(EMMA.id, new=NEW), AddressPhrase.NEW_ADDRESS_DEAD),
        (AddressDead(EMMA.id, dead=False, new=NEW), AddressPhrase.NEW_ADDRESS_FAILING),
    ],
)
def test_a_letter_to_the_new_address_that_came_back_names_that_one(
    event: Event, phrase: AddressPhrase
) -> None:
    [said] = decide(AtRest(), event, WAITS).effects
    assert isinstance(said, Say)
    assert said.lines == (line(phrase, new=NEW),)


def test_a_no_and_a_stray_yes_about_the_new_address_leave_no_doubt_about_the_own() -> None:
    denied = decide(AtRest(), AddressDenied(EMMA.id, confirmed=False, new=NEW), signed_in(EMMA))
    assert denied.saying == (line(AddressPhrase.NEW_ADDRESS_DENIED, new=NEW),)
    refused = decide(AtRest(), AddressDenied(EMMA.id, confirmed=True, new=NEW), WAITS)
    assert refused.saying == (line(AddressPhrase.NEW_ADDRESS_REFUSED, new=NEW),)
    strayed = decide(AtRest(), ConfirmationStrayed(EMMA.id), WAITS)
    assert strayed.saying == (line(AddressPhrase.NEW_ADDRESS_STRAYED),)
    first = decide(AtRest(), ConfirmationStrayed(EMMA.id), signed_in(unconfirmed(EMMA)))
    assert first.saying == (line(Phrase.CONFIRMATION_STRAYED),)


def test_a_chat_that_is_asleep_is_told_of_it_and_names_no_address_in_full() -> None:
    asleep = replace(WAITS, here=signed_in(EMMA, idle=True).here)
    heard = (
        AddressDead(EMMA.id, new=NEW),
        AddressDenied(EMMA.id, confirmed=False, new=NEW),
        ConfirmationStrayed(EMMA.id),
    )
    for each in heard:
        done = decide(AtRest(), each, asleep)
        assert done.saying or done.effects
        assert NEW not in str(done)
        assert EMMA.email not in str(done)


STEPS = st.sampled_from(
    [AtRest(), AtDetails(EMMA.id), CHECKING, replace(CHECKING, suggestion=OTHER)]
)
PRESSES = st.sampled_from(
    ["email-right", "email-better", "resend", "keep-address", "back", "email"]
)
TEXTS = st.sampled_from([NEW, OTHER, EMMA.email, "000000", "oui", "yes", "non", "/details", ""])


@given(STEPS, PRESSES.map(pressed) | TEXTS.map(typed), st.sampled_from([signed_in(EMMA), WAITS]))
def test_nothing_but_the_right_code_changes_a_proven_address(
    step: Step, event: Event, known: FakeFacts
) -> None:
    kinds = {type(each) for each in decide(step, event, known).changes}
    assert not kinds & {ChangeAddress, ConfirmAddress}
