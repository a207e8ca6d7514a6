"""The days within which a result is expected, for its owner's calendar."""

from domain.conversations.outcomes import moment
from domain.conversations.outcomes.moment import ResultView
from domain.conversations.results import is_awaited
from domain.conversations.standstill.candidates import hiding, stopped
from domain.machine.decision import Decision, ignore, move
from domain.machine.effects import SendCalendar
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.steps.step import AtRest, Step


def calendar(step: Step, account: Account, facts: Facts) -> Decision:
    """The file, while its days are still true; else how it stands now."""
    if facts.result(account.id) or hiding(facts) or not is_awaited(account, facts):
        return moment.show(step, account, facts, ResultView.NEW)
    if still := stopped(facts):
        return move(AtRest(), still)
    return ignore(step).also(SendCalendar(account.id))
