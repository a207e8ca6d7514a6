"""Replies to the letter that an account was opened with another address: whose NO freezes it."""

from dataclasses import replace
from datetime import date

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import FreezeAccount
from domain.machine.effects import Alert, Tell, Write, line
from domain.machine.events import AccountFrozen, Received
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

THIEFS = replace(EMMA, email="thief@mail.example")
UNTIL = date(2026, 12, 2)
NO = Received(
    Reading(LetterKind.HUMAN, reply="no", intent=Intent.DENY),
    EMMA.entry.email,
    purpose="disown",
    row=EMMA.entry.id,
    message_id="m@school.uk",
    number=12,
)
FROZEN = Verdict(
    (
        Tell(11, AccountFrozen(UNTIL, "Emma", "Emma Clarke")),
        Alert(
            (
                line(
                    AlertPhrase.FROZEN,
                    id_number=EMMA.entry.id_number,
                    until=UNTIL,
                    who=EMMA.entry.email,
                    letter="12",
                ),
            ),
            gathered="alert-frozen",
        ),
        Write(
            "candidate.answer.frozen",
            EMMA.entry.email,
            {"until": UNTIL},
            language="en",
            in_reply_to="m@school.uk",
        ),
    ),
    (FreezeAccount(EMMA.id),),
)


def left_to_a_person(verdict: Verdict) -> bool:
    [alert] = verdict.effects
    told = isinstance(alert, Alert) and alert.gathered == AlertPhrase.QUESTION
    return told and verdict.aside and not verdict.changes


def decided(letter: Received = NO, **account: bool) -> Verdict:
    known = replace(THIEFS, **account)  # type: ignore[arg-type]
    return decide_letter(letter, FakeFacts(chat=0, accounts=(known,), elsewhere={EMMA.id: (11,)}))


def test_a_no_from_the_entrys_mailbox_freezes_at_once_and_everybody_hears() -> None:
    assert decided() == FROZEN
    assert decided(replace(NO, sender=EMMA.entry.email.upper())).changes == FROZEN.changes
    assert decided(replace(NO, purpose="freeze", row=EMMA.id)) == FROZEN  # of an earlier version


@each_of(
    [
        replace(NO, sender=THIEFS.email),
        replace(NO, sender=""),
        replace(NO, dmarc_failed=True),
        replace(NO, row=77),
        replace(NO, reading=Reading(LetterKind.HUMAN, reply="?", intent=Intent.QUESTION)),
        replace(NO, reading=Reading(LetterKind.HUMAN, reply="stop", intent=Intent.STOP)),
    ]
)
def test_anything_else_is_for_a_person_to_see_and_freezes_nothing(letter: Received) -> None:
    assert left_to_a_person(decided(letter))


def test_a_yes_does_nothing_and_a_second_no_is_for_a_person() -> None:
    yes = Reading(LetterKind.HUMAN, reply="yes", intent=Intent.CONFIRM)
    assert decided(replace(NO, reading=yes)) == NOTHING
    assert left_to_a_person(decided(frozen=True))


def test_whom_staff_have_looked_at_is_not_frozen_again() -> None:
    assert left_to_a_person(decided(vouched=True))


def test_an_account_by_the_entrys_own_mailbox_is_nobody_elses() -> None:
    facts = FakeFacts(chat=0, accounts=(EMMA,), elsewhere={EMMA.id: (11,)})
    own = replace(EMMA, email=EMMA.entry.email)
    assert left_to_a_person(decide_letter(NO, replace(facts, accounts=(own,))))


def test_where_the_account_has_gone_its_address_has_no_claim() -> None:
    gone = decide_letter(NO, FakeFacts(chat=0, entries=(EMMA.entry,)))
    assert (gone.aside, gone.changes) == (True, (FreezeAccount(0, EMMA.entry.id),))


def test_no_machine_freezes() -> None:
    for kind in LetterKind:
        if kind is not LetterKind.HUMAN:
            machine = replace(NO, reading=replace(NO.reading, kind=kind))
            assert not decided(machine).changes, kind
