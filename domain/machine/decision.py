"""How a decision ends: it moves to a step or asks again, and nobody is left in silence.

A decision does not put the question of the step it leads to: the desk adds that afterwards
(`domain/conversations/desk.py`), when the changes are in the records, so that a menu shows them.
"""

from dataclasses import KW_ONLY, dataclass, replace

from domain.machine.changes import Change
from domain.machine.effects import HERE, Button, Effect, Keyboard, Line, Say
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from domain.machine.steps.step import Step


@dataclass(frozen=True)
class Decision:
    """The step from now on, what is said before its question, and what is changed and owed.

    `toast` answers a press in passing; a `silent` decision puts no question, one that came from
    elsewhere puts it `anew`, so that the telephone rings.
    """

    step: Step
    saying: tuple[Line, ...] = ()
    _: KW_ONLY
    effects: tuple[Effect, ...] = ()
    changes: tuple[Change, ...] = ()
    toast: Line | None = None
    silent: bool = False
    anew: bool = False

    def also(self, *effects: Effect, changes: tuple[Change, ...] = ()) -> "Decision":
        """The same decision with more to do."""
        return replace(self, effects=self.effects + effects, changes=changes + self.changes)

    def after(self, *saying: Line) -> "Decision":
        """The same decision with something said first."""
        return replace(self, saying=saying + self.saying)

    def placed(self, message: int) -> "Decision":
        """The same decision, where what takes a message's place (`HERE`) knows which that is."""
        known = (
            replace(each, at=message) if isinstance(each, Say) and each.at == HERE else each
            for each in self.effects
        )
        return replace(self, effects=tuple(known))


IN_PASSING = frozenset({Phrase.MESSAGE_LEAVES, Phrase.WELCOME_BACK})
"""Said above a question that is new to whoever reads it."""


@dataclass(frozen=True)
class Question:
    """What a step says while it waits; `more` explains it.

    Where it can be answered by yes or no, `yes` and `no` are the buttons that such words press;
    `refused` is what a no hears where no button refuses: there it says how to go on.
    """

    lines: tuple[Line, ...]
    keyboard: Keyboard = ()
    _: KW_ONLY
    more: tuple[Line, ...] = ()
    yes: Button | None = None
    no: Button | None = None
    refused: Line | None = None

    def below(self, saying: tuple[Line, ...]) -> tuple[Line, ...]:
        """All that is said: what happened, then the question.

        Below a refusal it is not explained once more: whoever reads that has read it, and the
        answer to what they did would be lost above it.
        """
        speaks = any(each.phrase not in IN_PASSING for each in saying)
        return (*saying, *self.lines, *(() if speaks else self.more))


def move(step: Step, *saying: Line, changes: tuple[Change, ...] = ()) -> Decision:
    """On to another step."""
    return Decision(step, saying, changes=changes)


def ask_again(step: Step, *saying: Line, changes: tuple[Change, ...] = ()) -> Decision:
    """The same question, after a word on why."""
    return Decision(step, saying, changes=changes)


def ignore(step: Step, toast: Line | None = None) -> Decision:
    """Nothing changes; a press still gets its answer."""
    return Decision(step, toast=toast, silent=True)


def button(phrase: Sentence, verb: str, argument: object = "") -> Button:
    """A button that works while its step stands."""
    return Button(Line(phrase), verb, str(argument))


def lasting(phrase: Sentence, verb: str, argument: object = "") -> Button:
    """A button that works for ever."""
    return Button(Line(phrase), verb, str(argument), lasting=True)


def row_named(argument: str) -> int:
    """The row that a button names, 0 where it names none: a client can forge what a press sends."""
    return int(argument) if argument.isdecimal() and len(argument) < 19 else 0
