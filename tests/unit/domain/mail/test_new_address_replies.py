"""Replies to the letter that asks a new address for its yes, while the proven one stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import ChangeAddress, ConfirmAddress, NoteBounce, UseMailCode
from domain.machine.effects import Tell, Write
from domain.machine.events import (
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    LetterStopped,
    Received,
    Written,
)
from domain.machine.records import Bounces, MailCode
from domain.mail.alerts import denied_late, question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import CHAT, FakeFacts, Proof

NEW = "emma@clarke.uk"
CODE = MailCode(
    id=5,
    account=EMMA.id,
    email=NEW,
    chat=CHAT,
    expires=MORNING + timedelta(days=1),
    used=False,
    tries=0,
)
DENIED = Write("candidate.answer.denied", NEW, language="en", in_reply_to="m@clarke.uk")
STRAYED = Verdict((Tell(CHAT, ConfirmationStrayed(EMMA.id)),))
GONE = Tell(CHAT, AddressDenied(EMMA.id, confirmed=False, new=NEW))


def known(*proofs: MailCode, **values: object) -> FakeFacts:
    """Emma's proven address stands; these proofs there are, or one with these values."""
    codes = proofs or (replace(CODE, **values),)  # type: ignore[arg-type]
    return FakeFacts(
        chat=0,
        accounts=(EMMA,),
        elsewhere={EMMA.id: (CHAT,)},
        proofs=tuple(Proof(each) for each in codes),
    )


def reply(intent: Intent = Intent.CONFIRM, text: str = "oui", sender: str = NEW) -> Received:
    """Somebody answers the letter."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    return Received(reading, sender, purpose="confirm", row=5, message_id="m@clarke.uk")


@each_of([reply(), reply(Intent.NOTHING, ""), reply(sender=NEW.upper())])
def test_a_yes_puts_the_new_address_in_the_place_of_the_old_which_hears_of_it(
    letter: Received,
) -> None:
    warned = Write(
        "candidate.notice.address-changed",
        EMMA.email,
        {"name": "Emma", "new": "e…a@clarke.uk"},
        language="en",
        account=EMMA.id,
    )
    changes = (ChangeAddress(EMMA.id, NEW), UseMailCode(5), ConfirmAddress(EMMA.id))
    done = Verdict((Tell(CHAT, AddressConfirmed(EMMA.id)), warned), changes)
    assert decide_letter(letter, known()) == done


@each_of(
    [
        (reply(sender=EMMA.email), known()),
        (reply(sender="papa@orange.fr"), known()),
        (replace(reply(), dmarc_failed=True), known()),
        (reply(), known(used=True)),
        (reply(), known(expires=MORNING)),
        (reply(), known(replace(CODE, used=True), replace(CODE, id=6, email="other@x.uk"))),
    ]
)
def test_a_yes_from_elsewhere_too_late_or_taken_back_changes_nothing(
    letter: Received, facts: FakeFacts
) -> None:
    assert decide_letter(letter, facts) == STRAYED


def test_a_no_lets_the_new_address_go_and_leaves_the_old_one_alone() -> None:
    gone = Verdict((GONE, DENIED), (UseMailCode(5),))
    assert decide_letter(reply(Intent.DENY, "non"), known()) == gone


def test_a_no_to_an_older_letter_lets_go_what_the_newer_one_asks() -> None:
    facts = known(replace(CODE, used=True), replace(CODE, id=6))
    gone = Verdict((GONE, DENIED), (UseMailCode(6),))
    assert decide_letter(reply(Intent.DENY, "non"), facts) == gone


def test_a_no_of_an_address_that_waits_no_more_is_answered_once_a_day() -> None:
    facts = known(used=True)
    noes = [decide_letter(reply(Intent.DENY, "non"), facts) for _ in range(2)]
    assert noes == [Verdict((DENIED,)), NOTHING]


def test_a_no_of_somebody_else_lets_nothing_go() -> None:
    no = reply(Intent.DENY, "non", sender="papa@orange.fr")
    assert decide_letter(no, known()) == Verdict((question(no, known()),), aside=True)


@each_of([Intent.QUESTION, Intent.STOP, Intent.HELP, Intent.STATUS, Intent.STATEMENT])
def test_the_new_address_commands_nothing_and_is_asked_for_one_word(intent: Intent) -> None:
    letter = reply(intent, "?")
    asked = Write(
        "candidate.answer.unclear",
        NEW,
        account=EMMA.id,
        purpose="confirm",
        row=5,
        in_reply_to="m@clarke.uk",
    )
    expected = Verdict((asked, question(letter, known())), aside=True)
    assert decide_letter(letter, known()) == expected


def test_who_asks_when_the_letter_is_no_longer_valid_hears_how_to_get_another() -> None:
    late, _ = decide_letter(reply(Intent.QUESTION, "?"), known(expires=MORNING)).effects
    assert isinstance(late, Write)
    assert (late.letter, late.to) == ("candidate.answer.late", NEW)


def test_whose_own_address_it_is_already_commands_for_their_own_account() -> None:
    family = replace(known(), accounts=(EMMA, replace(TOM, email=NEW)))
    [answer] = decide_letter(reply(Intent.HELP, "help"), family).effects
    assert isinstance(answer, Write)
    assert (answer.letter, answer.account) == ("candidate.answer.help", TOM.id)


AWAITED = Written(NEW, EMMA.id, awaited=True)


def returned(*, hard: bool = True, ours: bool = False, about: Written = AWAITED) -> Received:
    """The letter to the new address came back."""
    reading = Reading(LetterKind.BOUNCE, (NEW,), permanent=True, hard=hard, ours=ours)
    return Received(reading, "", about=about)


@pytest.mark.parametrize("hard", [True, False])
def test_its_letter_that_came_back_is_told_and_counts_against_that_address(hard: bool) -> None:
    told = Tell(CHAT, AddressDead(EMMA.id, hard, NEW))
    noted = NoteBounce(EMMA.id, NEW, hard)
    facts = replace(known(), returned={EMMA.id: Bounces(hard=3, soft=3)})
    assert decide_letter(returned(hard=hard), facts) == Verdict((told,), (noted,))


def test_a_letter_stopped_by_our_own_fault_counts_against_nobody() -> None:
    verdict = decide_letter(returned(ours=True), known())
    assert verdict.changes == ()
    assert verdict.effects[0] == Tell(CHAT, LetterStopped(EMMA.id))


def test_a_letter_to_an_address_that_waits_no_more_comes_back_to_nothing() -> None:
    assert decide_letter(returned(), known(used=True)) == NOTHING
    elsewhere = replace(AWAITED, to="other@x.uk")
    assert decide_letter(returned(about=elsewhere), known()) == NOTHING


WARNED = Written(EMMA.email, EMMA.id, warns=True)
NO = replace(reply(Intent.DENY, "no", EMMA.email), purpose="reply", row=7, about=WARNED)


def test_a_no_of_the_proven_address_lets_the_new_one_go_and_is_told_to_everybody() -> None:
    told = Tell(CHAT, AddressDenied(EMMA.id, confirmed=True, new=NEW))
    answer = Write(
        "candidate.answer.address-kept",
        EMMA.email,
        account=EMMA.id,
        in_reply_to="m@clarke.uk",
    )
    effects = (told, answer, denied_late(NO, known()))
    assert decide_letter(NO, known()) == Verdict(effects, (UseMailCode(5),))


@each_of(
    [
        replace(NO, sender="papa@orange.fr"),
        replace(NO, sender=NEW),
        replace(NO, dmarc_failed=True),
        replace(NO, reading=replace(NO.reading, intent=Intent.CONFIRM)),
        replace(NO, reading=replace(NO.reading, intent=Intent.QUESTION)),
    ]
)
def test_nothing_but_a_no_of_the_proven_address_lets_the_new_one_go(letter: Received) -> None:
    assert decide_letter(letter, known()).changes == ()


def test_a_no_where_nothing_waits_any_more_reaches_a_person() -> None:
    late = decide_letter(NO, known(used=True))
    assert (late.changes, late.aside) == ((), True)
