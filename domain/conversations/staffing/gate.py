"""Nothing of staff's is done without the right to it: what was decided is looked at, whole.

It is the outcome that is asked about, the step it leads to and what it orders and changes: so there
is no button, command or text that somebody forgot to guard.
"""

from collections.abc import Iterable, Iterator

from domain.machine.decision import Decision, ask_again, ignore
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.home.changes import OfficerChange
from domain.machine.phrases import Phrase
from domain.machine.sentence import Line
from domain.machine.staffing.needed import STAFF_ORDERS, StaffOrder, right_at, right_for, right_to
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.roles import Right, Role, rights_of
from domain.machine.steps.staff import StaffStep
from domain.machine.steps.step import AtRest, Step


def allowed(step: Step, decision: Decision, facts: Facts) -> Decision:
    """The decision, or a word on why not where somebody lacks a right that it needs.

    To who is not of staff there is no such thing.
    """
    needed = tuple(rights_needed(decision))
    if all(map(facts.staff.may, needed)):
        return decision
    if not facts.staff.roles:
        return not_here(step, facts, *needed)
    return ask_again(standing(step, facts), refusal(needed))


def not_here(step: Step, facts: Facts, *needed: Right) -> Decision:
    """What is answered to a press that somebody has no right to; to staff, who has it."""
    said = refusal(needed) if facts.staff.roles else line(Phrase.OLD_BUTTON)
    return ignore(step, said)


def refusal(needed: Iterable[Right]) -> Line:
    """Who may do what somebody may not, and could be asked to."""
    officers = rights_of(Role.OFFICER).issuperset(needed)
    return line(StaffingPhrase.FOR_OFFICERS if officers else StaffingPhrase.FOR_APPROVERS)


def standing(step: Step, facts: Facts) -> Step:
    """Where somebody stands; who may not be there any more is at rest."""
    lost = isinstance(step, StaffStep) and not facts.staff.may(right_at(step))
    return AtRest() if lost else step


def rights_needed(decision: Decision) -> Iterator[Right]:
    """Everything one must be allowed to for this."""
    if isinstance(decision.step, StaffStep):
        yield right_at(decision.step)
    for effect in decision.effects:
        if type(effect) in STAFF_ORDERS and isinstance(effect, StaffOrder):
            yield right_for(effect)
    for change in decision.changes:
        if isinstance(change, OfficerChange):
            yield right_to(change)
