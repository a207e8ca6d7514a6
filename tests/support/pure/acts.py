"""What somebody does in a chat, and the parts of decisions that come again and again."""

from dataclasses import replace
from datetime import timedelta

from bot.texts.public_words import secret_words
from domain.conversations import desk
from domain.machine.decision import Decision
from domain.machine.effects import Answer, Forget, WakeAt, line
from domain.machine.events import Event, Pressed, Typed
from domain.machine.phrases import Phrase
from domain.machine.steps.proof import Proof
from domain.machine.steps.step import Step
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

VERSION = FakeFacts.version
HALF_HOUR = MORNING + timedelta(minutes=30)

ANSWERED = Answer("press")
OLD_BUTTON = Answer("press", line(Phrase.OLD_BUTTON))
DELETED = line(Phrase.MESSAGE_LEAVES)
FORM_KEPT = WakeAt("abandon", MORNING + timedelta(days=14))
IN_AN_HOUR = MORNING + timedelta(hours=1)
TOMORROW = MORNING + timedelta(days=1)
PROVEN_FOR = WakeAt("abandon", IN_AN_HOUR)
EMMAS = Proof(EMMA.id, EMMA.password_version, IN_AN_HOUR)
"""That somebody is Emma, given this moment."""


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


def decide(step: Step, event: Event, facts: FakeFacts) -> Decision:
    """What happens. The facts stay as they were, though numbers are taken: tests share them."""
    return desk.decide(step, event, replace(facts, answered=set(facts.answered)))


def forgets(step: Step, event: Event, *, officer: bool = False) -> Forget | None:
    """What leaves the chat before anything else, by the words of all languages."""
    return desk.forgets(step, event, secret_words(), officer=officer)
