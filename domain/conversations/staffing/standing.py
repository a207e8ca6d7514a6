"""What somebody is told whose roles were changed by others, or have ended."""

from domain.conversations.staffing.gate import standing
from domain.conversations.staffing.roster import role_line
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.staffing.effects import ShowCommands
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.steps.step import Step


def changed(step: Step, facts: Facts) -> Decision:
    """What they are now; and Telegram lists the commands that go with it."""
    roles = sorted(facts.staff.roles)
    if not roles:
        said = [line(StaffingPhrase.STAFF_NO_MORE)]
    else:
        said = [line(StaffingPhrase.STAFF_ROLES_CHANGED, role=role_line(each)) for each in roles]
    return ask_again(standing(step, facts), *said).also(ShowCommands())
