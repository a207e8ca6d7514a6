"""SUPPRIMER: asked twice, what stays is said, and nothing but two yeses deletes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import CloseAccount
from domain.machine.effects import Line, Write
from domain.machine.events import Received, Written
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.sharing.records import Share
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import CountMailTry, OpenMailStep, UseMailStep
from domain.mail.talks.steps import AskedStep, Leaving
from domain.mail.verdict import Verdict
from tests.support.clock import MORNING
from tests.support.mail.our_letters import TEXTS
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

ROW = 70


def known(step: Leaving | None = None, **facts: object) -> FakeFacts:
    """Emma's account, and this step open."""
    until = MORNING + timedelta(days=1)
    asked = step and AskedStep(id=ROW, account=EMMA.id, email=EMMA.email, step=step, expires=until)
    there = FakeFacts(chat=0, accounts=(EMMA,), asked=(asked,) if asked else ())
    return replace(there, **facts)  # type: ignore[arg-type]


def said(text: str, intent: Intent, **more: object) -> Received:
    """A reply to the step."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    about = Written(EMMA.email, EMMA.id)
    letter = Received(reading, EMMA.email, purpose="step", row=ROW, about=about)
    return replace(letter, **more)  # type: ignore[arg-type]


def asked(verdict: Verdict) -> list[object]:
    return [each.step for each in verdict.changes if isinstance(each, OpenMailStep)]


@pytest.mark.parametrize("by_mail", ["full", "off"])
def test_it_is_asked_once_and_says_what_stays(by_mail: str) -> None:
    share = Share(
        id=5, account=EMMA.id, organisation="Leeds", state="sent", reason="none", at=MORNING
    )
    facts = known(sent=(share,), rules=Rules(by_mail=by_mail))  # type: ignore[arg-type]
    command = said("SUPPRIMER", Intent.DELETE, purpose="reply", row=3)
    verdict = decide_letter(command, facts)
    [letter] = verdict.effects
    assert isinstance(letter, Write)
    assert letter.letter == "candidate.action.delete"
    told = [each.phrase for each in letter.lines]
    assert told == [Phrase.DELETE_WHAT, Phrase.SHARES_KEPT, "mail-delete-shares"]
    assert asked(verdict) == [Leaving(EMMA.id)]


def test_a_yes_asks_once_more_and_deletes_nothing() -> None:
    verdict = decide_letter(said("OUI", Intent.CONFIRM), known(Leaving(EMMA.id)))
    assert asked(verdict) == [Leaving(EMMA.id, sure=True)]
    assert not [each for each in verdict.changes if isinstance(each, CloseAccount)]


def test_a_second_yes_deletes_as_in_the_chat() -> None:
    verdict = decide_letter(said("OUI", Intent.CONFIRM), known(Leaving(EMMA.id, sure=True)))
    until = MORNING + timedelta(days=Rules().entry_wait_days)
    assert verdict.changes == (UseMailStep(ROW), CloseAccount(EMMA.id, until, forget=True))


def spoken(said: Line, language: str) -> str:
    """A sentence as the desk says it."""
    return TEXTS.say(said.phrase, language, said.params)


SENT = Share(id=5, account=EMMA.id, organisation="Leeds", state="sent", reason="none", at=MORNING)


@each_of(["OUI RETIRER", "oui, retirer svp", "Yes, withdraw."])
def test_the_last_yes_can_ask_organisations_to_use_the_result_no_longer(text: str) -> None:
    facts = known(Leaving(EMMA.id, sure=True), sent=(SENT,), say=spoken)
    verdict = decide_letter(said(text, Intent.QUESTION), facts)
    assert [each for each in verdict.changes if isinstance(each, CloseAccount)]
    written = [each.letter for each in verdict.effects if isinstance(each, Write)]
    assert "institution.notice.share-withdrawn" in written


@each_of(["OUI RETIRER", "RETIRER", "oui retirer mon nom aussi"])
def test_at_the_first_question_or_in_other_words_it_deletes_nothing(text: str) -> None:
    facts = known(Leaving(EMMA.id, sure=text != "OUI RETIRER"), sent=(SENT,), say=spoken)
    verdict = decide_letter(said(text, Intent.QUESTION), facts)
    assert not [each for each in verdict.changes if isinstance(each, CloseAccount)]


@each_of([True, False])
@each_of([Intent.DENY, Intent.CANCEL])
def test_a_no_keeps_the_account(intent: Intent, sure: bool) -> None:
    verdict = decide_letter(said("NON", intent), known(Leaving(EMMA.id, sure=sure)))
    assert verdict.changes == (UseMailStep(ROW),)


@each_of([True, False])
@each_of([("", Intent.NOTHING), ("", Intent.CONFIRM), ("bon", Intent.QUESTION)])
def test_what_is_no_yes_deletes_nothing(text: str, intent: Intent, sure: bool) -> None:
    verdict = decide_letter(said(text, intent), known(Leaving(EMMA.id, sure=sure)))
    assert verdict.changes == (CountMailTry(ROW),)


@pytest.mark.parametrize("forged", [{"sender": "who@x.fr"}, {"dmarc_failed": True}])
def test_nobody_else_deletes(forged: dict[str, object]) -> None:
    letter = said("OUI", Intent.CONFIRM, **forged)
    assert decide_letter(letter, known(Leaving(EMMA.id, sure=True))).changes == ()


def test_nothing_is_said_of_buttons() -> None:
    verdict = decide_letter(said("OUI", Intent.CONFIRM), known(Leaving(EMMA.id)))
    [letter] = verdict.effects
    assert isinstance(letter, Write)
    assert letter.lines == (Line(Phrase.DELETE_THEN),)
