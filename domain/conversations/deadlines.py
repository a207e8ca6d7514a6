"""How long a step waits: an open form for some days, the right to a new password for an hour."""

from datetime import timedelta

from domain.machine.decision import Decision, ignore, move
from domain.machine.effects import WakeAt, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.step import AtRest, Step

TIMER = "abandon"
PROVEN = timedelta(hours=1)  # whoever finds the phone later must prove themselves anew
NewPasswordStep = AwaitingNewPassword | AwaitingNewPasswordAgain


def with_deadline(decision: Decision, facts: Facts) -> Decision:
    """With a timer, where the step it leads to does not wait for ever; each word sets it anew."""
    if decision.silent:
        return decision
    if isinstance(decision.step, RegistrationStep):
        kept = timedelta(days=facts.rules.abandoned_after_days)
    elif isinstance(decision.step, NewPasswordStep):
        kept = PROVEN
    else:
        return decision
    return decision.also(WakeAt(TIMER, facts.now + kept))


def elapsed(step: Step, version: int, facts: Facts) -> Decision:
    """The time is over, unless the step has moved on."""
    if version != facts.version:
        return ignore(step)
    if isinstance(step, RegistrationStep):
        return move(AtRest(), line(Phrase.FORM_FORGOTTEN))
    if isinstance(step, NewPasswordStep):
        return move(AtRest(), line(Phrase.NEW_PASSWORD_LATE))
    return ignore(step)
