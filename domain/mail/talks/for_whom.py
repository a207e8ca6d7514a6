"""For whom? Asked wherever a mailbox stands for several people and the letter answered is of none.

Never of both, never of the first: only one name, and words that go with a name, choose. Who has no
account yet may be meant as well, unless the command can only be of one that there is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.conversations.notices import whom
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.inviting.records import Unregistered
from domain.machine.records import Account
from domain.mail.answers import several, to_mailbox
from domain.mail.inviting.audience import MOST_ENTRIES
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask, harmless
from domain.mail.talks.steps import Asking, ForWhom
from domain.mail.verdict import Verdict
from domain.text.folding import fold

LETTER = "candidate.action.for-whom"


OF_AN_ACCOUNT = {Intent.LANGUAGE, Intent.DELETE, Intent.STOP_ALL, Intent.CANCEL}
"""What cannot be meant of somebody who has no account."""


def meant(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> tuple[Account, ...]:
    """Of those in a mailbox the one that the answered letter is about, or the one person there is;
    nobody where that is still to be asked.
    """
    about = letter.about.account if letter.about and letter.about.of_one else 0
    named = tuple(each for each in accounts if each.id == about)
    others = command not in OF_AN_ACCOUNT and any(_without_account(accounts, letter.sender, facts))
    return named or (() if others or several(accounts) else accounts)


def _without_account(
    accounts: Iterable[Account], address: str, facts: Facts
) -> tuple[Unregistered, ...]:
    """The other people whom the centre has at an address; who is at rest is not spoken of."""
    there = [each.entry for each in accounts]
    return tuple(
        each
        for each in facts.unregistered_at(address)
        if not each.rests and whom(each.entry, there)
    )


def asked(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """Ask it, with the names of those it may be for."""
    step = ForWhom(command, letter.reading.argument, tuple(each.id for each in accounts))
    return ask(step, accounts[0].id, question(step, accounts, letter, facts), facts)


def question(step: ForWhom, accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Write:
    """The letter that asks."""
    asked_for = Line(f"mail-command-{step.command}")
    asking = to_mailbox(LETTER, accounts[0], letter, command=asked_for)
    others = _others(step, accounts, letter.sender, facts)
    entries = [each.entry for each in accounts] + [each.entry for each in others]
    names = dict.fromkeys(whom(each, entries) or each.called for each in entries)
    return replace(asking, lines=tuple(Line("mail-person", {"name": each}) for each in names))


def _others(
    step: ForWhom, accounts: Iterable[Account], address: str, facts: Facts
) -> tuple[Unregistered, ...]:
    """Those without an account who can be named: of a school's address nobody is."""
    others = _without_account(accounts, address, facts)
    own = step.command not in OF_AN_ACCOUNT
    return tuple(each for each in others if own and each.sharing <= MOST_ENTRIES)


def chosen(step: ForWhom, letter: Received, facts: Facts) -> tuple[Account, ...]:
    """The accounts of the one person that a reply names; of nobody where it names none, or two."""
    accounts, _ = _chosen(step, letter, facts)
    return accounts


def chosen_without_account(
    step: ForWhom, letter: Received, facts: Facts
) -> tuple[Unregistered, ...]:
    """The entries of the one person that a reply names, where that person has no account."""
    accounts, others = _chosen(step, letter, facts)
    return () if accounts else others


def _chosen(
    step: ForWhom, letter: Received, facts: Facts
) -> tuple[tuple[Account, ...], tuple[Unregistered, ...]]:
    there = present(step, letter.sender, facts)
    others = _others(step, there, letter.sender, facts)
    spoken = fold(letter.reading.answer).split()
    beside = harmless(facts)
    people = {
        fold(entry.full_name)
        for entry in (*(each.entry for each in there), *(each.entry for each in others))
        for rest in _without(spoken, {fold(entry.called), fold(entry.full_name)})
        if beside.issuperset(rest)
    }
    named = people if len(people) == 1 else set[str]()
    return (
        tuple(each for each in there if fold(each.entry.full_name) in named),
        tuple(each for each in others if fold(each.entry.full_name) in named),
    )


def present(step: Asking, address: str, facts: Facts) -> tuple[Account, ...]:
    """Those the step asks among who still have the mailbox."""
    return tuple(each for each in facts.writer(address) if each.id in step.accounts)


def _without(spoken: list[str], names: set[str]) -> Iterator[list[str]]:
    """What is left of the words without a name that stands among them."""
    for name in names:
        words = name.split()
        for at in range(len(spoken) - len(words) + 1):
            if words and spoken[at : at + len(words)] == words:
                yield spoken[:at] + spoken[at + len(words) :]
