"""The secret number, decision by decision: what proves it, what is counted, and what locks."""

from dataclasses import replace
from datetime import date, timedelta, timezone

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import (
    ClearWrongSecrets,
    CountWrongSecret,
)
from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.events import Sent, Typed
from domain.machine.phrases import Phrase
from domain.machine.records import Entry, Tries
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingSecret,
    AwaitingSecretAndMore,
    Form,
)
from domain.machine.steps.step import Step
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import DELETED, FORM_KEPT, HALF_HOUR, TOMORROW, decide, typed
from tests.support.pure.candidates import MARIE
from tests.support.pure.facts import FakeFacts

ENTRY = MARIE.entry
NUMBER = ENTRY.id_number
AT_SECRET = AwaitingSecret(Form(id_number=NUMBER))
MIDNIGHT = MORNING.replace(hour=0) + timedelta(days=1)


def known(**more: object) -> FakeFacts:
    """Marie's entry is there, with her secret number."""
    return replace(FakeFacts(entries=(ENTRY,), secrets={NUMBER: "0427"}), **more)  # type: ignore[arg-type]


def tried(**so_far: object) -> FakeFacts:
    """The same, after wrong secret numbers for hers."""
    return known(wrong_secrets={NUMBER: Tries(**so_far)})  # type: ignore[arg-type]


def born(facts: FakeFacts | None = None, **so_far: object) -> FakeFacts:
    """The same, where the centre has her birth date."""
    return replace(facts or tried(**so_far), births={ENTRY.id: date(2008, 5, 17)})


def refused(
    phrase: Line,
    *changes: CountWrongSecret,
    at: Step | None = None,
    alert: AlertPhrase | None = None,
) -> Decision:
    """The secret number is asked for again, if need be with one thing more."""
    alerts = (limits.reached(alert),) if alert else ()
    told = (*alerts, FORM_KEPT)
    return Decision(at or AT_SECRET, (DELETED, phrase), effects=told, changes=changes)


NO_MATCH = line(Phrase.NO_MATCH)
NO_MATCH_BOTH = line(Phrase.NO_MATCH_WITH_MORE)
NOT_ENOUGH = line(Phrase.SECRET_NOT_ENOUGH)
AT_BOTH = AwaitingSecretAndMore(Form(id_number=NUMBER))
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


@each_of(
    [
        (1, refused(NO_MATCH, COUNTED)),
        (2, refused(LOCKED, COUNTED_AND_LOCKED)),
        (3, refused(NO_MATCH, COUNTED)),
        (5, refused(LOCKED, COUNTED_AND_LOCKED)),
    ]
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


def test_the_tenth_wrong_secret_number_ever_asks_for_more_and_staff_hear_of_it() -> None:
    assert decide(AT_SECRET, typed("1111"), tried(ever=8)) == refused(NO_MATCH, COUNTED)
    tenth = refused(
        line(Phrase.NO_MATCH_WITH_MORE), COUNTED, at=AT_BOTH, alert=AlertPhrase.LIMIT_NUMBER
    )
    assert decide(AT_SECRET, typed("1111"), tried(ever=9)) == tenth


@each_of(["0427", "1111"])
@each_of([[ENTRY], []])
def test_from_then_on_everybody_is_asked_for_more_and_nothing_is_looked_at(
    entries: list[Entry], text: str
) -> None:
    facts = replace(tried(ever=10), entries=tuple(entries))
    assert decide(AT_SECRET, typed(text), facts) == refused(NOT_ENOUGH, at=AT_BOTH)


@each_of(["0427 17/05/2008", "17.5.2008, 0427", "0427 2008-05-17 x@y.fr"])
def test_secret_number_and_birth_date_open_the_form(text: str) -> None:
    assert decide(AT_BOTH, typed(text), born(ever=10)) == OPENED


def test_the_imported_address_serves_where_the_centre_has_no_birth_date() -> None:
    typed_both = typed(f"{ENTRY.email.upper()} 0427")
    assert decide(AT_BOTH, typed_both, tried(ever=10)) == OPENED
    assert decide(AT_BOTH, typed_both, born(ever=10)) == refused(NO_MATCH_BOTH, COUNTED, at=AT_BOTH)


@each_of(["0427 17/05/2009", "1111 17/05/2008", "0427 31/02/2008 a@b.fr"])
@each_of(["known", "unknown", "taken"])
def test_whichever_of_both_is_wrong_the_refusal_is_one(world: str, text: str) -> None:
    facts = born(ever=10)
    if world == "unknown":
        facts = replace(facts, entries=(), secrets={})
    if world == "taken":
        facts = replace(facts, accounts=(MARIE,))
    assert decide(AT_BOTH, typed(text), facts) == refused(NO_MATCH_BOTH, COUNTED, at=AT_BOTH)


@each_of(["0427", "17/05/2008", "a@b.fr", "0427 0428 a@b.fr", "0427 5/2008", ""])
def test_less_than_both_is_not_counted(text: str) -> None:
    malformed = refused(line(Phrase.SECRET_AND_MORE_MALFORMED), at=AT_BOTH)
    assert decide(AT_BOTH, typed(text), born(ever=10)) == malformed


def test_tries_at_both_lock_whoever_tries_as_well() -> None:
    third = refused(LOCKED, COUNTED_AND_LOCKED, at=AT_BOTH)
    assert decide(AT_BOTH, typed("1111 17/05/2008"), born(in_a_row=2, ever=12)) == third


def test_a_person_has_ten_wrong_secret_numbers_a_day_whatever_the_id_number() -> None:
    too_many = refused(line(Phrase.TOO_MANY_TODAY, until=MIDNIGHT))
    assert decide(AT_SECRET, typed("0427"), known(wrong_today=9)) == OPENED
    assert decide(AT_SECRET, typed("0427"), known(wrong_today=10)) == too_many
    evening = MORNING.replace(hour=23, minute=30, tzinfo=timezone(timedelta(hours=-2)))
    later = decide(AT_SECRET, typed("0427"), known(wrong_today=10, now=evening))
    assert later.saying[1:] == (line(Phrase.TOO_MANY_TODAY, until=MIDNIGHT + timedelta(days=1)),)


def test_the_tenth_wrong_one_of_a_person_is_told_to_staff() -> None:
    told = refused(NO_MATCH, COUNTED, alert=AlertPhrase.LIMIT_PERSON)
    assert decide(AT_SECRET, typed("1111"), known(wrong_today=9)) == told


def test_past_500_an_hour_of_everybody_strangers_are_asked_for_more() -> None:
    assert decide(AT_SECRET, typed("0427"), known(wrong_this_hour=499)) == OPENED
    flood = known(wrong_this_hour=500)
    assert decide(AT_SECRET, typed("0427"), flood) == refused(NOT_ENOUGH, at=AT_BOTH)
    assert decide(AT_BOTH, typed("0427 17/05/2008"), born(flood)) == OPENED


def test_chats_that_were_once_signed_in_are_asked_for_no_more_then() -> None:
    facts = known(wrong_this_hour=500, known=frozenset({77}))
    assert decide(AT_SECRET, typed("0427"), facts) == OPENED


def test_the_500th_is_told_to_staff() -> None:
    told = refused(NO_MATCH, COUNTED, alert=AlertPhrase.LIMIT_OVERALL)
    assert decide(AT_SECRET, typed("1111"), known(wrong_this_hour=499)) == told


def test_twenty_strangers_a_day_may_try_an_id_number() -> None:
    told = refused(NO_MATCH, COUNTED, alert=AlertPhrase.LIMIT_NEWCOMERS)
    assert decide(AT_SECRET, typed("1111"), tried(newcomers=19)) == told
    too_many = refused(line(Phrase.TOO_MANY_NEWCOMERS, until=MIDNIGHT))
    assert decide(AT_SECRET, typed("0427"), tried(newcomers=20)) == too_many


def test_who_has_tried_today_or_was_once_signed_in_is_none_of_them() -> None:
    assert decide(AT_SECRET, typed("0427"), tried(newcomers=20, tried_today=True)) == OPENED
    once = replace(tried(newcomers=20), known=frozenset({77}))
    assert decide(AT_SECRET, typed("0427"), once) == OPENED


def test_what_is_no_secret_number_is_not_counted() -> None:
    malformed = refused(line(Phrase.SECRET_MALFORMED))
    for text in ("427", "04275", "0427 1998", "abc", ""):
        assert decide(AT_SECRET, typed(text), known()) == malformed, text


def test_a_secret_number_that_was_edited_in_is_deleted_and_not_tried() -> None:
    edited = Typed("0427", 5, edited=True)
    assert decide(AT_SECRET, edited, known()) == Decision(
        AT_SECRET, (DELETED,), effects=(FORM_KEPT,)
    )


def test_a_photo_of_the_secret_number_is_deleted_and_it_is_said_to_type_it() -> None:
    assert decide(AT_SECRET, Sent(5), known()) == Decision(
        AT_SECRET, (DELETED, line(Phrase.TEXT_PLEASE)), effects=(FORM_KEPT,)
    )
