"""Confirming an address by the code of a letter: once, in time, in the chat that asked."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.desk import question
from domain.machine.changes import ConfirmAddress, CountCodeTry, OpenMailCode, UseMailCode
from domain.machine.decision import Decision
from domain.machine.effects import Tell, Write, line
from domain.machine.events import AddressConfirmed
from domain.machine.phrases import Phrase
from domain.machine.records import MailCode
from domain.machine.steps.step import AtRest
from domain.mail.letter_limits import CONFIRMATION
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, decide, pressed, typed
from tests.support.pure.candidates import EMMA, signed_in, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
OF_EMMA = (CONFIRMATION, "entry", EMMA.entry.id_number)
CODE = MailCode(
    id=5, account=EMMA.id, email=EMMA.email, chat=CHAT, expires=MORNING + DAY, used=False, tries=0
)
OPEN = signed_in(unconfirmed(EMMA))
CONFIRMED = (UseMailCode(5), ConfirmAddress(EMMA.id))
EXPIRED = Decision(AtRest(), (line(Phrase.CODE_EXPIRED),))
LETTER = Write(
    "candidate.action.confirm-address", EMMA.email, account=EMMA.id, purpose="confirm", row=9000
)


def asked(**values: object) -> FakeFacts:
    """The letter is out, and says 314159."""
    return replace(OPEN, proofs=(Proof(replace(CODE, **values)),))  # type: ignore[arg-type]


def test_the_code_confirms_and_the_other_chats_hear_of_it() -> None:
    known = replace(asked(), elsewhere={EMMA.id: (12,)})
    told = (Tell(12, AddressConfirmed(EMMA.id)),)
    done = Decision(AtRest(), (line(Phrase.ADDRESS_CONFIRMED),), effects=told, changes=CONFIRMED)
    assert decide(AtRest(), typed("314 159"), known) == done


def test_a_wrong_code_is_counted_and_the_fifth_is_the_last() -> None:
    counted = Decision(AtRest(), (line(Phrase.CODE_WRONG),), changes=(CountCodeTry(5),))
    assert decide(AtRest(), typed("000000"), asked(tries=4)) == counted
    assert decide(AtRest(), typed("000000"), asked(tries=5)) == EXPIRED


@each_of([OPEN, asked(used=True), asked(expires=MORNING), asked(tries=5), asked(chat=CHAT + 1)])
def test_a_code_that_is_no_longer_good_here_confirms_nothing(known: FakeFacts) -> None:
    assert decide(AtRest(), typed("314159"), known) == EXPIRED


def test_the_code_of_an_older_letter_is_wrong_while_a_newer_one_is_open() -> None:
    older = Proof(replace(CODE, id=4, used=True), digits="271828")
    known = replace(asked(), proofs=(older, Proof(CODE, opened=MORNING)))
    assert decide(AtRest(), typed("271828"), known).changes == (CountCodeTry(5),)


def test_a_code_with_words_beside_it_is_the_code_and_no_question() -> None:
    known = replace(asked(), proofs=(Proof(CODE, opened=MORNING),))
    assert decide(AtRest(), typed("code : 271-828"), known).changes == (CountCodeTry(5),)
    right = decide(AtRest(), typed("mon code est 314 159"), known)
    assert right == decide(AtRest(), typed("314159"), known)


def test_six_digits_mean_nothing_to_a_confirmed_account_or_a_stranger() -> None:
    for known in (signed_in(EMMA), FakeFacts()):
        decision = decide(AtRest(), typed("314159"), known)
        assert (decision.step, decision.changes) == (AtRest(), ())


def test_another_letter_goes_out_six_times_a_day() -> None:
    opened = OpenMailCode(
        id=9000, purpose="confirm", account=EMMA.id, email=EMMA.email, expires=MORNING + DAY
    )
    sent = (line(Phrase.CONFIRM_SENT, email=EMMA.email),)
    again = Decision(AtRest(), sent, effects=(ANSWERED, LETTER), changes=(opened,))
    said = line(Phrase.ENOUGH_LETTERS, until=MORNING + DAY - HOUR)
    enough = Decision(AtRest(), (said,), effects=(ANSWERED,))
    for letters, answer in ((5, again), (6, enough)):
        known = replace(OPEN, letters={OF_EMMA: [MORNING - HOUR] * letters})
        assert decide(AtRest(), pressed("resend"), known) == answer, letters


def test_letters_of_yesterday_do_not_count() -> None:
    known = replace(OPEN, letters={OF_EMMA: [MORNING - DAY] * 6})
    assert LETTER in decide(AtRest(), pressed("resend"), known).effects


def test_a_confirmed_address_and_none_at_all_get_no_letter() -> None:
    for account in (EMMA, replace(unconfirmed(EMMA), email="")):
        decision = decide(AtRest(), pressed("resend"), signed_in(account))
        assert decision == Decision(AtRest(), effects=(ANSWERED,))


def test_the_menu_reminds_of_an_open_address_and_asks_for_a_missing_one() -> None:
    missing = replace(unconfirmed(EMMA), email="")
    lines = [question(AtRest(), signed_in(each)).more for each in (EMMA, missing)]
    assert lines == [(), (line(Phrase.ADDRESS_MISSING),)]
    open_line = (line(Phrase.ADDRESS_UNCONFIRMED, email=EMMA.email),)
    assert question(AtRest(), OPEN).more == open_line
