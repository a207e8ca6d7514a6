"""This is my own phone: keep me signed in until my result.

It wants the password given lately, since whoever holds an open phone could keep it open.
"""

from domain.conversations.signed_in import keeping
from domain.machine.changes import KeepSignIn
from domain.machine.decision import Decision, Question, button, move
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.open_sign_ins import ConfirmingKept
from domain.machine.steps.step import AtRest, Step


def ask(step: Step, account: Account, facts: Facts) -> Decision:
    """Whose phone is it?"""
    refused = keeping.refusal(account, facts)
    return move(AtRest(), refused) if refused else move(ConfirmingKept(account.id))


def keep(step: Step, account: Account, facts: Facts) -> Decision:
    """It stays open from now on."""
    if step != ConfirmingKept(account.id) or keeping.refusal(account, facts):
        return ask(step, account, facts)
    change = KeepSignIn(account.id, kept=True)
    return move(AtRest(), line(SignInPhrase.KEPT), changes=(change,))


def stop(step: Step, account: Account, facts: Facts) -> Decision:
    """It falls asleep again like any other."""
    change = KeepSignIn(account.id, kept=False)
    return move(AtRest(), line(SignInPhrase.KEPT_NO_MORE), changes=(change,))


def question(account: int, facts: Facts) -> Question:
    """What is asked before it stays open."""
    how = line(SignInPhrase.KEEP_HOW, days=facts.rules.sign_in_days)
    yes = button(SignInPhrase.BUTTON_KEEP_HERE, "keep-here", account)
    no = button(Phrase.BUTTON_BACK, "back")
    return Question((line(SignInPhrase.ASK_KEEP),), ((yes,), (no,)), more=(how,), yes=yes, no=no)
