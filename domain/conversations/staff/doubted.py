"""Notices of a release that perhaps arrived: sent again, or left, at one press.

The buttons last. What is in doubt still is looked up when the order is performed.
"""

from domain.conversations.staffing.gate import not_here
from domain.machine.decision import Decision, ignore, row_named
from domain.machine.effects import Button, Keyboard, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import SettleDoubtful
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.roles import Right
from domain.machine.steps.step import Step

AGAIN, LEAVE = "again", "leave"


def wished(step: Step, argument: str, facts: Facts) -> Decision:
    """A press below the question."""
    wish, _, number = argument.partition(":")
    release = row_named(number)
    if not facts.staff.may(Right.RELEASE):
        return not_here(step, facts, Right.RELEASE)
    if wish not in {AGAIN, LEAVE} or not release:
        return ignore(step, line(Phrase.OLD_BUTTON))
    return ignore(step, line(Phrase.STAFF_BEGUN)).also(SettleDoubtful(release, wish == AGAIN))


def keyboard(release: int, notices: int) -> Keyboard:
    """Below the question."""
    again = line(ReleasingPhrase.BUTTON_DOUBTFUL_AGAIN, notices=notices)
    leave = line(ReleasingPhrase.BUTTON_DOUBTFUL_LEAVE)
    return tuple(
        (Button(label, "doubtful", f"{wish}:{release}", lasting=True),)
        for label, wish in ((again, AGAIN), (leave, LEAVE))
    )
