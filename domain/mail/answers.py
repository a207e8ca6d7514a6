"""Letters that answer a letter: seldom, and only to an address that is proven."""

from collections.abc import Iterable

from domain.conversations.notices import whom
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail.verdict import NOTHING, Verdict


def answer(name: str, account: Account, letter: Received, facts: Facts, **params: Line) -> Verdict:
    """One automatic answer, at most one of a kind a day, to the confirmed address."""
    if not facts.may_answer(account.email.casefold(), name):
        return NOTHING
    return Verdict((letter_to(account, name, letter, **params),))


def letter_to(account: Account, name: str, letter: Received, **params: Line) -> Write:
    """A letter about one account, as a reply."""
    return Write(name, account.email, params, account=account.id, in_reply_to=letter.message_id)


def answer_mailbox(
    name: str, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """What is about nobody in it: where it stands for several people, no name is on it."""
    first = accounts[0]
    if not several(accounts):
        return answer(name, first, letter, facts)
    if not facts.may_answer(first.email.casefold(), name):
        return NOTHING
    return Verdict((to_mailbox(name, first, letter),))


def to_mailbox(name: str, account: Account, letter: Received, **params: Line) -> Write:
    """A letter about nobody, in the language of one of those there."""
    return Write(
        name, account.email, params, language=account.language, in_reply_to=letter.message_id
    )


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
