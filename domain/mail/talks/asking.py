"""How a letter asks: with a step of its own, whose token its answer comes to."""

from dataclasses import replace
from datetime import timedelta

from domain.machine.effects import Write, line
from domain.machine.facts import Facts
from domain.mail.talks.changes import OpenMailStep
from domain.mail.talks.steps import STEP, MailStep
from domain.mail.verdict import Verdict
from domain.text.folding import fold
from domain.text.typed_phrases import TypedPhrase

GOOD_FOR = timedelta(days=1)


def ask(step: MailStep, account: int, letter: Write, facts: Facts) -> Verdict:
    """Send the letter, and wait a day for its answer; the step goes with the `account`."""
    row = facts.fresh()
    asked = replace(letter, purpose=STEP, row=row)
    opened = OpenMailStep(
        id=row, account=account, letter=asked, step=step, expires=facts.now + GOOD_FOR
    )
    return Verdict((asked,), (opened,))


def harmless(facts: Facts) -> frozenset[str]:
    """The words that may stand beside a name or a number, in all languages."""
    listed = (facts.say(line(TypedPhrase.WORDS_FOR_WHOM), each) for each in facts.languages)
    return frozenset(
        word for each in listed for one in each.split("|") for word in fold(one).split()
    )
