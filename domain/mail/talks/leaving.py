"""SUPPRIMER: the account goes, asked twice, in the words of the chat.

OUI, OUI            it goes, and organisations keep what they were sent
OUI, OUI RETIRER    they are asked to use it no longer as well
"""

from dataclasses import replace

from domain.conversations import details
from domain.machine.effects import Line, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.mail.answers import letter_to
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask
from domain.mail.talks.changes import UseMailStep
from domain.mail.talks.steps import AskedStep, Leaving
from domain.mail.verdict import Verdict
from domain.text.folding import fold
from domain.text.typed_phrases import TypedPhrase

DELETE = "candidate.action.delete"
DELETE_SURE = "candidate.action.delete-sure"
KEPT = "candidate.answer.account-kept"
OF_BUTTONS = {Phrase.ASK_DELETE, Phrase.ASK_DELETE_SURE, Phrase.ASK_STOP_SHARES}
"""What the letters say in their own words, and what only buttons can do."""


def begin(account: Account, letter: Received, facts: Facts) -> Verdict:
    """The first of two questions."""
    step = Leaving(account.id)
    return ask(step, account.id, question(step, account, letter, facts), facts)


def question(step: Leaving, account: Account, letter: Received, facts: Facts) -> Write:
    """The letter that asks; what stays is said in it."""
    offered = details.deletion(account.id, facts, sure=step.sure)
    lines = tuple(each for each in (*offered.lines, *offered.more) if each.phrase not in OF_BUTTONS)
    sent = any(each.state == "sent" for each in facts.shares(account.id))
    kept = (Line("mail-withdraw-shares" if step.sure else "mail-delete-shares"),) if sent else ()
    name = DELETE_SURE if step.sure else DELETE
    return replace(letter_to(account, name, letter), lines=(*lines, *kept))


def answered(
    asked: AskedStep, step: Leaving, account: Account, letter: Received, facts: Facts
) -> Verdict | None:
    """A yes goes on, a no ends it; None for what is neither. The last yes may ask for more."""
    used = UseMailStep(asked.id)
    if letter.reading.intent in {Intent.DENY, Intent.CANCEL}:
        return Verdict((letter_to(account, KEPT, letter),), (used,))
    withdraws = step.sure and _withdraws(letter.reading.answer, facts)
    agreed = letter.reading.intent is Intent.CONFIRM and bool(letter.reading.reply)
    if not agreed and not withdraws:
        return None
    if step.sure:
        gone = details.delete(account, facts, revoking=withdraws)
        return Verdict(gone.effects, (used, *gone.changes))
    sure = replace(step, sure=True)
    verdict = ask(sure, account.id, question(sure, account, letter, facts), facts)
    return replace(verdict, changes=(used, *verdict.changes))


def _withdraws(reply: str, facts: Facts) -> bool:
    """Whether a reply is the yes that goes further, in any language, and nothing else."""
    words = line(TypedPhrase.WORDS_YES_AND_WITHDRAW)
    said = (each for language in facts.languages for each in facts.say(words, language).split("|"))
    return fold(reply) in map(fold, said)
