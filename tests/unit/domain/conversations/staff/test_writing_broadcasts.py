"""From each text of a broadcast one gets back to what was asked before."""

from datetime import timedelta

from domain.conversations.desk import question
from domain.machine.broadcasting.effects import PreviewBroadcast
from domain.machine.broadcasting.records import Audience
from domain.machine.steps.broadcasting import (
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
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
