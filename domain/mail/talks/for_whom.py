"""For whom? Asked wherever a mailbox stands for several people and the letter answered is of none.

Never of both, never of the first: only one name, and words that go with a name, choose.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.conversations.notices import whom
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail.answers import several, to_mailbox
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask, harmless
from domain.mail.talks.steps import ForWhom
from domain.mail.verdict import Verdict
from domain.text.folding import fold

LETTER = "candidate.action.for-whom"


def meant(accounts: tuple[Account, ...], letter: Received) -> tuple[Account, ...]:
    """Of those in a mailbox the one that the answered letter is about, or the one person there is;
    nobody where that is still to be asked.
    """
    about = letter.about.account if letter.about and letter.about.of_one else 0
    named = tuple(each for each in accounts if each.id == about)
    return named or (() if several(accounts) else accounts)


def asked(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """Ask it, with the names of those it may be for."""
    step = ForWhom(command, letter.reading.argument, tuple(each.id for each in accounts))
    return ask(step, accounts[0].id, question(step, accounts, letter), facts)


def question(step: ForWhom, accounts: tuple[Account, ...], letter: Received) -> Write:
    """The letter that asks."""
    asked_for = Line(f"mail-command-{step.command}")
    asking = to_mailbox(LETTER, accounts[0], letter, command=asked_for)
    return replace(
        asking, lines=tuple(Line("mail-person", {"name": each}) for each in _names(accounts))
    )


def _names(accounts: Iterable[Account]) -> list[str]:
    entries = [each.entry for each in accounts]
    return list(dict.fromkeys(whom(each, entries) for each in entries))


def chosen(step: ForWhom, letter: Received, facts: Facts) -> tuple[Account, ...]:
    """The accounts of the one person that a reply names; of nobody where it names none, or two."""
    there = present(step, letter.sender, facts)
    spoken = fold(letter.reading.reply).split()
    beside = harmless(facts)
    people = {
        fold(each.entry.full_name)
        for each in there
        for rest in _without(spoken, {fold(each.entry.called), fold(each.entry.full_name)})
        if beside.issuperset(rest)
    }
    return tuple(
        each for each in there if len(people) == 1 and fold(each.entry.full_name) in people
    )


def present(step: ForWhom, address: str, facts: Facts) -> tuple[Account, ...]:
    """Those the step asks among who still have the mailbox."""
    return tuple(each for each in facts.writer(address) if each.id in step.accounts)


def _without(spoken: list[str], names: set[str]) -> Iterator[list[str]]:
    """What is left of the words without a name that stands among them."""
    for name in names:
        words = name.split()
        for at in range(len(spoken) - len(words) + 1):
            if words and spoken[at : at + len(words)] == words:
                yield spoken[:at] + spoken[at + len(words) :]
