"""STOP TOUT, LANGUE, NOM, CERTIFICAT: one word each, proven, and told."""

from dataclasses import replace

import pytest

from domain.machine.changes import CloseAllSignIns, SetNews
from domain.machine.effects import Tell, Write
from domain.machine.events import AccountClosed, Received, Written
from domain.machine.records import Rules
from domain.mail.alerts import question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import SpeakLanguage
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

NAMES = {"en": "english | anglais | in english", "fr": "français | french | en français"}
FACTS = FakeFacts(
    chat=0,
    accounts=(EMMA,),
    elsewhere={EMMA.id: (21, 22)},
    say=lambda said, language: (
        NAMES[language] if said.phrase == TypedPhrase.WORDS_OWN_LANGUAGE else said.phrase
    ),
)


def said(intent: Intent, argument: str = "", **more: object) -> Received:
    """A word in answer to a letter of ours."""
    reading = Reading(LetterKind.HUMAN, reply="word", intent=intent, argument=argument)
    about = Written(EMMA.email, EMMA.id)
    letter = Received(reading, EMMA.email, purpose="reply", row=3, about=about)
    return replace(letter, **more)  # type: ignore[arg-type]


def letters(verdict: Verdict) -> list[tuple[str, str]]:
    """Which, and in which language they are asked for."""
    return [(each.letter, each.language) for each in verdict.effects if isinstance(each, Write)]


def fresh() -> FakeFacts:
    return replace(FACTS, answered=set())


def test_stop_all_signs_every_chat_out_and_ends_the_news() -> None:
    done = decide_letter(said(Intent.STOP_ALL), fresh())
    assert done.changes == (CloseAllSignIns(EMMA.id), SetNews(EMMA.id, wanted=False))
    gone = AccountClosed(EMMA.entry.called, EMMA.entry.full_name, EMMA.id)
    assert done.effects[:2] == (Tell(21, gone), Tell(22, gone))
    assert letters(done) == [("candidate.answer.signed-out", "")]


def test_stop_all_is_done_each_time_and_told_once_a_day() -> None:
    facts = fresh()
    done = [decide_letter(said(Intent.STOP_ALL), facts) for _ in range(2)]
    assert done[0].changes == done[1].changes
    assert letters(done[1]) == [("candidate.answer.already", "")]


@each_of(
    [Intent.STOP_ALL, Intent.DELETE, Intent.LANGUAGE, Intent.NAME, Intent.SEND, Intent.CERTIFICATE]
)
def test_a_word_that_nobody_vouches_for_changes_nothing(intent: Intent) -> None:
    done = decide_letter(said(intent, purpose="", row=0, about=None), fresh())
    assert done.changes == ()
    assert letters(done) == [("candidate.action.repeat-command", "")]
    forged = decide_letter(said(intent, dmarc_failed=True), fresh())
    assert (forged.changes, letters(forged)) == ((), [])


@each_of(["", "français", "Francais", "in French"[3:]])
def test_a_language_is_named_or_the_other_one(named: str) -> None:
    done = decide_letter(said(Intent.LANGUAGE, named), fresh())
    assert done.changes == (SpeakLanguage(EMMA.id, "fr"),)
    assert letters(done) == [("candidate.answer.language", "fr")]


def test_a_language_that_we_do_not_write_changes_nothing() -> None:
    done = decide_letter(said(Intent.LANGUAGE, "klingon"), fresh())
    assert (done.changes, letters(done)) == ((), [("candidate.answer.languages", "")])


def test_a_misspelt_name_goes_to_staff_and_is_read_back() -> None:
    facts, asked = fresh(), said(Intent.NAME, "Emma Clark")
    done = decide_letter(asked, facts)
    noted, heard = done.effects
    assert isinstance(noted, Write)
    assert noted.params == {"known": EMMA.entry.full_name, "wanted": "Emma Clark"}
    assert (heard, done.aside, done.changes) == (question(asked, facts), True, ())


def test_name_alone_says_how() -> None:
    assert letters(decide_letter(said(Intent.NAME), fresh())) == [("candidate.answer.name", "")]


@pytest.mark.parametrize("by_mail", ["full", "no_results"])
def test_certificate_is_answered_in_general(by_mail: str) -> None:
    facts = replace(fresh(), rules=Rules(by_mail=by_mail))  # type: ignore[arg-type]
    done = decide_letter(said(Intent.CERTIFICATE), facts)
    assert letters(done) == [("candidate.answer.certificate", "")]
