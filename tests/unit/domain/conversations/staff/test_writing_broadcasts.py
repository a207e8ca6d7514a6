"""Writing to many: whom it is for is always said, and each step leads back to the one before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.desk import question
from domain.machine.broadcasting.effects import PreviewBroadcast
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import Audience, Channel
from domain.machine.home.records import SessionStandings
from domain.machine.steps.broadcasting import (
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
from domain.machine.steps.staff import AwaitingInvited
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.facts import FakeFacts

TO = Audience(session="2026-10")
FACTS = FakeFacts(officer=True)
FRENCH = ("fr", "Objet", "Bonjour.")


def verbs(step: WritingBroadcast) -> set[str]:
    return {each.verb for row in question(step, FACTS).keyboard for each in row}


def test_before_the_first_text_it_is_asked_again_whom_it_is_for() -> None:
    decision = decide(WritingBroadcast(TO, "en"), pressed("back"), FACTS)
    assert decision.step == ChoosingAudience(TO)
    assert PreviewBroadcast(TO) in decision.effects


def test_from_a_later_text_the_one_before_is_written_anew() -> None:
    step = WritingBroadcast(TO, "en", (FRENCH,))
    decision = decide(step, pressed("back"), FACTS)
    assert isinstance(decision.step, WritingBroadcast)
    assert decision.step.texts == ()


def test_what_is_read_back_can_still_be_rewritten() -> None:
    shown = ReviewingBroadcast(TO, (FRENCH,), 3, until=MORNING + timedelta(hours=1))
    decision = decide(shown, pressed("back"), FACTS)
    assert isinstance(decision.step, WritingBroadcast)
    assert decision.step.texts == ()


def test_a_correction_begins_with_its_words() -> None:
    correction = Audience(session="2026-10", corrects=7)
    assert "back" not in verbs(WritingBroadcast(correction, "en"))
    assert "back" in verbs(WritingBroadcast(TO, "en"))


@pytest.mark.parametrize("step", [ChoosingAudience(), AwaitingInvited()])
def test_the_sessions_offered_are_those_with_anybody_in_them(
    step: ChoosingAudience | AwaitingInvited,
) -> None:
    entered = {each: SessionStandings(each, ()) for each in ("2026-12", "2026-10")}
    rows = question(step, replace(FACTS, standing=entered)).keyboard
    assert [each.argument for row in rows for each in row][:-1] == ["2026-10", "2026-12"]
    assert len(question(step, FACTS).keyboard) == 1


@pytest.mark.parametrize(
    ("typed_text", "several"),
    [
        ("B2", {"B2 First", "B2 First for Schools"}),
        ("a2", {"A2 Key", "A2 Flyers"}),
        ("young learners", {"Pre A1 Starters", "A1 Movers", "A2 Flyers"}),
    ],
)
def test_a_word_for_several_exams_narrows_nothing_and_names_them(
    typed_text: str, several: set[str]
) -> None:
    decision = decide(ChoosingAudience(TO, 3), typed(typed_text), FACTS)
    assert decision.step == ChoosingAudience(TO, 3)
    [unclear] = [
        each.params["exams"]
        for each in decision.saying
        if each.phrase == BroadcastPhrase.BROADCAST_EXAM_UNCLEAR
    ]
    assert several <= set(str(unclear).split(", "))


@each_of(
    [
        (replace(TO, exam="B2 First"), "broadcast-to-exam"),
        (replace(TO, delivery="paper"), "broadcast-of-delivery"),
        (replace(TO, centre="FR181"), "broadcast-of-centre"),
        (replace(TO, status="NONE"), "broadcast-of-status"),
        (replace(TO, language="fr"), "broadcast-of-language"),
        (replace(TO, channel=Channel.CHAT), "broadcast-by-chat"),
        (replace(TO, news=True), "broadcast-as-news"),
    ]
)
def test_whom_it_is_for_stands_above_what_would_go(narrowed: Audience, phrase: str) -> None:
    shown = [each.phrase for each in question(ChoosingAudience(narrowed, 3), FACTS).lines]
    assert phrase in shown
    assert shown[-1] == BroadcastPhrase.ASK_BROADCAST_AUDIENCE
