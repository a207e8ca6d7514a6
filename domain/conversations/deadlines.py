"""How long a step waits: an open form for some days, a step that rests on a proof until its end."""

from datetime import datetime, timedelta

from domain.machine.decision import Decision, ignore, move
from domain.machine.effects import WakeAt, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.step import AtRest, Step


def is_ahead(until: datetime | None, now: datetime, longest: timedelta) -> bool:
    """Whether a moment is still to come, and no further off than it was ever put.

    One that is further off was put by a clock that has been set back since; put right by seconds,
    as clocks are all the time, it opens no lock.
    """
    return until is not None and now < until <= now + longest + SLACK


SLACK = timedelta(hours=1)
TIMER = "abandon"
NewPasswordStep = AwaitingNewPassword | AwaitingNewPasswordAgain


def with_deadline(decision: Decision, facts: Facts) -> Decision:
    """With a timer, where the step it leads to does not wait for ever.

    Each word sets that of a form anew; a proof ends when it ends, whatever is said meanwhile.
    """
    if decision.silent:
        return decision
    if isinstance(decision.step, RegistrationStep):
        due = facts.now + timedelta(days=facts.rules.abandoned_after_days)
    elif isinstance(decision.step, NewPasswordStep) and decision.step.proof:
        due = decision.step.proof.until
    else:
        return decision
    return decision.also(WakeAt(TIMER, due))


def elapsed(step: Step, version: int, facts: Facts) -> Decision:
    """The time is over, unless the step has moved on."""
    if version != facts.version:
        return ignore(step)
    if isinstance(step, RegistrationStep):
        return move(AtRest(), line(Phrase.FORM_FORGOTTEN))
    if isinstance(step, NewPasswordStep):
        return move(AtRest(), line(Phrase.NEW_PASSWORD_LATE))
    return ignore(step)
