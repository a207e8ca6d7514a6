"""A release that was prepared waits for approval: approvers are asked in a message of their own.

    what it covers -> [Approve] it is made, once as many have agreed as the settings ask for
                   -> [Refuse]  it is let go, and whoever prepared it hears so

The buttons last. Whether it still waits, and is still what was asked about, is looked up when the
order is performed: whoever presses yesterday's is told what became of it.
"""

from domain.conversations.staffing.gate import not_here
from domain.machine.decision import Decision, ignore, row_named
from domain.machine.effects import Button, Keyboard, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import AnswerProposal
from domain.machine.releasing.records import WaitingRelease
from domain.machine.staffing.roles import Right
from domain.machine.steps.step import Step


def approve(step: Step, argument: str, facts: Facts) -> Decision:
    """An approver agrees."""
    return _answer(step, argument, facts, approve=True)


def refuse(step: Step, argument: str, facts: Facts) -> Decision:
    """An approver does not, or whoever prepared it lets go of it."""
    return _answer(step, argument, facts, approve=False)


def _answer(step: Step, argument: str, facts: Facts, *, approve: bool) -> Decision:
    number = row_named(argument)
    if not facts.staff.may(Right.PREPARE):
        return not_here(step, facts, Right.PREPARE)
    if not number:
        return ignore(step, line(Phrase.OLD_BUTTON))
    return ignore(step, line(Phrase.STAFF_BEGUN)).also(AnswerProposal(number, approve))


def keyboard(number: int) -> Keyboard:
    """Below the message that asks."""
    return (_button(ApprovalPhrase.BUTTON_APPROVE, "approve", number), _refuse(number))


def own(number: int) -> Keyboard:
    """Below what whoever prepared it is told."""
    return (_refuse(number),)


def _refuse(number: int) -> tuple[Button, ...]:
    return _button(ApprovalPhrase.BUTTON_REFUSE, "refuse", number)


def _button(label: ApprovalPhrase, verb: str, number: int) -> tuple[Button, ...]:
    return (Button(line(label, number=str(number)), verb, str(number), lasting=True),)


def buttons(release: WaitingRelease, facts: Facts) -> tuple[Button, ...]:
    """In the list of releases, for whoever may; who prepared it cannot be the other."""
    may = facts.staff.may(Right.RELEASE) and release.prepared_by != officer_named(facts.chat)
    agree = _button(ApprovalPhrase.BUTTON_APPROVE, "approve", release.id) if may else ()
    return (*agree, *_refuse(release.id))
