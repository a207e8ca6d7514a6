"""Beside the last look: the number that the applicant has there, and how long it is to hold."""

from dataclasses import replace

from domain.conversations.sharing.looking import ENDS
from domain.exams.applicant_numbers import applicant_number
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.steps.sharing import ConfirmingShare, EndingShare, NumberingShare, ShareStep

END_VERBS = frozenset({"number-there", "no-number", "share-end", "holds-for"})


def changed(step: ShareStep, event: Pressed) -> ShareStep | None:
    """Where a button of these leads; None for another, and for days that nobody was offered."""
    match step, event.verb:
        case ConfirmingShare(suggestion=""), "number-there":
            return NumberingShare(step)
        case ConfirmingShare(suggestion=""), "share-end":
            return EndingShare(step)
        case NumberingShare(look), "no-number":
            return replace(look, number="")
        case EndingShare(look), "holds-for" if event.argument in {"0", *map(str, ENDS)}:
            return replace(look, days=int(event.argument))
        case EndingShare(look), "holds-for" if event.argument:
            return replace(look, days=None)
    return None


def numbered(step: NumberingShare, text: str, facts: Facts) -> Decision:
    """The number as it was typed; what is none is asked for again."""
    account = facts.account(step.account)
    number = applicant_number(text, account.entry.id_number if account else "")
    if not number:
        return ask_again(step, line(SharePhrase.NUMBER_THERE_NONE))
    return move(replace(step.look, number=number))
