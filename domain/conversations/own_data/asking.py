"""What is stored about me: a page to read and a file for programs, to whoever gave the password."""

from domain.conversations.standstill.candidates import stopped
from domain.machine.decision import Decision, move
from domain.machine.effects import Say, SendOwnData, line
from domain.machine.facts import Facts
from domain.machine.own_data.effects import OwnDataForm
from domain.machine.own_data.phrases import OwnDataPhrase
from domain.machine.records import Account
from domain.machine.steps.step import AtRest


def asked(account: Account, facts: Facts) -> Decision:
    """Both forms, one after the other; nothing while everything that goes out stands still."""
    if still := stopped(facts):
        return move(AtRest(), still)
    begun = Say((line(OwnDataPhrase.OWN_DATA_COMES),), kept=True, account=account.id)
    both = (SendOwnData(account.id, each) for each in OwnDataForm)
    return move(AtRest()).also(begun, *both)
