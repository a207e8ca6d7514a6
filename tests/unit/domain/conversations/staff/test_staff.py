"""Staff at work in the chat: only officers, only what was approved, nothing at a step left."""

from dataclasses import replace

import pytest

from domain.conversations.desk import question
from domain.machine.decision import Decision
from domain.machine.effects import PreviewRelease, ReleaseResults, line
from domain.machine.phrases import Phrase
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.steps.staff import AwaitingStaffFile, ChoosingRelease, ReviewingRelease
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, OLD_BUTTON, decide, pressed, typed
from tests.support.pure.facts import FakeFacts

OFFICER = FakeFacts(officer=True)
SEEN = ReleasePreviewed("B2 First", "2026-10", "a digest", covers=40)
REVIEWING = ReviewingRelease(
    exam="B2 First", session="2026-10", digest="a digest", covers=40, until=IN_AN_HOUR
)
BEGUN = (line(Phrase.STAFF_BEGUN),)


@pytest.mark.parametrize(
    ("command", "step"), [("/import", AwaitingStaffFile()), ("/release", ChoosingRelease())]
)
def test_the_commands_of_staff_are_unknown_to_anybody_else(command: str, step: Step) -> None:
    assert decide(AtRest(), typed(command), OFFICER) == Decision(step)
    unknown = Decision(AtRest(), (line(Phrase.UNKNOWN_COMMAND),))
    assert decide(AtRest(), typed(command), FakeFacts()) == unknown


def test_a_forged_button_of_staff_does_nothing() -> None:
    ignored = Decision(AtRest(), effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)
    assert decide(AtRest(), pressed("staff", "/import"), FakeFacts()) == ignored
    assert decide(AtRest(), pressed("staff", "/nonsense"), OFFICER) == ignored


def test_an_officer_no_more_stands_at_rest_and_releases_nothing() -> None:
    decision = decide(REVIEWING, pressed("release-yes", "now"), FakeFacts())
    assert (decision.step, decision.effects) == (AtRest(), (OLD_BUTTON,))


def test_what_waits_for_a_release_is_previewed_by_its_button() -> None:
    decision = decide(ChoosingRelease(), pressed("cohort", "B2 First|2026-10"), OFFICER)
    preview = PreviewRelease("B2 First", "2026-10")
    assert decision == Decision(ChoosingRelease(), effects=(ANSWERED, preview))


@each_of(["B2 First", "B2 First|", "B2 First|2026-13", "|x", ""])
def test_a_forged_cohort_is_not_previewed(argument: str) -> None:
    decision = decide(ChoosingRelease(), pressed("cohort", argument), OFFICER)
    assert decision.effects == (OLD_BUTTON,)


def test_a_preview_is_asked_about_only_where_it_covers_something() -> None:
    assert decide(ChoosingRelease(), SEEN, OFFICER) == Decision(REVIEWING, anew=True)
    nothing = replace(SEEN, covers=0)
    assert decide(ChoosingRelease(), nothing, OFFICER) == Decision(ChoosingRelease(), anew=True)


def test_a_preview_that_comes_too_late_says_nothing() -> None:
    assert decide(AtRest(), SEEN, OFFICER) == Decision(AtRest(), silent=True, anew=True)


@each_of([("now", False), ("tomorrow", True), ("", False)])
def test_exactly_what_was_previewed_is_released(argument: str, tomorrow: bool) -> None:
    order = ReleaseResults("B2 First", "2026-10", "a digest", tomorrow)
    chosen = decide(REVIEWING, pressed("release-yes", argument), OFFICER)
    assert chosen.effects == (ANSWERED,)
    decision = decide(chosen.step, typed("40"), OFFICER)
    assert decision == Decision(AtRest(), BEGUN, effects=(order,))


def test_staff_choose_among_what_waits() -> None:
    waiting = replace(OFFICER, waiting=(("B2 First", "2026-10"), ("A2 Key", "2026-10")))
    asked = question(ChoosingRelease(), waiting)
    offered = [each.argument for row in asked.keyboard for each in row]
    assert offered == ["B2 First|2026-10", "A2 Key|2026-10", "/releases", ""]
    assert question(ChoosingRelease(), OFFICER).lines == (line(Phrase.NOTHING_TO_RELEASE),)


def test_a_typed_yes_releases_nothing() -> None:
    unknown = line(ReleasingPhrase.RELEASE_WORD_UNKNOWN)
    assert decide(REVIEWING, typed("oui"), OFFICER) == Decision(REVIEWING, (unknown,))
