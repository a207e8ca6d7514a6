"""How long a step waits: late timers and those of steps that have moved on do nothing."""

from datetime import timedelta

from domain.machine.decision import Decision
from domain.machine.effects import WakeAt, line
from domain.machine.events import Elapsed
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import AwaitingEmail, AwaitingIdNumber, Form
from domain.machine.steps.step import AtRest, Step
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import (
    EMMAS,
    FORM_KEPT,
    PROVEN_FOR,
    TOMORROW,
    VERSION,
    decide,
    pressed,
    pressed_before,
    typed,
)
from tests.support.pure.candidates import EMMA, signed_in
from tests.support.pure.facts import FakeFacts

FORM = AwaitingEmail(Form(id_number="ABC123456", entry=1, proven_until=TOMORROW))
PROVEN = AwaitingNewPassword(EMMA.id, EMMAS)
AGAIN = AwaitingNewPasswordAgain(EMMA.id, "a hash", EMMAS)
OVER = Elapsed("abandon", VERSION)
LATE = Elapsed("abandon", VERSION - 1)


@each_of(
    [
        (FORM, Phrase.FORM_FORGOTTEN),
        (PROVEN, Phrase.NEW_PASSWORD_LATE),
        (AGAIN, Phrase.NEW_PASSWORD_LATE),
    ]
)
def test_a_step_whose_time_is_over_ends_with_a_word(step: Step, why: Phrase) -> None:
    assert decide(step, OVER, FakeFacts()) == Decision(AtRest(), (line(why),), anew=True)


@each_of([FORM, PROVEN, AtRest()])
def test_a_timer_of_a_step_that_moved_on_does_nothing(step: Step) -> None:
    assert decide(step, LATE, FakeFacts()) == Decision(step, silent=True, anew=True)


def test_a_timer_at_rest_does_nothing() -> None:
    assert decide(AtRest(), OVER, FakeFacts()) == Decision(AtRest(), silent=True, anew=True)


def test_each_word_in_a_form_sets_its_time_anew_as_the_centre_wants() -> None:
    rules = Rules(abandoned_after_days=3)
    waits = WakeAt("abandon", MORNING + timedelta(days=3))
    assert decide(FORM, typed("?"), FakeFacts()).effects == (FORM_KEPT,)
    assert decide(FORM, typed("?"), FakeFacts(rules=rules)).effects == (waits,)


def test_a_press_that_is_ignored_sets_no_timer() -> None:
    effects = decide(FORM, pressed_before("back"), FakeFacts()).effects
    assert not [each for each in effects if isinstance(each, WakeAt)]


def test_whoever_proved_themselves_has_an_hour_for_a_new_password() -> None:
    known = signed_in(EMMA)
    known.hashed = "a hash"
    assert decide(AtRest(), pressed("password"), known).effects[1:] == (PROVEN_FOR,)
    assert decide(PROVEN, typed("soleil-2027!"), known).effects == (PROVEN_FOR,)


def test_a_form_that_nothing_was_answered_in_waits_as_long() -> None:
    assert decide(AtRest(), typed("/register"), FakeFacts()) == Decision(
        AwaitingIdNumber(), effects=(FORM_KEPT,)
    )
