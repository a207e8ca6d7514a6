"""What a conversation is: what its steps ask, and what a text, a file or a button does there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.machine.decision import Decision, Question, ask_again
from domain.machine.effects import line
from domain.machine.events import Pressed, Sent, Typed
from domain.machine.facts import Facts, Need
from domain.machine.phrases import Phrase
from domain.machine.steps.step import ID_STEPS, SECRET_STEPS, Step
from domain.text.typed_phrases import TypedPhrase

S = TypeVar("S", bound=Step)


def text_please(step: Step, event: Sent) -> Decision:
    """A file, where a text or a button is awaited; one that may show secrets leaves the chat."""
    if isinstance(step, ID_STEPS):
        return ask_again(step, line(Phrase.MESSAGE_LEAVES), line(TypedPhrase.TYPE_THE_NUMBER))
    leaves = (line(Phrase.MESSAGE_LEAVES),) if isinstance(step, SECRET_STEPS) else ()
    return ask_again(step, *leaves, line(Phrase.TEXT_PLEASE))


def no_button(step: Step, event: Pressed, facts: Facts) -> Decision | None:
    """No button is the steps' own."""


def no_secret(step: Step, text: str, facts: Facts) -> Need | None:
    """No password is typed here, so nothing is hashed."""


@dataclass(frozen=True, kw_only=True)
class Conversation(Generic[S]):
    """The rules of the steps that `S` unites.

    `pressed` gives None for a button that is not theirs: it may be one of everywhere.
    """

    question: Callable[[S, Facts], Question]
    typed: Callable[[S, Typed, Facts], Decision]
    pressed: Callable[[S, Pressed, Facts], Decision | None] = no_button
    sent: Callable[[S, Sent], Decision] = text_please
    needs: Callable[[S, str, Facts], Need | None] = no_secret

    def at(self, step: S) -> "CurrentStep[S]":
        """The conversation where a chat stands in it."""
        return CurrentStep(step, self)


@dataclass(frozen=True)
class CurrentStep(Generic[S]):
    """One step of a conversation, which knows its own rules."""

    step: S
    rules: Conversation[S]

    def question(self, facts: Facts) -> Question:
        """What the step says while it waits."""
        return self.rules.question(self.step, facts)

    def typed(self, event: Typed, facts: Facts) -> Decision:
        """What a text means here."""
        return self.rules.typed(self.step, event, facts)

    def pressed(self, event: Pressed, facts: Facts) -> Decision | None:
        """What a button of the step does; None for one of everywhere."""
        return self.rules.pressed(self.step, event, facts)

    def sent(self, event: Sent) -> Decision:
        """What anything but a text means here."""
        return self.rules.sent(self.step, event)

    def needs(self, text: str, facts: Facts) -> Need | None:
        """The slow fact that a text typed here wants."""
        return self.rules.needs(self.step, text, facts)
