"""What somebody does in a chat, and the parts of decisions that come again and again."""

from datetime import timedelta

from domain.machine.effects import Answer, WakeAt, line
from domain.machine.events import Pressed, Typed
from domain.machine.phrases import Phrase
from tests.support.clock import MORNING
from tests.support.pure.facts import FakeFacts

VERSION = FakeFacts.version
HALF_HOUR = MORNING + timedelta(minutes=30)

ANSWERED = Answer("press")
OLD_BUTTON = Answer("press", line(Phrase.OLD_BUTTON))
DELETED = line(Phrase.SECRET_DELETED)
FORM_KEPT = WakeAt("abandon", MORNING + timedelta(days=14))
PROVEN_FOR = WakeAt("abandon", MORNING + timedelta(hours=1))


def typed(text: str) -> Typed:
    """A text of this moment."""
    return Typed(text, 5)


def pressed(verb: str, argument: object = "") -> Pressed:
    """A button of the step that stands."""
    return Pressed(verb, str(argument), VERSION, query_id="press")


def pressed_ever(verb: str, argument: object = "") -> Pressed:
    """A button that works for ever."""
    return Pressed(verb, str(argument), None, query_id="press")


def pressed_before(verb: str, argument: object = "") -> Pressed:
    """A button of a step that has moved on."""
    return Pressed(verb, str(argument), VERSION - 1, query_id="press")
