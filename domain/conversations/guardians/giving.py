"""A child gives a parent's address: it reaches staff as a question, and counts once they put it in.

It is no guardian's before that, and nothing is written to it: whoever types an address may type
their own.
"""

from domain.conversations.asking import asking
from domain.conversations.guardians.waiting import awaits_guardian, guardians_at
from domain.machine.decision import Decision, button, ignore
from domain.machine.effects import Keyboard, line
from domain.machine.facts import Facts
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.guardians.records import Agreement
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.steps.step import Step

VERB = "guardian"


def offered(account: Account, facts: Facts) -> Keyboard:
    """The button, where a guardian has to agree and the centre knows of none."""
    entry = account.entry
    waits = awaits_guardian(entry, facts.rules, facts.now) and entry.agreement is not Agreement.NO
    if not waits or guardians_at(entry, facts):
        return ()
    return ((button(GuardianPhrase.BUTTON_GIVE_GUARDIAN, VERB),),)


def begin(step: Step, account: Account, facts: Facts) -> Decision:
    """What is to be written; nothing where a guardian is known meanwhile."""
    if not offered(account, facts):
        return ignore(step, line(Phrase.OLD_BUTTON))
    return asking.begin(step, "", facts).after(line(GuardianPhrase.GUARDIAN_GIVE))
