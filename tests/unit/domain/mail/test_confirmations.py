"""Replies to a letter that asks for a confirmation: one address, in time, and nobody's machine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import ChangeAddress, ConfirmAddress, SetNews, UseMailCode
from domain.machine.effects import Alert, Tell, Write, line
from domain.machine.events import (
    AddressConfirmed,
    AddressDenied,
    ConfirmationStrayed,
    Received,
)
from domain.machine.records import Account, MailCode
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, QUESTION, Verdict
from tests.support.clock import MORNING
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
ASIDE = Verdict(aside=True)


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


@pytest.mark.parametrize(
    "letter",
    [
        reply(),
        reply(Intent.NOTHING, ""),
        replace(reply(), sender=EMMA.email.upper()),
        replace(reply(), in_junk=True),
    ],
)
def test_a_yes_and_an_empty_reply_confirm_from_the_junk_folder_too(letter: Received) -> None:
    assert decide_letter(letter, known()) == CONFIRMED


def test_a_yes_that_asks_as_well_confirms_and_waits_for_a_person() -> None:
    asked = Verdict((*CONFIRMED.effects, QUESTION), CONFIRMED.changes, aside=True)
    assert decide_letter(replace(reply(), asks=True), known()) == asked


@pytest.mark.parametrize(
    "letter",
    [
        replace(reply(), sender="papa@orange.fr"),
        replace(reply(), sender=""),
        replace(reply(), dmarc_failed=True),
    ],
)
def test_a_yes_of_somebody_else_is_told_to_the_chat_and_confirms_nothing(letter: Received) -> None:
    assert decide_letter(letter, known()) == STRAYED


@pytest.mark.parametrize(
    "facts",
    [
        known(used=True),
        known(expires=MORNING),
        known(replace(OPEN, email="emma@clarke.uk")),
    ],
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
    alert = Alert((line(AlertPhrase.DENIED_LATE, account=str(EMMA.id)),))
    warned = Verdict((Tell(CHAT, AddressDenied(EMMA.id, confirmed=True)), alert))
    assert decide_letter(reply(Intent.DENY, "non"), known(EMMA, used=True)) == warned


def test_a_no_of_somebody_else_frees_nothing() -> None:
    letter = replace(reply(Intent.DENY, "non"), sender="papa@orange.fr")
    assert decide_letter(letter, known()) == Verdict((QUESTION,), aside=True)


def test_a_no_about_an_address_of_former_days_comes_to_nothing() -> None:
    moved = known(replace(OPEN, email="emma@clarke.uk"))
    assert decide_letter(reply(Intent.DENY, "non"), moved) == NOTHING


def test_whoever_reads_the_mailbox_may_stop_news_before_the_confirmation() -> None:
    verdict = decide_letter(reply(Intent.STOP, "stop"), known())
    assert verdict.changes == (SetNews(EMMA.id, wanted=False),)


def test_nobody_learns_where_a_result_stands_before_the_confirmation() -> None:
    for intent in (Intent.STATUS, Intent.STATEMENT, Intent.HELP):
        [answer] = decide_letter(reply(intent, "?"), known()).effects
        assert isinstance(answer, Write)
        assert answer.letter == "candidate.answer.help", intent


@pytest.mark.parametrize("kind", sorted(set(LetterKind) - {LetterKind.HUMAN, LetterKind.MALFORMED}))
def test_no_machine_confirms(kind: LetterKind) -> None:
    letter = replace(reply(), reading=replace(reply().reading, kind=kind))
    assert decide_letter(letter, known()).changes == ()


def test_a_reply_about_an_account_that_is_gone_is_put_aside() -> None:
    assert decide_letter(reply(), FakeFacts(chat=0)) == ASIDE
    assert decide_letter(replace(reply(), in_junk=True), FakeFacts(chat=0)) == Verdict(left=True)
