"""Proofs that steps keep: given once, and looked at whenever something is done by them."""

from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.steps.proof import Proof

LASTS = timedelta(hours=1)  # whoever finds the phone later must prove themselves anew


def prove(account: Account, facts: Facts) -> Proof:
    """The proof that has just been given."""
    return Proof(account.id, account.password_version, facts.now + LASTS)


def is_awake(account: int, facts: Facts) -> bool:
    """Whether this chat is signed in to an account, and not asleep."""
    return any(each.account.id == account and not each.idle for each in facts.sign_ins())


def holds(proof: Proof | None, account: Account, facts: Facts) -> bool:
    """Whether a proof is still good for an account; one that is not there never is.

    Nor is any for a frozen account: nobody knows whose it is.
    """
    if proof is None or account.frozen or not is_ahead(proof.until, facts.now, LASTS):
        return False
    return (proof.account, proof.version) == (account.id, account.password_version)
