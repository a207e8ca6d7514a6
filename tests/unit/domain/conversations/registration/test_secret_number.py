"""The secret number, decision by decision: what proves it, what is counted, and what locks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import (
    ClearWrongSecrets,
    CountWrongSecret,
)
from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.events import Sent, Typed
from domain.machine.phrases import Phrase
from domain.machine.records import Tries
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingSecret,
    Form,
)
from tests.support.pure.acts import DELETED, FORM_KEPT, HALF_HOUR, TOMORROW, decide, typed
from tests.support.pure.candidates import MARIE
from tests.support.pure.facts import FakeFacts

ENTRY = MARIE.entry
NUMBER = ENTRY.id_number
AT_SECRET = AwaitingSecret(Form(id_number=NUMBER))


def known(**more: object) -> FakeFacts:
    """Marie's entry is there, with her secret number."""
    return replace(FakeFacts(entries=(ENTRY,), secrets={NUMBER: "0427"}), **more)  # type: ignore[arg-type]


def tried(**so_far: object) -> FakeFacts:
    """The same, after wrong secret numbers for hers."""
    return known(wrong_secrets={NUMBER: Tries(**so_far)})  # type: ignore[arg-type]


def refused(phrase: Line, *changes: CountWrongSecret) -> Decision:
    """The secret number is asked for again."""
    return Decision(AT_SECRET, (DELETED, phrase), effects=(FORM_KEPT,), changes=changes)


NO_MATCH = line(Phrase.NO_MATCH)
CLOSED = line(Phrase.ID_NUMBER_CLOSED)
LOCKED = line(Phrase.ID_NUMBER_LOCKED, until=HALF_HOUR)
COUNTED = CountWrongSecret(NUMBER)
COUNTED_AND_LOCKED = CountWrongSecret(NUMBER, HALF_HOUR)
OPENED = Decision(
    AwaitingEmail(Form(id_number=NUMBER, entry=ENTRY.id, proven_until=TOMORROW)),
    (DELETED,),
    effects=(FORM_KEPT,),
    changes=(ClearWrongSecrets(NUMBER),),
)


def test_the_secret_number_opens_the_form_and_ends_the_row_of_wrong_ones() -> None:
    assert decide(AT_SECRET, typed("0427"), known()) == OPENED


def test_a_wrong_secret_number_an_unknown_id_number_and_one_taken_are_one_refusal() -> None:
    worlds = (known(), FakeFacts(), known(accounts=(MARIE,)))
    answers = [decide(AT_SECRET, typed("1111"), each) for each in worlds]
    assert answers == [refused(NO_MATCH, COUNTED)] * 3


def test_the_right_secret_number_of_a_taken_entry_counts_as_wrong() -> None:
    taken = known(accounts=(MARIE,))
    assert decide(AT_SECRET, typed("0427"), taken) == refused(NO_MATCH, COUNTED)


@pytest.mark.parametrize(
    ("in_a_row", "answer"),
    [
        (1, refused(NO_MATCH, COUNTED)),
        (2, refused(LOCKED, COUNTED_AND_LOCKED)),
        (3, refused(NO_MATCH, COUNTED)),
        (5, refused(LOCKED, COUNTED_AND_LOCKED)),
    ],
)
def test_every_third_wrong_secret_number_in_a_row_locks(in_a_row: int, answer: Decision) -> None:
    assert decide(AT_SECRET, typed("1111"), tried(in_a_row=in_a_row, ever=1)) == answer


def test_while_locked_the_right_secret_number_is_refused_and_nothing_counts() -> None:
    locked = tried(in_a_row=3, ever=3, locked_until=HALF_HOUR)
    assert decide(AT_SECRET, typed("0427"), locked) == refused(LOCKED)


def test_at_the_end_of_the_lock_the_right_secret_number_is_right_again() -> None:
    over = replace(tried(in_a_row=3, ever=3, locked_until=HALF_HOUR), now=HALF_HOUR)
    assert decide(AT_SECRET, typed("0427"), over).step == AwaitingEmail(
        Form(id_number=NUMBER, entry=ENTRY.id, proven_until=HALF_HOUR + timedelta(days=1))
    )


def test_the_tenth_wrong_secret_number_ever_closes_the_id_number() -> None:
    assert decide(AT_SECRET, typed("1111"), tried(ever=8)) == refused(NO_MATCH, COUNTED)
    assert decide(AT_SECRET, typed("1111"), tried(ever=9)) == refused(CLOSED, COUNTED)


def test_a_closed_id_number_takes_not_even_the_right_secret_number() -> None:
    assert decide(AT_SECRET, typed("0427"), tried(ever=9)) == OPENED
    assert decide(AT_SECRET, typed("0427"), tried(ever=10)) == refused(CLOSED)


def test_a_person_has_ten_wrong_secret_numbers_a_day_whatever_the_id_number() -> None:
    too_many = refused(line(Phrase.TOO_MANY_TODAY))
    assert decide(AT_SECRET, typed("0427"), known(wrong_today=9)) == OPENED
    assert decide(AT_SECRET, typed("0427"), known(wrong_today=10)) == too_many


def test_all_people_together_have_500_an_hour() -> None:
    too_many = refused(line(Phrase.TOO_MANY_OVERALL))
    assert decide(AT_SECRET, typed("0427"), known(wrong_this_hour=499)) == OPENED
    assert decide(AT_SECRET, typed("0427"), known(wrong_this_hour=500)) == too_many


def test_what_is_no_secret_number_is_not_counted() -> None:
    malformed = refused(line(Phrase.SECRET_MALFORMED))
    for text in ("427", "04275", "O427", "abc", ""):
        assert decide(AT_SECRET, typed(text), known()) == malformed, text


def test_a_secret_number_that_was_edited_in_is_deleted_and_not_tried() -> None:
    edited = Typed("0427", 5, edited=True)
    assert decide(AT_SECRET, edited, known()) == Decision(
        AT_SECRET, (DELETED,), effects=(FORM_KEPT,)
    )


def test_a_photo_of_the_secret_number_is_deleted_and_not_tried() -> None:
    assert decide(AT_SECRET, Sent(5), known()) == Decision(
        AT_SECRET, (DELETED,), effects=(FORM_KEPT,)
    )
