"""From each text of a broadcast one gets back to what was asked before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.desk import question
from domain.machine.broadcasting.effects import PreviewBroadcast
from domain.machine.broadcasting.records import Audience
from domain.machine.home.records import SessionStandings
from domain.machine.steps.broadcasting import (
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
from domain.machine.steps.staff import AwaitingInvited
from tests.support.clock import MORNING
from tests.support.pure.acts import decide, pressed
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
