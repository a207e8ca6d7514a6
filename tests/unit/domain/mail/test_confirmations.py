"""Replies to a letter that asks for a confirmation: one address, in time, and nobody's machine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import ChangeAddress, ConfirmAddress, SetNews, UseMailCode
from domain.machine.effects import Tell, Write
from domain.machine.events import (
    AddressConfirmed,
    AddressDenied,
    ConfirmationStrayed,
    Received,
)
from domain.machine.records import Account, MailCode
from domain.mail.alerts import denied_late, question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

CODE = MailCode(
    id=5,
    account=EMMA.id,
    email=EMMA.email,
    chat=CHAT,
    expires=MORNING + timedelta(days=1),
    used=False,
    tries=0,
)
OPEN = unconfirmed(EMMA)
CONFIRMED = Verdict(
    (Tell(CHAT, AddressConfirmed(EMMA.id)),), (UseMailCode(5), ConfirmAddress(EMMA.id))
)
STRAYED = Verdict((Tell(CHAT, ConfirmationStrayed(EMMA.id)),))


def known(account: Account = OPEN, **values: object) -> FakeFacts:
    """Nobody's chat: a letter is decided for itself. The account's own is signed in."""
    code = replace(CODE, **values)  # type: ignore[arg-type]
    return FakeFacts(
        chat=0, accounts=(account,), elsewhere={EMMA.id: (CHAT,)}, proofs=(Proof(code),)
    )


def reply(intent: Intent = Intent.CONFIRM, text: str = "oui") -> Received:
    """Emma answers the letter."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    return Received(reading, EMMA.email, purpose="confirm", row=5, message_id="m@clarke.uk")


@each_of(
    [
        reply(),
        reply(Intent.NOTHING, ""),
        replace(reply(), sender=EMMA.email.upper()),
        replace(reply(), in_junk=True),
    ]
)
def test_a_yes_and_an_empty_reply_confirm_from_the_junk_folder_too(letter: Received) -> None:
    assert decide_letter(letter, known()) == CONFIRMED


def test_a_yes_that_asks_as_well_confirms_and_waits_for_a_person() -> None:
    letter = replace(reply(), asks=True)
    effects = (*CONFIRMED.effects, question(letter, known()))
    asked = Verdict(effects, CONFIRMED.changes, aside=True)
    assert decide_letter(letter, known()) == asked


@each_of(
    [
        replace(reply(), sender="papa@orange.fr"),
        replace(reply(), sender=""),
        replace(reply(), dmarc_failed=True),
    ]
)
def test_a_yes_of_somebody_else_is_told_to_the_chat_and_confirms_nothing(letter: Received) -> None:
    assert decide_letter(letter, known()) == STRAYED


@each_of(
    [
        known(used=True),
        known(expires=MORNING),
        known(replace(OPEN, email="emma@clarke.uk")),
    ]
)
def test_a_yes_too_late_or_for_a_former_address_confirms_nothing(facts: FakeFacts) -> None:
    assert decide_letter(reply(), facts) == STRAYED


def test_the_last_moment_is_in_time() -> None:
    last = known(expires=MORNING + timedelta(microseconds=1))
    assert decide_letter(reply(), last) == CONFIRMED


def test_a_stray_yes_is_told_once_a_day() -> None:
    facts = known()
    stray = replace(reply(), sender="papa@orange.fr")
    assert [decide_letter(stray, facts) for _ in range(2)] == [STRAYED, NOTHING]


def test_a_second_yes_comes_to_nothing() -> None:
    assert decide_letter(reply(), known(EMMA, used=True)) == NOTHING


def test_a_no_frees_the_address_and_is_answered() -> None:
    answer = Write("candidate.answer.denied", EMMA.email, language="en", in_reply_to="m@clarke.uk")
    freed = Verdict(
        (Tell(CHAT, AddressDenied(EMMA.id, confirmed=False)), answer),
        (ChangeAddress(EMMA.id, ""),),
    )
    assert decide_letter(reply(Intent.DENY, "non"), known()) == freed


def test_a_no_after_the_confirmation_changes_nothing_and_warns_chat_and_staff() -> None:
    facts, no = known(EMMA, used=True), reply(Intent.DENY, "non")
    effects = (Tell(CHAT, AddressDenied(EMMA.id, confirmed=True)), denied_late(no, facts))
    assert decide_letter(no, facts) == Verdict(effects)


def test_a_no_of_somebody_else_frees_nothing() -> None:
    letter = replace(reply(Intent.DENY, "non"), sender="papa@orange.fr")
    assert decide_letter(letter, known()) == Verdict((question(letter, known()),), aside=True)


def test_a_no_about_an_address_of_former_days_hears_once_a_day_that_it_is_gone() -> None:
    moved = known(replace(OPEN, email="emma@clarke.uk"))
    answer = Write("candidate.answer.denied", EMMA.email, language="en", in_reply_to="m@clarke.uk")
    noes = [decide_letter(reply(Intent.DENY, "non"), moved) for _ in range(2)]
    assert noes == [Verdict((answer,)), NOTHING]


def test_whoever_reads_the_mailbox_may_stop_news_before_the_confirmation() -> None:
    verdict = decide_letter(reply(Intent.STOP, "stop"), known())
    assert verdict.changes == (SetNews(EMMA.id, wanted=False),)


def test_nobody_learns_where_a_result_stands_before_the_confirmation() -> None:
    for intent in (Intent.STATUS, Intent.STATEMENT, Intent.HELP):
        [answer] = decide_letter(reply(intent, "?"), known()).effects
        assert isinstance(answer, Write)
        assert answer.letter == "candidate.answer.help", intent


UNSURE = reply(Intent.QUESTION, "mon fils")


def test_who_writes_neither_yes_nor_no_is_asked_for_one_word_under_the_same_token() -> None:
    asked = Write(
        "candidate.answer.unclear",
        EMMA.email,
        account=EMMA.id,
        purpose="confirm",
        row=CODE.id,
        in_reply_to="m@clarke.uk",
    )
    assert decide_letter(UNSURE, known()) == Verdict((asked, question(UNSURE, known())), aside=True)


@pytest.mark.parametrize("facts", [known(used=True), known(expires=MORNING)])
def test_who_writes_neither_when_the_letter_is_no_longer_valid_hears_how_to_get_another(
    facts: FakeFacts,
) -> None:
    late, _ = decide_letter(UNSURE, facts).effects
    assert isinstance(late, Write)
    assert (late.letter, late.purpose) == ("candidate.answer.late", "")


def test_one_word_is_asked_for_each_time_and_staff_hear_each_time() -> None:
    facts = known()
    first, *others = [decide_letter(UNSURE, facts) for _ in range(4)]
    assert others == [first] * 3


@each_of(sorted(set(LetterKind) - {LetterKind.HUMAN, LetterKind.MALFORMED}))
def test_no_machine_confirms(kind: LetterKind) -> None:
    letter = replace(reply(), reading=replace(reply().reading, kind=kind))
    assert decide_letter(letter, known()).changes == ()


def test_words_about_an_account_that_is_gone_are_for_a_person_to_see() -> None:
    gone = FakeFacts(chat=0)
    assert decide_letter(reply(), gone) == Verdict((question(reply(), gone),), aside=True)
    assert decide_letter(reply(Intent.NOTHING, ""), gone) == Verdict(aside=True)


def test_a_stray_yes_that_asks_waits_for_a_person_however_often() -> None:
    facts, stray = known(), replace(reply(), sender="papa@orange.fr", asks=True)
    asked = question(stray, facts)
    seen = [decide_letter(stray, facts) for _ in range(2)]
    assert seen == [Verdict((*STRAYED.effects, asked), aside=True), Verdict((asked,), aside=True)]
