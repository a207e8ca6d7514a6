"""Letters that answer a letter: seldom, and only to an address that is proven.

Once a day each says all it has to say; whoever gives the same command again, by a letter that is
proven to be theirs, hears that it still holds, as often as the limits let (`letter_limits.py`): a
program that answers every letter of ours knows no command, and comes to the end of them if it does.
"""

from collections.abc import Iterable
from dataclasses import replace

from domain.conversations.notices import whom
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail.verdict import NOTHING, Verdict

ALREADY = "candidate.answer.already"


def answer(
    name: str, account: Account, letter: Received, facts: Facts, *, of: object = ""
) -> Verdict:
    """One automatic answer, at most one of a kind a day, to the confirmed address: `of` whatever
    makes it another, where what is said of one person or exam does not hold for the next.
    """
    if not facts.may_answer(account.email.casefold(), f"{name} {of}".strip()):
        return NOTHING
    return Verdict((letter_to(account, name, letter),))


def letter_to(account: Account, name: str, letter: Received, **params: Line) -> Write:
    """A letter about one account, as a reply."""
    return Write(name, account.email, params, account=account.id, in_reply_to=letter.message_id)


def answer_mailbox(
    name: str, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """What is about nobody in it: where it stands for several people, no name is on it."""
    if not facts.may_answer(accounts[0].email.casefold(), name):
        return NOTHING
    return Verdict((to_those_at(name, accounts, letter),))


def to_those_at(name: str, accounts: tuple[Account, ...], letter: Received) -> Write:
    """A letter to one person about their account, to several about nobody."""
    first, *_ = accounts
    if several(accounts):
        return to_mailbox(name, first, letter)
    return letter_to(first, name, letter)


def to_mailbox(name: str, account: Account, letter: Received, **params: Line) -> Write:
    """A letter about nobody, in the language of one of those there."""
    return Write(
        name, account.email, params, language=account.language, in_reply_to=letter.message_id
    )


def heard(verdict: Verdict, accounts: tuple[Account, ...], letter: Received) -> Verdict:
    """What a command does; where no letter comes of it, that the one of today still holds."""
    if any(isinstance(each, Write) for each in verdict.effects):
        return verdict
    holds = to_those_at(ALREADY, accounts, letter)
    return replace(verdict, effects=(*verdict.effects, holds))


def several(accounts: Iterable[Account]) -> bool:
    """Whether these are of more than one person."""
    entries = [each.entry for each in accounts]
    return any(whom(each, entries) for each in entries)


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """All of them as one."""
    each = tuple(verdicts)
    return Verdict(
        tuple(effect for one in each for effect in one.effects),
        tuple(change for one in each for change in one.changes),
        aside=any(one.aside for one in each),
    )
