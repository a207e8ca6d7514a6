"""Of which exam? Asked of one person with several accounts, where a command is of one alone.

A link opens one account, a deletion closes one: a letter about each would have both answered.
"""

from dataclasses import replace

from domain.conversations.results import session_line
from domain.exams.names import exam_named
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account, Entry
from domain.mail.answers import to_mailbox
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask, harmless
from domain.mail.talks.recipients import number_in
from domain.mail.talks.steps import WhichExam
from domain.mail.verdict import Verdict
from domain.text.folding import fold

LETTER = "candidate.action.which-exam"


def meant(command: Intent, accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    """Those of one person that a command may be of: one that is asked to go, or has no password."""
    if command is Intent.TELEGRAM:
        return tuple(each for each in accounts if not each.has_password) or accounts[:1]
    return accounts


def asked(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """Ask it, with the exams that it may be."""
    step = WhichExam(command, letter.reading.argument, tuple(each.id for each in accounts))
    return ask(step, accounts[0].id, question(step, accounts, letter), facts)


def question(step: WhichExam, accounts: tuple[Account, ...], letter: Received) -> Write:
    """The letter that asks; the numbers stay, whoever of them has left the mailbox since."""
    asked_for = Line(f"mail-command-{step.command}")
    there = {each.id: each.entry for each in accounts}
    exams = tuple(
        _numbered(number, there[each])
        for number, each in enumerate(step.accounts, 1)
        if each in there
    )
    return replace(to_mailbox(LETTER, accounts[0], letter, command=asked_for), lines=exams)


def _numbered(number: int, entry: Entry) -> Line:
    when = session_line(entry.session)
    return Line("mail-exam", {"number": str(number), "exam": entry.exam, "session": when})


def chosen(step: WhichExam, letter: Received, facts: Facts) -> tuple[Account, ...]:
    """The one account that a reply names, by its number in the letter or by its exam."""
    there = {each.id: each for each in facts.writer(letter.sender)}
    beside = harmless(facts)
    number = number_in(letter.reading.answer, beside)
    if 0 < number <= len(step.accounts):
        found = [step.accounts[number - 1]]
    else:
        named = _exam_in(letter.reading.answer, beside)
        found = [each for each in step.accounts if each in there and _is(there[each], named)]
    return tuple(there[each] for each in found if each in there and len(found) == 1)


def _exam_in(reply: str, beside: frozenset[str]) -> str:
    exam = exam_named(" ".join(each for each in fold(reply).split() if each not in beside))
    return exam.code if exam else ""


def _is(account: Account, code: str) -> bool:
    exam = exam_named(account.entry.exam)
    return exam is not None and exam.code == code
