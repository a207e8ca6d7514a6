"""TELEGRAM by reply: a link for who lives by mail, the way in for who has a password."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import OpenMailCode
from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import Verdict
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

BY_MAIL = replace(EMMA, has_password=False)
FACTS = FakeFacts(chat=0, accounts=(BY_MAIL,))
ASKED = Received(
    Reading(LetterKind.HUMAN, reply="telegram", intent=Intent.TELEGRAM),
    EMMA.email,
    purpose="reply",
    about=Written(EMMA.email, EMMA.id),
    message_id="m@school.uk",
)
LINK = Write(
    "candidate.action.open-chat", EMMA.email, account=EMMA.id, purpose="chat", row=9000,
    in_reply_to="m@school.uk",
)  # fmt: skip
OPENED = OpenMailCode(
    id=9000, purpose="chat", account=EMMA.id, email=EMMA.email, expires=MORNING + timedelta(days=1)
)


def decided(letter: Received = ASKED, facts: FakeFacts = FACTS) -> Verdict:
    return decide_letter(letter, replace(facts, answered=set(facts.answered)))


def letters(verdict: Verdict) -> list[str]:
    return [each.letter for each in verdict.effects if isinstance(each, Write)]


def test_who_lives_by_mail_gets_a_link_once_a_day() -> None:
    assert decided() == Verdict((LINK,), (OPENED,))
    told = replace(FACTS, answered={(EMMA.email, f"candidate.action.open-chat {EMMA.id}")})
    assert letters(decided(ASKED, told)) == ["candidate.answer.already"]


def test_who_has_a_password_is_told_to_sign_in() -> None:
    verdict = decided(ASKED, replace(FACTS, accounts=(EMMA,)))
    assert (letters(verdict), verdict.changes) == (["candidate.answer.sign-in-chat"], ())


def test_what_nobody_proves_is_asked_for_once_more() -> None:
    verdict = decided(replace(ASKED, about=None))
    assert (letters(verdict), verdict.changes) == (["candidate.action.repeat-command"], ())


@pytest.mark.parametrize(
    "letter", [replace(ASKED, sender="who@x.fr"), replace(ASKED, dmarc_failed=True)]
)
def test_nobody_else_gets_one(letter: Received) -> None:
    verdict = decided(letter)
    assert (letters(verdict), verdict.changes, verdict.aside) == ([], (), True)


def test_of_twins_it_is_for_whom_the_letter_answered_was() -> None:
    twin = replace(TOM, email=EMMA.email, has_password=False)
    both = replace(FACTS, accounts=(BY_MAIL, twin))
    for account in (BY_MAIL, twin):
        letter = replace(ASKED, about=Written(EMMA.email, account.id))
        [written] = decided(letter, both).effects
        assert isinstance(written, Write)
        assert written.account == account.id


def test_of_twins_it_is_asked_for_whom_where_nothing_says_so() -> None:
    twin = replace(TOM, email=EMMA.email, has_password=False)
    letter = replace(ASKED, about=None, vouched=True)
    verdict = decided(letter, replace(FACTS, accounts=(BY_MAIL, twin)))
    assert letters(verdict) == ["candidate.action.for-whom"]
