"""How a letter asks: with a step of its own, whose token its answer comes to."""

from dataclasses import replace
from datetime import timedelta

from domain.machine.effects import Write
from domain.machine.facts import Facts
from domain.mail.talks.changes import OpenMailStep
from domain.mail.talks.steps import STEP, MailStep
from domain.mail.verdict import Verdict

GOOD_FOR = timedelta(days=1)


def ask(step: MailStep, account: int, letter: Write, facts: Facts) -> Verdict:
    """Send the letter, and wait a day for its answer; the step goes with the `account`."""
    row = facts.fresh()
    asked = replace(letter, purpose=STEP, row=row)
    opened = OpenMailStep(
        id=row, account=account, letter=asked, step=step, expires=facts.now + GOOD_FOR
    )
    return Verdict((asked,), (opened,))
